import type { Scenario } from '../scenario';
import { closeBoth, createPeers, handshake, openMedia } from './parts';

/** One track is offered in two encodings. */
export const scenario: Scenario = {
  id: 'simulcast',
  group: 'media',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: true,
  steps: [
    createPeers({ alice: {}, bob: { ontrack: 'remote' } }),
    {
      id: 'two-encodings',
      about: 'alice',
      do: [
        openMedia('alice'),
        { peer: 'alice', on: 'stream', call: 'getTracks', as: 'tracks' },
        {
          peer: 'alice',
          call: 'addTransceiver',
          args: [
            { var: 'tracks.1' },
            {
              direction: 'sendonly',
              streams: [{ var: 'stream' }],
              sendEncodings: [{ rid: 'full' }, { rid: 'small', scaleResolutionDownBy: 4 }],
            },
          ],
          as: 'video',
        },
      ],
    },
    {
      id: 'before',
      about: 'alice',
      do: [{ peer: 'alice', on: 'video.sender', call: 'sender.getParameters', as: 'planned' }],
    },
    ...handshake(),
    {
      id: 'after',
      about: 'alice',
      do: [{ peer: 'alice', on: 'video.sender', call: 'sender.getParameters', as: 'agreed' }],
    },
    { id: 'one-picture', about: 'bob', do: [], until: [{ peer: 'bob', framesDecoded: 5 }] },
    closeBoth,
  ],
};
