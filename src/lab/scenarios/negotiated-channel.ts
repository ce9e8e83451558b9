import type { Scenario } from '../scenario';
import { chatOpens, closeBoth, createPeers, handshake } from './parts';

/** Both sides create the same channel, and none announces it. */
export const scenario: Scenario = {
  id: 'negotiated-channel',
  group: 'first',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: {} }),
    {
      id: 'both-create',
      about: 'both',
      do: (['alice', 'bob'] as const).map((peer) => ({
        peer,
        call: 'createDataChannel',
        args: ['chat', { negotiated: true, id: 0 }],
        as: 'chat',
      })),
    },
    ...handshake(),
    chatOpens,
    {
      id: 'message',
      about: 'bob',
      do: [{ peer: 'bob', on: 'chat', call: 'channel.send', args: ['Hello Alice'] }],
      until: [{ peer: 'alice', received: 1 }],
    },
    closeBoth,
  ],
};
