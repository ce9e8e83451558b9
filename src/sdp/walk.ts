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
    /** The whole description: the line is not cut out of it, since a piece of a text is slower to read. */
    readonly text: string,
    /** Where the line begins in the text. */
    private readonly start: number,
    /** Where the line ends. */
    readonly stop: number,
    /** Where the walk stands. */
    public at: number,
    readonly scope: Scope,
  ) {}

  get done(): boolean {
    return this.at >= this.stop;
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
    const { at, start, fields } = this;
    const from = at - start;
    if (fields.length < MOST_FIELDS) {
      fields.push({ from, to: to - start, value, key, meaning, refers });
      this.at = to;
    } else {
      this.at = this.stop;
      fields.push({
        from,
        to: this.stop - start,
        value: this.text.slice(at, this.stop),
        key: REST,
        meaning: undefined,
        refers: undefined,
      });
    }
  }

  /** The end of the token that begins here: the next blank, `a` or `b`. */
  end(a = BLANK, b = BLANK): number {
    const { text, stop } = this;
    let to = this.at;
    for (; to < stop; to++) {
      const code = text.charCodeAt(to);
      if (code === BLANK || code === TAB || code === a || code === b) break;
    }
    return to;
  }

  /** The end of the token that begins here: the next blank or character with one of the codes. */
  endOf(...codes: readonly number[]): number {
    const { text, stop } = this;
    let to = this.at;
    for (; to < stop; to++) {
      const code = text.charCodeAt(to);
      if (isBlank(code) || codes.includes(code)) break;
    }
    return to;
  }

  /** The place of the next character with that code, or where the line ends. */
  next(code: number): number {
    const { text, stop } = this;
    let to = this.at;
    while (to < stop && text.charCodeAt(to) !== code) to++;
    return to;
  }

  /** Where the line ends without the blanks behind it. */
  trimmed(): number {
    let { stop } = this;
    while (stop > this.at && isBlank(this.text.charCodeAt(stop - 1))) stop--;
    return stop;
  }

  /** Takes a run of blanks, or the character of that code and the blanks behind it; says whether it did. */
  separator(code: number): boolean {
    const { text, stop } = this;
    let to = this.at;
    if (code !== BLANK && to < stop && text.charCodeAt(to) === code) to++;
    const own = to > this.at;
    while (to < stop && isBlank(text.charCodeAt(to))) to++;
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
    this.add(REST, this.trimmed());
    this.separator(BLANK);
  }
}

const isBlank = (code: number): boolean => code === BLANK || code === TAB;

function meaningOf({ values }: Step, value: string): string | undefined {
  if (!values) return undefined;
  const found = values.get(value);
  if (found !== undefined) return found;
  const lower = value.toLowerCase();
  return lower === value ? undefined : values.get(lower);
}

/** What a form hands the rest of its value to, by the name behind its `@`. */
export type Walker = (walk: Walk, grammar: Grammar) => void;

/** A row made ready for walking. */
export interface Grammar {
  readonly key: string;
  readonly spec: string;
  /** Whether its value declares what other lines refer to. */
  readonly declares: boolean;
  readonly steps: readonly Step[];
  readonly repeat: boolean;
  /** Keys of the fields whose meaning says what the line says, the most telling first. */
  readonly says: readonly string[];
  /** The key of a parameter by its name, as far as a walker knows them. */
  readonly names: ReadonlyMap<string, string> | undefined;
  /** The meanings of values by the name of their field or parameter. */
  readonly meanings: ReadonlyMap<string, Meanings>;
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
      return walk.token(step, walk.trimmed());
    case 'walk':
      return grammar.walker?.(walk, grammar);
  }
}

function walkList(walk: Walk, step: Step): void {
  do walk.token(step, walk.end(step.between));
  while (!walk.done && walk.separator(step.between) && !walk.done);
}
