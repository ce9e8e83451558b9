import { ATTRIBUTE_GRAMMARS, LINE_GRAMMARS } from './grammars';
import { ExplainedLine, UNKNOWN } from './line';
import { Scope, Shared } from './scope';
import { sectionsOf, type ExplainedSection } from './sections';

/** A text as lines with their meaning, and as sections. */
export interface Explained {
  readonly lines: readonly ExplainedLine[];
  readonly sections: readonly ExplainedSection[];
}

/** A text with more lines than this is explained up to there; what follows is one line `overflow`. */
export const MOST_LINES = 100_000;

const EQUALS = 61;
const CR = 13;
const COLON = 58;

/**
 * Every line of any text, named and taken apart; joining `text + end` of the lines gives the input back.
 * It never throws, and takes time in proportion to the length of the text.
 * @example explain('a=setup:active\r\n').lines[0] → { name: 'setup', says: 'setup.role=active', fields: [{ from: 8, to: 14, … }], … }
 */
export function explain(text: string): Explained {
  const shared = new Shared();
  let scope = new Scope(0, 'session', false, shared);
  const scopes = [scope];
  const lines: ExplainedLine[] = [];
  for (let at = 0; at < text.length;) {
    const number = lines.length + 1;
    if (number > MOST_LINES) {
      lines.push(plain(number, text, at, text.length, '', UNKNOWN.overflow, scope));
      break;
    }
    const newline = text.indexOf('\n', at);
    const crlf = newline > at && text.charCodeAt(newline - 1) === CR;
    const stop = newline < 0 ? text.length : crlf ? newline - 1 : newline;
    if (text.startsWith('m=', at)) scopes.push((scope = opened(text, at, stop, scopes)));
    lines.push(lineOf(number, text, at, stop, newline < 0 ? '' : crlf ? '\r\n' : '\n', scope));
    at = newline < 0 ? text.length : newline + 1;
  }
  return { lines, sections: sectionsOf(lines, scopes) };
}

/** The scope of the section that an `m=` line begins. */
function opened(text: string, at: number, stop: number, scopes: readonly Scope[]): Scope {
  const head = text.slice(at + 2, stop);
  const blank = head.indexOf(' ');
  const isRtp = / \S*RTP\//.test(head.slice(0, 200));
  return new Scope(
    scopes.length,
    blank < 0 ? head : head.slice(0, blank),
    isRtp,
    scopes[0]!.shared,
  );
}

function lineOf(
  number: number,
  text: string,
  at: number,
  stop: number,
  end: string,
  scope: Scope,
): ExplainedLine {
  if (stop - at < 2 || text.charCodeAt(at + 1) !== EQUALS) {
    const key = text.slice(at, stop).trim() === '' ? UNKNOWN.empty : UNKNOWN.text;
    return plain(number, text, at, stop, end, key, scope);
  }
  const type = text[at]!;
  if (type !== 'a') {
    const grammar = LINE_GRAMMARS.get(type);
    const key = grammar?.key ?? UNKNOWN.letter;
    return new ExplainedLine(number, text, at, stop, end, type, type, 2, key, grammar, scope);
  }
  let colon = at + 2;
  while (colon < stop && text.charCodeAt(colon) !== COLON) colon++;
  const name = text.slice(at + 2, colon);
  const from = Math.min(colon + 1, stop);
  const grammar = ATTRIBUTE_GRAMMARS.get(name);
  if (grammar?.declares && scope.section > 0) scope.declare(name, text.slice(from, stop), number);
  const key = grammar?.key ?? UNKNOWN.attribute;
  return new ExplainedLine(number, text, at, stop, end, type, name, from - at, key, grammar, scope);
}

/** A line without a letter. */
function plain(
  number: number,
  text: string,
  at: number,
  stop: number,
  end: string,
  key: string,
  scope: Scope,
): ExplainedLine {
  return new ExplainedLine(number, text, at, stop, end, '', '', 0, key, undefined, scope);
}
