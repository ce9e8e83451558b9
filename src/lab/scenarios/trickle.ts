import type { Scenario } from '../scenario';
import {
  chatOpens,
  closeBoth,
  connect,
  createChat,
  createPeers,
  sendCandidates,
  sendDescription,
  settle,
  take,
} from './parts';

/** Candidates are sent while the handshake is still under way. */
export const scenario: Scenario = {
  id: 'trickle',
  group: 'first',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: { ondatachannel: 'chat' } }),
    createChat,
    {
      id: 'bare-offer',
      about: 'alice',
      do: [settle('alice'), ...sendDescription('alice', 'offer')],
    },
    { id: 'bob-takes', about: 'bob', do: [take('bob', 'offer')] },
    {
      id: 'candidates-early',
      about: 'signaling',
      needs: [{ peer: 'alice', gathered: true }],
      do: [sendCandidates('alice')],
    },
    {
      id: 'bob-answers',
      about: 'bob',
      aheadTo: 'connect',
      do: [settle('bob'), ...sendDescription('bob', 'answer')],
    },
    { id: 'alice-takes', about: 'alice', do: [take('alice', 'answer')] },
    {
      id: 'candidates-late',
      about: 'signaling',
      needs: [{ peer: 'bob', gathered: true }],
      do: [sendCandidates('bob')],
    },
    connect,
    chatOpens,
    closeBoth,
  ],
};
