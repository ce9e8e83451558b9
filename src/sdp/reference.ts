import { BASE } from './grammar/base';
import { DATA } from './grammar/data';
import { FORMATS } from './grammar/fmtp';
import { GATEWAY } from './grammar/gateway';
import { ICE } from './grammar/ice';
import { OTHER } from './grammar/other';
import { REGISTRY } from './grammar/registry';
import { keyOf, nameOf, type Row } from './grammar/row';
import { RTP } from './grammar/rtp';
import { SECURITY } from './grammar/security';
import { LINES } from './grammar/session';
import { SOURCE, STREAMS } from './grammar/streams';
import { referenceAnchor } from './anchor';
import { MEANINGS } from './keys';

/** One name of an entry: an attribute, a line, or what may stand inside one. */
export interface ReferenceName extends Pick<Row, 'sample' | 'spec' | 'level' | 'mux' | 'by'> {
  readonly name: string;
  /** Its id on the page. */
  readonly anchor: string;
}

/** What has one meaning: mostly one attribute, sometimes a family of them. */
export interface ReferenceEntry {
  /** The key of its words, and its id on the page. */
  readonly key: string;
  /** The names that have this meaning; the first gives sample, level and standard of the entry. */
  readonly names: readonly ReferenceName[];
  /** The fields and parameters that need words of their own. */
  readonly fields: readonly string[];
  /** The values with a meaning, by field. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export interface ReferenceGroup {
  readonly id: GroupId;
  readonly entries: readonly ReferenceEntry[];
}

type GroupId =
  | 'lines'
  | 'ice'
  | 'security'
  | 'streams'
  | 'rtp'
  | 'codecs'
  | 'data'
  | 'base'
  | 'other'
  | 'gateway'
  | 'registered';

const BY_KEY = new Map(MEANINGS.map((meaning) => [meaning.key, meaning]));

function entryOf(key: string, rows: readonly Row[]): ReferenceEntry {
  const { fields, values } = BY_KEY.get(key)!;
  return {
    key,
    names: rows.map((row) => {
      const { spec, level, mux, by } = row;
      const name = nameOf(row);
      const sample = level === 'R' ? `a=ssrc:4272356539 ${row.sample.slice(2)}` : row.sample;
      const anchor = referenceAnchor(key, name)!;
      return {
        name,
        anchor,
        sample,
        spec,
        ...(level && { level }),
        ...(mux && { mux }),
        ...(by && { by }),
      };
    }),
    fields: [...fields],
    values: Object.fromEntries(Object.entries(values).map(([name, list]) => [name, [...list]])),
  };
}

const group = (id: GroupId, rows: readonly Row[]): ReferenceGroup => ({
  id,
  entries: [...Map.groupBy(rows, keyOf)].map(([key, own]) => entryOf(key, own)),
});

/** The parameters of each codec, which stand in `a=fmtp`. */
const CODECS: readonly Row[] = FORMATS.map(({ codec, sample, spec }) => ({
  sample,
  spec,
  level: 'M',
  key: `fmtp.${codec}`,
}));

/** Everything that the grammar knows, in groups, in the order in which the page shows it. */
export const REFERENCE: readonly ReferenceGroup[] = [
  group('lines', LINES),
  group('ice', ICE),
  group('security', SECURITY),
  group('streams', [...STREAMS, ...SOURCE]),
  group('rtp', RTP),
  group('codecs', CODECS),
  group('data', DATA),
  group('base', BASE),
  group('other', OTHER),
  group('gateway', GATEWAY),
  group('registered', REGISTRY),
];
