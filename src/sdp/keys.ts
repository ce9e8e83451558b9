import { FORMATS } from './grammar/fmtp';
import { ATTRIBUTES } from './grammar/index';
import { keyOf, type Row } from './grammar/row';
import { LINES } from './grammar/session';
import { SOURCE } from './grammar/streams';
import { stepsOf } from './form';
import { UNKNOWN } from './line';

/** One meaning that needs words: of a line, with the fields and values that it may have. */
export interface Meaning {
  readonly key: string;
  /** Names of fields and parameters; the key of each is `key.name`. */
  readonly fields: ReadonlySet<string>;
  /** Values by field; the key of each is `key.field=value`. */
  readonly values: Readonly<Record<string, ReadonlySet<string>>>;
}

/** Fields that walkers add and no form names, by the key of their line. */
const WALKED: Readonly<Record<string, readonly string[]>> = {
  candidate: ['extension'],
  crypto: ['method', 'key', 'lifetime', 'mki', 'mki-length', 'parameter'],
  imageattr: ['direction', 'sizes', 'parameter'],
  fmtp: ['parameter'],
  rid: ['parameter'],
  'rtcp-fb': ['type', 'parameter'],
  'rtcp-xr': ['parameter'],
  dcmap: ['parameter'],
  simulcast: ['direction', 'rid', 'paused', 'draft'],
  ssrc: ['attribute', 'value'],
};

function fieldsOf(row: Row): readonly string[] {
  const named = stepsOf(row).filter(({ kind }) => kind !== 'walk');
  return [...named.map(({ name }) => name), ...(row.names ?? []), ...(WALKED[keyOf(row)] ?? [])];
}

/** Rows that share a key, as one meaning. */
function merged(rows: readonly Row[]): readonly Meaning[] {
  const byKey = Map.groupBy(rows, keyOf);
  return [...byKey].map(([key, group]) => ({
    key,
    fields: new Set(group.flatMap(fieldsOf)),
    values: valuesOf(group.map(({ values }) => values ?? {})),
  }));
}

function valuesOf(
  all: readonly Readonly<Record<string, readonly string[]>>[],
): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(
    all.flatMap((values) =>
      Object.entries(values).map(([name, list]) => [name, new Set(list)] as const),
    ),
  );
}

const FORMAT_MEANINGS = FORMATS.map(({ sample, spec, codec, names, form, values }): Meaning => ({
  key: `fmtp.${codec}`,
  fields: new Set([
    ...names,
    ...(form ? stepsOf({ sample, spec, form }).map(({ name }) => name) : []),
  ]),
  values: valuesOf([values ?? {}]),
}));

const UNKNOWN_MEANINGS = Object.values(UNKNOWN).map((key): Meaning => ({
  key,
  fields: new Set(['text']),
  values: {},
}));

/** What a separator and what stands behind a known form are called. */
const COMMON: readonly Meaning[] = ['separator', 'rest'].map((key) => ({
  key,
  fields: new Set(),
  values: {},
}));

/** Every meaning that the grammar can give: what `content/sdp` has words for. */
export const MEANINGS: readonly Meaning[] = [
  ...merged(LINES),
  ...merged([...ATTRIBUTES, ...SOURCE]),
  ...FORMAT_MEANINGS,
  ...UNKNOWN_MEANINGS,
  ...COMMON,
];
