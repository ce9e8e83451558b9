import type { Command, PeerName } from '../../../jsep/command';
import { project } from '../../../trace/project';
import type { Entry } from '../../../trace/entry';
import type { Found, Provocation } from '../provocation';
import { ANSWERED, BOTH, CHAT, CONNECTED, create, OFFERED } from './parts';

const add = (peer: PeerName, ...args: NonNullable<Command['args']>): Command => ({
  peer,
  call: 'addIceCandidate',
  args,
});
/** An address of a range that is reserved for documents: nobody is there. RFC 5737. */
const LINE = 'candidate:1 1 udp 2113937151 192.0.2.1 50000 typ host';

/** What the last state of a peer says. */
const states =
  (
    peer: PeerName,
    ...names: readonly ('iceGatheringState' | 'iceConnectionState' | 'connectionState')[]
  ) =>
  (trace: readonly Entry[]): Found => {
    const { state } = project(trace).peers[peer];
    return Object.fromEntries(names.map((name) => [name, state[name]]));
  };

/** Errors and silences of candidates, servers and paths. */
export const ICE: Readonly<Record<string, Provocation>> = {
  'candidate-before-description': {
    do: [create('bob'), add('bob', { candidate: LINE, sdpMid: '0' })],
    inState: 'stable',
    expects: { name: 'InvalidStateError' },
  },
  'no-mid': {
    do: [...BOTH, CHAT, ...OFFERED, add('bob', { candidate: LINE })],
    inState: 'have-remote-offer',
    expects: { name: 'TypeError' },
  },
  'candidate-not-processed': {
    do: [...BOTH, CHAT, ...OFFERED, add('bob', { candidate: LINE, sdpMid: 'video' })],
    inState: 'have-remote-offer',
    expects: { name: 'OperationError' },
  },
  'unknown-ufrag': {
    do: [
      ...BOTH,
      CHAT,
      ...OFFERED,
      add('bob', { candidate: LINE, sdpMid: '0', usernameFragment: 'gone' }),
    ],
    inState: 'have-remote-offer',
    expects: { name: 'OperationError' },
    departs: { chromium: { name: null } },
  },
  'wrong-ufrag-accepted': {
    attempt: 'ufrag',
    code: `// every candidate of Alice, under a ufrag that no description has
const line = candidate.replace(/ ufrag \\S+/, ' ufrag gone');
await bob.addIceCandidate({ candidate: line, sdpMid }); // resolves
bob.connectionState;`,
    expects: { name: null, found: { connectionState: 'connecting' } },
    departs: { firefox: { name: null, found: { connectionState: 'connected' } } },
  },
  'no-candidates': {
    do: [
      create('alice'),
      { peer: 'alice', call: 'onicecandidate', as: 'found' },
      { peer: 'alice', call: 'createOffer', as: 'offer' },
      { peer: 'alice', call: 'setLocalDescription', args: [{ var: 'offer' }] },
      { wait: 1000 },
    ],
    look: (trace) => ({
      ...states('alice', 'iceGatheringState')(trace),
      icecandidate: trace.filter((entry) => entry.kind === 'event' && entry.type === 'icecandidate')
        .length,
    }),
    expects: { name: null, found: { iceGatheringState: 'new', icecandidate: 0 } },
  },
  'local-names': {
    do: [
      ...BOTH,
      CHAT,
      ...OFFERED,
      ...ANSWERED,
      add('bob', {
        candidate:
          'candidate:1 1 udp 2113937151 3f2a9d1c-6b7e-4c58-9a10-d2e4f6a8b0c1.local 50000 typ host',
        sdpMid: '0',
      }),
      { wait: 3000 },
    ],
    look: states('bob', 'connectionState'),
    expects: { name: null, found: { connectionState: 'new' } },
  },
  'ice-failed': {
    do: [
      ...BOTH,
      CHAT,
      ...OFFERED,
      ...ANSWERED,
      add('alice', { candidate: LINE, sdpMid: '0' }),
      add('alice', null),
      { until: [{ peer: 'alice', state: 'connectionState', is: 'failed' }] },
    ],
    look: states('alice', 'iceConnectionState', 'connectionState'),
    expects: { name: null, found: { connectionState: 'failed' } },
  },
  'not-a-server': {
    do: [
      {
        peer: 'alice',
        call: 'new RTCPeerConnection',
        args: [{ iceServers: [{ urls: 'stun.example.org:3478' }] }],
        as: 'pc',
      },
    ],
    expects: { name: 'SyntaxError' },
  },
  'turn-without-credentials': {
    do: [
      {
        peer: 'alice',
        call: 'new RTCPeerConnection',
        args: [{ iceServers: [{ urls: 'turn:turn.example.org' }] }],
        as: 'pc',
      },
    ],
    expects: { name: 'InvalidAccessError' },
  },
  'only-disconnected': {
    do: [
      ...BOTH,
      CHAT,
      ...CONNECTED,
      { peer: 'bob', call: 'close' },
      { until: [{ peer: 'alice', state: 'connectionState', is: 'disconnected' }] },
    ],
    look: states('alice', 'iceConnectionState', 'connectionState'),
    expects: {
      name: null,
      found: { iceConnectionState: 'disconnected', connectionState: 'disconnected' },
    },
  },
};
