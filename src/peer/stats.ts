import type { PeerStats } from '../trace/entry';

interface AnyStats {
  readonly id: string;
  readonly type: string;
  readonly [member: string]: unknown;
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

function candidateName(stats: AnyStats | undefined): string {
  if (!stats) return '?';
  const address = stats['address'] || stats['ip'] || '.local';
  return `${String(stats['candidateType'])} ${String(address)}:${String(stats['port'])}`;
}

/** The figures that the lab uses, out of a report of `getStats()`. webrtc-stats §6. */
export function readStats(report: ReadonlyMap<string, AnyStats>): PeerStats {
  const all = [...report.values()];
  const framesDecoded = all
    .filter((stats) => stats.type === 'inbound-rtp' && stats['kind'] === 'video')
    .reduce((sum, stats) => sum + number(stats['framesDecoded']), 0);
  const candidatePairs = all
    .filter((stats) => stats.type === 'candidate-pair')
    .map((pair) => ({
      state: String(pair['state']),
      local: candidateName(report.get(String(pair['localCandidateId']))),
      remote: candidateName(report.get(String(pair['remoteCandidateId']))),
      requestsSent: number(pair['requestsSent']),
      responsesReceived: number(pair['responsesReceived']),
    }));
  return { framesDecoded, candidatePairs };
}
