import type { ComparedLine } from '../diff';
import type { Explained } from '../explain';
import type { ExplainedLine } from '../line';
import type { ExplainedSection } from '../sections';
import type { Keyed } from './align';

/** What all the differences of a section come to. */
export type DiffNote =
  /** The `m=` line lists the same formats in another order, and nothing else differs. RFC 3264 §6.1. */
  | { readonly key: 'preference'; readonly before: string; readonly after: string }
  /** The same lines stand in another order. */
  | { readonly key: 'order' }
  /** The same codecs have other payload types: `96 → 98`. RFC 3264 §8.3.2. */
  | { readonly key: 'renumbered'; readonly count: number; readonly example: string }
  /** Candidates were written in, and with them the address and port of the default one. RFC 9429 §5.2.1. */
  | { readonly key: 'candidates'; readonly count: number }
  /** The `o=` line counts one more description of the same session. RFC 9429 §5.2.2. */
  | { readonly key: 'version'; readonly before: string; readonly after: string }
  /** Both ICE credentials of the same session are new. RFC 8445 §9. */
  | { readonly key: 'ice-restart' };

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n');

const formatsOf = ({ lines }: ExplainedSection): readonly string[] =>
  (lines[0]?.fields ?? []).filter(({ key }) => key === 'm.fmt').map(({ value }) => value);

/** The first codec that the `m=` line asks for. */
const preferred = ({ codecs }: ExplainedSection): string => codecs[0] ?? '';

const restOfHead = ({ lines }: ExplainedSection): string =>
  (lines[0]?.fields ?? [])
    .filter(({ key }) => key.startsWith('m.') && key !== 'm.fmt')
    .map(({ value }) => value)
    .join(' ');

function orderNote({ section: before }: Keyed, { section: after }: Keyed): DiffNote | undefined {
  const text = ({ lines }: ExplainedSection) => lines.map((line) => line.text);
  if (sameMembers(text(before), text(after))) return { key: 'order' };
  const head = before.lines[0]?.type === 'm' && restOfHead(before) === restOfHead(after);
  if (!head || !sameMembers(formatsOf(before), formatsOf(after))) return undefined;
  if (!sameMembers(text(before).slice(1), text(after).slice(1))) return undefined;
  return { key: 'preference', before: preferred(before), after: preferred(after) };
}

function renumberedNote(one: Keyed, other: Keyed): DiffNote | undefined {
  if (one.meant.join('\n') !== other.meant.join('\n')) return undefined;
  const [before, after] = [formatsOf(one.section), formatsOf(other.section)];
  const changed = before.flatMap((pt, index) =>
    pt === after[index] ? [] : [`${pt} → ${after[index]}`],
  );
  return { key: 'renumbered', count: changed.length, example: changed[0] ?? '' };
}

/** Lines that gathering writes: candidates, and where the default one is. */
const GATHERED = new Set(['candidate', 'end-of-candidates', 'rtcp', 'c']);

function isGathered({ kind, before, after, fields }: ComparedLine): boolean {
  const line = after ?? before!;
  if (kind === 'same' || GATHERED.has(line.name)) return true;
  if (kind !== 'changed' || line.type !== 'm') return false;
  const changed = after!.fields.filter(({ from }) => fields!.after.has(from));
  return changed.every(({ key }) => key === 'm.port');
}

function candidatesNote(lines: readonly ComparedLine[]): DiffNote | undefined {
  if (!lines.every(isGathered)) return undefined;
  const isNew = ({ kind, after }: ComparedLine) => kind === 'added' && after!.name === 'candidate';
  const count = lines.filter(isNew).length;
  return count > 0 ? { key: 'candidates', count } : undefined;
}

const originOf = ({ lines }: Explained): ExplainedLine | undefined =>
  lines.find(({ type }) => type === 'o');
const idOf = (line: ExplainedLine | undefined): string | undefined =>
  line && [line.field('o.username'), line.field('o.sess-id')].join(' ');

function versionNote(lines: readonly ComparedLine[]): DiffNote | undefined {
  const changed = lines.filter(({ kind }) => kind !== 'same');
  const [only] = changed;
  if (changed.length !== 1 || only!.kind !== 'changed' || only!.after!.type !== 'o')
    return undefined;
  if (idOf(only!.before) !== idOf(only!.after)) return undefined;
  const version = (line: ExplainedLine | undefined) => line!.field('o.sess-version');
  return { key: 'version', before: version(only!.before), after: version(only!.after) };
}

function restartNote(
  lines: readonly ComparedLine[],
  from: Explained,
  to: Explained,
): DiffNote | undefined {
  const origin = originOf(from);
  if (!origin || idOf(origin) !== idOf(originOf(to))) return undefined;
  const isNew = (name: string) =>
    lines.some(({ kind, after }) => kind === 'changed' && after!.name === name);
  return isNew('ice-ufrag') && isNew('ice-pwd') ? { key: 'ice-restart' } : undefined;
}

/** What the differences of a section that changed come to. */
export function sectionNotes(
  one: Keyed,
  other: Keyed,
  lines: readonly ComparedLine[],
  from: Explained,
  to: Explained,
): readonly DiffNote[] {
  const notes = [
    orderNote(one, other) ?? renumberedNote(one, other),
    candidatesNote(lines),
    versionNote(lines),
    restartNote(lines, from, to),
  ];
  return notes.filter((note) => note !== undefined);
}
