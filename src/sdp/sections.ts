import type { ExplainedLine } from './line';
import type { Scope } from './scope';

/** The session part (index 0) or one media description. */
export interface ExplainedSection {
  readonly index: number;
  /** `session`, or the media of the `m=` line: `audio`, `video`, `application`. */
  readonly kind: string;
  /** The identification tag of `a=mid`. RFC 5888 §4. */
  readonly mid: string | undefined;
  /** The direction attribute, where the section has one. RFC 8866 §6.7. */
  readonly direction: string | undefined;
  /** The encoding names in the order of the `m=` line, each once: `opus`, `red`, `PCMU`. */
  readonly codecs: readonly string[];
  readonly lines: readonly ExplainedLine[];
}

const DIRECTIONS = new Set(['sendrecv', 'sendonly', 'recvonly', 'inactive']);

/** The lines by section, each with what its summary tells. */
export function sectionsOf(
  lines: readonly ExplainedLine[],
  scopes: readonly Scope[],
): readonly ExplainedSection[] {
  const groups = scopes.map((): ExplainedLine[] => []);
  for (const line of lines) groups[line.section]!.push(line);
  return groups.map((group, index) => ({
    index,
    kind: scopes[index]!.kind,
    mid: group.find(({ key }) => key === 'mid')?.field('mid.mid'),
    direction: group.find(({ key }) => DIRECTIONS.has(key))?.key,
    codecs: codecsOf(group[0]),
    lines: group,
  }));
}

function codecsOf(head: ExplainedLine | undefined): readonly string[] {
  if (head?.type !== 'm') return [];
  const names = head.fields.map(({ refers }) => refers?.codec?.split('/', 1)[0]);
  return [...new Set(names)].filter((codec) => codec !== undefined);
}
