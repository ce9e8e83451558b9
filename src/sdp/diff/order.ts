/** A place in one list and the place in the other that it belongs to. */
export type Match = readonly [before: number, after: number];

/**
 * The indices of one longest run of values that grow, in O(n log n).
 * @example longestGrowing([2, 0, 1]) → [1, 2]
 */
export function longestGrowing(values: readonly number[]): readonly number[] {
  /** The index of the smallest value that ends a run of each length. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = index;
  }
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) run.push(index);
  return run.reverse();
}

/** Tells a key that repeats from its first, second… appearance, so that each is there once. */
function counted(keys: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    if (key === undefined) return undefined;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${count} ${key}`;
  });
}

/**
 * As many places with the same key as can be matched without two of the matches crossing. What has no key is not matched.
 * @example matchInOrder(['a', 'b', 'c'], ['b', 'c', 'a']) → [[1, 0], [2, 1]]
 */
export function matchInOrder(
  before: readonly (string | undefined)[],
  after: readonly (string | undefined)[],
): readonly Match[] {
  const places = new Map<string, number>();
  for (const [index, key] of counted(after).entries())
    if (key !== undefined) places.set(key, index);
  const all = counted(before).flatMap((key, index): Match[] => {
    const place = key === undefined ? undefined : places.get(key);
    return place === undefined ? [] : [[index, place]];
  });
  return longestGrowing(all.map(([, place]) => place)).map((index) => all[index]!);
}
