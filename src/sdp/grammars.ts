import { meanings, stepsOf, type Meanings } from './form';
import { ATTRIBUTES } from './grammar/index';
import { keyOf, nameOf, type Row } from './grammar/row';
import { LINES } from './grammar/session';
import { SOURCE } from './grammar/streams';
import { DECLARES } from './scope';
import type { Grammar } from './walk';
import { WALKERS } from './walkers';

function compile(row: Row, inner?: ReadonlyMap<string, Grammar>): Grammar {
  const key = keyOf(row);
  const steps = stepsOf(row);
  const walk = steps.find(({ kind }) => kind === 'walk')?.name;
  const values = Object.entries(row.values ?? {}).map(([name, list]): [string, Meanings] => [
    name,
    meanings(`${key}.${name}`, list)!,
  ]);
  return {
    key,
    spec: row.spec,
    declares: DECLARES.has(nameOf(row)),
    steps,
    repeat: row.repeat ?? false,
    says: row.says?.split(' ').map((name) => `${key}.${name}`) ?? [],
    names: row.names && new Map(row.names.map((name) => [name, `${key}.${name}`])),
    meanings: new Map(values),
    walker: walk === undefined ? undefined : WALKERS[walk],
    inner,
  };
}

const SOURCE_GRAMMARS = new Map(SOURCE.map((row) => [nameOf(row), compile(row)]));

/** How to read a line by its letter. */
export const LINE_GRAMMARS: ReadonlyMap<string, Grammar> = new Map(
  LINES.map((row) => [nameOf(row), compile(row)]),
);

/** How to read an attribute by its name. Names are case-sensitive. RFC 8866 §6. */
export const ATTRIBUTE_GRAMMARS: ReadonlyMap<string, Grammar> = new Map(
  ATTRIBUTES.map((row) => [
    nameOf(row),
    compile(row, nameOf(row) === 'ssrc' ? SOURCE_GRAMMARS : undefined),
  ]),
);
