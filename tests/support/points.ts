import { expect } from '@playwright/test';
import type { PeerName } from '../../src/jsep/command.ts';
import type { Entry, TransceiverState } from '../../src/trace/entry.ts';
import { project } from '../../src/trace/project.ts';
import { localUfrag, type View } from '../../src/trace/view.ts';

type Browser = 'chromium' | 'firefox';
type Trace = readonly Entry[];
type Check = (trace: Trace, browser: Browser) => void | Promise<void>;

const errors = (trace: Trace) =>
  trace.flatMap((one) => (one.kind === 'error' ? [`${one.peer} ${one.name}`] : []));

const signaling = (trace: Trace, peer: PeerName) =>
  trace.flatMap((one) =>
    one.kind === 'event' && one.peer === peer && one.type === 'signalingstatechange'
      ? [one.state?.signalingState]
      : [],
  );

/** What both looked like before the last step, in which they close. */
function beforeClose(trace: Trace): View {
  const last = trace.findLastIndex((one) => one.kind === 'note' && one.note.type === 'step');
  return project(trace, last);
}

const connected = (trace: Trace): readonly string[] => {
  const { alice, bob } = beforeClose(trace).peers;
  return [alice.state.connectionState, bob.state.connectionState];
};

const BOTH_CONNECTED = ['connected', 'connected'];

/** The `m=` lines of a peer's last local description: kind and port. */
const mLines = (trace: Trace, peer: PeerName): string[] => {
  const { sdp } = beforeClose(trace).peers[peer].state.currentLocalDescription!;
  return [...sdp.matchAll(/^m=(\w+) (\d+)/gm)].map(
    ([, kind, port]) => `${kind} ${port === '0' ? 0 : 'n'}`,
  );
};

const directions = (trace: Trace, peer: PeerName): (string | null)[] =>
  beforeClose(trace).peers[peer].state.transceivers.map(
    ({ currentDirection }: TransceiverState) => currentDirection,
  );

const fired = (trace: Trace, peer: PeerName, type: string): number =>
  project(trace).peers[peer].fired[type] ?? 0;

const mids = (trace: Trace, peer: PeerName): string[] => [
  ...new Set(
    trace.flatMap((one) =>
      one.kind === 'event' && one.peer === peer && one.type === 'icecandidate' && one.detail
        ? [String((one.detail as { sdpMid: string }).sdpMid)]
        : [],
    ),
  ),
];

const connects: Check = (trace) => {
  expect(errors(trace)).toEqual([]);
  expect(connected(trace)).toEqual(BOTH_CONNECTED);
};

const encodings = (trace: Trace): number[] =>
  trace.flatMap((one) => {
    const value = one.kind === 'result' ? (one.value as { encodings?: unknown[] } | null) : null;
    return value?.encodings ? [value.encodings.length] : [];
  });

/** What each scenario has to show, by its id; a note `otherwise` is in none of them. */
const POINTS: Readonly<Record<string, Check>> = {
  'data-channel': connects,
  call: connects,
  'negotiated-channel': (trace) => {
    expect(fired(trace, 'bob', 'datachannel')).toBe(0);
    expect(beforeClose(trace).peers.alice.received).toBe(1);
    expect(errors(trace)).toEqual([]);
  },
  trickle: connects,
  'wait-for-all': (trace, browser) => {
    void connects(trace, browser);
    const calls = trace.filter((one) => one.kind === 'call');
    expect(calls.filter(({ command }) => command.call === 'addIceCandidate')).toEqual([]);
  },
  'one-way': (trace) => {
    expect(directions(trace, 'alice')).toEqual(['sendonly']);
    expect(directions(trace, 'bob')).toEqual(['recvonly']);
    expect([fired(trace, 'alice', 'track'), fired(trace, 'bob', 'track')]).toEqual([0, 1]);
  },
  'answerer-adds': (trace) => {
    expect(directions(trace, 'bob')).toEqual(['sendonly', 'sendonly']);
    expect(fired(trace, 'alice', 'track')).toBe(2);
  },
  codecs: (trace) => {
    expect(errors(trace)).toEqual(['alice InvalidModificationError']);
    expect(mLines(trace, 'bob')).toEqual(['video n', 'audio 0']);
    expect(connected(trace)).toEqual(BOTH_CONNECTED);
  },
  simulcast: (trace) => {
    expect(encodings(trace)).toEqual([2, 1]);
    expect(connected(trace)).toEqual(BOTH_CONNECTED);
  },
  bundle: (trace, browser) => {
    void connects(trace, browser);
    expect(mids(trace, 'alice').toSorted()).toEqual(['0', '1']);
    expect(mids(trace, 'bob')).toEqual(['0']);
  },
  renegotiation: (trace, browser) => {
    void connects(trace, browser);
    expect(mLines(trace, 'alice')).toEqual(['application n', 'audio n']);
    expect(fired(trace, 'alice', 'negotiationneeded')).toBe(4);
    const [audio] = beforeClose(trace).peers.alice.state.transceivers;
    expect(audio!.mid).toBe('2');
  },
  'replace-track': (trace) => {
    expect(errors(trace)).toEqual(['alice TypeError']);
    expect(fired(trace, 'alice', 'negotiationneeded')).toBeLessThanOrEqual(1);
    expect(fired(trace, 'bob', 'track')).toBe(1);
    const offers = trace.filter(
      (one) =>
        one.kind === 'message' &&
        one.body.kind === 'description' &&
        one.body.description.type === 'offer' &&
        one.phase === 'sent',
    );
    expect(offers).toHaveLength(1);
  },
  rollback: (trace) => {
    expect(errors(trace)).toEqual(['alice InvalidStateError', 'bob InvalidStateError']);
    expect(signaling(trace, 'alice')).toEqual([
      'have-local-offer',
      'stable',
      'have-local-offer',
      'stable',
    ]);
    expect(signaling(trace, 'bob')).toEqual(['have-remote-offer', 'stable']);
  },
  'ice-restart': (trace, browser) => {
    void connects(trace, browser);
    const { state } = beforeClose(trace).peers.alice;
    const all = trace.flatMap((one) =>
      one.peer === 'alice' && one.state?.pendingLocalDescription
        ? [localUfrag({ ...state, ...one.state })]
        : [],
    );
    expect(new Set(all).size).toBe(2);
    expect(beforeClose(trace).peers.bob.received).toBe(1);
  },
  provisional: (trace, browser) => {
    const refused = ['bob NotSupportedError', 'alice NotSupportedError'];
    expect(errors(trace)).toEqual(browser === 'firefox' ? refused : []);
    expect(signaling(trace, 'alice')).toEqual(
      browser === 'firefox'
        ? ['have-local-offer', 'stable']
        : ['have-local-offer', 'have-remote-pranswer', 'stable'],
    );
    expect(connected(trace)).toEqual(BOTH_CONNECTED);
  },
  glare: (trace) => {
    expect(errors(trace)).toEqual(['alice InvalidStateError', 'bob InvalidStateError']);
    for (const peer of ['alice', 'bob'] as const)
      expect(signaling(trace, peer)).toEqual([
        'have-local-offer',
        'stable',
        'have-remote-offer',
        'stable',
      ]);
    expect(connected(trace)).not.toContain('connected');
  },
  'glare-rollback': (trace, browser) => {
    void connects(trace, browser);
    expect(beforeClose(trace).peers.alice.state.channels).toEqual({
      'from-alice': 'open',
      'from-bob': 'open',
    });
  },
  'perfect-negotiation': (trace) => {
    expect(errors(trace)).toEqual(['alice InvalidStateError']);
    expect(connected(trace)).toEqual(BOTH_CONNECTED);
    expect(mLines(trace, 'alice')).toHaveLength(2);
    expect(mLines(trace, 'bob')).toEqual(mLines(trace, 'alice'));
    expect(fired(trace, 'bob', 'negotiationneeded')).toBe(2);
  },
  'no-sections': (trace) => {
    expect(errors(trace)).toEqual([]);
    const first = trace.find((one) => one.state?.currentLocalDescription)!;
    expect(first.state!.currentLocalDescription!.sdp).not.toContain('m=');
    const begins = trace.findIndex(
      (one) => one.kind === 'event' && one.type === 'icegatheringstatechange',
    );
    const asks = trace.findIndex(
      (one) => one.kind === 'call' && one.command.call === 'createDataChannel',
    );
    expect(begins).toBeGreaterThan(asks);
  },
  'late-channel': (trace, browser) => {
    void connects(trace, browser);
    expect(mLines(trace, 'alice')).toHaveLength(2);
    expect(beforeClose(trace).peers.bob.state.channels).toEqual({ chat: 'open' });
  },
  'early-candidate': (trace) => expect(errors(trace)).toEqual(['bob InvalidStateError']),
  'answer-twice': (trace) => {
    expect(errors(trace)).toEqual(['alice InvalidStateError']);
    expect(connected(trace)).toEqual(BOTH_CONNECTED);
  },
  vanishes: (trace) => {
    const states = trace.flatMap((one) =>
      one.peer === 'alice' && one.state?.connectionState ? [one.state.connectionState] : [],
    );
    expect(states).toEqual(['new', 'connecting', 'connected', 'disconnected', 'failed', 'closed']);
  },
  'relay-only': (trace) => {
    expect(errors(trace)).toEqual([]);
    const { alice, bob } = beforeClose(trace).peers;
    expect([alice.candidates.length, bob.candidates.length]).toEqual([0, 0]);
    expect(connected(trace)).not.toContain('connected');
  },
};

/** The same, and that the browser did in every step what the scenario says. */
export const SCENARIO_POINTS: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(POINTS).map(([id, check]): [string, Check] => [
    id,
    async (trace, browser) => {
      const notes = trace.flatMap((one) =>
        one.kind === 'note' && one.note.type === 'otherwise' ? [one.note] : [],
      );
      expect(notes, id).toEqual([]);
      await check(trace, browser);
    },
  ]),
);
