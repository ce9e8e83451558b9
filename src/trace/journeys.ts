import { parseCandidate, type Candidate } from '../ice/candidate';
import { other, type Json, type PeerName } from '../jsep/command';
import { readSdp } from '../sdp/lines';
import type { CandidateInit, Description, Entry, StatsEntry } from './entry';
import { candidateKey } from './related';
import type { CandidateStats } from './stats';

/** Something that happened to a candidate. */
export interface Stage {
  readonly entry: number;
  /** Milliseconds since the trace began. */
  readonly at: number;
}

/** A candidate on its whole way, from the peer that found it to the one that added it. */
export interface Journey {
  readonly key: string;
  /** Whose candidate it is: the other peer knows it as a remote one. */
  readonly owner: PeerName;
  readonly fields: Candidate;
  /** The line as a browser wrote it; null where no line was ever written, as for one learned from a check. */
  readonly line: string | null;
  readonly mid: string | null;
  readonly ufrag: string | null;
  /** The server that told of it, where the event names it. webrtc-pc §4.8.1.3. */
  readonly url?: string;
  readonly found?: Stage;
  readonly sent?: Stage;
  readonly delivered?: Stage;
  readonly dropped?: Stage;
  /** When `addIceCandidate` or `setRemoteDescription` ended, and with what exception. */
  readonly added?: Stage & { readonly error?: string };
  /** The type of the description that it came in, where it did not come by itself. */
  readonly within?: string;
  /** When statistics first told of it, and whose: such a candidate is `prflx`. RFC 8445 §7.3.1.3. */
  readonly learned?: Stage & { readonly by: PeerName };
  /** When statistics told of it no more. */
  readonly gone?: Stage;
  /** Every entry that tells of it. */
  readonly entries: readonly number[];
}

type Change = { -readonly [Name in keyof Journey]?: Journey[Name] };

const stage = ({ id, at }: Entry): Stage => ({ entry: id, at });

/** What identifies a candidate: the same line may stand in several sections, and again after an ICE restart. */
const keyOf = (line: string, mid: string | null, ufrag: string | null): string =>
  `${mid ?? ''} ${ufrag ?? ''} ${candidateKey(line)}`;

/** The candidate lines of a description, each with its section's `mid` and `ice-ufrag`. */
function candidatesIn({ sdp }: Description): CandidateInit[] {
  if (!sdp.includes('a=candidate:')) return [];
  const { sections } = readSdp(sdp);
  const ufragOf = (index: number) =>
    sections[index]?.lines.find(({ text }) => text.startsWith('a=ice-ufrag:'))?.text.slice(12);
  return sections.flatMap(({ index, mid, lines }) =>
    lines
      .filter(({ text }) => text.startsWith('a=candidate:'))
      .map(({ text }) => ({
        candidate: text.slice(2),
        sdpMid: mid ?? null,
        sdpMLineIndex: index - 1,
        usernameFragment: ufragOf(index) ?? ufragOf(0) ?? null,
      })),
  );
}

const isInit = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && 'candidate' in value && value['candidate'] !== '';

/** The candidates that a value carries: one by itself, or those of a description. */
function initsOf(value: Json | undefined): CandidateInit[] {
  if (isInit(value)) return [value as unknown as CandidateInit];
  const description = value as unknown as Partial<Description> | null | undefined;
  return typeof description?.sdp === 'string' ? candidatesIn(description as Description) : [];
}

const withinOf = (value: Json | undefined): Change =>
  isInit(value) ? {} : { within: (value as unknown as Description).type };

class Journeys {
  private readonly all = new Map<string, Journey>();
  /** The candidates of calls that have not ended. */
  private readonly pending = new Map<number, { owner: PeerName; value: Json | undefined }>();
  /** The keys of candidates that statistics tell of, by peer and id. */
  private readonly learned = new Map<string, string>();

  add(entry: Entry): void {
    if (entry.kind === 'event' && entry.type === 'icecandidate') {
      const url = (entry.detail as { url?: string } | null)?.url;
      const found = { found: stage(entry), ...(url ? { url } : {}) };
      this.tell(entry, entry.peer, entry.detail, found);
    }
    if (entry.kind === 'message') this.carry(entry);
    if (entry.kind === 'call') this.begin(entry);
    if (entry.kind === 'result') this.settle(entry, {});
    if (entry.kind === 'error') this.settle(entry, { error: entry.name });
    if (entry.kind === 'stats') this.learn(entry);
  }

  get(): Journey[] {
    return [...this.all.values()];
  }

  private carry(entry: Extract<Entry, { kind: 'message' }>): void {
    const { body, phase } = entry;
    const value = (body.kind === 'description'
      ? body.description
      : body.candidate) as unknown as Json;
    this.tell(entry, entry.peer, value, { [phase]: stage(entry) });
  }

  private begin(entry: Extract<Entry, { kind: 'call' }>): void {
    const { call } = entry.command;
    if (call !== 'addIceCandidate' && call !== 'setRemoteDescription') return;
    const [value] = entry.args;
    const owner = other(entry.peer);
    this.pending.set(entry.id, { owner, value });
    this.tell(entry, owner, value, {});
  }

  private settle(
    entry: Extract<Entry, { kind: 'result' | 'error' }>,
    how: { error?: string },
  ): void {
    const call = this.pending.get(entry.of);
    if (call) this.tell(entry, call.owner, call.value, { added: { ...stage(entry), ...how } });
    this.pending.delete(entry.of);
  }

  /** Keeps what an entry says of every candidate that `value` carries; the first word on each stage stays. */
  private tell(entry: Entry, owner: PeerName, value: Json | undefined, change: Change): void {
    for (const init of initsOf(value)) {
      const line = init.candidate;
      const mid = init.sdpMid ?? null;
      const ufrag = init.usernameFragment ?? null;
      const fields = parseCandidate(line);
      if (!fields) continue;
      const key = `${owner} ${keyOf(line, mid, ufrag)}`;
      const known = this.all.get(key);
      const within = known ? {} : withinOf(value);
      const start = known ?? { key, owner, fields, line, mid, ufrag, entries: [], ...within };
      // What was rejected may have been added since.
      const again = start.added?.error && change.added ? { added: change.added } : {};
      const entries = [...start.entries, entry.id];
      this.all.set(key, { ...change, ...start, ...again, entries });
    }
  }

  private learn(entry: StatsEntry): void {
    for (const [id, members] of Object.entries(entry.stats)) {
      const place = `${entry.peer} ${id}`;
      const known = this.learned.get(place);
      const journey = known === undefined ? undefined : this.all.get(known);
      if (members === null && journey && !journey.gone)
        this.all.set(journey.key, {
          ...journey,
          gone: stage(entry),
          entries: [...journey.entries, entry.id],
        });
      if (members?.['candidateType'] !== 'prflx') continue;
      const isLocal = members['type'] === 'local-candidate';
      const owner = isLocal ? entry.peer : other(entry.peer);
      const key = `${owner} prflx ${place}`;
      this.learned.set(place, key);
      this.all.set(key, {
        key,
        owner,
        fields: fieldsOf(members as unknown as CandidateStats),
        line: null,
        mid: null,
        ufrag: (members['usernameFragment'] as string | undefined) ?? null,
        learned: { ...stage(entry), by: entry.peer },
        entries: [entry.id],
      });
    }
  }
}

/** The fields of a candidate line, of a candidate of which statistics alone tell. */
function fieldsOf(stats: CandidateStats): Candidate {
  const { foundation = '', protocol = '', priority = 0, address = '', port = 0 } = stats;
  const component = 256 - (priority & 0xff);
  return {
    foundation,
    component,
    protocol,
    priority,
    address,
    port,
    type: 'prflx',
    extensions: {},
  };
}

/** The way of every candidate that the first `cursor` entries tell of, in the order in which they came up. */
export function journeysOf(trace: readonly Entry[], cursor: number = trace.length): Journey[] {
  const journeys = new Journeys();
  for (let i = 0; i < cursor; i++) journeys.add(trace[i]!);
  return journeys.get();
}

/** The journey of a candidate that a peer's statistics tell of; the address may be hidden there. */
export function journeyOfStats(
  journeys: readonly Journey[],
  owner: PeerName,
  stats: CandidateStats | undefined,
): Journey | undefined {
  if (!stats) return undefined;
  const fits = ({ fields }: Journey): boolean => {
    if (fields.protocol !== stats.protocol || fields.type !== stats.candidateType) return false;
    // An active TCP candidate says port 9, the statistics of Firefox say the real one. RFC 6544 §4.5.
    const samePort = fields.port === stats.port || stats.tcpType === 'active';
    const sameAddress = !stats.address || !fields.address || fields.address === stats.address;
    return samePort && (fields.foundation === stats.foundation || sameAddress);
  };
  return journeys.findLast((journey) => journey.owner === owner && fits(journey));
}
