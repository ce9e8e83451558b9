import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/trace/entry';
import { project } from '../../../src/trace/project';
import { emptyView, type View } from '../../../src/trace/view';
import { call, candidateAt, message, step, traceOf } from './trace';

const offer = { type: 'offer', sdp: 'v=0\r\n' };

const TRACE: readonly Entry[] = traceOf(
  step(0),
  call('alice', 'new RTCPeerConnection'),
  {
    kind: 'result',
    peer: 'alice',
    of: 1,
    value: null,
    state: { signalingState: 'stable', iceGatheringState: 'new', channels: {} },
  },
  step(1),
  call('alice', 'setLocalDescription', [offer]),
  {
    kind: 'event',
    peer: 'alice',
    target: 'pc',
    type: 'signalingstatechange',
    state: { signalingState: 'have-local-offer', pendingLocalDescription: offer },
  },
  { kind: 'result', peer: 'alice', of: 4, value: null },
  {
    kind: 'event',
    peer: 'alice',
    target: 'pc',
    type: 'icegatheringstatechange',
    state: { iceGatheringState: 'gathering' },
  },
  {
    kind: 'event',
    peer: 'alice',
    target: 'pc',
    type: 'icecandidate',
    detail: { ...candidateAt(1) },
  },
  {
    kind: 'event',
    peer: 'alice',
    target: 'pc',
    type: 'icegatheringstatechange',
    state: { iceGatheringState: 'complete' },
  },
  { kind: 'event', peer: 'alice', target: 'pc', type: 'icecandidate', detail: null },
  step(2),
  message('alice', 0, 'sent'),
  message('alice', 1, 'sent'),
  message('alice', 0, 'delivered'),
  message('alice', 1, 'dropped'),
  call('bob', 'addIceCandidate', [candidateAt(2)]),
  { kind: 'error', peer: 'bob', of: 16, name: 'InvalidStateError', message: 'first' },
  { kind: 'error', peer: 'bob', of: 16, name: 'OperationError', message: 'second' },
  call('bob', 'addIceCandidate', [null]),
  { kind: 'event', peer: 'bob', target: 'channel chat', type: 'message', detail: 'Hello' },
  { kind: 'stats', peer: 'bob', age: 4, stats: { V1: { type: 'inbound-rtp', framesDecoded: 12 } } },
);

const fresh = (cursor: number): View => project([...TRACE], cursor);
const cursors = TRACE.map((_, index) => index).concat(TRACE.length);

const readable = (view: View) => ({
  ...view,
  peers: Object.fromEntries(
    Object.entries(view.peers).map(([name, peer]) => [
      name,
      { ...peer, candidates: [...peer.candidates], samples: [...peer.samples] },
    ]),
  ),
});

describe('project', () => {
  it('is the empty view before the first entry', () => {
    expect(readable(project(TRACE, 0))).toEqual(readable(emptyView()));
    expect(readable(project([]))).toEqual(readable(emptyView()));
  });

  it('counts what it has seen, and takes the whole trace unless told', () => {
    for (const cursor of cursors) expect(fresh(cursor).cursor).toBe(cursor);
    expect(project(TRACE).cursor).toBe(TRACE.length);
  });

  it('keeps a cursor inside the trace', () => {
    expect(project(TRACE, -1).cursor).toBe(0);
    expect(project(TRACE, 1000).cursor).toBe(TRACE.length);
  });

  it('gives the same view of an earlier cursor after a later one', () => {
    const trace = [...TRACE];
    project(trace);
    for (const cursor of [...cursors].reverse())
      expect(readable(project(trace, cursor))).toEqual(readable(fresh(cursor)));
  });

  it('gives the same view of a trace that has grown since', () => {
    const trace: Entry[] = [];
    const views = TRACE.map((entry) => {
      trace.push(entry);
      return project(trace);
    });
    views.forEach((view, index) => {
      expect(readable(view)).toEqual(readable(fresh(index + 1)));
    });
  });

  it('does not mix two traces', () => {
    const other = traceOf(step(7));
    project(TRACE);
    expect(project(other).step).toBe(7);
    expect(project(TRACE).step).toBe(2);
  });

  it('reads each entry once', () => {
    const reads: string[] = [];
    const entries = [...TRACE];
    const trace = new Proxy(entries, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads.push(key);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    project(trace, 10);
    expect(reads).toHaveLength(10);
    project(trace, 14);
    expect(reads).toHaveLength(14);
    project(trace, 5);
    project(trace, 14);
    expect(reads).toHaveLength(14);
    project(trace);
    expect(reads).toEqual(entries.map((_, index) => String(index)));
  });

  it('changes neither the trace nor a view that it gave', () => {
    const trace = [...TRACE];
    const before = structuredClone(trace);
    const view = project(trace, 9);
    const copy = structuredClone(readable(view));
    project(trace);
    expect(trace).toEqual(before);
    expect(readable(view)).toEqual(copy);
  });
});

describe('the view', () => {
  const at = (entry: number) => project(TRACE, entry + 1);

  it('has a peer once it is constructed', () => {
    expect(at(0).peers.alice.exists).toBe(false);
    expect(at(1).peers.alice.exists).toBe(true);
    expect(at(1).peers.bob.exists).toBe(false);
  });

  it('takes over states and descriptions, and which entry changed them', () => {
    const { alice, bob } = at(5).peers;
    expect(alice.state).toMatchObject({
      signalingState: 'have-local-offer',
      iceGatheringState: 'new',
      pendingLocalDescription: offer,
    });
    expect(alice.since).toEqual({ signalingState: 5, pendingLocalDescription: 5 });
    expect(bob.state.signalingState).toBe('stable');
  });

  it('calls nothing changed that is said again', () => {
    expect(at(2).peers.alice).toMatchObject({ changed: {}, since: {} });
  });

  it('tells what changed in the current step, from what it was before the step', () => {
    expect(at(9).peers.alice.changed).toEqual({
      signalingState: { was: 'stable', entry: 5 },
      iceGatheringState: { was: 'new', entry: 9 },
    });
    expect(at(11).peers.alice.changed).toEqual({});
    expect(at(11).peers.alice.since.iceGatheringState).toBe(9);
  });

  it('has the step that began last', () => {
    expect([emptyView().step, at(0).step, at(2).step, at(3).step, at(21).step]).toEqual([
      -1, 0, 0, 1, 2,
    ]);
  });

  it('lists candidates that were found or given, and no end of candidates', () => {
    const { alice, bob } = at(21).peers;
    expect([...alice.candidates]).toMatchObject([
      { entry: 8, side: 'local', at: 80, mid: '0', fields: { port: 1 } },
    ]);
    expect([...bob.candidates]).toMatchObject([
      { entry: 16, side: 'remote', at: 160, mid: '0', fields: { port: 2 } },
    ]);
  });

  it('counts the signaling messages on their way', () => {
    expect([11, 12, 13, 14, 15].map((entry) => at(entry).held)).toEqual([0, 1, 2, 1, 0]);
  });

  it('counts messages of data channels, and has the newest figures', () => {
    expect(at(19).peers.bob).toMatchObject({ received: 0, stats: null });
    const { bob } = at(21).peers;
    expect(bob.received).toBe(1);
    expect([...bob.stats!]).toEqual([['V1', { type: 'inbound-rtp', framesDecoded: 12 }]]);
    expect([...bob.samples]).toEqual([{ entry: 21, at: 206, stats: bob.stats }]);
    expect(at(21).peers.alice.received).toBe(0);
  });
});
