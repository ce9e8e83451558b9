import type { Scenario } from '../scenario';
import { closeBoth, createPeers, handshake, openMedia } from './parts';

/** Alice sends a picture; Bob only watches. */
export const scenario: Scenario = {
  id: 'one-way',
  group: 'media',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: true,
  steps: [
    createPeers({ alice: { ontrack: 'remote' }, bob: { ontrack: 'remote' } }),
    {
      id: 'send-video',
      about: 'alice',
      do: [
        openMedia('alice'),
        { peer: 'alice', on: 'stream', call: 'getTracks', as: 'tracks' },
        {
          peer: 'alice',
          call: 'addTrack',
          args: [{ var: 'tracks.1' }, { var: 'stream' }],
          as: 'sender',
        },
      ],
    },
    ...handshake(),
    { id: 'one-picture', about: 'bob', do: [], until: [{ peer: 'bob', framesDecoded: 5 }] },
    closeBoth,
  ],
};
