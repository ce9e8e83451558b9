import type { ComparedLine } from '../../sdp/diff';

/** Lines to be shown, or a run of lines without a difference that is folded. */
export interface Run {
  readonly folded: boolean;
  readonly lines: readonly ComparedLine[];
}

/** So many lines without a difference stay in sight beside one that differs. */
const CONTEXT = 2;
/** Fewer lines are not worth folding. */
const FEWEST = 4;

/** The lines of a section with the long stretches without a difference folded. */
export function runsOf(lines: readonly ComparedLine[]): readonly Run[] {
  const near = lines.map(() => false);
  for (const [index, { kind }] of lines.entries())
    if (kind !== 'same')
      for (let i = Math.max(0, index - CONTEXT); i <= index + CONTEXT && i < lines.length; i++)
        near[i] = true;
  const runs: { folded: boolean; lines: ComparedLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const folded = !near[index];
    const run = runs.at(-1);
    if (run?.folded === folded) run.lines.push(line);
    else runs.push({ folded, lines: [line] });
  }
  return runs.map((run) => ({ ...run, folded: run.folded && run.lines.length >= FEWEST }));
}
