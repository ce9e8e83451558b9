import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journeyOfStats, journeysOf } from '../../../src/trace/journeys';
import { pairsOf } from '../../../src/trace/pairs';
import { project } from '../../../src/trace/project';
import { sequence } from '../../../src/trace/sequence';
import type { Entry } from '../../../src/trace/entry';

const { entries } = JSON.parse(
  readFileSync(new URL('../../../content/traces/data-channel.json', import.meta.url), 'utf8'),
) as { entries: Entry[] };

describe('the candidates of the recorded run', () => {
  const journeys = journeysOf(entries);
  const written = journeys.filter(({ line }) => line !== null);

  it('went their whole way, stage after stage', () => {
    expect(written.length).toBeGreaterThan(1);
    for (const { found, sent, delivered, added } of written) {
      const times = [found, sent, delivered, added].map((stage) => stage!.at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(added).not.toHaveProperty('error');
    }
  });

  it('are those that the pairs of both peers are made of', () => {
    const { peers } = project(entries);
    for (const peer of ['alice', 'bob'] as const)
      for (const { local } of pairsOf(peers[peer].stats))
        expect(journeyOfStats(journeys, peer, local)?.fields.port).toBe(local!.port);
  });

  it('show their checks in the sequence, each pair of a peer once, and selections of that peer', () => {
    const rows = sequence(entries).flat();
    const checks = rows.filter((row) => row.kind === 'check');
    expect(checks.length).toBeGreaterThan(1);
    expect(new Set(checks.map(({ part }) => part)).size).toBe(checks.length);
    expect(checks.every(({ outcome }) => outcome === 'answered')).toBe(true);
    const selections = rows.filter(
      (row) => row.kind === 'event' && row.label.startsWith('selectedCandidatePair'),
    );
    expect(new Set(selections.map(({ peer }) => peer)).size).toBe(2);
  });
});
