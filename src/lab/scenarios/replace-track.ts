import type { Scenario } from '../scenario';
import { closeBoth, createPeers, handshake, openMedia } from './parts';

/** A sender gets another track, then none; nobody negotiates. */
export const scenario: Scenario = {
  id: 'replace-track',
  group: 'change',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: true,
  steps: [
    createPeers({ alice: { onnegotiationneeded: 'needed' }, bob: { ontrack: 'remote' } }),
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
    { id: 'picture', about: 'bob', do: [], until: [{ peer: 'bob', framesDecoded: 5 }] },
    {
      id: 'replace',
      about: 'alice',
      do: [
        openMedia('alice', 'other'),
        { peer: 'alice', on: 'other', call: 'getTracks', as: 'others' },
        { peer: 'alice', on: 'sender', call: 'sender.replaceTrack', args: [{ var: 'others.1' }] },
      ],
      pause: 1200,
    },
    {
      id: 'wrong-kind',
      about: 'alice',
      rejects: 'TypeError',
      do: [
        { peer: 'alice', on: 'sender', call: 'sender.replaceTrack', args: [{ var: 'others.0' }] },
      ],
    },
    {
      id: 'nothing',
      about: 'alice',
      do: [{ peer: 'alice', on: 'sender', call: 'sender.replaceTrack', args: [null] }],
      pause: 1200,
    },
    {
      id: 'first-again',
      about: 'alice',
      do: [
        { peer: 'alice', on: 'sender', call: 'sender.replaceTrack', args: [{ var: 'tracks.1' }] },
      ],
      pause: 800,
    },
    closeBoth,
  ],
};
