import type { Scenario } from '../scenario';
import { chatOpens, createChat, createPeers, handshake } from './parts';

/** Bob is gone without a word over signaling. */
export const scenario: Scenario = {
  id: 'vanishes',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: { ondatachannel: 'chat' } }),
    createChat,
    ...handshake(),
    chatOpens,
    {
      id: 'gone',
      about: 'bob',
      do: [{ peer: 'bob', call: 'close' }],
      until: [{ peer: 'alice', channel: 'chat', is: 'closed' }],
    },
    {
      id: 'disconnected',
      about: 'alice',
      do: [],
      limit: 45_000,
      until: [{ peer: 'alice', state: 'connectionState', is: 'disconnected' }],
    },
    {
      id: 'failed',
      about: 'alice',
      do: [],
      limit: 90_000,
      until: [{ peer: 'alice', state: 'connectionState', is: 'failed' }],
    },
    { id: 'give-up', about: 'alice', do: [{ peer: 'alice', call: 'close' }] },
  ],
};
