import { describe, expect, it } from 'vitest';
import type { Draft, Entry } from '../../../src/trace/entry';
import { comparisons, heldDescriptions } from '../../../src/trace/descriptions';
import { project } from '../../../src/trace/project';
import call_ from '../../../content/traces/call.json';
import { call, traceOf } from './trace';

const RECORDED = call_.entries as unknown as readonly Entry[];

const offer = (id: number, more = '') => ({ type: 'offer', sdp: `v=0\no=- ${id} 2\n${more}` });
const answer = (id: number, more = '') => ({ type: 'answer', sdp: `v=0\no=- ${id} 2\n${more}` });
const CANDIDATE = 'a=candidate:1 1 udp 1 192.0.2.2 4000 typ host\n';

const result = (peer: 'alice' | 'bob', of: number, value: unknown): Draft => ({
  kind: 'result',
  peer,
  of,
  value: value as never,
});
const state = (peer: 'alice' | 'bob', state: object): Draft => ({
  kind: 'event',
  peer,
  target: 'pc',
  type: 'signalingstatechange',
  state: state as never,
});

const TRACE = traceOf(
  call('alice', 'createOffer'),
  result('alice', 0, offer(1)),
  state('alice', { pendingLocalDescription: offer(1) }),
  state('alice', { pendingLocalDescription: offer(1, CANDIDATE) }),
  state('bob', { pendingRemoteDescription: offer(1) }),
  call('bob', 'createAnswer'),
  result('bob', 5, answer(2)),
  state('bob', {
    currentLocalDescription: answer(2),
    currentRemoteDescription: offer(1),
    pendingRemoteDescription: null,
  }),
);

const short = (trace: readonly Entry[], cursor = trace.length) =>
  heldDescriptions(trace, cursor).map(({ peer, side, type, texts }) => [
    peer,
    side,
    type,
    ...texts.map(({ entry, candidates }) => `${entry}:${candidates}`),
  ]);

describe('heldDescriptions', () => {
  it('has every text of a description once, from where it first was', () => {
    expect(short(TRACE)).toEqual([
      ['alice', 'local', 'offer', '1:0', '3:1'],
      ['bob', 'remote', 'offer', '4:0'],
      ['bob', 'local', 'answer', '6:0'],
    ]);
  });

  it('has nothing from behind the cursor', () => {
    expect(short(TRACE, 3)).toEqual([['alice', 'local', 'offer', '1:0']]);
    expect(short(TRACE, 0)).toEqual([]);
  });

  it('keeps a text that was only created, and calls another text of the same session the same description', () => {
    const trace = traceOf(
      call('alice', 'createOffer'),
      result('alice', 0, offer(1)),
      state('alice', { pendingLocalDescription: offer(1, 'a=munged\n') }),
      call('alice', 'createOffer'),
      result('alice', 3, offer(7)),
    );
    expect(short(trace)).toEqual([
      ['alice', 'local', 'offer', '1:0', '2:0'],
      ['alice', 'local', 'offer', '4:0'],
    ]);
  });

  it('reads a recorded call: both offers, both answers, growing with their candidates', () => {
    const held = heldDescriptions(RECORDED, RECORDED.length);
    expect(held.map(({ peer, side, type }) => `${peer} ${side} ${type}`)).toEqual([
      'alice local offer',
      'bob remote offer',
      'bob local answer',
      'alice remote answer',
    ]);
    for (const { side, texts } of held) {
      const counts = texts.map(({ candidates }) => candidates);
      if (side === 'local') expect(counts.length).toBeGreaterThan(2);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    }
    const ids = held.flatMap(({ texts }) => texts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('comparisons', () => {
  const at = (trace: readonly Entry[], cursor = trace.length) => {
    const { peers } = project(trace, cursor);
    const now = { alice: peers.alice.state, bob: peers.bob.state };
    return comparisons(heldDescriptions(trace, cursor), now).map(
      ({ key, peer, before, after }) => `${key} ${peer} ${before.entry} ${after.entry}`,
    );
  };

  it('offers what there is', () => {
    expect(at(TRACE, 3)).toEqual([]);
    expect(at(TRACE, 4)).toEqual(['gathering alice 1 3']);
    expect(at(TRACE)).toEqual(['offer-answer alice 1 6', 'gathering alice 1 3']);
  });

  it('offers pending with current, and this negotiation with the one before', () => {
    const trace = traceOf(
      state('alice', { currentLocalDescription: offer(1) }),
      call('alice', 'createOffer'),
      result('alice', 1, offer(3)),
      state('alice', { pendingLocalDescription: offer(3) }),
    );
    expect(at(trace)).toEqual(['pending-current alice 0 2', 'negotiations alice 0 2']);
  });
});
