import type { Field } from './field';
import type { Scope } from './scope';
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
  private kept: readonly Field[] | undefined;
  /** What a walker found the line to say. */
  private found: string | undefined;

  constructor(
    /** Counted from 1. */
    readonly number: number,
    /** The line without its end. */
    readonly text: string,
    /** `\r\n`, `\n`, or '' where the text stops without one. */
    readonly end: string,
    /** The index of the section that the line belongs to; 0 is the session. */
    readonly section: number,
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

  get known(): boolean {
    return this.grammar !== undefined;
  }

  /** The section of the standard, or '' where none is known. */
  get spec(): string {
    return this.grammar?.spec ?? '';
  }

  /** What stands behind the name; '' for a flag. */
  get value(): string {
    return this.text.slice(this.from);
  }

  /** The parts of the value in order; they cover the line from column `from` to its end, without a gap. */
  get fields(): readonly Field[] {
    return this.kept ?? this.read();
  }

  /** The key of the words to show beside the line: of a telling value, such as `setup.role=active`, or `key`. */
  get says(): string {
    const { fields } = this;
    if (this.found !== undefined) return this.found;
    for (const key of this.grammar?.says ?? [])
      for (const field of fields) if (field.key === key && field.meaning) return field.meaning;
    return this.key;
  }

  /** The value of the first field with that key, or '' where the line has none. */
  field(key: string): string {
    return this.fields.find((field) => field.key === key)?.value ?? '';
  }

  private read(): readonly Field[] {
    const { text, from, key, grammar, scope } = this;
    const walk = new Walk(text, from, scope);
    if (grammar) walkForm(walk, grammar);
    else walk.add(`${key}.text`, text.length);
    const { fields, says } = walk;
    this.found = says;
    if (scope.shared.fields >= fields.length) {
      scope.shared.fields -= fields.length;
      this.kept = fields;
    }
    return fields;
  }
}
