import { SEPARATOR } from './field';
import { h264Profile } from './h264';
import type { Grammar, Walk } from './walk';

const BLANK = 32;
const COMMA = 44;
const SEMICOLON = 59;
const EQUALS = 61;

/** The key of a parameter that nobody knows: `fmtp.parameter`, `rid.parameter`. */
const parameterKey = ({ key }: Grammar): string => `${key.split('.', 1)[0]!}.parameter`;

/** Parameters whose values are payload types. */
const PAYLOADS = new Set(['apt', 'pt']);

/** `name=value` with a character between the pairs; a name alone is a flag. */
export function parameters(walk: Walk, grammar: Grammar, between: number): void {
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
  let to = between === SEMICOLON ? walk.next(SEMICOLON) : walk.end(between);
  while (to > walk.at && walk.text.charCodeAt(to - 1) === BLANK) to--;
  const value = walk.text.slice(walk.at, to);
  const profile = name === 'profile-level-id' ? h264Profile(value) : undefined;
  walk.add(key, to, grammar.meanings.get(name)?.get(value), profile ? { profile } : undefined);
}

function payloads(walk: Walk, key: string, between: number): void {
  do {
    const to = walk.end(COMMA, between);
    walk.add(key, to, undefined, walk.scope.refer('pt', walk.text.slice(walk.at, to)));
  } while (!walk.done && walk.text.charCodeAt(walk.at) === COMMA && walk.separator(COMMA));
}
