import type { ExplainedLine } from './line';
import type { Scope } from './scope';

const DIRECTIONS = new Set(['sendrecv', 'sendonly', 'recvonly', 'inactive']);

/** The session part (index 0) or one media description, with what its summary tells. */
export class ExplainedSection {
  constructor(
    readonly index: number,
    /** `session`, or the media of the `m=` line: `audio`, `video`, `application`. */
    readonly kind: string,
    readonly lines: readonly ExplainedLine[],
  ) {}

  /** The identification tag of `a=mid`. RFC 5888 §4. */
  get mid(): string | undefined {
    return this.lines.find(({ key }) => key === 'mid')?.field('mid.mid');
  }

  /** The direction attribute, where the section has one. RFC 8866 §6.7. */
  get direction(): string | undefined {
    return this.lines.find(({ key }) => DIRECTIONS.has(key))?.key;
  }

  /** The encoding names in the order of the `m=` line, each once: `opus`, `red`, `PCMU`. */
  get codecs(): readonly string[] {
    const [head] = this.lines;
    if (head?.type !== 'm') return [];
    const names = head.fields.map(({ refers }) => refers?.codec?.split('/', 1)[0]);
    return [...new Set(names)].filter((codec) => codec !== undefined);
  }
}

/** The lines by section. */
export function sectionsOf(
  lines: readonly ExplainedLine[],
  scopes: readonly Scope[],
): readonly ExplainedSection[] {
  const groups = scopes.map((): ExplainedLine[] => []);
  for (const line of lines) groups[line.section]!.push(line);
  return groups.map((group, index) => new ExplainedSection(index, scopes[index]!.kind, group));
}
