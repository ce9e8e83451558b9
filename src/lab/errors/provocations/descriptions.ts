import { handOver } from '../../scenarios/parts';
import type { Provocation } from '../provocation';
import { ANSWERED, BOTH, CHAT, create, OFFERED, set, written } from './parts';

const offerOf = (sdp: string) => ({
  do: [
    create('bob'),
    { peer: 'bob' as const, call: 'setRemoteDescription' as const, args: [{ type: 'offer', sdp }] },
  ],
  inState: 'stable' as const,
});

/** Errors of descriptions: wrong moment, wrong text, wrong type. */
export const DESCRIPTIONS: Readonly<Record<string, Provocation>> = {
  'answer-in-stable': {
    do: [...BOTH, CHAT, ...OFFERED, ...ANSWERED, set('alice', 'Remote', 'answer')],
    inState: 'stable',
    expects: { name: 'InvalidStateError' },
  },
  'local-answer-in-stable': {
    do: [
      ...BOTH,
      CHAT,
      ...OFFERED,
      { peer: 'bob', call: 'createAnswer', as: 'answer' },
      set('bob', 'Local', 'answer'),
      set('bob', 'Local', 'answer'),
    ],
    inState: 'stable',
    expects: { name: 'InvalidModificationError' },
    departs: { chromium: { name: 'InvalidStateError' } },
  },
  'offer-in-have-remote-offer': {
    do: [
      ...BOTH,
      CHAT,
      { peer: 'bob', call: 'addTransceiver', args: ['audio'] },
      { peer: 'bob', call: 'createOffer', as: 'mine' },
      ...OFFERED,
      { peer: 'bob', call: 'setLocalDescription', args: [{ var: 'mine' }] },
    ],
    inState: 'have-remote-offer',
    expects: { name: 'InvalidStateError' },
  },
  'create-answer-too-early': {
    do: [create('bob'), { peer: 'bob', call: 'createAnswer' }],
    inState: 'stable',
    expects: { name: 'InvalidStateError' },
  },
  'connection-closed': {
    do: [create('alice'), { peer: 'alice', call: 'close' }, { peer: 'alice', call: 'createOffer' }],
    inState: 'closed',
    expects: { name: 'InvalidStateError' },
  },
  'not-a-type': {
    do: [
      create('bob'),
      { peer: 'bob', call: 'setRemoteDescription', args: [{ type: 'Offer', sdp: '' }] },
    ],
    inState: 'stable',
    expects: { name: 'TypeError' },
  },
  'not-a-description': {
    do: [
      create('bob'),
      { peer: 'bob', call: 'setRemoteDescription', args: [written([['data', '0']])] },
    ],
    inState: 'stable',
    expects: { name: 'TypeError' },
  },
  'trimmed-newline': {
    ...offerOf(written([['data', '0']]).trim()),
    expects: { name: 'OperationError' },
    departs: { firefox: { name: null } },
  },
  'no-fingerprint': {
    ...offerOf(written([['data', '0']], { without: 'fingerprint' })),
    expects: { name: 'InvalidAccessError' },
  },
  'no-ufrag': {
    ...offerOf(written([['data', '0']], { without: 'ice-ufrag' })),
    expects: { name: 'InvalidAccessError' },
  },
  'no-rtcp-mux': {
    ...offerOf(written([['audio', '0']], { without: 'rtcp-mux' })),
    expects: { name: 'InvalidAccessError' },
  },
  'order-of-sections': {
    do: [
      create('alice'),
      { peer: 'alice', call: 'addTransceiver', args: ['audio'] },
      { peer: 'alice', call: 'addTransceiver', args: ['video'] },
      { peer: 'alice', call: 'setLocalDescription' },
      {
        peer: 'alice',
        call: 'setRemoteDescription',
        args: [
          {
            type: 'answer',
            sdp: written(
              [
                ['video', '1'],
                ['audio', '0'],
              ],
              { setup: 'active' },
            ),
          },
        ],
      },
    ],
    inState: 'have-local-offer',
    expects: { name: 'InvalidAccessError' },
  },
  'actpass-in-answer': {
    do: [
      create('alice'),
      CHAT,
      { peer: 'alice', call: 'setLocalDescription' },
      {
        peer: 'alice',
        call: 'setRemoteDescription',
        args: [{ type: 'answer', sdp: written([['data', '0']]) }],
      },
    ],
    inState: 'have-local-offer',
    expects: { name: 'InvalidAccessError' },
  },
  'sdp-modified': {
    do: [
      create('alice'),
      { peer: 'alice', call: 'addTransceiver', args: ['audio'] },
      { peer: 'alice', call: 'createOffer', as: 'offer' },
      { peer: 'alice', call: 'addTransceiver', args: ['video'] },
      { peer: 'alice', call: 'createOffer', as: 'newer' },
      set('alice', 'Local', 'offer'),
    ],
    inState: 'stable',
    expects: { name: 'InvalidModificationError' },
  },
  'two-video-sections': {
    do: [
      ...BOTH,
      { peer: 'alice', call: 'addTransceiver', args: ['video'] },
      ...OFFERED,
      { peer: 'bob', call: 'addTransceiver', args: ['video'] },
      ...ANSWERED,
      { peer: 'bob', call: 'createOffer', as: 'offer' },
    ],
    look: (trace) => {
      const last = trace.findLast((entry) => entry.kind === 'result');
      const { sdp = '' } = (last?.value ?? {}) as { sdp?: string };
      return { 'm=video': sdp.match(/^m=video/gm)?.length ?? 0 };
    },
    expects: { name: null, found: { 'm=video': 2 } },
  },
  'track-without-stream': {
    do: [
      ...BOTH,
      { peer: 'bob', call: 'ontrack', as: 'remote' },
      { peer: 'alice', call: 'syntheticMedia', as: 'stream' },
      { peer: 'alice', on: 'stream', call: 'getTracks', as: 'tracks' },
      { peer: 'alice', call: 'addTrack', args: [{ var: 'tracks.0' }] },
      { peer: 'alice', call: 'createOffer', as: 'offer' },
      set('alice', 'Local', 'offer'),
      ...handOver('alice', 'offer'),
      set('bob', 'Remote', 'offer'),
    ],
    look: (trace, { hasRemoteStream }) => ({
      track: trace.filter((entry) => entry.kind === 'event' && entry.type === 'track').length,
      'streams[0]': hasRemoteStream ? 'MediaStream' : 'undefined',
    }),
    expects: { name: null, found: { track: 1, 'streams[0]': 'undefined' } },
  },
  'sender-exists': {
    do: [
      create('alice'),
      { peer: 'alice', call: 'syntheticMedia', as: 'stream' },
      { peer: 'alice', on: 'stream', call: 'getTracks', as: 'tracks' },
      { peer: 'alice', call: 'addTrack', args: [{ var: 'tracks.0' }, { var: 'stream' }] },
      { peer: 'alice', call: 'addTrack', args: [{ var: 'tracks.0' }, { var: 'stream' }] },
    ],
    inState: 'stable',
    expects: { name: 'InvalidAccessError' },
  },
};
