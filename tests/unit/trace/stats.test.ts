import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyStats,
  diffStats,
  framesDecoded,
  statsById,
  statsOf,
  type StatsReport,
} from '../../../src/trace/stats';
import { tellsMore, tellStats } from '../../../src/trace/stats-members';

const report = (all: Record<string, Record<string, unknown>>): StatsReport =>
  new Map(Object.entries(all)) as StatsReport;

describe('a difference of reports', () => {
  const before = report({
    T1: { type: 'transport', dtlsState: 'new', bytesSent: 0 },
    P1: { type: 'candidate-pair', state: 'waiting' },
  });
  const after = report({
    T1: { type: 'transport', dtlsState: 'connecting', bytesSent: 120 },
    P2: { type: 'candidate-pair', state: 'in-progress' },
  });

  it('holds what is new or changed, and null for what is gone', () => {
    expect(diffStats(before, after)).toEqual({
      T1: { dtlsState: 'connecting', bytesSent: 120 },
      P1: null,
      P2: { type: 'candidate-pair', state: 'in-progress' },
    });
  });

  it('is empty where nothing has changed', () => {
    expect(diffStats(after, after)).toEqual({});
    expect(tellsMore({})).toBe(false);
  });

  it('tells a member that is gone', () => {
    const selected = report({ T1: { type: 'transport', selectedCandidatePairId: 'P1' } });
    const none = report({ T1: { type: 'transport' } });
    expect(diffStats(selected, none)).toEqual({ T1: { selectedCandidatePairId: null } });
    expect([...applyStats(selected, diffStats(selected, none))]).toEqual([...none]);
  });

  it('tells more than counters, or counters alone', () => {
    expect(tellsMore({ T1: { bytesSent: 1, packetsSent: 2 } })).toBe(false);
    expect(tellsMore({ T1: { bytesSent: 1, dtlsState: 'failed' } })).toBe(true);
    expect(tellsMore({ P1: null })).toBe(true);
    expect(tellsMore(diffStats(null, before))).toBe(true);
  });

  it('makes the later report of the earlier one, which stays as it was', () => {
    const members = fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.boolean(), fc.string()))
      .map((some) => ({ ...some, type: 'transport' }));
    const any = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), members).map(report);
    fc.assert(
      fc.property(any, any, (first, second) => {
        const copy = structuredClone(first);
        expect(applyStats(first, diffStats(first, second))).toEqual(second);
        expect(first).toEqual(copy);
        expect(applyStats(null, diffStats(null, second))).toEqual(second);
      }),
    );
  });

  it('is told in the standard’s names, without counters', () => {
    expect(tellStats(diffStats(before, after))).toBe(
      'T1 dtlsState connecting · + candidate-pair in-progress · P1 —',
    );
    expect(tellStats({ T1: { bytesSent: 5 } })).toBe('');
    expect(tellStats({ T1: { selectedCandidatePairId: 'P1', iceRole: null } })).toBe(
      'T1 iceRole —',
    );
  });
});

describe('the objects of a report', () => {
  const all = report({
    V1: { type: 'inbound-rtp', kind: 'video', framesDecoded: 3 },
    V2: { type: 'inbound-rtp', kind: 'video', framesDecoded: 4 },
    V3: { type: 'inbound-rtp', kind: 'video' },
    A1: { type: 'inbound-rtp', kind: 'audio', framesDecoded: 100 },
    V4: { type: 'outbound-rtp', kind: 'video', framesDecoded: 100 },
  });

  it('are found by type and id', () => {
    expect(statsOf(all, 'inbound-rtp').map(({ id }) => id)).toEqual(['V1', 'V2', 'V3', 'A1']);
    expect(statsOf(null, 'transport')).toEqual([]);
    expect(statsById(all, 'outbound-rtp', 'V4')).toMatchObject({ id: 'V4', kind: 'video' });
    expect(statsById(all, 'transport', 'V4')).toBeUndefined();
    expect(statsById(all, 'transport', undefined)).toBeUndefined();
  });

  it('count the frames of every video that comes in, and of nothing else', () => {
    expect(framesDecoded(all)).toBe(7);
    expect(framesDecoded(null)).toBe(0);
  });
});
