/** Where an attribute may stand: in the session part, in a media description, in either, in `a=ssrc`. */
export type Level = 'S' | 'M' | 'S/M' | 'R';

/**
 * One kind of line. The sample line comes first, the rest says how to read it.
 *
 * `form` is the grammar of the value, written like the value itself:
 * - a name is a token up to the separator that follows it in the form, to a blank, or to the end;
 * - every other character is that separator; a blank stands for any run of blanks and tabs;
 * - `[/name]` may be missing; so may everything after the point where a value ends;
 * - `name~` is free text up to the end; `name*` is a list separated by blanks, `name*,` one separated by commas;
 * - `@name` hands the rest of the value to the walker of that name (`walkers.ts`).
 *
 * A row without a form is a flag.
 */
export interface Row {
  readonly sample: string;
  readonly form?: string;
  /** The section of the standard. */
  readonly spec: string;
  readonly level?: Level;
  /** What may differ between the m-sections of a BUNDLE group. RFC 8859 §4. */
  readonly mux?:
    | 'NORMAL'
    | 'IDENTICAL'
    | 'IDENTICAL-PER-PT'
    | 'INHERIT'
    | 'TRANSPORT'
    | 'CAUTION'
    | 'SPECIAL'
    | 'TBD';
  /** Who writes the line: names with commas between them; one that is no name has words in `src/i18n/reference.ts`. */
  readonly by?: string;
  /** The values that have a meaning of their own, by the name of their field. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** The names that a walker of parameters or pairs knows. */
  readonly names?: readonly string[];
  /** The fields whose value says what the whole line says: `a=setup:active` → `setup.role=active`. */
  readonly says?: string;
  /** The form begins anew where a value goes on after its last field. */
  readonly repeat?: boolean;
  /** The key of the meaning where rows share one; the name otherwise. */
  readonly key?: string;
}

/** @example nameOf({ sample: 'a=setup:actpass', … }) → 'setup'; nameOf({ sample: 'v=0', … }) → 'v' */
export function nameOf({ sample }: Row): string {
  return sample.startsWith('a=') ? sample.slice(2).split(':', 1)[0]! : sample[0]!;
}

/** @example keyOf({ sample: 'a=T38FaxVersion:0', key: 't38', … }) → 't38' */
export const keyOf = (row: Row): string => row.key ?? nameOf(row);
