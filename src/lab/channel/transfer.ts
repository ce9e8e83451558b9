import { refusalOf, type Refusal } from '../refusal';
import type { Ends } from './line';
import { CAP, drained, HIGH, LOOK_EVERY, LOW, settle, SILENCE } from './pace';
import { isReliable } from './settings';
import { verify, type Verdict } from './verify';

/** One look at a transfer; `at` in ms since it began, all else in bytes. */
export interface Sample {
  readonly at: number;
  /** Handed to `send()`. */
  readonly sent: number;
  /** Come out at Bob's. */
  readonly received: number;
  /** Waiting in Alice's buffer: `bufferedAmount`. */
  readonly buffered: number;
}

/** How a transfer ended. */
export interface TransferResult {
  readonly end:
    | 'complete'
    /** An unreliable channel lost something. */
    | 'incomplete'
    /** `send()` threw. */
    | 'refused'
    /** The lab itself stopped: the browser would have buffered on. */
    | 'capped';
  readonly refusal: Refusal | null;
  /** The most that waited in the buffer, in bytes. */
  readonly peak: number;
  /** How often the sender waited for `bufferedamountlow`. */
  readonly waits: number;
  readonly last: Sample;
  /** Whether what arrived is what was sent; null where not all of it was sent. */
  readonly verdict: Verdict | null;
  /** What Bob received, in the order in which it came. */
  readonly blob: Blob;
}

export interface TransferInput {
  readonly ends: Ends;
  readonly data: Uint8Array<ArrayBuffer>;
  /** Bytes of one message. */
  readonly chunk: number;
  /** Whether the sender waits while the buffer is full. */
  readonly paced: boolean;
  readonly now: () => number;
  readonly onsample: (sample: Sample) => void;
  readonly signal: AbortSignal;
  /** See {@link SILENCE}. */
  readonly silence?: number;
}

/**
 * Sends `data` from Alice to Bob in chunks.
 * @throws DOMException AbortError when `signal` is aborted
 */
export async function transfer(input: TransferInput): Promise<TransferResult> {
  const { ends, data, chunk, paced, now, onsample, signal, silence = SILENCE } = input;
  const { alice, bob } = ends;
  const own = new AbortController();
  const chunks: ArrayBuffer[] = [];
  const start = now();
  let sent = 0;
  let received = 0;
  let peak = 0;
  let waits = 0;
  let refusal: Refusal | null = null;

  const look = (): Sample => {
    const sample = { at: now() - start, sent, received, buffered: alice.bufferedAmount };
    onsample(sample);
    return sample;
  };

  /** Hands the bytes over; gives what ended it before the last one. */
  async function send(): Promise<'refused' | 'capped' | null> {
    let lookedAt = 0;
    for (; sent < data.length; sent = Math.min(sent + chunk, data.length)) {
      if (paced && alice.bufferedAmount > HIGH) {
        waits += 1;
        await drained(alice, signal);
      }
      if (alice.bufferedAmount > CAP) return 'capped';
      try {
        alice.send(data.subarray(sent, sent + chunk));
      } catch (error) {
        refusal = refusalOf(error);
        return 'refused';
      }
      peak = Math.max(peak, alice.bufferedAmount);
      // Without pauses no timer runs: what the buffer does meanwhile is looked at from here.
      if (sent - lookedAt < 2 ** 20) continue;
      lookedAt = sent;
      look();
    }
    return null;
  }

  bob.addEventListener(
    'message',
    ({ data: message }: MessageEvent<string | ArrayBuffer>) => {
      if (typeof message === 'string') return;
      chunks.push(message);
      received += message.byteLength;
    },
    { signal: own.signal },
  );
  if (paced) alice.bufferedAmountLowThreshold = LOW;
  const timer = setInterval(look, LOOK_EVERY);
  try {
    look();
    const stopped = await send();
    const all = sent;
    const isWhole = await settle(
      alice,
      () => received >= all,
      () => received,
      signal,
      isReliable(alice) ? Infinity : silence,
    );
    const last = look();
    const blob = new Blob(chunks);
    const verdict = stopped ? null : await verify(data, blob);
    return {
      end: stopped ?? (isWhole ? 'complete' : 'incomplete'),
      refusal,
      peak,
      waits,
      last,
      verdict,
      blob,
    };
  } finally {
    clearInterval(timer);
    own.abort();
  }
}
