import type { Scenario } from '../scenario';
import { closeBoth, createPeers, offersCross, sendDescription, settle, take } from './parts';

/** Both offer at once, both give way, and no answer finds the offer that it answers. */
export const scenario: Scenario = {
  id: 'glare',
  group: 'glare',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: {} }),
    {
      id: 'both-want',
      about: 'both',
      do: [
        { peer: 'alice', call: 'createDataChannel', args: ['from-alice'], as: 'mine' },
        { peer: 'bob', call: 'createDataChannel', args: ['from-bob'], as: 'mine' },
      ],
    },
    ...offersCross,
    { id: 'both-give-way', about: 'both', do: [take('alice', 'offer'), take('bob', 'offer')] },
    { id: 'both-answer', about: 'both', do: [settle('alice'), settle('bob')] },
    {
      id: 'answers-cross',
      about: 'signaling',
      do: [...sendDescription('alice', 'answer'), ...sendDescription('bob', 'answer')],
    },
    {
      id: 'alice-refuses',
      about: 'alice',
      rejects: 'InvalidStateError',
      do: [take('alice', 'answer')],
    },
    { id: 'bob-refuses', about: 'bob', rejects: 'InvalidStateError', do: [take('bob', 'answer')] },
    { id: 'stuck', about: 'both', do: [], pause: 1500 },
    closeBoth,
  ],
};
