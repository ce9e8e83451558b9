import { other, PEERS, type PeerName } from '../jsep/command';
import type { Entry, StatsEntry } from './entry';
import { journeyOfStats, journeysOf } from './journeys';
import { PairNames, partOf } from './pair-names';
import { pairsOf } from './pairs';
import { project } from './project';
import { keysOf, type Related } from './related';
import type { StatsMembers, StatsReport } from './stats';

/** The names of the pairs of each peer up to the cursor; a name stays when the browser changes the id. */
export function pairNames(
  trace: readonly Entry[],
  cursor: number = trace.length,
): Record<PeerName, PairNames> {
  const names = { alice: new PairNames(), bob: new PairNames() };
  for (const peer of PEERS) {
    let before: StatsReport | null = null;
    for (const { stats } of project(trace, cursor).peers[peer].samples) {
      names[peer].follow(before, stats);
      before = stats;
    }
  }
  return names;
}

/** What belongs to a candidate pair: the statistics that tell of it, and all that tells of its two candidates. */
export function relatedToPair(trace: readonly Entry[], cursor: number, part: string): Related {
  const peer = PEERS.find((name) => part.startsWith(`${name} `));
  if (!peer) return { keys: new Set(), entries: new Set() };
  const names = pairNames(trace, cursor)[peer];
  const isIt = (id: string) => partOf(peer, names.of(id)) === part;
  const entries = new Set<number>();
  let last: StatsReport | null = null;
  for (const { entry, stats } of project(trace, cursor).peers[peer].samples) {
    const told = trace[entry] as StatsEntry;
    if (Object.entries(told.stats).some(([id, change]) => isIt(id) && isNews(change)))
      entries.add(entry);
    if ([...stats.keys()].some(isIt)) last = stats;
  }
  const pair = pairsOf(last).find(({ stats }) => isIt(stats.id));
  const journeys = journeysOf(trace, cursor);
  const both = [
    journeyOfStats(journeys, peer, pair?.local),
    journeyOfStats(journeys, other(peer), pair?.remote),
  ];
  for (const journey of both) for (const entry of journey?.entries ?? []) entries.add(entry);
  const keys = new Set([...entries].flatMap((entry) => candidateKeys(trace[entry]!)));
  return { keys, entries };
}

/** Whether statistics say more of a pair than that its counters went on. */
const isNews = (change: StatsMembers | null): boolean =>
  change !== null && ('state' in change || 'nominated' in change);

const candidateKeys = (entry: Entry): string[] =>
  keysOf(entry).filter((key) => key.startsWith('candidate '));
