import type { Entry } from './entry';

/** The entries of one step of a scenario: from its note up to the next one. */
export interface StepSpan {
  readonly step: number;
  /** The index of its first entry. */
  readonly from: number;
  /** The index after its last entry, which is a cursor that shows the step complete. */
  readonly to: number;
}

/** The steps that a trace has begun, in order. */
export function stepSpans(trace: readonly Entry[]): StepSpan[] {
  const starts = trace.flatMap((entry) =>
    entry.kind === 'note' && entry.note.type === 'step'
      ? [{ step: entry.note.step, from: entry.id }]
      : [],
  );
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? trace.length }));
}

/** The cursor that shows step `step` complete, or the whole trace where that is the last or not begun. */
export function cursorAfter(trace: readonly Entry[], step: number): number {
  if (step < 0) return 0;
  const spans = stepSpans(trace);
  return spans[step]?.to ?? trace.length;
}
