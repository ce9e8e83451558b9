import { parseCandidate } from '../ice/candidate';
import type { Json, PeerName } from '../jsep/command';
import type {
  CallEntry,
  CandidateInit,
  Description,
  Entry,
  EventEntry,
  MessageEntry,
} from './entry';

/**
 * The key that a description has wherever it appears, by its type and its origin line: candidates are written into a
 * description as they come, and it stays the same description. RFC 8866 §5.2.
 */
export const descriptionKey = ({ type, sdp }: Description): string =>
  `description ${type} ${/^o=.*/m.exec(sdp)?.[0].trim() ?? sdp}`;

/** The key that a candidate has wherever it appears; its extensions differ between SDP and `icecandidate`. */
export function candidateKey(line: string): string {
  const fields = parseCandidate(line);
  if (!fields) return `candidate ${line}`;
  const { foundation, component, protocol, address, port, type } = fields;
  return `candidate ${foundation} ${component} ${protocol} ${address} ${port} ${type}`;
}

function keyOfValue(value: Json): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if ('sdp' in value) return descriptionKey(value as unknown as Description);
  const line = (value as unknown as Partial<CandidateInit>).candidate;
  return line ? candidateKey(line) : undefined;
}

const keysOfValues = (values: readonly Json[]): string[] =>
  values.map(keyOfValue).filter((key) => key !== undefined);

/** What an entry is about: entries that share a key belong to each other. */
export function keysOf(entry: Entry): string[] {
  if (entry.kind === 'call') return [`call ${entry.id}`, ...keysOfValues(entry.args)];
  if (entry.kind === 'result') return [`call ${entry.of}`, ...keysOfValues([entry.value])];
  if (entry.kind === 'error') return [`call ${entry.of}`];
  if (entry.kind === 'event') return [`event ${entry.id}`, ...keysOfValues([entry.detail ?? null])];
  if (entry.kind === 'message') {
    const { body } = entry;
    const value = body.kind === 'description' ? body.description : body.candidate;
    return [`message ${entry.message}`, ...keysOfValues([value as unknown as Json])];
  }
  return [];
}

/** The calls that change a signaling state, each while it runs. webrtc-pc §4.4.1.4. */
const CHANGERS: readonly string[] = ['setLocalDescription', 'setRemoteDescription'];

const isEmpty = (init: Json | undefined): boolean =>
  init === null || (typeof init === 'object' && 'candidate' in init && !init['candidate']);

/**
 * What entries are about that only those before them tell: which call a change of state fired in, and whose end of
 * candidates a null stands for.
 */
class Links {
  readonly keys: (readonly string[])[] = [];
  /** The calls that are running, oldest first: a connection runs one of them after the other. webrtc-pc §4.4.1.2. */
  private readonly running: Record<PeerName, CallEntry[]> = { alice: [], bob: [] };
  /** The call that started the gathering. */
  private readonly gathering: Partial<Record<PeerName, number>> = {};
  /** How often each peer's gathering has ended; an ICE restart makes it gather again. */
  private readonly rounds: Record<PeerName, number> = { alice: 0, bob: 0 };
  private readonly hasEnded: Record<PeerName, boolean> = { alice: false, bob: false };
  /** The key of the end that each peer was sent last. */
  private readonly received: Partial<Record<PeerName, string>> = {};
  private readonly carried = new Map<number, string>();

  add(entry: Entry): void {
    this.keys.push([...this.contextOf(entry), ...keysOf(entry)]);
  }

  private contextOf(entry: Entry): string[] {
    if (entry.kind === 'call') return this.call(entry);
    if (entry.kind === 'result' || entry.kind === 'error') {
      const { peer, of } = entry;
      this.running[peer] = this.running[peer].filter(({ id }) => id !== of);
    }
    if (entry.kind === 'message') return this.message(entry);
    return entry.kind === 'event' ? this.event(entry) : [];
  }

  private end(peer: PeerName): string {
    return `end of candidates ${peer} ${this.rounds[peer]}`;
  }

  private call(entry: CallEntry): string[] {
    const { peer, command, args } = entry;
    if (CHANGERS.includes(command.call)) this.running[peer].push(entry);
    if (command.call === 'setLocalDescription') this.gathering[peer] = entry.id;
    const end = this.received[peer];
    return command.call === 'addIceCandidate' && isEmpty(args[0]) && end ? [end] : [];
  }

  private message({ peer, message, phase, to, body }: MessageEntry): string[] {
    if (body.kind !== 'candidate' || body.candidate?.candidate) return [];
    const end = this.carried.get(message) ?? this.end(peer);
    this.carried.set(message, end);
    if (phase === 'delivered') this.received[to] = end;
    return [end];
  }

  private event(entry: EventEntry): string[] {
    const { peer, type, state } = entry;
    if (type === 'icecandidate') return this.candidate(peer, isEmpty(entry.detail));
    if (type === 'signalingstatechange') return this.change(entry);
    if (type !== 'icegatheringstatechange') return [];
    if (state?.iceGatheringState === 'complete') return [this.end(peer)];
    const call = this.gathering[peer];
    return call === undefined ? [] : [`call ${call}`];
  }

  private candidate(peer: PeerName, isEnd: boolean): string[] {
    if (!isEnd && this.hasEnded[peer]) this.rounds[peer]++;
    this.hasEnded[peer] = isEnd;
    return isEnd ? [this.end(peer)] : [];
  }

  private change({ peer, state }: EventEntry): string[] {
    const [call] = this.running[peer];
    if (!call) return [];
    // A call without argument makes its description itself, and only the state tells which.
    const made = state?.pendingLocalDescription ?? state?.currentLocalDescription;
    const isOwn = call.command.call === 'setLocalDescription' && !call.args.length;
    return [`call ${call.id}`, ...(isOwn && made ? [descriptionKey(made)] : [])];
  }
}

const linked = new WeakMap<readonly Entry[], Links>();

/** What each of the first `cursor` entries is about; going on costs as much as the entries that are new. */
function linksOf(trace: readonly Entry[], cursor: number): readonly (readonly string[])[] {
  let links = linked.get(trace);
  if (!links) linked.set(trace, (links = new Links()));
  for (let i = links.keys.length; i < cursor; i++) links.add(trace[i]!);
  return links.keys.slice(0, cursor);
}

/** What a selected entry is about, and every entry up to the cursor that is about the same. */
export interface Related {
  readonly keys: ReadonlySet<string>;
  readonly entries: ReadonlySet<number>;
}

/** What belongs to no selection. */
export const NOTHING: Related = { keys: new Set(), entries: new Set() };

/** Follows a selection through the trace: a description or a candidate is the same thing on its whole way. */
export function relatedTo(
  trace: readonly Entry[],
  cursor: number,
  selected: number | null,
): Related {
  if (selected === null || selected >= Math.min(cursor, trace.length)) return NOTHING;
  const links = linksOf(trace, Math.min(cursor, trace.length));
  const sharing = (keys: ReadonlySet<string>) =>
    links.flatMap((own, id) => (own.some((key) => keys.has(key)) ? [id] : []));
  // A call, its outcome and what changed while it ran are one thing: what one of them is about, all are about.
  const keys = new Set(sharing(new Set([links[selected]![0] ?? ''])).flatMap((id) => links[id]!));
  const entries = new Set([selected, ...sharing(keys)]);
  const calls = [...entries].flatMap((id) => links[id]!.filter((key) => key.startsWith('call ')));
  for (const id of sharing(new Set(calls))) entries.add(id);
  return { keys, entries };
}
