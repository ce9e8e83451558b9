import { describe, expect, it } from 'vitest';
import { readStats } from '../../../src/peer/stats';

const report = (...all: { id: string; type: string; [member: string]: unknown }[]) =>
  new Map(all.map((stats) => [stats.id, stats]));

describe('readStats', () => {
  it('has no figures in an empty report', () => {
    expect(readStats(report())).toEqual({ framesDecoded: 0, candidatePairs: [] });
  });

  it('adds up the frames of every video that comes in, and of nothing else', () => {
    const video = { type: 'inbound-rtp', kind: 'video' };
    const stats = readStats(
      report(
        { id: '1', ...video, framesDecoded: 3 },
        { id: '2', ...video, framesDecoded: 4 },
        { id: '3', ...video },
        { id: '4', type: 'inbound-rtp', kind: 'audio', framesDecoded: 100 },
        { id: '5', type: 'outbound-rtp', kind: 'video', framesDecoded: 100 },
      ),
    );
    expect(stats.framesDecoded).toBe(7);
  });

  it('names the candidates of a pair, also those whose address is hidden or that are gone', () => {
    const pair = { type: 'candidate-pair', state: 'failed', requestsSent: 7 };
    const host = { type: 'local-candidate', candidateType: 'host', port: 5000 };
    const { candidatePairs } = readStats(
      report(
        { id: 'P1', ...pair, localCandidateId: 'L1', remoteCandidateId: 'L2' },
        { id: 'P2', ...pair, localCandidateId: 'L3', remoteCandidateId: 'none' },
        { id: 'L1', ...host, address: '192.0.2.2' },
        { id: 'L2', ...host, address: '', candidateType: 'srflx' },
        { id: 'L3', ...host, ip: '192.0.2.3' },
      ),
    );
    expect(candidatePairs).toEqual([
      {
        state: 'failed',
        local: 'host 192.0.2.2:5000',
        remote: 'srflx .local:5000',
        requestsSent: 7,
        responsesReceived: 0,
      },
      {
        state: 'failed',
        local: 'host 192.0.2.3:5000',
        remote: '?',
        requestsSent: 7,
        responsesReceived: 0,
      },
    ]);
  });
});
