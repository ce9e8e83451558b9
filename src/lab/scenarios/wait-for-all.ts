import type { Scenario } from '../scenario';
import {
  chatOpens,
  closeBoth,
  connect,
  createChat,
  createPeers,
  sendDescription,
  settle,
  take,
} from './parts';

/** Each description waits for its candidates and carries them. */
export const scenario: Scenario = {
  id: 'wait-for-all',
  group: 'first',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: { ondatachannel: 'chat' } }),
    createChat,
    { id: 'set-offer', about: 'alice', do: [settle('alice')] },
    { id: 'alice-waits', about: 'alice', do: [], until: [{ peer: 'alice', gathered: true }] },
    {
      id: 'full-offer',
      about: 'signaling',
      do: [...sendDescription('alice', 'offer'), take('bob', 'offer')],
    },
    {
      id: 'bob-waits',
      about: 'bob',
      aheadTo: 'connect',
      do: [settle('bob')],
      until: [{ peer: 'bob', gathered: true }],
    },
    {
      id: 'full-answer',
      about: 'signaling',
      do: [...sendDescription('bob', 'answer'), take('alice', 'answer')],
    },
    connect,
    chatOpens,
    closeBoth,
  ],
};
