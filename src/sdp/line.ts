import type { Field } from './field';
import type { Reading, Scope } from './scope';
import { Walk, walkForm, type Grammar } from './walk';

/** The keys of lines that are not in the grammar, and what makes a line one of them. */
export const UNKNOWN = {
  /** An attribute that no table has. */
  attribute: 'unknown',
  /** A letter that RFC 8866 §5 does not have. */
  letter: 'unknown-letter',
  /** A line without `=` behind its first letter. */
  text: 'not-sdp',
  empty: 'empty',
  /** All lines after the 100,000th, in one piece. */
  overflow: 'overflow',
} as const;

/** One line with everything that is known about it. Its fields are read when somebody asks for them. */
export class ExplainedLine {
  /** What was found when it was read; kept from the second time on, since most lines are read once. */
  private kept: Reading | undefined;
  private wasRead = false;

  constructor(
    /** Counted from 1. */
    readonly number: number,
    /** The whole description, and where in it the line begins and ends, without its end. */
    private readonly whole: string,
    private readonly start: number,
    private readonly stop: number,
    /** `\r\n`, `\n`, or '' where the text stops without one. */
    readonly end: string,
    /** The letter before `=`, or '' where the line has none. */
    readonly type: string,
    /** The letter of the line, or the name of the attribute: `m`, `setup`. '' where the line has neither. */
    readonly name: string,
    /** The column where the value begins, behind `=` or behind the colon of an attribute. */
    readonly from: number,
    /** What the line is: its name, or the family that it shares a meaning with, or one of `UNKNOWN`. */
    readonly key: string,
    private readonly grammar: Grammar | undefined,
    private readonly scope: Scope,
  ) {}

  /** The line without its end. */
  get text(): string {
    return this.whole.slice(this.start, this.stop);
  }

  /** The index of the section that the line belongs to; 0 is the session. */
  get section(): number {
    return this.scope.section;
  }

  get known(): boolean {
    return this.grammar !== undefined;
  }

  /** The section of the standard, or '' where none is known. */
  get spec(): string {
    return this.grammar?.spec ?? '';
  }

  /** What stands behind the name; '' for a flag. */
  get value(): string {
    return this.whole.slice(this.start + this.from, this.stop);
  }

  /** The parts of the value in order; they cover the line from column `from` to its end, without a gap. */
  get fields(): readonly Field[] {
    return this.reading.fields;
  }

  /** The key of the words to show beside the line: of a telling value, such as `setup.role=active`, or `key`. */
  get says(): string {
    const { fields, says } = this.reading;
    if (says !== undefined) return says;
    for (const key of this.grammar?.says ?? [])
      for (const field of fields) if (field.key === key && field.meaning) return field.meaning;
    return this.key;
  }

  /** The value of the first field with that key, or '' where the line has none. */
  field(key: string): string {
    return this.fields.find((field) => field.key === key)?.value ?? '';
  }

  private get reading(): Reading {
    if (this.kept) return this.kept;
    const { shared } = this.scope;
    if (shared.latest?.line === this) return shared.latest.reading;
    const reading = this.read();
    shared.latest = { line: this, reading };
    if (this.wasRead && shared.fields >= reading.fields.length) {
      shared.fields -= reading.fields.length;
      this.kept = reading;
    }
    this.wasRead = true;
    return reading;
  }

  private read(): Reading {
    const { whole, start, stop, from, key, grammar, scope } = this;
    const walk = new Walk(whole, start, stop, start + from, scope);
    if (grammar) walkForm(walk, grammar);
    else walk.add(`${key}.text`, stop);
    return walk;
  }
}
