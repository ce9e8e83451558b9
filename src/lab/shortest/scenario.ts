import type { Command, PeerName } from '../../jsep/command';
import { other } from '../../jsep/command';
import type { Scenario } from '../scenario';

/** Sends what a peer's connection says of itself now, its candidates included; the other takes it. */
const introduce = (from: PeerName, as: 'offer' | 'answer'): Command[] => [
  { peer: from, call: 'signaling.send', args: [{ var: 'pc.localDescription' }] },
  { peer: other(from), call: 'signaling.receive', as },
  { peer: other(from), call: 'setRemoteDescription', args: [{ var: as }] },
];

/**
 * The shortest way to a message between two peers: each description waits for its candidates and carries them, so that
 * two messages over signaling are enough. RFC 9429 §3.5.1.
 */
export const shortest = (text: string): Scenario => ({
  id: 'shortest',
  group: 'first',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: [
    {
      id: 'offer',
      about: 'alice',
      do: [
        { peer: 'alice', call: 'new RTCPeerConnection', as: 'pc' },
        { peer: 'bob', call: 'new RTCPeerConnection', as: 'pc' },
        { peer: 'bob', call: 'ondatachannel', as: 'chat' },
        { peer: 'alice', call: 'createDataChannel', args: ['chat'], as: 'chat' },
        { peer: 'alice', call: 'setLocalDescription' },
      ],
      until: [{ peer: 'alice', state: 'iceGatheringState', is: 'complete' }],
    },
    {
      id: 'answer',
      about: 'bob',
      do: [...introduce('alice', 'offer'), { peer: 'bob', call: 'setLocalDescription' }],
      until: [{ peer: 'bob', state: 'iceGatheringState', is: 'complete' }],
    },
    {
      id: 'connect',
      about: 'ice',
      do: introduce('bob', 'answer'),
      until: [
        { peer: 'alice', state: 'connectionState', is: 'connected' },
        { peer: 'bob', state: 'connectionState', is: 'connected' },
      ],
    },
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
      id: 'message',
      about: 'alice',
      do: [{ peer: 'alice', on: 'chat', call: 'channel.send', args: [text] }],
      until: [{ peer: 'bob', received: 1 }],
    },
  ],
});
