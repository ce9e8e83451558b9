import type { Scenario } from '../scenario';
import {
  candidatesOfBoth,
  chatOpens,
  closeBoth,
  connect,
  createPeers,
  exchange,
  needed,
  sendDescription,
  settle,
  take,
} from './parts';

/** A channel that is created after the offer is in no offer. */
export const scenario: Scenario = {
  id: 'late-channel',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: { onnegotiationneeded: 'needed' }, bob: { ondatachannel: 'chat' } }),
    {
      id: 'offer-audio',
      about: 'alice',
      do: [
        { peer: 'alice', call: 'addTransceiver', args: ['audio'] },
        settle('alice'),
        ...sendDescription('alice', 'offer'),
      ],
    },
    {
      id: 'too-late',
      about: 'alice',
      do: [{ peer: 'alice', call: 'createDataChannel', args: ['chat'], as: 'chat' }],
    },
    {
      id: 'bob-answers',
      about: 'bob',
      aheadTo: 'connect',
      do: [
        take('bob', 'offer'),
        settle('bob'),
        ...sendDescription('bob', 'answer'),
        take('alice', 'answer'),
      ],
    },
    candidatesOfBoth(),
    connect,
    { id: 'still-connecting', about: 'alice', do: [], until: [needed('alice', 1)], pause: 600 },
    {
      id: 'next-offer',
      about: 'both',
      do: exchange('alice', { offer: 'nextOffer', answer: 'nextAnswer' }),
    },
    chatOpens,
    closeBoth,
  ],
};
