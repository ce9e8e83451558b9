import type { Explained } from '../explain';
import { UNKNOWN, type ExplainedLine } from '../line';
import type { ProblemKey } from './catalogue';
import type { Report } from './problem';

/** Control and format characters, besides the tab: with them a reader sees something else than a parser. */
const HIDDEN = /(?!\t)[\p{Cc}\p{Cf}]/u;
const REQUIRED = ['o', 's', 't'] as const;

/**
 * What is wrong with the text before anybody asks what it says; true where it is no description at all.
 * RFC 8866 §5.
 */
export function textProblems({ lines, sections }: Explained, report: Report): boolean {
  const first = lines.find(({ key }) => key !== UNKNOWN.empty);
  if (!first) {
    report.add('no-text');
    return true;
  }
  const wrong = misfit(lines, first);
  if (wrong) {
    report.add(wrong, { line: first.number }, { text: first.text });
    return true;
  }
  lineProblems(lines, report);
  const letters = new Set(sections[0]!.lines.map(({ type }) => type));
  if (first.type !== 'v') report.add('no-start', { line: first.number }, { text: first.text });
  else
    for (const letter of REQUIRED)
      if (!letters.has(letter)) report.add('missing-line', { section: 0 }, { letter });
  const last = lines.at(-1)!;
  if (last.end === '') report.add('no-last-newline', { line: last.number }, { text: last.text });
  return false;
}

const CANDIDATE = /^(?:a=)?(?:candidate:|end-of-candidates)/;

/** What a text is that is no description, by what is usually pasted instead of one. */
function misfit(lines: Explained['lines'], first: ExplainedLine): ProblemKey | undefined {
  const start = first.text.trimStart();
  if (start.startsWith('{') || start.startsWith('"')) return 'json';
  if (/^[a-z]=.*\\n/.test(start.slice(0, 500))) return 'escaped-newlines';
  if (start !== first.text && /^[a-z]=/.test(start)) return 'indented';
  if (CANDIDATE.test(start) && lines.every(({ text }) => !text || CANDIDATE.test(text)))
    return 'candidates-only';
  return lines.some(({ known }) => known) ? undefined : 'not-sdp';
}

function lineProblems(lines: Explained['lines'], report: Report): void {
  for (const { key, number: line, text, section } of lines) {
    if (key === UNKNOWN.text || key === UNKNOWN.letter)
      report.add('stray-line', { line, section }, { text });
    else if (key === UNKNOWN.empty) report.add('empty-line', { line, section });
    else if (key === UNKNOWN.overflow) report.add('too-long', { line }, { line });
    else if (key === 'k') report.add('key-line', { line, section });
    if (HIDDEN.test(text)) report.add('hidden-characters', { line, section });
  }
}
