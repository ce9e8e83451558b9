import type { Scenario } from '../scenario';
import {
  candidatesOfBoth,
  closeBoth,
  connect,
  createPeers,
  offersCross,
  sendDescription,
  settle,
  take,
} from './parts';

/** Both offer at once; one rolls back by hand and answers. */
export const scenario: Scenario = {
  id: 'glare-rollback',
  group: 'glare',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: { ondatachannel: 'theirs' }, bob: { ondatachannel: 'theirs' } }),
    {
      id: 'both-want',
      about: 'both',
      do: [
        { peer: 'alice', call: 'createDataChannel', args: ['from-alice'], as: 'mine' },
        { peer: 'bob', call: 'createDataChannel', args: ['from-bob'], as: 'mine' },
      ],
    },
    ...offersCross,
    {
      id: 'roll-back',
      about: 'bob',
      // In the first gathering of a page, Chromium 156 may find nothing any more after a rollback that came before.
      needs: [{ peer: 'bob', found: 1 }],
      do: [{ peer: 'bob', call: 'setLocalDescription', args: [{ type: 'rollback' }] }],
    },
    { id: 'take-offer', about: 'bob', do: [take('bob', 'offer')] },
    {
      id: 'answer',
      about: 'bob',
      aheadTo: 'connect',
      do: [
        { peer: 'bob', call: 'onicecandidate', as: 'again' },
        settle('bob'),
        ...sendDescription('bob', 'answer'),
        take('alice', 'answer'),
      ],
    },
    candidatesOfBoth('candidates', { alice: 'found', bob: 'again' }),
    connect,
    {
      id: 'both-open',
      about: 'both',
      do: [],
      until: [
        { peer: 'alice', channel: 'from-alice', is: 'open' },
        { peer: 'bob', channel: 'from-alice', is: 'open' },
        { peer: 'alice', channel: 'from-bob', is: 'open' },
        { peer: 'bob', channel: 'from-bob', is: 'open' },
      ],
    },
    closeBoth,
  ],
};
