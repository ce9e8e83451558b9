import type { Scenario } from '../scenario';
import { closeBoth, createPeers, offerTo } from './parts';

/** From nothing to an open data channel, a message each way, and the end. */
export const scenario: Scenario = {
  id: 'data-channel',
  group: 'first',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: { ondatachannel: 'chat' } }),
    {
      id: 'create-data-channel',
      about: 'alice',
      do: [{ peer: 'alice', call: 'createDataChannel', args: ['chat'], as: 'chat' }],
    },
    ...offerTo([]),
    {
      id: 'open',
      about: 'both',
      do: [],
      until: [
        { peer: 'alice', channel: 'chat', is: 'open' },
        { peer: 'bob', channel: 'chat', is: 'open' },
      ],
    },
    {
      id: 'message-alice',
      about: 'alice',
      do: [{ peer: 'alice', on: 'chat', call: 'channel.send', args: ['Hello Bob'] }],
      until: [{ peer: 'bob', received: 1 }],
    },
    {
      id: 'message-bob',
      about: 'bob',
      do: [{ peer: 'bob', on: 'chat', call: 'channel.send', args: ['Hello Alice'] }],
      until: [{ peer: 'alice', received: 1 }],
    },
    closeBoth,
  ],
};
