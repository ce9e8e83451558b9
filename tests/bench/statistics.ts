const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** @example percentile([1, 2, 3, 4], 0.5) → 2.5 */
export function percentile(values: readonly number[], share: number): number {
  const all = sorted(values);
  const place = share * (all.length - 1);
  const low = all[Math.floor(place)]!;
  return low + (all[Math.ceil(place)]! - low) * (place % 1);
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
