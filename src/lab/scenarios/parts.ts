import {
  other,
  type Action,
  type Command,
  type Handler,
  type Loop,
  type PeerName,
} from '../../jsep/command';
import type { Step } from '../scenario';

/** Hands a description over: one peer sends its variable, the other takes it under the same name. */
export const handOver = (from: PeerName, variable: string): Command[] => [
  { peer: from, call: 'signaling.send', args: [{ var: variable }] },
  { peer: other(from), call: 'signaling.receive', as: variable },
];

/**
 * Sends every candidate that a peer has found, and then that there are no more; the other adds each as it arrives.
 * RFC 8838 §9, §13. The gathering is over by then: to trickle is to send each as it is found.
 */
export const sendCandidates = (from: PeerName, list = 'found'): Loop => ({
  each: { peer: from, item: 'candidate', of: list },
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
    do: [sendCandidates('alice')],
  },
  {
    id: 'candidates-bob',
    about: 'signaling',
    needs: [{ peer: 'bob', state: 'iceGatheringState', is: 'complete' }],
    do: [sendCandidates('bob')],
  },
  connect,
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

/** Sends what a peer has set; the other takes it as a variable. */
export const sendDescription = (from: PeerName, as: string): Command[] => [
  { peer: from, call: 'signaling.send', args: [{ var: 'pc.localDescription' }] },
  { peer: other(from), call: 'signaling.receive', as },
];

/** A description that arrived under a name. */
export const take = (peer: PeerName, name: string): Command => ({
  peer,
  call: 'setRemoteDescription',
  args: [{ var: name }],
});

/** Makes and sets whatever description is due. RFC 9429 §4.1.10 */
export const settle = (peer: PeerName): Command => ({ peer, call: 'setLocalDescription' });

/** The names under which the descriptions of one negotiation arrive. */
interface Names {
  readonly offer: string;
  readonly answer: string;
}

/** An offer, and the answer to it. */
export const exchange = (
  from: PeerName,
  { offer, answer }: Names = { offer: 'offer', answer: 'answer' },
  answererPrepares: readonly Action[] = [],
): Action[] => [
  settle(from),
  ...sendDescription(from, offer),
  take(other(from), offer),
  ...answererPrepares,
  settle(other(from)),
  ...sendDescription(other(from), answer),
  take(from, answer),
];

const BOTH_GATHERED = [
  { peer: 'alice', gathered: true },
  { peer: 'bob', gathered: true },
] as const;

/** All candidates of both, once they are found; `lists` names the variables that hold them. */
export const candidatesOfBoth = (
  id = 'candidates',
  lists: Readonly<Record<PeerName, string>> = { alice: 'found', bob: 'found' },
): Step => ({
  id,
  about: 'signaling',
  needs: BOTH_GATHERED,
  do: [sendCandidates('alice', lists.alice), sendCandidates('bob', lists.bob)],
});

export const connect: Step = {
  id: 'connect',
  about: 'ice',
  do: [],
  until: [
    { peer: 'alice', state: 'connectionState', is: 'connected' },
    { peer: 'bob', state: 'connectionState', is: 'connected' },
  ],
};

/** A first handshake in three steps, for what begins where it ends. */
export const handshake = (bobPrepares: readonly Action[] = []): Step[] => [
  {
    id: 'negotiate',
    about: 'both',
    aheadTo: 'connect',
    do: exchange('alice', undefined, bobPrepares),
  },
  candidatesOfBoth(),
  connect,
];

/** How often a peer has been told that an offer is due. */
export const needed = (peer: PeerName, times: number) =>
  ({ peer, event: 'negotiationneeded', times }) as const;

/** Alice's data channel `chat`. */
export const createChat: Step = {
  id: 'create-data-channel',
  about: 'alice',
  do: [{ peer: 'alice', call: 'createDataChannel', args: ['chat'], as: 'chat' }],
  until: [needed('alice', 1)],
};

/** Both ends of `chat` are open. */
export const chatOpens: Step = {
  id: 'open',
  about: 'both',
  do: [],
  until: [
    { peer: 'alice', channel: 'chat', is: 'open' },
    { peer: 'bob', channel: 'chat', is: 'open' },
  ],
};

/** Both offer at the same time, and each offer arrives at somebody who waits for an answer. */
export const offersCross: readonly Step[] = [
  { id: 'both-offer', about: 'both', do: [settle('alice'), settle('bob')] },
  {
    id: 'offers-cross',
    about: 'signaling',
    do: [
      { peer: 'alice', call: 'signaling.send', args: [{ var: 'pc.localDescription' }] },
      { peer: 'bob', call: 'signaling.send', args: [{ var: 'pc.localDescription' }] },
      { peer: 'bob', call: 'signaling.receive', as: 'offer' },
      { peer: 'alice', call: 'signaling.receive', as: 'offer' },
    ],
  },
];

/** Opens a source of audio and video into a variable; the tracks of its stream are audio, then video. */
export const openMedia = (peer: PeerName, as = 'stream'): Command => ({
  peer,
  call: 'getUserMedia',
  args: [{ audio: true, video: true }],
  as,
});
