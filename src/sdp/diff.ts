import { alignLines, changedFields, keyed, type ChangedFields, type Keyed } from './diff/align';
import { sectionNotes, type DiffNote } from './diff/notes';
import { pairSections } from './diff/sections';
import type { Explained } from './explain';
import type { ExplainedLine } from './line';
import type { ExplainedSection } from './sections';

export type DiffKind = 'same' | 'changed' | 'added' | 'removed';

/** A line of either description, or one of both that belong together. */
export interface ComparedLine {
  readonly kind: DiffKind;
  readonly before?: ExplainedLine;
  readonly after?: ExplainedLine;
  /** Of a changed line. Without any field the whole line is what changed. */
  readonly fields?: ChangedFields;
  /** Whether the line that is gone here stands elsewhere in the section, or stood there. */
  readonly moved?: boolean;
}

/** A section of either description, or one of both that belong together. */
export interface ComparedSection {
  readonly kind: DiffKind;
  readonly before?: ExplainedSection;
  readonly after?: ExplainedSection;
  readonly lines: readonly ComparedLine[];
  /** What all the differences of the section come to, where that can be said. */
  readonly notes: readonly DiffNote[];
}

/**
 * What differs between two descriptions, section by section and line by line. Sections belong together by their mid,
 * else by kind and place; lines by what they say, whatever the numbers of their payload types. The lines with a
 * `before` are all lines of the first description in their order, those with an `after` all lines of the second.
 * @example compare(explain('a=setup:actpass\n'), explain('a=setup:active\n'))[0].lines[0] →
 *   { kind: 'changed', before, after, fields: { before: Set { 8 }, after: Set { 8 } } }
 * @param pair says which sections belong together
 */
export function compare(
  before: Explained,
  after: Explained,
  pair: typeof pairSections = pairSections,
): readonly ComparedSection[] {
  return pair(before.sections, after.sections).map(([one, other]) => {
    if (one && other) return compareSections(keyed(one), keyed(other), before, after);
    if (one)
      return { kind: 'removed', before: one, lines: one.lines.map(removed), notes: [] } as const;
    return { kind: 'added', after: other!, lines: other!.lines.map(added), notes: [] } as const;
  });
}

const removed = (before: ExplainedLine): ComparedLine => ({ kind: 'removed', before });
const added = (after: ExplainedLine): ComparedLine => ({ kind: 'added', after });

function both(before: ExplainedLine, after: ExplainedLine): ComparedLine {
  if (before.text === after.text) return { kind: 'same', before, after };
  return { kind: 'changed', before, after, fields: changedFields(before, after) };
}

function compareSections(
  one: Keyed,
  other: Keyed,
  from: Explained,
  to: Explained,
): ComparedSection {
  const [before, after] = [one.section, other.section];
  const lines: ComparedLine[] = [];
  let [at, place] = [0, 0];
  for (const [a, b] of [...alignLines(one, other), [Infinity, Infinity] as const]) {
    lines.push(...before.lines.slice(at, a).map(removed));
    lines.push(...after.lines.slice(place, b).map(added));
    if (a !== Infinity) lines.push(both(before.lines[a]!, after.lines[b]!));
    [at, place] = [a + 1, b + 1];
  }
  const kind = lines.every((line) => line.kind === 'same') ? 'same' : 'changed';
  const marked = withMoves(lines, one, other);
  const notes = kind === 'same' ? [] : sectionNotes(one, other, marked, from, to);
  return { kind, before, after, lines: marked, notes };
}

/** Marks what is gone in one place and new in another. */
function withMoves(
  lines: readonly ComparedLine[],
  one: Keyed,
  other: Keyed,
): readonly ComparedLine[] {
  const meant = (keyedSection: Keyed, line: ExplainedLine): string =>
    keyedSection.meant[line.number - keyedSection.section.lines[0]!.number]!;
  const gone = new Set<string>();
  const come = new Set<string>();
  for (const { kind, before, after } of lines) {
    if (kind === 'removed') gone.add(meant(one, before!));
    if (kind === 'added') come.add(meant(other, after!));
  }
  return lines.map((line) => {
    const isMoved =
      (line.kind === 'removed' && come.has(meant(one, line.before!))) ||
      (line.kind === 'added' && gone.has(meant(other, line.after!)));
    return isMoved ? { ...line, moved: true } : line;
  });
}
