import { compare, type ComparedLine, type DiffKind } from '../../sdp/diff';
import { pairByKind } from '../../sdp/diff/sections';
import type { DiffNote } from '../../sdp/diff/notes';
import type { Explained } from '../../sdp/explain';
import type { ExplainedLine } from '../../sdp/line';
import type { ExplainedSection } from '../../sdp/sections';

/** What became of a line; `chance` is one that is different in every connection. */
export type Mark = DiffKind | 'chance';

export interface MarkedLine {
  readonly mark: Mark;
  /** The line as it is now, or as it was where it went. */
  readonly line: ExplainedLine;
  /** How a changed line was before. */
  readonly was?: ExplainedLine | undefined;
  /** The columns of the fields that changed. */
  readonly fields?: ReadonlySet<number> | undefined;
}

export interface MarkedSection {
  readonly mark: DiffKind;
  readonly section: ExplainedSection;
  readonly lines: readonly MarkedLine[];
  readonly notes: readonly DiffNote[];
}

/** An offer and, where another connection made the same, that one. */
export interface Sample {
  readonly offer: Explained;
  readonly twin: Explained | null;
}

/** The lines of an offer that another connection with the same calls wrote otherwise. */
function byChance({ offer, twin }: Sample): ReadonlySet<ExplainedLine> {
  if (!twin) return new Set();
  return new Set(
    compare(offer, twin, pairByKind).flatMap(({ lines }) =>
      lines.flatMap(({ kind, before }) => (before && kind !== 'same' ? [before] : [])),
    ),
  );
}

const plain = (line: ExplainedLine): MarkedLine => ({ mark: 'same', line });

function markLine({ kind, before, after, fields }: ComparedLine): MarkedLine {
  if (kind !== 'changed') return { mark: kind, line: (after ?? before)! };
  return { mark: kind, line: after!, was: before, fields: fields?.after };
}

/** Names of the lines that chance wrote in a section, before and now: one of each name is not news. */
function chanceNames(
  lines: readonly ComparedLine[],
  chance: ReadonlySet<ExplainedLine>,
): ReadonlySet<string> {
  const namesOf = (kind: DiffKind) =>
    new Set(
      lines.flatMap(({ kind: own, before, after }) => {
        const line = (after ?? before)!;
        return own === kind && chance.has(line) ? [line.name] : [];
      }),
    );
  return namesOf('added').intersection(namesOf('removed'));
}

function markLines(
  lines: readonly ComparedLine[],
  chance: ReadonlySet<ExplainedLine>,
): readonly MarkedLine[] {
  const names = chanceNames(lines, chance);
  return lines.flatMap((compared): MarkedLine[] => {
    const { kind, before, after } = compared;
    const line = (after ?? before)!;
    if (kind === 'same' || !chance.has(line)) return [markLine(compared)];
    if (kind === 'changed') return [{ mark: 'chance', line }];
    if (!names.has(line.name)) return [markLine(compared)];
    return kind === 'added' ? [{ mark: 'chance', line }] : [];
  });
}

/**
 * What became of each line from one offer to the next. Lines that differ between two connections that made the same
 * calls are marked as such; `twin` is null on both sides where both offers are of one connection.
 */
export function mark(before: Sample | null, now: Sample): readonly MarkedSection[] {
  if (!before)
    return now.offer.sections.map((section) => ({
      mark: 'same',
      section,
      lines: section.lines.map(plain),
      notes: [],
    }));
  const chance = byChance(before).union(byChance(now));
  return compare(before.offer, now.offer, pairByKind).map(
    ({ kind, before: was, after, lines, notes }) => {
      const section = (after ?? was)!;
      const marked = kind === 'changed' ? markLines(lines, chance) : lines.map(markLine);
      const isNews = marked.some(({ mark: one }) => one !== 'same' && one !== 'chance');
      return {
        mark: kind === 'changed' && !isNews ? 'same' : kind,
        section,
        lines: marked,
        notes: isNews ? notes : [],
      };
    },
  );
}

/** How many lines have each mark. */
export function countMarks(sections: readonly MarkedSection[]): Readonly<Record<Mark, number>> {
  const counts = { same: 0, changed: 0, added: 0, removed: 0, chance: 0 };
  for (const { lines } of sections) for (const one of lines) counts[one.mark]++;
  return counts;
}
