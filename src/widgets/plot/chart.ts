/** A line of a chart. */
export interface Series {
  readonly label: string;
  /** Series of one scale share an axis. */
  readonly scale: string;
  /** The token of its colour, as `--ice`. */
  readonly token: string;
  /** The token of the colour under it. */
  readonly fill?: string;
  readonly dash?: boolean;
}

/** Lines over a common horizontal axis. */
export interface Chart {
  /** What the horizontal axis counts. */
  readonly x: string;
  /** The scale of the axis at the left, and that of the axis at the right. */
  readonly axes: readonly string[];
  /** A later one is drawn over an earlier one. */
  readonly series: readonly Series[];
  /** The values of x, then those of each series. */
  readonly data: readonly (readonly (number | null)[])[];
}
