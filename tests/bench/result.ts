/** A line of the table: what was measured, against what, and the bound where the design gives one. */
export interface Result {
  readonly what: string;
  readonly ours: string;
  readonly reference: string;
  readonly ratio: string;
  readonly bound: string;
  readonly holds: boolean | null;
}

type Row = readonly string[];

const rowOf = ({ what, ours, reference, ratio, bound, holds }: Result): Row => [
  what,
  ours,
  reference,
  ratio,
  bound,
  holds === null ? '' : holds ? 'holds' : '**does not hold**',
];

/** The rows of the table in a text that `table` wrote. */
export const rowsIn = (text: string): readonly Row[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The results as a table in Markdown; rows of an earlier one stay where nothing new was measured. */
export function table(results: readonly Result[], kept: readonly Row[] = []): string {
  const rows = new Map([...kept, ...results.map(rowOf)].map((row) => [row[0], row]));
  return [
    '| what | ours | against | ratio | bound | |',
    '|---|---:|---:|---:|---|---|',
    ...[...rows.values()].map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
