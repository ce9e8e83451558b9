import { isLoop, other, type Json, type PeerName } from '../../jsep/command';
import type { CandidateInit, Description, Entry, MessageEntry } from '../../trace/entry';
import type { Move } from './move';

/** A description that a program has in a variable. */
export interface HeldDescription {
  /** The variable, or the path of an attribute. */
  readonly path: string;
  readonly description: Description;
  readonly origin: 'created' | 'received' | 'edited';
  /** Whether it was made by a connection that another one has taken the place of. */
  readonly isFormer: boolean;
}

/** A sender, transceiver or channel that a program has in a variable. */
export interface HeldObject {
  readonly path: string;
  readonly label: string;
  readonly isFormer: boolean;
}

/** What a peer's program has at hand: what its next calls can be made with. */
export interface Hand {
  readonly peer: PeerName;
  /** The oldest first. */
  readonly descriptions: readonly HeldDescription[];
  /** The candidates that its connection has found, by their place in `found`; null is the end of them. */
  readonly candidates: readonly (CandidateInit | null)[];
  /** The variable that keeps those, where the program keeps them. */
  readonly found: string | null;
  readonly senders: readonly HeldObject[];
  readonly transceivers: readonly HeldObject[];
  readonly channels: readonly HeldObject[];
  /** The variable of its tracks, once it has opened media. */
  readonly tracks: string | null;
  readonly stream: string | null;
  /** The messages that wait for it on the wire, the oldest first. */
  readonly waiting: readonly MessageEntry[];
  /** Every variable of its program. */
  readonly names: ReadonlySet<string>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

const isDescription = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && 'sdp' in value;

const former = <T extends { readonly isFormer: boolean }>(held: readonly T[]): T[] =>
  held.map((one) => ({ ...one, isFormer: true }));

class Reading {
  readonly hand: Mutable<Hand>;

  constructor(
    private readonly trace: readonly Entry[],
    private readonly peer: PeerName,
    moves: readonly Move[],
  ) {
    const actions = moves.flatMap((move) => move.map(({ action }) => action));
    const own = actions.flatMap((action) => (isLoop(action) ? action.do : [action]));
    const commands = own.filter((command) => command.peer === peer);
    this.hand = {
      peer,
      descriptions: [],
      candidates: [],
      found: commands.findLast(({ call }) => call === 'onicecandidate')?.as ?? null,
      senders: [],
      transceivers: [],
      channels: [],
      tracks: null,
      stream: null,
      waiting: [],
      names: new Set(commands.flatMap(({ as }) => (as === undefined ? [] : [as]))),
    };
    this.incoming = commands.findLast(({ call }) => call === 'ondatachannel')?.as ?? null;
  }
  private readonly incoming: string | null;

  add(entry: Entry): void {
    if (entry.kind === 'message') return this.message(entry);
    if (entry.peer !== this.peer) return;
    if (entry.kind === 'event') this.event(entry.type, entry.detail);
    if (entry.kind !== 'result') return;
    const call = this.trace[entry.of];
    if (call?.kind !== 'call') return;
    const { command } = call;
    if (command.call === 'new RTCPeerConnection') this.renew();
    if (command.as !== undefined) this.keep(command.call, command.as, call.args, entry.value);
  }

  private message(entry: MessageEntry): void {
    const { hand } = this;
    if (entry.to !== this.peer) return;
    if (entry.phase === 'sent') return void hand.waiting.push(entry);
    hand.waiting = hand.waiting.filter(({ message }) => message !== entry.message);
    const { as } = entry.command;
    if (entry.phase !== 'delivered' || as === undefined || entry.body.kind !== 'description')
      return;
    this.describe(as, entry.body.description, 'received');
  }

  private event(type: string, detail: Json | undefined): void {
    if (type === 'icecandidate') {
      const init = detail as unknown as CandidateInit | null;
      this.hand.candidates.push(init?.candidate ? init : null);
    }
    if (type === 'datachannel' && this.incoming !== null) {
      const label = String((detail as { channel?: string } | null)?.channel ?? '');
      this.object('channels', this.incoming, label);
    }
  }

  private renew(): void {
    const { hand } = this;
    hand.candidates = [];
    hand.descriptions = former(hand.descriptions);
    hand.senders = former(hand.senders);
    hand.transceivers = former(hand.transceivers);
    hand.channels = former(hand.channels);
  }

  private describe(
    path: string,
    description: Description,
    origin: HeldDescription['origin'],
  ): void {
    const rest = this.hand.descriptions.filter((one) => one.path !== path);
    this.hand.descriptions = [...rest, { path, description, origin, isFormer: false }];
  }

  private object(list: 'senders' | 'transceivers' | 'channels', path: string, label: string): void {
    const rest = this.hand[list].filter((one) => one.path !== path);
    this.hand[list] = [...rest, { path, label, isFormer: false }];
  }

  private keep(call: string, as: string, args: readonly Json[], value: Json): void {
    const label = String(args[0] ?? '');
    if ((call === 'createOffer' || call === 'createAnswer') && isDescription(value))
      this.describe(as, value as unknown as Description, 'created');
    if (call === 'edit' && isDescription(value))
      this.describe(as, value as unknown as Description, 'edited');
    if (call === 'addTrack')
      this.object('senders', as, String((args[0] as { track?: string } | null)?.track ?? ''));
    if (call === 'addTransceiver') this.object('transceivers', as, label);
    if (call === 'createDataChannel') this.object('channels', as, label);
    if (call === 'getTracks') this.hand.tracks = as;
    if (call === 'syntheticMedia' || call === 'getUserMedia') this.hand.stream = as;
  }
}

/** What a peer has at hand after a whole trace. */
export function handOf(trace: readonly Entry[], moves: readonly Move[], peer: PeerName): Hand {
  const reading = new Reading(trace, peer, moves);
  for (const entry of trace) reading.add(entry);
  return reading.hand;
}

/**
 * A variable that the program of a peer does not have yet.
 * @example freshName(hand, 'offer') → 'offer2' where there is an `offer`
 */
export function freshName({ names }: Hand, base: string): string {
  if (!names.has(base)) return base;
  for (let count = 2; ; count++) if (!names.has(base + count)) return base + count;
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** @example nameOfReceived('bob', 'offer') → 'aliceOffer': how Bob calls what Alice has sent */
export const nameOfReceived = (to: PeerName, what: string): string => other(to) + capital(what);
