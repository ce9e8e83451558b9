import type { Scenario } from '../scenario';
import {
  candidatesOfBoth,
  chatOpens,
  closeBoth,
  connect,
  createChat,
  createPeers,
  exchange,
  take,
} from './parts';

/** The same answer is set a second time. */
export const scenario: Scenario = {
  id: 'answer-twice',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: { ondatachannel: 'chat' } }),
    createChat,
    { id: 'negotiate', about: 'both', aheadTo: 'connect', do: exchange('alice') },
    {
      id: 'same-answer',
      about: 'alice',
      rejects: 'InvalidStateError',
      do: [take('alice', 'answer')],
    },
    candidatesOfBoth(),
    connect,
    chatOpens,
    closeBoth,
  ],
};
