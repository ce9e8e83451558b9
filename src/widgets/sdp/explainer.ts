import { explain, type Explained } from '../../sdp/explain';
import { SEPARATOR, type Field } from '../../sdp/field';
import type { ExplainedLine } from '../../sdp/line';
import { problemsOf, problemsOfPair, type DescriptionKind } from '../../sdp/problems';
import type { Problem } from '../../sdp/problems/problem';
import { problemWords, wordsFor, type Words, type WordsByKey } from '../../sdp/words';
import type { Description } from '../../trace/entry';

/** Columns of a line that are one part of it: a field, or the name of a parameter with its value. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of a line with its meaning. */
export interface Part extends Span {
  readonly value: string;
  /** What the part is. */
  readonly what: string;
  /** What its value means. */
  readonly meaning: string;
  /** What its value stands for elsewhere: a codec, a profile, a section. */
  readonly refers: string;
}

/** A problem with its words. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly words: Words;
}

/** What was found in a description, and beside which other half. */
interface Found {
  readonly other: Description | null;
  readonly told: readonly ToldProblem[];
}

/** Explains descriptions in the words of one language; the same description gives the same objects. */
export class Explainer {
  private readonly texts = new WeakMap<Description, Explained>();
  private readonly problems = new WeakMap<Description, Found>();

  constructor(private readonly words: WordsByKey) {}

  explain(description: Description): Explained {
    let text = this.texts.get(description);
    if (!text) this.texts.set(description, (text = explain(description.sdp)));
    return text;
  }

  /** What is odd about a description and, where the other half of the negotiation is there, about both together. */
  problemsOf(description: Description, other: Description | null): readonly ToldProblem[] {
    const before = this.problems.get(description);
    if (before?.other === other) return before.told;
    const own = this.explain(description);
    const found = [...problemsOf(own, description.type as DescriptionKind)];
    if (other && other.type !== description.type) {
      const theirs = this.explain(other);
      const pair =
        description.type === 'offer' ? problemsOfPair(own, theirs) : problemsOfPair(theirs, own);
      found.push(...pair);
    }
    const told = found.flatMap((problem) => {
      const words = this.words.get(problemWords(problem.key));
      return words ? [{ problem, words }] : [];
    });
    const isSame = before && JSON.stringify(before.told) === JSON.stringify(told);
    const kept = isSame ? before.told : told;
    this.problems.set(description, { other, told: kept });
    return kept;
  }

  /** A few words on what a line says; '' where there are none. */
  short(line: ExplainedLine): string {
    return wordsFor(this.words, line.says)?.line ?? wordsFor(this.words, line.key)?.line ?? '';
  }

  /** What a line is, in full. */
  full(line: ExplainedLine): Words | undefined {
    const said = this.words.get(line.says);
    return said?.text ? said : this.words.get(line.key);
  }

  /** The parts of a line in order; what stands between them has no meaning. */
  parts(line: ExplainedLine): readonly Part[] {
    return [...grouped(line)].map(([name, value]) => this.partOf(line, name, value));
  }

  /** The part of a line at a column. */
  part(line: ExplainedLine, column: number): Part | undefined {
    for (const [name, value] of grouped(line))
      if (name.from <= column && column < value.to) return this.partOf(line, name, value);
    return undefined;
  }

  private partOf(line: ExplainedLine, name: Field, value: Field): Part {
    return {
      from: name.from,
      to: value.to,
      value: line.text.slice(name.from, value.to),
      what: wordsFor(this.words, name.key)?.line ?? '',
      meaning: value.meaning === undefined ? '' : (wordsFor(this.words, value.meaning)?.line ?? ''),
      refers: refersOf(value),
    };
  }
}

/** The columns of the parts of a line, in order. */
export const spansOf = (line: ExplainedLine): readonly Span[] =>
  [...grouped(line)].map(([{ from }, { to }]) => ({ from, to }));

/** The fields of a line without separators; a name and its value come as a pair, any other field twice. */
function* grouped({ fields }: ExplainedLine): Generator<readonly [name: Field, value: Field]> {
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!;
    if (field.key === SEPARATOR) continue;
    const value = valueOf(fields, i);
    if (value) i += 2;
    yield [field, value ?? field];
  }
}

/** The value of a parameter that `at` names: `minptime` `=` `10`, `generation` ` ` `0`. */
function valueOf(fields: readonly Field[], at: number): Field | undefined {
  const name = fields[at]!;
  const separator = fields[at + 1];
  const value = fields[at + 2];
  if (separator?.key !== SEPARATOR || value?.key !== name.key) return undefined;
  const isName = name.key.toLowerCase().endsWith(`.${name.value.toLowerCase()}`);
  return isName || separator.value === '=' ? value : undefined;
}

function refersOf({ refers }: Field): string {
  return refers?.codec ?? refers?.profile ?? refers?.cname ?? refers?.kind ?? '';
}
