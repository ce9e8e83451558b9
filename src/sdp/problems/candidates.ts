import type { ExplainedLine } from '../line';
import type { Outline } from '../outline';
import type { Report } from './problem';

/** The addresses that a description brings, or does not bring yet. RFC 8838, RFC 8839. */
export function candidateProblems(outline: Outline, report: Report): void {
  const { session, active } = outline;
  if (active.length === 0) return;
  const all = active.flatMap((section) => section.all('candidate'));
  if (all.length === 0) return noCandidates(outline, report);
  listProblems(all, session.one('ice-lite') !== undefined, report);
}

/** What is odd about candidates, wherever they stand. */
export function listProblems(all: readonly ExplainedLine[], isLite: boolean, report: Report): void {
  const [first] = all;
  if (!first) return;
  const bad = new Set(all.filter(isBad));
  const good = all.filter((line) => !bad.has(line));
  for (const line of bad)
    report.add('bad-candidate', { line: line.number, section: line.section }, { text: line.text });
  const place = { line: first.number, section: first.section };
  const hidden = good.filter((line) => line.field('candidate.address').endsWith('.local'));
  if (hidden.length > 0)
    report.add(
      'mdns-candidates',
      { line: hidden[0]!.number, section: hidden[0]!.section },
      {
        count: hidden.length,
      },
    );
  const hosts = good.every((line) => line.field('candidate.type') === 'host');
  if (good.length > 0 && hosts && !isLite) report.add('only-host', place, { count: good.length });
}

function noCandidates({ session, active }: Outline, report: Report): void {
  const sections = [session, ...active];
  const end = sections.map((section) => section.one('end-of-candidates')).find((line) => line);
  if (end) return report.add('gathered-nothing', { line: end.number, section: end.section });
  const trickle = sections.some((section) =>
    section.all('ice-options').some((line) => /(?:^|[\s,])trickle(?:[\s,]|$)/.test(line.value)),
  );
  report.add(trickle ? 'candidates-to-follow' : 'no-candidates');
}

/** A candidate needs eight fields, of which four are numbers in their range. RFC 8839 §5.1. */
function isBad(line: ExplainedLine): boolean {
  const [component, priority, port] = ['component', 'priority', 'port'].map((name) =>
    line.field(`candidate.${name}`),
  );
  return !(
    /^\d{1,3}$/.test(component!) &&
    /^\d{1,10}$/.test(priority!) &&
    /^\d{1,5}$/.test(port!) &&
    Number(port) < 65536 &&
    line.field('candidate.typ') === 'typ' &&
    line.field('candidate.type') !== ''
  );
}
