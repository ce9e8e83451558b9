import type { ExplainedSection } from '../sections';

/** A section of each side that belong together, or one that the other side does not have. */
export type SectionPair = readonly [
  before: ExplainedSection | undefined,
  after: ExplainedSection | undefined,
];

/**
 * Sections that belong together: the session parts, sections of the same mid, and of the rest those of the same kind at
 * the same place. They come in the order of `after`, each that is gone where it was.
 */
export function pairSections(
  before: readonly ExplainedSection[],
  after: readonly ExplainedSection[],
): readonly SectionPair[] {
  const partner = new Map<ExplainedSection, ExplainedSection>();
  const taken = new Set<ExplainedSection>();
  const pair = (one: ExplainedSection, other: ExplainedSection | undefined): void => {
    if (!other || taken.has(other) || partner.has(one)) return;
    partner.set(one, other);
    taken.add(other);
  };
  const byMid = new Map<string, ExplainedSection>();
  // A mid names a section with media: where one stands above them all, it names nothing. RFC 5888 §4
  for (const section of after.slice(1))
    if (section.mid !== undefined && !byMid.has(section.mid)) byMid.set(section.mid, section);
  if (before[0]) pair(before[0], after[0]);
  for (const section of before.slice(1)) pair(section, byMid.get(section.mid ?? ''));
  for (const section of before) {
    const other = after[section.index];
    if (other?.kind === section.kind) pair(section, other);
  }
  const pairs: SectionPair[] = before.map((section) => [section, partner.get(section)]);
  pairs.push(
    ...after
      .filter((section) => !taken.has(section))
      .map((section): SectionPair => [undefined, section]),
  );
  const place = ([one, other]: SectionPair): number => other?.index ?? one?.index ?? 0;
  return pairs.toSorted((a, b) => place(a) - place(b) || Number(!a[0]) - Number(!b[0]));
}

/**
 * Sections of two connections that belong together: the first of a kind with the first of that kind, the second with the
 * second. A mid names a section within one connection only.
 */
export function pairByKind(
  before: readonly ExplainedSection[],
  after: readonly ExplainedSection[],
): readonly SectionPair[] {
  const nth = (sections: readonly ExplainedSection[], section: ExplainedSection): string =>
    `${section.kind} ${sections.filter(({ kind }) => kind === section.kind).indexOf(section)}`;
  const old = new Map(before.map((section) => [nth(before, section), section]));
  const fresh = new Set(after.map((section) => nth(after, section)));
  const pairs: SectionPair[] = after.map((section) => [old.get(nth(after, section)), section]);
  const gone = before.filter((section) => !fresh.has(nth(before, section)));
  return [...pairs, ...gone.map((section): SectionPair => [section, undefined])];
}
