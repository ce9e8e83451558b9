import type { Journey } from '../../trace/journeys';

/** Candidates of one foundation. RFC 8445 §5.1.1.3. */
export interface Foundation {
  /** `A` for the foundation that came first, then `B`… */
  readonly letter: string;
  readonly count: number;
}

/** @example letterOf(27) → 'AB' */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The foundations of one peer's candidates, by their text, with a letter each. */
export function foundationsOf(journeys: readonly Journey[]): ReadonlyMap<string, Foundation> {
  const found = new Map<string, Foundation>();
  for (const { fields } of journeys) {
    const known = found.get(fields.foundation);
    const letter = known?.letter ?? letterOf(found.size);
    found.set(fields.foundation, { letter, count: (known?.count ?? 0) + 1 });
  }
  return found;
}
