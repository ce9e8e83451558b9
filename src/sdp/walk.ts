import type { Meanings, Step } from './form';
import { MOST_FIELDS, REST, SEPARATOR, type Field, type Refers } from './field';
import type { Scope } from './scope';

const BLANK = 32;
const TAB = 9;

/** A walk over the value of one line: where it stands, what it found, and what the names mean there. */
export class Walk {
  readonly fields: Field[] = [];
  /** The key of what the line says, where a walker knows it better than the row. */
  says: string | undefined;

  constructor(
    readonly text: string,
    public at: number,
    readonly scope: Scope,
  ) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Adds the characters up to `to` as a field, if there are any. */
  add(key: string, to: number, meaning?: string, refers?: Refers): void {
    if (to > this.at) this.push(key, to, this.text.slice(this.at, to), meaning, refers);
  }

  private push(
    key: string,
    to: number,
    value: string,
    meaning: string | undefined,
    refers: Refers | undefined,
  ): void {
    const { at: from, text, fields } = this;
    if (fields.length < MOST_FIELDS) {
      fields.push({ from, to, value, key, meaning, refers });
      this.at = to;
    } else {
      this.at = text.length;
      fields.push({
        from,
        to: text.length,
        value: text.slice(from),
        key: REST,
        meaning: undefined,
        refers: undefined,
      });
    }
  }

  /** The end of the token that begins here: the next blank, `a` or `b`. */
  end(a = BLANK, b = BLANK): number {
    const { text } = this;
    let to = this.at;
    for (; to < text.length; to++) {
      const code = text.charCodeAt(to);
      if (code === BLANK || code === TAB || code === a || code === b) break;
    }
    return to;
  }

  /** Takes a run of blanks, or the character of that code and the blanks behind it; says whether it did. */
  separator(code: number): boolean {
    const { text } = this;
    let to = this.at;
    if (code !== BLANK && text.charCodeAt(to) === code) to++;
    const own = to > this.at;
    while (to < text.length && (text.charCodeAt(to) === BLANK || text.charCodeAt(to) === TAB)) to++;
    if (code !== BLANK && !own) return false;
    if (to === this.at) return false;
    this.add(SEPARATOR, to);
    return true;
  }

  /** Adds a token of a step: with the meaning of its value, and with what it refers to. */
  token(step: Step, to: number): void {
    if (to <= this.at) return;
    const value = this.text.slice(this.at, to);
    const refers = step.refers ? this.scope.refer(step.name, value) : undefined;
    this.push(step.key, to, value, meaningOf(step, value), refers);
  }

  /** Blanks that stand where nothing is expected, then everything else. */
  finish(): void {
    this.separator(BLANK);
    if (this.done) return;
    let end = this.text.length;
    while (end > this.at && isBlank(this.text.charCodeAt(end - 1))) end--;
    this.add(REST, end);
    this.separator(BLANK);
  }
}

const isBlank = (code: number): boolean => code === BLANK || code === TAB;

const meaningOf = ({ values }: Step, value: string): string | undefined =>
  values && (values.get(value) ?? values.get(value.toLowerCase()));

/** What a form hands the rest of its value to, by the name behind its `@`. */
export type Walker = (walk: Walk, grammar: Grammar) => void;

/** A row made ready for walking. */
export interface Grammar {
  readonly key: string;
  readonly spec: string;
  readonly steps: readonly Step[];
  readonly repeat: boolean;
  /** Keys of the fields whose meaning says what the line says, the most telling first. */
  readonly says: readonly string[];
  /** The key of a parameter by its name, as far as a walker knows them. */
  readonly names: ReadonlyMap<string, string> | undefined;
  /** The meanings of values by the name of their field or parameter. */
  readonly meanings: Readonly<Record<string, Meanings>>;
  readonly walker: Walker | undefined;
  /** The grammars of attributes that stand inside this one. */
  readonly inner: ReadonlyMap<string, Grammar> | undefined;
}

/** Takes the value apart by the form of its row. Every character ends up in a field. */
export function walkForm(walk: Walk, grammar: Grammar): void {
  const { steps, repeat } = grammar;
  walk.separator(BLANK);
  do {
    for (let i = 0; i < steps.length && !walk.done; i++) {
      const step = steps[i]!;
      if (i > 0 && step.lead !== 0 && !walk.separator(step.lead)) {
        if (step.optional) continue;
        break;
      }
      walkStep(walk, step, grammar);
    }
  } while (repeat && steps.length > 0 && walk.separator(BLANK) && !walk.done);
  walk.finish();
}

function walkStep(walk: Walk, step: Step, grammar: Grammar): void {
  switch (step.kind) {
    case 'token':
      return walk.token(step, walk.end(step.stops[0], step.stops[1] ?? step.stops[0]));
    case 'list':
      return walkList(walk, step);
    case 'text':
      return walk.token(step, trimmedEnd(walk.text));
    case 'walk':
      return grammar.walker?.(walk, grammar);
  }
}

function walkList(walk: Walk, step: Step): void {
  do walk.token(step, walk.end(step.between));
  while (!walk.done && walk.separator(step.between) && !walk.done);
}

function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}
