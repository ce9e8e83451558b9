import { explain, type Explained } from '../../sdp/explain';
import { SEPARATOR, type Field } from '../../sdp/field';
import type { ExplainedLine } from '../../sdp/line';
import { problemsOf, problemsOfPair, type DescriptionKind } from '../../sdp/problems';
import type { Problem } from '../../sdp/problems/problem';
import { problemWords, wordsFor, type Words, type WordsByKey } from '../../sdp/words';
import type { Description } from '../../trace/entry';

/** A piece of a line as it is shown: separators and what stands before the value have no meaning. */
export interface Piece {
  readonly text: string;
  /** What the piece is and what its value means, or undefined where there is nothing to say. */
  readonly title: string | undefined;
}

/** A part of a line with its meaning, as the explanation lists it. */
export interface Part {
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

/** Explains descriptions in the words of one language; the same description gives the same objects. */
export class Explainer {
  private readonly texts = new WeakMap<Description, Explained>();
  private readonly problems = new WeakMap<Description, readonly ToldProblem[]>();

  constructor(private readonly words: WordsByKey) {}

  explain(description: Description): Explained {
    let text = this.texts.get(description);
    if (!text) this.texts.set(description, (text = explain(description.sdp)));
    return text;
  }

  /** What is odd about a description and, where the other half of the negotiation is there, about both together. */
  problemsOf(description: Description, other: Description | null): readonly ToldProblem[] {
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
    const before = this.problems.get(description);
    if (before && JSON.stringify(before) === JSON.stringify(told)) return before;
    this.problems.set(description, told);
    return told;
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

  /** The line as pieces that join to its text. */
  pieces(line: ExplainedLine): readonly Piece[] {
    const head = { text: line.text.slice(0, line.from), title: undefined };
    const pieces = line.fields.map((field) => ({
      text: field.value,
      title: field.key === SEPARATOR ? undefined : this.titleOf(field),
    }));
    return [head, ...pieces];
  }

  /** The parts of a line; a name and its value are one. */
  parts(line: ExplainedLine): readonly Part[] {
    const parts: Part[] = [];
    const { fields } = line;
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i]!;
      if (field.key === SEPARATOR) continue;
      const value = valueOf(fields, i);
      if (value) i += 2;
      parts.push({
        value: line.text.slice(field.from, (value ?? field).to),
        what: this.whatOf(field),
        meaning: this.meaningOf(value ?? field),
        refers: refersOf(value ?? field),
      });
    }
    return parts;
  }

  private titleOf(field: Field): string | undefined {
    const all = [this.whatOf(field), this.meaningOf(field), refersOf(field)];
    return all.filter(Boolean).join(' · ') || undefined;
  }

  private whatOf({ key }: Field): string {
    return wordsFor(this.words, key)?.line ?? '';
  }

  private meaningOf({ meaning }: Field): string {
    return meaning === undefined ? '' : (wordsFor(this.words, meaning)?.line ?? '');
  }
}

/** The value of a parameter that `at` names: `minptime` `=` `10`, `generation` ` ` `0`. */
function valueOf(fields: readonly Field[], at: number): Field | undefined {
  const [name, separator, value] = fields.slice(at, at + 3);
  const isName = name!.key.toLowerCase().endsWith(`.${name!.value.toLowerCase()}`);
  const isPair = isName || separator?.value === '=';
  return isPair && separator?.key === SEPARATOR && value?.key === name!.key ? value : undefined;
}

function refersOf({ refers }: Field): string {
  return refers?.codec ?? refers?.profile ?? refers?.cname ?? refers?.kind ?? '';
}
