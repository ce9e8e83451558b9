import { other, type Json, type PeerName } from '../jsep/command';
import { parseCandidate } from '../ice/candidate';
import { Checks, type CheckOutcome } from './checks';
import type { CallEntry, Entry, EventEntry, MessageBody, MessageEntry, StatsEntry } from './entry';

interface Base {
  /** The entry that the row stands for; it is what a selection names. */
  readonly entry: number;
  /** Every entry that belongs to the row. */
  readonly entries: readonly number[];
  readonly peer: PeerName;
  /** What of the entry the row stands for, where it tells of several things: the candidate pair `alice CP1`. */
  readonly part?: string;
}

/** A call, from its start to its outcome; `ms` is missing while it runs. */
export interface CallRow extends Base {
  readonly kind: 'call';
  readonly label: string;
  readonly ms?: number;
  /** The name of the exception where the call was rejected. */
  readonly error?: string;
}

/** A message over the signaling channel; `peer` sent it. */
export interface MessageRow extends Base {
  readonly kind: 'message';
  readonly phase: MessageEntry['phase'];
  /** When it was last told of, in ms since the trace began: sent, then delivered or dropped. */
  readonly at: number;
  readonly what: MessageName;
}

/** A message over a data channel, which no server sees; `peer` sent it. */
export interface DataRow extends Base {
  readonly kind: 'data';
  readonly text: string;
  /** When it arrived, in ms since the trace began. */
  readonly at: number;
}

/** An event of a connection or channel. */
export interface EventRow extends Base {
  readonly kind: 'event';
  readonly label: string;
  /** Whether ICE tells of it. */
  readonly ice: boolean;
  /** The same at length. */
  readonly title?: string;
}

/** The connectivity checks that `peer` sent over a pair, straight to the other, as its statistics tell. */
export interface CheckRow extends Base {
  readonly kind: 'check';
  readonly part: string;
  /** The types of both candidates. */
  readonly label: string;
  /** Their addresses. */
  readonly title: string;
  readonly outcome: CheckOutcome;
  /** The round-trip time when an answer was first told of. */
  readonly ms?: number;
}

export type SequenceRow = CallRow | MessageRow | DataRow | EventRow | CheckRow;

/** What tells a row from every other: statistics make several rows of one entry. */
export const rowKey = ({ kind, entry, part = '' }: SequenceRow): string =>
  `${kind} ${entry} ${part}`;

/** @example shortAddress('1320d100-3de4-4c3b-901c-82e4970d152c.local') → '1320d100….local' */
export const shortAddress = (address: string): string =>
  address.replace(/^([0-9a-f]{8})-[0-9a-f-]+\.local$/, '$1….local');

/** @example candidateName({ candidate: 'candidate:1 1 udp … 192.0.2.2 54751 typ host' }) → 'host udp 192.0.2.2' */
export function candidateName(init: Json | undefined): string {
  const line =
    init && typeof init === 'object' && 'candidate' in init ? String(init['candidate']) : '';
  const fields = parseCandidate(line);
  return fields ? `${fields.type} ${fields.protocol} ${shortAddress(fields.address)}` : 'null';
}

/** What a message carries: a description by its type, a candidate, or the end of them. */
export type MessageName =
  'offer' | 'pranswer' | 'answer' | 'rollback' | 'candidate' | 'endOfCandidates';

/** @example messageName({ kind: 'candidate', candidate: null }) → 'endOfCandidates' */
export function messageName(body: MessageBody): MessageName {
  if (body.kind === 'description') return body.description.type as MessageName;
  return body.candidate?.candidate ? 'candidate' : 'endOfCandidates';
}

function argumentName(argument: Json): string {
  if (argument === null) return 'null';
  if (typeof argument === 'string') return `'${argument}'`;
  if (typeof argument !== 'object') return String(argument);
  if ('candidate' in argument) return candidateName(argument);
  if ('type' in argument) return String(argument['type']);
  if ('track' in argument) return String(argument['track']);
  if ('stream' in argument) return 'stream';
  return '{…}';
}

/** @example callLabel(call) → 'setLocalDescription(offer)' */
export function callLabel({ command, args }: CallEntry): string {
  const { call, on } = command;
  const name =
    call === 'channel.send' ? `${on}.send` : call === 'getTracks' ? `${on}.getTracks` : call;
  return `${name}(${args.map(argumentName).join(', ')})`;
}

const STATE_EVENTS: Readonly<Record<string, 'iceConnectionState' | 'connectionState'>> = {
  iceconnectionstatechange: 'iceConnectionState',
  connectionstatechange: 'connectionState',
};

function eventRow(entry: EventEntry): EventRow | DataRow | undefined {
  const base = { entry: entry.id, entries: [entry.id], peer: entry.peer };
  const state = STATE_EVENTS[entry.type];
  if (state) {
    const value = entry.state?.[state];
    return { ...base, kind: 'event', label: value ? `${state} ${value}` : entry.type, ice: true };
  }
  if (entry.type === 'icecandidate')
    return {
      ...base,
      kind: 'event',
      label: `icecandidate ${candidateName(entry.detail)}`,
      ice: true,
    };
  if (entry.type === 'icecandidateerror')
    return { ...base, kind: 'event', label: `icecandidateerror`, ice: true };
  if (entry.type === 'datachannel' || entry.type === 'track')
    return {
      ...base,
      kind: 'event',
      label: `${entry.type} ${argumentOf(entry.detail)}`,
      ice: false,
    };
  if (entry.target.startsWith('channel ') && ['open', 'close', 'error'].includes(entry.type))
    return {
      ...base,
      kind: 'event',
      label: `${entry.target.slice(8)}.on${entry.type}`,
      ice: false,
    };
  if (entry.type === 'message') {
    const peer = other(entry.peer);
    return { ...base, peer, kind: 'data', text: String(entry.detail), at: entry.at };
  }
  return undefined;
}

function argumentOf(detail: Json | undefined): string {
  if (!detail || typeof detail !== 'object') return '';
  if ('channel' in detail) return `'${String(detail['channel'])}'`;
  return 'track' in detail ? String(detail['track']) : '';
}

/**
 * Turns entries into rows, step by step; a later outcome or delivery makes a new row of its call or message. What has
 * not changed stays the same object, so that a view redraws only what has.
 */
class Rows {
  /** How many entries it has taken. */
  taken = 0;
  private readonly steps: SequenceRow[][] = [];
  /** The steps whose rows have changed since they were given out. */
  private readonly dirty = new Set<number>();
  private given: readonly (readonly SequenceRow[])[] = [];
  private readonly begun = new Map<number, number>();
  private readonly checks = new Checks();
  private readonly places = new Map<string, { step: number; index: number }>();

  add(entry: Entry): void {
    this.taken++;
    if (entry.kind === 'note' && entry.note.type === 'step')
      this.dirty.add(this.steps.push([]) - 1);
    if (entry.kind === 'call') this.begin(entry);
    if (entry.kind === 'result' || entry.kind === 'error') this.settle(entry);
    if (entry.kind === 'message') this.carry(entry);
    if (entry.kind === 'stats') this.check(entry);
    if (entry.kind === 'event') {
      const row = eventRow(entry);
      if (row) this.push(`event ${entry.id}`, row);
    }
  }

  get(): readonly (readonly SequenceRow[])[] {
    if (this.dirty.size)
      this.given = this.steps.map((rows, step) =>
        this.dirty.has(step) ? [...rows] : this.given[step]!,
      );
    this.dirty.clear();
    return this.given;
  }

  private push(key: string, row: SequenceRow): void {
    const step = this.steps.length - 1;
    const rows = this.steps[step];
    if (!rows) return;
    this.places.set(key, { step, index: rows.push(row) - 1 });
    this.dirty.add(step);
  }

  private change(key: string, how: (row: SequenceRow) => SequenceRow): void {
    const place = this.places.get(key);
    if (!place) return;
    const rows = this.steps[place.step]!;
    rows[place.index] = how(rows[place.index]!);
    this.dirty.add(place.step);
  }

  private begin(entry: CallEntry): void {
    this.begun.set(entry.id, entry.at);
    this.push(`call ${entry.id}`, {
      kind: 'call',
      entry: entry.id,
      entries: [entry.id],
      peer: entry.peer,
      label: callLabel(entry),
    });
  }

  private settle(entry: Extract<Entry, { kind: 'result' | 'error' }>): void {
    this.change(`call ${entry.of}`, (row) => ({
      ...(row as CallRow),
      entries: [...row.entries, entry.id],
      ms: entry.at - this.begun.get(entry.of)!,
      ...(entry.kind === 'error' ? { error: entry.name } : {}),
    }));
  }

  private check(entry: StatsEntry): void {
    for (const { key, row } of this.checks.take(entry))
      if (this.places.has(key))
        this.change(key, ({ entry, entries }) => ({
          ...row,
          entry,
          entries: [...entries, ...row.entries],
        }));
      else this.push(key, row);
  }

  private carry(entry: MessageEntry): void {
    const key = `message ${entry.message}`;
    if (entry.phase === 'sent')
      this.push(key, {
        kind: 'message',
        entry: entry.id,
        entries: [entry.id],
        peer: entry.peer,
        phase: 'sent',
        at: entry.at,
        what: messageName(entry.body),
      });
    else
      this.change(key, (row) => ({
        ...(row as MessageRow),
        entries: [...row.entries, entry.id],
        phase: entry.phase,
        at: entry.at,
      }));
  }
}

const latest = new WeakMap<readonly Entry[], Rows>();

/**
 * The rows of the sequence, one list for each step that the first `cursor` entries have begun. Going on costs as much
 * as the entries that are new; going back starts over.
 */
export function sequence(
  trace: readonly Entry[],
  cursor: number = trace.length,
): readonly (readonly SequenceRow[])[] {
  let rows = latest.get(trace);
  if (!rows || rows.taken > cursor) latest.set(trace, (rows = new Rows()));
  for (let i = rows.taken; i < cursor; i++) rows.add(trace[i]!);
  return rows.get();
}
