import { ATTRIBUTE_GRAMMARS, LINE_GRAMMARS } from './grammars';
import { ExplainedLine, UNKNOWN } from './line';
import { DECLARES, Scope, Shared } from './scope';
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
      lines.push(overflow(number, text.slice(at), scope));
      break;
    }
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const crlf = newline > at && text.charCodeAt(newline - 1) === CR;
    const own = text.slice(at, newline < 0 ? next : crlf ? newline - 1 : newline);
    if (own.startsWith('m=')) scopes.push((scope = opened(own, scopes.length, shared)));
    lines.push(lineOf(number, own, newline < 0 ? '' : crlf ? '\r\n' : '\n', scope));
    at = next;
  }
  return { lines, sections: sectionsOf(lines, scopes) };
}

/** The scope of the section that an `m=` line begins. */
function opened(text: string, section: number, shared: Shared): Scope {
  const [kind = ''] = text.slice(2).split(' ', 1);
  return new Scope(section, kind, / \S*RTP\//.test(text.slice(0, 200)), shared);
}

function lineOf(number: number, text: string, end: string, scope: Scope): ExplainedLine {
  const { section } = scope;
  if (text.charCodeAt(1) !== EQUALS) {
    const key = text.trim() === '' ? UNKNOWN.empty : UNKNOWN.text;
    return new ExplainedLine(number, text, end, section, '', '', 0, key, undefined, scope);
  }
  const type = text[0]!;
  if (type !== 'a') {
    const grammar = LINE_GRAMMARS.get(type);
    const key = grammar?.key ?? UNKNOWN.letter;
    return new ExplainedLine(number, text, end, section, type, type, 2, key, grammar, scope);
  }
  const colon = text.indexOf(':', 2);
  const name = colon < 0 ? text.slice(2) : text.slice(2, colon);
  const from = colon < 0 ? text.length : colon + 1;
  if (section > 0 && DECLARES.has(name)) scope.declare(name, text.slice(from), number);
  const grammar = ATTRIBUTE_GRAMMARS.get(name);
  const key = grammar?.key ?? UNKNOWN.attribute;
  return new ExplainedLine(number, text, end, section, type, name, from, key, grammar, scope);
}

function overflow(number: number, text: string, scope: Scope): ExplainedLine {
  const { section } = scope;
  return new ExplainedLine(
    number,
    text,
    '',
    section,
    '',
    '',
    0,
    UNKNOWN.overflow,
    undefined,
    scope,
  );
}
