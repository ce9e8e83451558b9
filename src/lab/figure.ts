import type { Entry } from '../trace/entry';
import type { Scenario } from './scenario';

/** What is said of one step, as HTML that the build made from the narration's Markdown. */
export interface StepWords {
  /** The sentence in bold that opens it, as plain text. */
  readonly title: string;
  readonly html: string;
  /** The section of the standard. */
  readonly spec: { readonly label: string; readonly href: string };
}

/** The words of a scenario in one language; `steps` by the id of the step. */
export interface Narration {
  readonly title: string;
  readonly summary: string;
  readonly steps: Readonly<Record<string, StepWords>>;
}

/** A trace that was recorded in a real browser, shipped with the site. */
export interface Recording {
  readonly v: 1;
  /** Name and major version: `Chromium 156`. */
  readonly browser: string;
  readonly entries: readonly Entry[];
}

/** Where a recording is loaded from, by a stepper that can make no connection. */
export interface Recorded {
  readonly browser: Recording['browser'];
  readonly href: string;
}

/** All that a stepper needs to show and to run one scenario in one language. */
export interface Figure {
  readonly scenario: Scenario;
  readonly narration: Narration;
  readonly recorded: Recorded;
}
