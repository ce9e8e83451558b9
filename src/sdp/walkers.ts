import { ANY_FORMAT, formatOf } from './formats';
import { SEPARATOR } from './field';
import { walkForm, type Walker } from './walk';
import { parameters } from './walk-parameters';
import { image, keys } from './walk-sets';

const BLANK = 32;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const EQUALS = 61;
const TILDE = 126;

/** The parameters of a codec, which is named by the payload type before them. */
const fmtp: Walker = (walk) => {
  const pt = walk.fields.at(-2);
  const format = formatOf(pt?.refers?.codec ?? pt?.value ?? '') ?? ANY_FORMAT;
  if (format !== ANY_FORMAT) walk.says = format.key;
  const [step] = format.steps;
  if (!step || walk.next(EQUALS) < walk.stop) return parameters(walk, format, SEMICOLON);
  do walk.token(step, walk.end(step.between));
  while (!walk.done && walk.separator(step.between) && !walk.done);
};

/** Names and values in turn, as at the end of a candidate. RFC 8839 §5.1. */
const pairs: Walker = (walk, grammar) => {
  do {
    const name = walk.text.slice(walk.at, walk.end());
    const key = grammar.names?.get(name) ?? `${grammar.key}.extension`;
    walk.add(key, walk.end());
    if (!walk.separator(BLANK)) return;
    const to = walk.end();
    walk.add(key, to, grammar.meanings.get(name)?.get(walk.text.slice(walk.at, to)));
  } while (walk.separator(BLANK) && !walk.done);
};

/** A type and its parameter, which mean something only together: `nack pli`. RFC 4585 §4.2. */
const feedback: Walker = (walk, grammar) => {
  const from = walk.at;
  let to = walk.end();
  const type = walk.text.slice(from, to);
  walk.add('rtcp-fb.type', to, grammar.meanings.get('type')?.get(type));
  if (!walk.separator(BLANK) || walk.done) return;
  const isOneBlank = walk.at === to + 1 && walk.text.charCodeAt(to) === BLANK;
  to = walk.end();
  const both = isOneBlank ? walk.text.slice(from, to) : `${type} ${walk.text.slice(walk.at, to)}`;
  walk.add('rtcp-fb.parameter', to, grammar.meanings.get('parameter')?.get(both));
  while (walk.separator(BLANK) && !walk.done) walk.add('rtcp-fb.parameter', walk.end());
};

/** Directions, each followed by streams: `;` between streams, `,` between alternatives, `~` paused. RFC 8853 §5.1. */
const simulcast: Walker = (walk, grammar) => {
  while (!walk.done) {
    let to = walk.end();
    const direction = walk.text.slice(walk.at, to);
    walk.add('simulcast.direction', to, grammar.meanings.get('direction')?.get(direction));
    if (!walk.separator(BLANK)) return;
    // Drafts wrote the kind of id before the list: `send rid=q;h`.
    if (/^(?:rid|pt)=/.test(walk.text.slice(walk.at, walk.at + 4))) {
      to = walk.next(EQUALS);
      walk.add('simulcast.draft', to);
      walk.add(SEPARATOR, to + 1);
    }
    do {
      if (walk.text.charCodeAt(walk.at) === TILDE) walk.add('simulcast.paused', walk.at + 1);
      to = walk.end(SEMICOLON, COMMA);
      walk.add(
        'simulcast.rid',
        to,
        undefined,
        walk.scope.refer('rid', walk.text.slice(walk.at, to)),
      );
    } while (!walk.done && (walk.separator(SEMICOLON) || walk.separator(COMMA)));
    if (!walk.separator(BLANK)) return;
  }
};

/** The attribute of one source, and its value by a row of its own. RFC 5576 §4.1. */
const source: Walker = (walk, grammar) => {
  const to = walk.end(COLON);
  const name = walk.text.slice(walk.at, to);
  const meaning = grammar.meanings.get('attribute')?.get(name);
  walk.add('ssrc.attribute', to, meaning);
  if (walk.text.charCodeAt(walk.at) !== COLON) return;
  walk.add(SEPARATOR, walk.at + 1);
  const row = grammar.inner?.get(name);
  if (row) walkForm(walk, row);
  else walk.add('ssrc.value', walk.stop);
};

const params: Walker = (walk, grammar) => parameters(walk, grammar, SEMICOLON);
const options: Walker = (walk, grammar) => parameters(walk, grammar, BLANK);

/** The walkers that a form may name behind `@`. */
export const WALKERS: Readonly<Record<string, Walker>> = {
  params,
  options,
  fmtp,
  pairs,
  feedback,
  simulcast,
  source,
  image,
  keys,
};
