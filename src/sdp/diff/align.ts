import type { ExplainedLine } from '../line';
import type { ExplainedSection } from '../sections';
import { lineKey, meantText, payloadsOf } from './identity';
import { matchInOrder, type Match } from './order';

/** A section with the keys that its lines are found again by. */
export interface Keyed {
  readonly section: ExplainedSection;
  readonly texts: readonly string[];
  /** What each line says, whatever the numbers of its payload types. */
  readonly meant: readonly string[];
  readonly keys: readonly (string | undefined)[];
}

export function keyed(section: ExplainedSection): Keyed {
  const payloads = payloadsOf(section);
  return {
    section,
    texts: section.lines.map((line) => line.text),
    meant: section.lines.map((line) => meantText(line, payloads)),
    keys: section.lines.map((line) => lineKey(line, payloads)),
  };
}

/** Places that belong together between two matches, or before the first and behind the last. */
function matchGaps(before: Keyed, after: Keyed, exact: readonly Match[]): readonly Match[] {
  const matches: Match[] = [];
  let [from, start] = [0, 0];
  for (const [to, end] of [...exact, [before.keys.length, after.keys.length] as const]) {
    const inside = matchInOrder(before.keys.slice(from, to), after.keys.slice(start, end));
    for (const [a, b] of inside) matches.push([from + a, start + b]);
    if (to < before.keys.length && end < after.keys.length) matches.push([to, end]);
    [from, start] = [to + 1, end + 1];
  }
  return matches;
}

const align = (before: Keyed, after: Keyed): readonly Match[] =>
  matchGaps(before, after, matchInOrder(before.meant, after.meant));

const isFirst = (one: Keyed, other: Keyed): boolean =>
  one.texts.join('\n') <= other.texts.join('\n');

/**
 * The lines of two sections that belong together: those that say the same, and between them those that say it of the
 * same thing. It gives the same pairs whichever section comes first.
 */
export function alignLines(before: Keyed, after: Keyed): readonly Match[] {
  if (isFirst(before, after)) return align(before, after);
  return align(after, before).map(([a, b]): Match => [b, a]);
}

/** The columns of a changed line where its changed fields begin, on either side. */
export interface ChangedFields {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

const fieldKeys = (line: ExplainedLine): readonly (string | undefined)[] =>
  line.fields.map(({ key, value }) => (key === 'separator' ? undefined : `${key} ${value}`));

function unmatched(line: ExplainedLine, matched: readonly number[]): ReadonlySet<number> {
  const same = new Set(matched);
  return new Set(
    line.fields.flatMap(({ key, from }, index) =>
      key === 'separator' || same.has(index) ? [] : [from],
    ),
  );
}

/** The fields of two lines that do not stand on both sides, or not in the same order. */
export function changedFields(before: ExplainedLine, after: ExplainedLine): ChangedFields {
  const swap = before.text > after.text;
  const [one, other] = swap ? [after, before] : [before, after];
  const matches = matchInOrder(fieldKeys(one), fieldKeys(other));
  const first = unmatched(
    one,
    matches.map(([a]) => a),
  );
  const second = unmatched(
    other,
    matches.map(([, b]) => b),
  );
  return swap ? { before: second, after: first } : { before: first, after: second };
}
