import { forget, keep, readKept } from '../../lab/kept';

/** The best that was reached, kept in this browser and nowhere else. */
export interface Best {
  /** Right answers of a game. */
  readonly best: number;
  /** Right answers in a row. */
  readonly longest: number;
}

const KEY = 'jsep-lab:game:1';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;

/** What was kept; null where there is nothing, or nothing that makes sense. */
export function readBest(): Best | null {
  const kept = readKept(KEY) as Partial<Best> | null;
  if (!kept || !isCount(kept.best) || !isCount(kept.longest)) return null;
  return { best: kept.best, longest: kept.longest };
}

/** Keeps what is better than before, and gives what is kept. */
export function keepBest({ best, longest }: Best): Best {
  const before = readBest() ?? { best: 0, longest: 0 };
  const now = { best: Math.max(before.best, best), longest: Math.max(before.longest, longest) };
  keep(KEY, now);
  return now;
}

/** Forgets all of it. */
export const forgetBest = (): void => forget(KEY);
