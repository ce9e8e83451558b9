import { other, type Command, type PeerName } from '../../../jsep/command';
import { handOver } from '../../scenarios/parts';
import type { Step } from '../provocation';

export const create = (peer: PeerName): Command => ({
  peer,
  call: 'new RTCPeerConnection',
  as: 'pc',
});

export const BOTH: readonly Command[] = [create('alice'), create('bob')];

export const CHAT: Command = {
  peer: 'alice',
  call: 'createDataChannel',
  args: ['chat'],
  as: 'chat',
};

/** A peer takes a description that its variable holds. */
export const set = (
  peer: PeerName,
  side: 'Local' | 'Remote',
  variable: 'offer' | 'answer',
): Command => ({ peer, call: `set${side}Description`, args: [{ var: variable }] });

/** Alice offers, and Bob takes the offer. */
export const OFFERED: readonly Command[] = [
  { peer: 'alice', call: 'createOffer', as: 'offer' },
  set('alice', 'Local', 'offer'),
  ...handOver('alice', 'offer'),
  set('bob', 'Remote', 'offer'),
];

/** Bob answers, and Alice takes the answer. */
export const ANSWERED: readonly Command[] = [
  { peer: 'bob', call: 'createAnswer', as: 'answer' },
  set('bob', 'Local', 'answer'),
  ...handOver('bob', 'answer'),
  set('alice', 'Remote', 'answer'),
];

const gathered = (peer: PeerName): Step => ({
  until: [{ peer, state: 'iceGatheringState', is: 'complete' }],
});

const introduce = (from: PeerName, as: 'offer' | 'answer'): Step[] => [
  { peer: from, call: 'setLocalDescription' },
  gathered(from),
  { peer: from, call: 'signaling.send', args: [{ var: 'pc.localDescription' }] },
  { peer: other(from), call: 'signaling.receive', as },
  set(other(from), 'Remote', as),
];

/** Both peers connect; each description waits for its candidates and carries them. RFC 9429 §3.5.1. */
export const CONNECTED: readonly Step[] = [
  ...introduce('alice', 'offer'),
  ...introduce('bob', 'answer'),
  {
    until: [
      { peer: 'alice', state: 'connectionState', is: 'connected' },
      { peer: 'bob', state: 'connectionState', is: 'connected' },
    ],
  },
];

const FINGERPRINT = `a=fingerprint:sha-256 ${Array(32).fill('5A').join(':')}`;
const HEAD = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0'];

/** What a description written by hand says of the transport of a section. */
interface Transport {
  readonly setup?: 'actpass' | 'active';
  readonly without?: 'fingerprint' | 'ice-ufrag' | 'rtcp-mux';
}

function section(head: readonly string[], mid: string, { setup = 'actpass', without }: Transport) {
  return [
    head[0]!,
    'c=IN IP4 0.0.0.0',
    `a=mid:${mid}`,
    'a=ice-ufrag:wxyz',
    'a=ice-pwd:k7vQm2Yx0dRt5sLp9nHc3bFe',
    FINGERPRINT,
    `a=setup:${setup}`,
    ...head.slice(1),
  ].filter(
    (line) =>
      !without ||
      !(line.startsWith(`a=${without}`) || (without === 'ice-ufrag' && line.startsWith('a=ice-'))),
  );
}

const RTP = ['a=sendrecv', 'a=rtcp-mux'];
const KINDS = {
  data: ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'a=sctp-port:5000'],
  audio: ['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=rtpmap:111 opus/48000/2', ...RTP],
  video: ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=rtpmap:96 VP8/90000', ...RTP],
};

/**
 * A description as other software may write it: sections of these kinds, each with a mid.
 * @example written([['data', '0']]) → 'v=0\r\no=…'
 */
export const written = (
  sections: readonly (readonly [keyof typeof KINDS, string])[],
  transport: Transport = {},
): string =>
  [...HEAD, ...sections.flatMap(([kind, mid]) => section(KINDS[kind], mid, transport))]
    .map((line) => `${line}\r\n`)
    .join('');
