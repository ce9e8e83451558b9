/** A line of the table: what was measured, against what, and the bound where the design gives one. */
export interface Result {
  readonly what: string;
  readonly ours: string;
  readonly reference: string;
  readonly ratio: string;
  readonly bound: string;
  readonly holds: boolean | null;
}

export const table = (results: readonly Result[]): string =>
  [
    '| what | ours | against | ratio | bound | |',
    '|---|---:|---:|---:|---|---|',
    ...results.map(
      ({ what, ours, reference, ratio, bound, holds }) =>
        `| ${[what, ours, reference, ratio, bound, holds === null ? '' : holds ? 'holds' : '**does not hold**'].join(' | ')} |`,
    ),
  ].join('\n');
