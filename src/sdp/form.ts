import { keyOf, type Row } from './grammar/row';

/** What one name of a form became. */
export interface Step {
  readonly key: string;
  /** The name in the form, which tells what the field may refer to: `pt`, `mid`, `ssrc`, `rid`… */
  readonly name: string;
  /** `token`, `text` up to the end, `list` of tokens, or `walk`: the name of a walker. */
  readonly kind: 'token' | 'text' | 'list' | 'walk';
  /** The code of the character before the field; 0 before the first. */
  readonly lead: number;
  readonly optional: boolean;
  /** The code of the character between the items of a list. */
  readonly between: number;
  /** The codes that end a token, besides blanks: what may come next. */
  readonly stops: readonly number[];
  readonly values: Meanings | undefined;
  /** Whether a field of that name stands for something else: a codec, a section, a source. */
  readonly refers: boolean;
}

/** The names whose values `Scope.refer` looks up. */
const REFERRING = new Set(['pt', 'fmt', 'mid', 'ssrc', 'rid']);

/** Values with a meaning of their own → the key of that meaning; looked up as written, then in lower case. */
export type Meanings = ReadonlyMap<string, string>;

const PART = /(\[?)([^\w@[\]-]?)(@?)([\w-]+)(?:(~)|(\*)([^\s\w]?))?\]?/g;
const BLANK = 32;

/** @example meanings('setup.role', ['active'])?.get('active') → 'setup.role=active' */
export function meanings(key: string, values: readonly string[] | undefined): Meanings | undefined {
  if (!values) return undefined;
  const map = new Map<string, string>();
  for (const value of values) {
    map.set(value.toLowerCase(), `${key}=${value}`);
    map.set(value, `${key}=${value}`);
  }
  return map;
}

/** The steps of a row's form, in order. A form is written as `grammar/row.ts` says. */
export function stepsOf(row: Row): readonly Step[] {
  const key = keyOf(row);
  const parts = [...(row.form ?? '').matchAll(PART)].map(
    ([, open, lead, walk, name, text, list, between]) => ({
      key: `${key}.${name}`,
      name: name!,
      kind: walk
        ? ('walk' as const)
        : text
          ? ('text' as const)
          : list
            ? ('list' as const)
            : ('token' as const),
      lead: lead ? lead.charCodeAt(0) : 0,
      optional: open === '[',
      between: between ? between.charCodeAt(0) : BLANK,
      values: meanings(`${key}.${name}`, row.values?.[name!]),
      refers: REFERRING.has(name!),
    }),
  );
  return parts.map((part, index) => ({ ...part, stops: stopsAfter(parts, index) }));
}

/** What may follow a part: the leads of the optional parts after it, and of the first that is not optional. */
function stopsAfter(
  parts: readonly { readonly lead: number; readonly optional: boolean }[],
  index: number,
): readonly number[] {
  const stops: number[] = [];
  for (const { lead, optional } of parts.slice(index + 1)) {
    if (lead !== BLANK && lead !== 0) stops.push(lead);
    if (!optional) break;
  }
  return stops;
}
