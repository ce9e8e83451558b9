import type { Incoming } from './endpoint';
import { bodyIn, type Body, type Checked, type Envelope, type Refusal, VERSION } from './message';

/** What taking an envelope led to. */
export type Taken =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly reason: Refusal };

/**
 * The letter-box of one run: numbers what it sends, keeps it until it is known to have arrived, and takes what comes
 * in once and in order. What carries the letters may lose and double them.
 */
export interface Post {
  readonly run: string;
  /** The run at the other side, once it is known. */
  readonly other: string | null;
  /** Numbers a message and keeps it until `delivered`. */
  write(body: Body): Envelope;
  /** The messages that nobody has told to have arrived, oldest first. */
  outbox(): readonly Envelope[];
  /** Everything before number `next` has arrived. @returns whether that is news */
  delivered(next: number): boolean;
  /** The number of the next message that is taken. */
  readonly expected: number;
  /** The same, were the next message from `from`. */
  expectedOf(from: string): number;
  /** Why an envelope would not be taken, once `ahead` others before it are. */
  refusalOf(envelope: Envelope, ahead?: number): Refusal | undefined;
  /** Takes what was checked at the door, or says why not. */
  take(checked: Checked): Taken;
  /** Another run stands at the other side: it knows nothing of what was sent. @returns whether that is news */
  meet(run: string): boolean;
  receive(): Incoming | undefined;
  /** Takes the texts of the traces that have come. */
  reports(): readonly string[];
  waiting(): readonly Incoming[];
}

/** @param run the name of this run, of {@link newId} */
export function createPost(room: string, run: string): Post {
  let other: string | null = null;
  let written = 0;
  let expected = 0;
  let kept: readonly Envelope[] = [];
  let inbox: readonly Incoming[] = [];
  let told: readonly string[] = [];
  const former = new Set<string>();

  const expectedOf = (from: string): number => (from === other ? expected : 0);

  function refusalOf({ room: named, from, to, n }: Envelope, ahead = 0): Refusal | undefined {
    if (named !== room) return 'wrong-room';
    if (from === run) return 'own';
    if (former.has(from) || (to !== undefined && to !== run)) return 'former-run';
    const next = expectedOf(from) + ahead;
    if (n < next) return 'again';
    return n > next ? 'gap' : undefined;
  }

  function meet(name: string): boolean {
    if (name === other || name === run || former.has(name)) return false;
    if (other) {
      former.add(other);
      inbox = [];
      told = [];
      // What was addressed to the former run means nothing to this one; the rest is counted anew.
      kept = kept.filter(({ to }) => to === undefined).map((letter, n) => ({ ...letter, n }));
      written = kept.length;
    }
    other = name;
    expected = 0;
    return true;
  }

  return {
    run,
    expectedOf,
    refusalOf,
    get other() {
      return other;
    },
    get expected() {
      return expected;
    },
    write(body) {
      const meant = other ? { to: other } : {};
      const envelope: Envelope = { v: VERSION, room, from: run, ...meant, n: written++, ...body };
      kept = [...kept, envelope];
      return envelope;
    },
    outbox: () => kept,
    delivered(next) {
      const before = kept.length;
      kept = kept.filter(({ n }) => n >= next);
      return kept.length < before;
    },
    take(checked) {
      if (!checked.ok) return checked;
      const { envelope } = checked;
      const reason = refusalOf(envelope);
      if (reason) return { ok: false, reason };
      meet(envelope.from);
      expected = envelope.n + 1;
      const body = bodyIn(envelope);
      if (body.kind === 'trace') told = [...told, body.text];
      // `bye` is no message for the program: it is told as a happening.
      if (body.kind === 'description' || body.kind === 'candidate')
        inbox = [...inbox, { n: envelope.n, from: envelope.from, body }];
      return { ok: true, envelope };
    },
    meet,
    reports() {
      const texts = told;
      told = [];
      return texts;
    },
    receive() {
      const [first, ...rest] = inbox;
      inbox = rest;
      return first;
    },
    waiting: () => inbox,
  };
}
