import type { PeerName } from '../jsep/command';
import type { StatsEntry } from './entry';
import { PairNames, partOf } from './pair-names';
import { candidateText, pairsOf, type Pair } from './pairs';
import type { CheckRow, EventRow } from './sequence';
import { applyStats, type StatsReport } from './stats';

/** What has come of the checks over a pair, as far as its counters say. */
export type CheckOutcome = 'asked' | 'answered' | 'failed';

/** What a peer's counters say of its checks over a pair; undefined where it has sent none. */
export function outcomeOf({ stats }: Pair): CheckOutcome | undefined {
  const { state, requestsSent = 0, responsesReceived = 0 } = stats;
  if (state === 'failed') return 'failed';
  if (responsesReceived > 0) return 'answered';
  return requestsSent > 0 || state === 'in-progress' ? 'asked' : undefined;
}

/** The two candidates of a pair. */
export const pairText = ({ local, remote }: Pair, arrow: string): string =>
  `${candidateText(local)} ${arrow} ${candidateText(remote)}`;

const typesOf = ({ local, remote }: Pair, arrow: string): string =>
  `${local?.candidateType ?? '?'} ${arrow} ${remote?.candidateType ?? '?'}`;

/** A row that statistics make or change; what has the same key is the same row. */
export interface CheckChange {
  readonly key: string;
  readonly row: CheckRow | EventRow;
}

interface Followed {
  report: StatsReport | null;
  readonly names: PairNames;
  /** What the rows of each pair say, by its name. */
  readonly outcomes: Map<string, CheckOutcome>;
  selected: string | undefined;
}

const follow = (): Followed => ({
  report: null,
  names: new PairNames(),
  outcomes: new Map(),
  selected: undefined,
});

/** Turns statistics into rows: one for the checks over each pair, one for each selection. RFC 8445 §7, §8. */
export class Checks {
  private readonly peers: Record<PeerName, Followed> = { alice: follow(), bob: follow() };

  /** What an entry adds to the rows. */
  take(entry: StatsEntry): CheckChange[] {
    const peer = this.peers[entry.peer];
    const report = applyStats(peer.report, entry.stats);
    peer.names.follow(peer.report, report);
    peer.report = report;
    const pairs = pairsOf(report);
    return [
      ...pairs.flatMap((pair) => this.check(entry, peer, pair)),
      ...pairs.flatMap((pair) => this.select(entry, peer, pair)),
    ];
  }

  private check(entry: StatsEntry, peer: Followed, pair: Pair): CheckChange[] {
    const name = peer.names.of(pair.stats.id);
    const outcome = outcomeOf(pair);
    if (!outcome || peer.outcomes.get(name) === outcome) return [];
    peer.outcomes.set(name, outcome);
    const seconds = pair.stats.currentRoundTripTime;
    const row: CheckRow = {
      kind: 'check',
      entry: entry.id,
      entries: [entry.id],
      peer: entry.peer,
      part: partOf(entry.peer, name),
      label: typesOf(pair, '→'),
      title: pairText(pair, '→'),
      outcome,
      ...(outcome === 'answered' && seconds !== undefined ? { ms: seconds * 1000 } : {}),
    };
    return [{ key: `check ${row.part}`, row }];
  }

  private select(entry: StatsEntry, peer: Followed, pair: Pair): CheckChange[] {
    const name = peer.names.of(pair.stats.id);
    if (!pair.selected || peer.selected === name) return [];
    peer.selected = name;
    const row: EventRow = {
      kind: 'event',
      entry: entry.id,
      entries: [entry.id],
      peer: entry.peer,
      part: partOf(entry.peer, name),
      label: `selectedCandidatePair ${typesOf(pair, '↔')}`,
      title: pairText(pair, '↔'),
      ice: true,
    };
    return [{ key: `selected ${entry.id} ${row.part}`, row }];
  }
}
