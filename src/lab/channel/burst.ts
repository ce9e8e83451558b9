import { refusalOf, type Refusal } from '../refusal';
import type { Ends } from './line';
import { settle, SILENCE } from './pace';
import { isReliable } from './settings';

/** What came of a burst of numbered messages. */
export interface BurstResult {
  /** How many `send()` took. */
  readonly sent: number;
  /** The numbers in the order in which they came. */
  readonly order: readonly number[];
  /** What `send()` threw, where it threw. */
  readonly refusal: Refusal | null;
  /** From the first `send()` to the last message that came, in ms. */
  readonly ms: number;
}

export interface BurstInput {
  readonly ends: Ends;
  readonly count: number;
  /** Bytes of each message, 4 or more: it begins with its number. */
  readonly size: number;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly silence?: number;
}

/**
 * Sends `count` numbered messages from Alice to Bob at once and listens until all are there or nothing more comes.
 * @throws DOMException AbortError when `signal` is aborted
 */
export async function burst(input: BurstInput): Promise<BurstResult> {
  const { ends, count, size, now, signal, silence = SILENCE } = input;
  const { alice, bob } = ends;
  const own = new AbortController();
  const order: number[] = [];
  const start = now();
  let last = start;
  let sent = 0;
  let refusal: Refusal | null = null;
  bob.addEventListener(
    'message',
    ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (typeof data === 'string') return;
      order.push(new DataView(data).getUint32(0));
      last = now();
    },
    { signal: own.signal },
  );
  try {
    try {
      for (; sent < count; sent++) {
        const message = new DataView(new ArrayBuffer(size));
        message.setUint32(0, sent);
        alice.send(message);
      }
    } catch (error) {
      refusal = refusalOf(error);
    }
    await settle(
      alice,
      () => order.length >= sent,
      () => order.length,
      signal,
      isReliable(alice) ? Infinity : silence,
    );
    return { sent, order, refusal, ms: last - start };
  } finally {
    own.abort();
  }
}

/** What became of one message of a burst. */
export type Fate = 'inOrder' | 'overtaken' | 'lost';

/**
 * The fate of each message by its number: overtaken is one that came after a later one.
 * @example fates(4, [0, 2, 1]) → ['inOrder', 'overtaken', 'inOrder', 'lost']
 */
export function fates(sent: number, order: readonly number[]): Fate[] {
  const found = new Array<Fate>(sent).fill('lost');
  let highest = -1;
  for (const number of order) {
    if (number >= sent) continue;
    found[number] = number < highest ? 'overtaken' : 'inOrder';
    highest = Math.max(highest, number);
  }
  return found;
}
