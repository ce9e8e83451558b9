import type { Sample } from './transfer';

/** Over how much time a speed is taken, in ms. */
const WINDOW = 300;

/** What a chart of a transfer is made of: seconds, MB/s that arrive, MB in the buffer; 1 MB is 1 000 000 bytes. */
export interface Curves {
  readonly seconds: readonly number[];
  readonly speed: readonly number[];
  readonly buffered: readonly number[];
}

/**
 * The curves of a transfer; the speed at a sample is the mean of the 300 ms before it.
 * @example curvesOf([{ at: 0, sent: 0, received: 0, buffered: 0 }, { at: 1000, sent: 2e6, received: 1e6, buffered: 1e6 }])
 *   → { seconds: [0, 1], speed: [0, 1], buffered: [0, 1] }
 */
export function curvesOf(samples: readonly Sample[]): Curves {
  let from = 0;
  const speed = samples.map(({ at, received }, index) => {
    while (from + 1 < index && at - samples[from + 1]!.at >= WINDOW) from += 1;
    const first = samples[from]!;
    const ms = at - first.at;
    return ms > 0 ? (received - first.received) / ms / 1000 : 0;
  });
  return {
    seconds: samples.map(({ at }) => at / 1000),
    speed,
    buffered: samples.map(({ buffered }) => buffered / 1e6),
  };
}

/** How fast all of it arrived, in MB/s. */
export function meanSpeed(samples: readonly Sample[]): number {
  const last = samples.at(-1);
  return last && last.at > 0 ? last.received / last.at / 1000 : 0;
}
