import { other, type Command, type Handler, type Loop, type PeerName } from '../../jsep/command';
import type { Step } from '../scenario';

/** Hands a description over: one peer sends its variable, the other takes it under the same name. */
export const handOver = (from: PeerName, variable: string): Command[] => [
  { peer: from, call: 'signaling.send', args: [{ var: variable }] },
  { peer: other(from), call: 'signaling.receive', as: variable },
];

/** Sends every candidate that a peer has found; the other adds each as it arrives. RFC 8838 §4, §13. */
export const trickle = (from: PeerName): Loop => ({
  each: { peer: from, item: 'candidate', of: 'found' },
  do: [
    { peer: from, call: 'signaling.send', args: [{ var: 'candidate' }] },
    { peer: other(from), call: 'signaling.receive', as: 'candidate' },
    { peer: other(from), call: 'addIceCandidate', args: [{ var: 'candidate' }] },
  ],
});

/** From `createOffer` to the last candidate, as it is the same in every first handshake. */
export const offerTo = (bobPrepares: readonly Step[]): Step[] => [
  {
    id: 'create-offer',
    about: 'alice',
    do: [{ peer: 'alice', call: 'createOffer', as: 'offer' }],
  },
  {
    id: 'set-local-offer',
    about: 'alice',
    do: [{ peer: 'alice', call: 'setLocalDescription', args: [{ var: 'offer' }] }],
  },
  { id: 'send-offer', about: 'signaling', do: handOver('alice', 'offer') },
  {
    id: 'set-remote-offer',
    about: 'bob',
    do: [{ peer: 'bob', call: 'setRemoteDescription', args: [{ var: 'offer' }] }],
  },
  ...bobPrepares,
  {
    id: 'create-answer',
    about: 'bob',
    do: [{ peer: 'bob', call: 'createAnswer', as: 'answer' }],
  },
  {
    id: 'set-local-answer',
    about: 'bob',
    aheadTo: 'connect',
    do: [{ peer: 'bob', call: 'setLocalDescription', args: [{ var: 'answer' }] }],
  },
  { id: 'send-answer', about: 'signaling', do: handOver('bob', 'answer') },
  {
    id: 'set-remote-answer',
    about: 'alice',
    do: [{ peer: 'alice', call: 'setRemoteDescription', args: [{ var: 'answer' }] }],
  },
  {
    id: 'candidates-alice',
    about: 'signaling',
    needs: [{ peer: 'alice', state: 'iceGatheringState', is: 'complete' }],
    do: [trickle('alice')],
  },
  {
    id: 'candidates-bob',
    about: 'signaling',
    needs: [{ peer: 'bob', state: 'iceGatheringState', is: 'complete' }],
    do: [trickle('bob')],
  },
  {
    id: 'connect',
    about: 'ice',
    do: [],
    until: [
      { peer: 'alice', state: 'connectionState', is: 'connected' },
      { peer: 'bob', state: 'connectionState', is: 'connected' },
    ],
  },
];

type Handlers = Readonly<Partial<Record<Handler, string>>>;

const createPeer = (peer: PeerName, handlers: Handlers): Command[] => [
  { peer, call: 'new RTCPeerConnection', as: 'pc' },
  { peer, call: 'onicecandidate', as: 'found' },
  ...Object.entries(handlers).map(([call, as]) => ({ peer, call: call as Handler, as })),
];

/** Both connections; `handlers` names the variables that further event handlers fill. */
export const createPeers = (handlers: Readonly<Record<PeerName, Handlers>>): Step => ({
  id: 'create-peers',
  about: 'both',
  do: [...createPeer('alice', handlers.alice), ...createPeer('bob', handlers.bob)],
});

export const closeBoth: Step = {
  id: 'close',
  about: 'both',
  do: [
    { peer: 'alice', call: 'close' },
    { peer: 'bob', call: 'close' },
  ],
};
