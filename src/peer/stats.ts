import type { Json } from '../jsep/command';
import type { StatsMembers, StatsReport } from '../trace/stats';
import { KEPT } from '../trace/stats-members';

const isPlain = (value: unknown): value is Json =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Any object of a report, as the browser gives it. */
interface AnyStats {
  readonly id: string;
  readonly type: string;
  readonly [member: string]: unknown;
}

/** What a trace keeps of a report, and of `pc.sctp`, which no report tells of. */
export function readStats(
  report: ReadonlyMap<string, object>,
  sctp: RTCSctpTransport | null = null,
): StatsReport {
  const read = new Map<string, StatsMembers>();
  for (const stats of report.values() as Iterable<AnyStats>) {
    const members = KEPT.get(stats.type)?.filter((name) => isPlain(stats[name]));
    if (members)
      read.set(stats.id, Object.fromEntries(members.map((name) => [name, stats[name] as Json])));
  }
  if (sctp) read.set('sctp', sctpMembers(sctp));
  return read;
}

function sctpMembers({ state, maxMessageSize, maxChannels }: RTCSctpTransport): StatsMembers {
  const all = { type: 'sctp-transport', state, maxMessageSize, maxChannels };
  // JSON has no Infinity, which stands for no limit.
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => isPlain(value) && value !== Infinity),
  ) as StatsMembers;
}

/** How many ms ago the browser took the figures; undefined where it does not say. Chromium keeps a report for 50 ms. */
export function ageOf(report: ReadonlyMap<string, object>): number | undefined {
  const times = [...(report.values() as Iterable<AnyStats>)]
    // What the other side has reported is older.
    .filter(({ type }) => KEPT.has(type))
    .map(({ timestamp }) => Number(timestamp))
    .filter((time) => time > 0);
  if (!times.length) return undefined;
  const age = performance.timeOrigin + performance.now() - Math.max(...times);
  return Math.max(0, Math.round(age * 10) / 10);
}
