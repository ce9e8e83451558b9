import { meanings, stepsOf, type Meanings } from './form';
import { FORMATS, FORMAT_ALIASES, type FormatRow } from './grammar/fmtp';
import type { Grammar } from './walk';

const namesOf = (key: string, names: readonly string[]): [string, string][] =>
  names.flatMap((name): [string, string][] => [
    [name, `${key}.${name}`],
    [name.toLowerCase(), `${key}.${name}`],
  ]);

const ANY = FORMATS.find(({ codec }) => codec === 'any')!;
const anyNames = namesOf('fmtp.any', ANY.names);

function compile({ sample, codec, spec, names, form, values = {} }: FormatRow): Grammar {
  const key = `fmtp.${codec}`;
  const valueMeanings = Object.entries(values).map(([name, list]): [string, Meanings] => [
    name,
    meanings(`${key}.${name}`, list)!,
  ]);
  return {
    key,
    spec,
    declares: false,
    steps: form ? stepsOf({ sample, spec, key, form }) : [],
    repeat: false,
    says: [],
    names: new Map([...anyNames, ...namesOf(key, names)]),
    meanings: new Map(valueMeanings),
    walker: undefined,
    inner: undefined,
  };
}

const BY_CODEC: ReadonlyMap<string, Grammar> = new Map(
  FORMATS.map((row): [string, Grammar] => [row.codec, compile(row)]),
);

/**
 * How to read `a=fmtp` of a codec, or undefined where nothing is known of it.
 * @example formatOf('H264/90000')?.key → 'fmtp.h264'
 */
export function formatOf(codec: string): Grammar | undefined {
  const slash = codec.indexOf('/');
  const name = (slash < 0 ? codec : codec.slice(0, slash)).toLowerCase();
  return BY_CODEC.get(FORMAT_ALIASES.get(name) ?? name);
}

/** How to read it where the codec is not known: only the parameters that any codec may have. */
export const ANY_FORMAT: Grammar = BY_CODEC.get('any')!;
