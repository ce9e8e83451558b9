import { ANY_FORMAT, formatOf } from './formats';
import { SEPARATOR } from './field';
import { h264Profile } from './h264';
import { walkForm, type Grammar, type Walk, type Walker } from './walk';

const BLANK = 32;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const EQUALS = 61;
const TILDE = 126;

/** The key of a parameter that nobody knows: `fmtp.parameter`, `rid.parameter`. */
const parameterKey = ({ key }: Grammar): string => `${key.split('.', 1)[0]!}.parameter`;

/** Parameters whose values are payload types. */
const PAYLOADS = new Set(['apt', 'pt']);

/** `name=value` with a character between the pairs; a name alone is a flag. */
function parameters(walk: Walk, grammar: Grammar, between: number): void {
  do {
    const to = walk.end(EQUALS, between);
    const name = walk.text.slice(walk.at, to);
    const known = grammar.names?.get(name) ?? grammar.names?.get(name.toLowerCase());
    const key = known ?? parameterKey(grammar);
    walk.add(key, to);
    if (walk.text.charCodeAt(walk.at) !== EQUALS) continue;
    walk.add(SEPARATOR, walk.at + 1);
    if (PAYLOADS.has(name)) payloads(walk, key, between);
    else parameterValue(walk, grammar, key, name, between);
  } while (!walk.done && walk.separator(between) && !walk.done);
}

function parameterValue(
  walk: Walk,
  grammar: Grammar,
  key: string,
  name: string,
  between: number,
): void {
  // A value may hold blanks where semicolons stand between the pairs: `subprotocol="a b"`.
  let to = between === SEMICOLON ? walk.text.indexOf(';', walk.at) : walk.end(between);
  if (to < 0) to = walk.text.length;
  while (to > walk.at && walk.text.charCodeAt(to - 1) === BLANK) to--;
  const value = walk.text.slice(walk.at, to);
  const profile = name === 'profile-level-id' ? h264Profile(value) : undefined;
  walk.add(key, to, grammar.meanings[name]?.get(value), profile ? { profile } : undefined);
}

function payloads(walk: Walk, key: string, between: number): void {
  do {
    const to = walk.end(COMMA, between);
    walk.add(key, to, undefined, walk.scope.refer('pt', walk.text.slice(walk.at, to)));
  } while (!walk.done && walk.text.charCodeAt(walk.at) === COMMA && walk.separator(COMMA));
}

/** The parameters of a codec, which is named by the payload type before them. */
const fmtp: Walker = (walk) => {
  const pt = walk.fields.at(-2);
  const format = formatOf(pt?.refers?.codec ?? pt?.value ?? '') ?? ANY_FORMAT;
  if (format !== ANY_FORMAT) walk.says = format.key;
  const [step] = format.steps;
  if (!step || walk.text.includes('=', walk.at)) return parameters(walk, format, SEMICOLON);
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
    walk.add(key, to, grammar.meanings[name]?.get(walk.text.slice(walk.at, to)));
  } while (walk.separator(BLANK) && !walk.done);
};

/** A type and its parameter, which mean something only together: `nack pli`. RFC 4585 §4.2. */
const feedback: Walker = (walk, grammar) => {
  let to = walk.end();
  const type = walk.text.slice(walk.at, to);
  walk.add('rtcp-fb.type', to, grammar.meanings.type?.get(type));
  if (!walk.separator(BLANK) || walk.done) return;
  to = walk.end();
  const both = `${type} ${walk.text.slice(walk.at, to)}`;
  walk.add('rtcp-fb.parameter', to, grammar.meanings.parameter?.get(both));
  while (walk.separator(BLANK) && !walk.done) walk.add('rtcp-fb.parameter', walk.end());
};

/** Directions, each followed by streams: `;` between streams, `,` between alternatives, `~` paused. RFC 8853 §5.1. */
const simulcast: Walker = (walk, grammar) => {
  while (!walk.done) {
    let to = walk.end();
    const direction = walk.text.slice(walk.at, to);
    walk.add('simulcast.direction', to, grammar.meanings.direction?.get(direction));
    if (!walk.separator(BLANK)) return;
    // Drafts wrote the kind of id before the list: `send rid=q;h`.
    if (/^(?:rid|pt)=/.test(walk.text.slice(walk.at, walk.at + 4))) {
      to = walk.text.indexOf('=', walk.at);
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
  const meaning = grammar.meanings.attribute?.get(name);
  walk.add('ssrc.attribute', to, meaning);
  if (walk.text.charCodeAt(walk.at) !== COLON) return;
  walk.add(SEPARATOR, walk.at + 1);
  const row = grammar.inner?.get(name);
  if (row) walkForm(walk, row);
  else walk.add('ssrc.value', walk.text.length);
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
};
