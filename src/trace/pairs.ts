import { pairPriority } from '../ice/pair-priority';
import {
  statsById,
  statsOf,
  type CandidateStats,
  type PairStats,
  type StatsReport,
  type TransportStats,
} from './stats';

/** A candidate pair of one peer with all that its report tells of it. RFC 8445 §6.1.2. */
export interface Pair {
  readonly stats: PairStats;
  /** Missing where the browser has the candidate no more. */
  readonly local: CandidateStats | undefined;
  readonly remote: CandidateStats | undefined;
  readonly transport: TransportStats | undefined;
  /** Whether the transport sends over it. */
  readonly selected: boolean;
  /** Computed from both candidates; undefined where one of them or the role is not known. */
  readonly priority: bigint | undefined;
}

function priorityOf(
  local: CandidateStats | undefined,
  remote: CandidateStats | undefined,
  role: string | undefined,
): bigint | undefined {
  if (local?.priority === undefined || remote?.priority === undefined) return undefined;
  if (role === 'controlling') return pairPriority(local.priority, remote.priority);
  return role === 'controlled' ? pairPriority(remote.priority, local.priority) : undefined;
}

/** The pairs of a report, the one of highest priority first. */
export function pairsOf(report: StatsReport | null): Pair[] {
  const transports = statsOf(report, 'transport');
  const selected = new Set(
    transports.map(({ selectedCandidatePairId }) => selectedCandidatePairId),
  );
  const pairs = statsOf(report, 'candidate-pair').map((stats): Pair => {
    const local = statsById(report, 'local-candidate', stats.localCandidateId);
    const remote = statsById(report, 'remote-candidate', stats.remoteCandidateId);
    const transport = transports.find(({ id }) => id === stats.transportId);
    return {
      stats,
      local,
      remote,
      transport,
      selected: selected.has(stats.id),
      priority: priorityOf(local, remote, transport?.iceRole),
    };
  });
  return pairs.toSorted((a, b) => Number((b.priority ?? 0n) - (a.priority ?? 0n)));
}

/**
 * A candidate of a report in a few words; the address is empty where the browser hides it.
 * @example candidateText({ candidateType: 'host', address: '192.0.2.2', port: 54751 }) → 'host 192.0.2.2:54751'
 */
export function candidateText(candidate: CandidateStats | undefined): string {
  if (!candidate) return '?';
  const { candidateType = '?', address, port } = candidate;
  return `${candidateType} ${joinAddress(address || '.local', port)}`;
}

/** @example joinAddress('fd00::2', 9) → '[fd00::2]:9' */
export const joinAddress = (address: string, port: number | undefined): string =>
  `${address.includes(':') ? `[${address}]` : address}:${port ?? '?'}`;
