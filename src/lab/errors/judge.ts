import {
  expectedIn,
  isPlayed,
  type BrowserName,
  type Expectation,
  type Provocation,
} from './provocation';
import type { Outcome } from './run';

/** Whether a browser did as the standard says, as it is known to do otherwise, or as nobody expected. */
export type Verdict = 'standard' | 'known' | 'otherwise';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether it came to the expected exception for the expected cause: the last command, in its state. */
function meets(expected: Expectation, outcome: Outcome, provocation: Provocation): boolean {
  const { refusal, at, state, found } = outcome;
  if ((refusal?.name ?? null) !== expected.name) return false;
  if (expected.name === null)
    return Object.entries(expected.found ?? {}).every(([key, value]) => same(found[key], value));
  if (!isPlayed(provocation)) return true;
  const { inState } = provocation;
  return at === provocation.do.length - 1 && (inState === undefined || inState === state);
}

/**
 * Compares what came of a provocation with what should.
 * @example an InvalidStateError of the last command, in the state that the entry names → 'standard'
 */
export function judge(provocation: Provocation, outcome: Outcome, browser: BrowserName): Verdict {
  if (meets(provocation.expects, outcome, provocation)) return 'standard';
  const known = expectedIn(provocation, browser);
  return known !== provocation.expects && meets(known, outcome, provocation)
    ? 'known'
    : 'otherwise';
}
