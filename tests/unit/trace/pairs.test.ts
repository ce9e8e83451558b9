import { describe, expect, it } from 'vitest';
import { candidateText, joinAddress, pairsOf } from '../../../src/trace/pairs';
import type { StatsReport } from '../../../src/trace/stats';

const report = (role: string | undefined): StatsReport =>
  new Map<string, Record<string, never>>(
    Object.entries({
      T1: { type: 'transport', iceRole: role, selectedCandidatePairId: 'P2' },
      L1: {
        type: 'local-candidate',
        candidateType: 'host',
        address: '192.0.2.2',
        port: 5000,
        priority: 20,
      },
      R1: {
        type: 'remote-candidate',
        candidateType: 'host',
        address: '',
        port: 5001,
        priority: 10,
      },
      R2: {
        type: 'remote-candidate',
        candidateType: 'prflx',
        address: 'fd00::2',
        port: 5002,
        priority: 30,
      },
      P1: {
        type: 'candidate-pair',
        transportId: 'T1',
        localCandidateId: 'L1',
        remoteCandidateId: 'R1',
      },
      P2: {
        type: 'candidate-pair',
        transportId: 'T1',
        localCandidateId: 'L1',
        remoteCandidateId: 'R2',
      },
      P3: {
        type: 'candidate-pair',
        transportId: 'T1',
        localCandidateId: 'L1',
        remoteCandidateId: 'gone',
      },
    }) as never,
  );

const told = (role: string | undefined) =>
  pairsOf(report(role)).map(({ stats, local, remote, selected, priority }) => [
    stats.id,
    candidateText(local),
    candidateText(remote),
    selected,
    priority,
  ]);

describe('pairsOf', () => {
  it('gives each pair its candidates and priority, the highest first', () => {
    expect(told('controlling')).toEqual([
      ['P2', 'host 192.0.2.2:5000', 'prflx [fd00::2]:5002', true, (20n << 32n) + 60n],
      ['P1', 'host 192.0.2.2:5000', 'host .local:5001', false, (10n << 32n) + 41n],
      ['P3', 'host 192.0.2.2:5000', '?', false, undefined],
    ]);
  });

  it('computes the priority from the other end where the peer is controlled', () => {
    expect(told('controlled').map((row) => row[4])).toEqual([
      (20n << 32n) + 61n,
      (10n << 32n) + 40n,
      undefined,
    ]);
  });

  it('knows no priority without a role, and no pair without a report', () => {
    expect(told(undefined).map((row) => row[4])).toEqual([undefined, undefined, undefined]);
    expect(pairsOf(null)).toEqual([]);
  });
});

describe('joinAddress', () => {
  it('puts an IPv6 address in brackets, and says where no port is known', () => {
    expect(joinAddress('fd00::2', 9)).toBe('[fd00::2]:9');
    expect(joinAddress('192.0.2.2', undefined)).toBe('192.0.2.2:?');
  });
});
