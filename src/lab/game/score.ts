import type { Verdict } from '../play/verdict';
import type { Ending } from './ending';
import type { Played } from './played';
import type { Question } from './question';

/** How many questions a game has. */
export const QUESTIONS = 10;

/** A question that was answered, by the reader and by the browser. */
export interface Answered {
  readonly question: Question;
  /** The place of the reader's choice. */
  readonly chosen: number;
  /** The place of what happened; -1 where nobody foresaw it. */
  readonly actual: number;
  readonly ending: Ending;
  /** What the standard says and what the browser said. */
  readonly verdict: Verdict;
  /** All calls of the pair, with the one that was asked about as the last. */
  readonly calls: readonly Played[];
}

/** Whether an answer counts: what happened was chosen, or could not be. */
export const isRight = ({ chosen, actual }: Pick<Answered, 'chosen' | 'actual'>): boolean =>
  actual === -1 || chosen === actual;

export interface Score {
  readonly right: number;
  /** How many were right one after the other: up to now, and at most. */
  readonly streak: number;
  readonly longest: number;
}

/** @example scoreOf([right, wrong, right, right]) → { right: 3, streak: 2, longest: 2 } */
export function scoreOf(answers: readonly Pick<Answered, 'chosen' | 'actual'>[]): Score {
  return answers.map(isRight).reduce<Score>(
    ({ right, streak, longest }, isIt) => {
      const now = isIt ? streak + 1 : 0;
      return { right: right + Number(isIt), streak: now, longest: Math.max(longest, now) };
    },
    { right: 0, streak: 0, longest: 0 },
  );
}
