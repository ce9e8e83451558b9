import type { PlannedRow } from '../../lab/plan';
import { rowKey, type SequenceRow } from '../../trace/sequence';

/** The height of each kind of row, in CSS pixels. */
const HEIGHT: Readonly<Record<SequenceRow['kind'] | 'planned', number>> = {
  call: 32,
  event: 24,
  message: 36,
  data: 36,
  check: 32,
  planned: 30,
};

/** The room that a step has above and below its rows, in CSS pixels. */
export const STEP_PADDING = 4;

/** A row of the sequence: of what has happened, or of what a step is going to do. */
export type ShownRow =
  | { readonly key: string; readonly row: SequenceRow; readonly planned?: undefined }
  | {
      readonly key: string;
      readonly planned: PlannedRow;
      readonly status: 'planned' | 'waiting' | 'met';
    };

const shown = new WeakMap<SequenceRow, ShownRow>();

/** A row that has happened; the same for the same row, so that it is not drawn anew. */
export function happened(row: SequenceRow): ShownRow {
  let one = shown.get(row);
  if (!one) shown.set(row, (one = { key: rowKey(row), row }));
  return one;
}

export const heightOf = (shown: ShownRow): number =>
  HEIGHT[shown.planned ? 'planned' : shown.row.kind];

/** The height of rows below each other, in CSS pixels. */
export const heightOfAll = (rows: readonly ShownRow[]): number =>
  rows.reduce((sum, row) => sum + heightOf(row), 0);

/** A step with its place. */
export interface PlacedStep {
  /** The distance of its upper edge from the top of the list, in CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly rows: readonly ShownRow[];
}

/**
 * Puts steps below each other. Places are known without asking the page, so that a step that grows can move those
 * below it by a transform, which the browser does not count as a shift of layout.
 */
export function place(steps: readonly (readonly ShownRow[])[]): PlacedStep[] {
  let top = 0;
  return steps.map((rows) => {
    const height = heightOfAll(rows) + 2 * STEP_PADDING;
    const placed = { top, height, rows };
    top += height;
    return placed;
  });
}
