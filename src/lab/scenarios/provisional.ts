import type { Scenario } from '../scenario';
import {
  candidatesOfBoth,
  closeBoth,
  connect,
  createChat,
  createPeers,
  handOver,
  sendDescription,
  settle,
  take,
} from './parts';

/** An answer that may still change, and then the one that counts. */
export const scenario: Scenario = {
  id: 'provisional',
  group: 'change',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    createPeers({ alice: {}, bob: {} }),
    createChat,
    {
      id: 'offer',
      about: 'alice',
      do: [settle('alice'), ...sendDescription('alice', 'offer'), take('bob', 'offer')],
    },
    { id: 'make-answer', about: 'bob', do: [{ peer: 'bob', call: 'createAnswer', as: 'answer' }] },
    {
      id: 'set-provisional',
      about: 'bob',
      mayReject: 'NotSupportedError',
      do: [
        {
          peer: 'bob',
          call: 'setLocalDescription',
          args: [{ type: 'pranswer', sdp: { var: 'answer.sdp' } }],
        },
      ],
    },
    {
      id: 'take-provisional',
      about: 'alice',
      mayReject: 'NotSupportedError',
      do: [
        {
          peer: 'bob',
          call: 'signaling.send',
          args: [{ type: 'pranswer', sdp: { var: 'answer.sdp' } }],
        },
        { peer: 'alice', call: 'signaling.receive', as: 'provisional' },
        take('alice', 'provisional'),
      ],
    },
    {
      id: 'final-answer',
      about: 'both',
      aheadTo: 'connect',
      do: [
        { peer: 'bob', call: 'setLocalDescription', args: [{ var: 'answer' }] },
        ...handOver('bob', 'answer'),
        take('alice', 'answer'),
      ],
    },
    candidatesOfBoth(),
    connect,
    closeBoth,
  ],
};
