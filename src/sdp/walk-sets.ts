import { SEPARATOR } from './field';
import { parameters } from './walk-parameters';
import type { Walk, Walker } from './walk';

const BLANK = 32;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const EQUALS = 61;
const OPEN = 91;
const CLOSE = 93;
const BAR = 124;

/** Takes one character as a separator, if it has that code. */
function sign(walk: Walk, code: number): boolean {
  if (walk.done || walk.text.charCodeAt(walk.at) !== code) return false;
  walk.add(SEPARATOR, walk.at + 1);
  return true;
}

/** The sizes that one direction takes: `send [x=800,y=640,sar=1.1] recv *`. RFC 6236 §3.1. */
export const image: Walker = (walk, grammar) => {
  while (!walk.done) {
    if (sign(walk, OPEN)) size(walk, grammar);
    else {
      const to = walk.end(OPEN);
      const value = walk.text.slice(walk.at, to);
      const name = value === '*' ? 'sizes' : 'direction';
      walk.add(`imageattr.${name}`, to, grammar.meanings.get(name)?.get(value));
    }
    walk.separator(BLANK);
  }
};

/** The parameters of one size, up to its bracket; a range has brackets of its own: `x=[480:16:800]`. */
const size: Walker = (walk, grammar) => {
  while (!walk.done && !sign(walk, CLOSE)) {
    if (walk.separator(BLANK) || walk.separator(COMMA)) continue;
    let to = walk.endOf(EQUALS, COMMA, CLOSE);
    const key = grammar.names?.get(walk.text.slice(walk.at, to)) ?? 'imageattr.parameter';
    walk.add(key, to);
    if (!sign(walk, EQUALS)) continue;
    const isRange = walk.text.charCodeAt(walk.at) === OPEN;
    to = isRange ? Math.min(walk.next(CLOSE) + 1, walk.stop) : walk.endOf(COMMA, CLOSE);
    walk.add(key, to);
  }
};

/** `inline:key|lifetime|mki:length`, several with semicolons between them, then session parameters. RFC 4568 §9. */
export const keys: Walker = (walk, grammar) => {
  do {
    let to = walk.endOf(COLON, SEMICOLON);
    const method = walk.text.slice(walk.at, to);
    walk.add('crypto.method', to, grammar.meanings.get('method')?.get(method));
    if (!sign(walk, COLON)) continue;
    walk.add('crypto.key', walk.endOf(BAR, SEMICOLON));
    while (sign(walk, BAR)) {
      to = walk.endOf(COLON, BAR, SEMICOLON);
      const isMki = walk.text.charCodeAt(to) === COLON && to < walk.stop;
      walk.add(isMki ? 'crypto.mki' : 'crypto.lifetime', to);
      if (sign(walk, COLON)) walk.add('crypto.mki-length', walk.endOf(BAR, SEMICOLON));
    }
  } while (!walk.done && walk.separator(SEMICOLON) && !walk.done);
  if (walk.separator(BLANK) && !walk.done) parameters(walk, grammar, BLANK);
};
