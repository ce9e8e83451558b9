import type { Findings } from '../../lab/then-and-now/lines';

/** What one browser did with the old lines. */
export interface Recorded {
  /** Name and major version: `Chromium 156`. */
  readonly browser: string;
  readonly findings: Findings;
}
