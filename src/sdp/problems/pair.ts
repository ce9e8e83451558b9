import type { Outline, Outlined } from '../outline';
import { codecProblems } from './codecs';
import type { Report } from './problem';

/** What is wrong between an offer and its answer. RFC 3264 §6, RFC 9429 §5.11. */
export function pairProblems(offer: Outline, answer: Outline, report: Report): void {
  if (isSame(offer, answer)) {
    report.add('same-description', { of: 'answer' });
    return;
  }
  const [asked, given] = [offer.sections, answer.sections];
  if (asked.length !== given.length)
    report.add('section-count', { of: 'answer' }, { offer: asked.length, answer: given.length });
  if (!kindProblems(asked, given, report)) {
    for (let i = 0; i < Math.min(asked.length, given.length); i++)
      sectionProblems(offer, answer, asked[i]!, given[i]!, report);
  }
  bundleProblems(offer, answer, report);
  const lite = answer.session.one('ice-lite');
  if (lite && offer.session.one('ice-lite'))
    report.add('both-lite', { of: 'answer', line: lite.number, section: 0 });
}

/** The same description twice: the same session by the same side, with the same credentials. */
function isSame(offer: Outline, answer: Outline): boolean {
  const [a, b] = [offer, answer].map(({ session, sections }) => {
    const [origin] = session.letter('o');
    const first = [...sections, session].map((section) => section.one('ice-ufrag')).find(Boolean);
    return origin && first
      ? `${origin.field('o.username')} ${origin.field('o.sess-id')} ${first.value}`
      : undefined;
  });
  return a !== undefined && a === b;
}

/** True where the kinds of the sections do not match. */
function kindProblems(
  asked: readonly Outlined[],
  given: readonly Outlined[],
  report: Report,
): boolean {
  const wrong = given.filter(({ kind }, i) => i < asked.length && asked[i]!.kind !== kind);
  if (wrong.length === 0) return false;
  const sorted = (sections: readonly Outlined[]): string =>
    sections
      .map(({ kind }) => kind)
      .sort()
      .join();
  const place = ({ index, head }: Outlined) =>
    ({ of: 'answer', line: head!.number, section: index }) as const;
  if (sorted(asked) === sorted(given)) {
    const list = (sections: readonly Outlined[]): string =>
      sections.map(({ kind }) => kind).join(', ');
    report.add('section-order', place(wrong[0]!), { offer: list(asked), answer: list(given) });
  } else
    for (const section of wrong)
      report.add('section-kind', place(section), {
        offer: asked[section.index - 1]!.kind,
        answer: section.kind,
      });
  return true;
}

/** What two matching sections say of each other. */
function sectionProblems(
  offer: Outline,
  answer: Outline,
  asked: Outlined,
  given: Outlined,
  report: Report,
): void {
  const { kind, index: section } = given;
  const place = { of: 'answer', line: given.head!.number, section } as const;
  if (asked.mid !== undefined && given.mid !== asked.mid)
    report.add('section-mid', place, { offer: asked.mid, answer: given.mid ?? '' });
  if (asked.isRtp !== given.isRtp || asked.isSctp !== given.isSctp)
    report.add('section-protocol', place, { offer: asked.protocol, answer: given.protocol });
  if (given.refused) {
    if (!asked.refused) report.add('refused-by-answer', place, { kind });
    return;
  }
  if (asked.refused) return report.add('accepted-though-refused', place, { kind });
  roleProblems(offer, answer, asked, given, report);
  if (!given.isRtp || !asked.isRtp) return;
  directionProblems(offer, answer, asked, given, report);
  if (offer.holding(asked, 'rtcp-mux') && !answer.holding(given, 'rtcp-mux'))
    report.add('rtcp-mux-refused', place, { kind });
  codecProblems(asked, given, report);
}

function roleProblems(
  offer: Outline,
  answer: Outline,
  asked: Outlined,
  given: Outlined,
  report: Report,
): void {
  const line = answer.holding(given, 'setup');
  if (!line) return;
  const role = line.field('setup.role');
  const other = offer.holding(asked, 'setup')?.field('setup.role');
  const place = { of: 'answer', line: line.number, section: line.section } as const;
  const reported = report.problems.some((problem) => problem.line === line.number);
  if (role === 'actpass' && !reported) report.add('answer-actpass', place);
  else if (role === other && (role === 'active' || role === 'passive'))
    report.add('setup-clash', place, { role });
}

/** The directions that an answer may give, by that of the offer. RFC 3264 §6.1. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  sendrecv: ['sendrecv', 'sendonly', 'recvonly', 'inactive'],
  sendonly: ['recvonly', 'inactive'],
  recvonly: ['sendonly', 'inactive'],
  inactive: ['inactive'],
};

function directionProblems(
  offer: Outline,
  answer: Outline,
  asked: Outlined,
  given: Outlined,
  report: Report,
): void {
  const theirs = asked.direction ?? offer.session.direction ?? 'sendrecv';
  const ours = given.direction ?? answer.session.direction ?? 'sendrecv';
  const line = (given.one(ours) ?? given.head!).number;
  const place = { of: 'answer', line, section: given.index } as const;
  const values = { offer: theirs, answer: ours, kind: given.kind };
  if (!ANSWERS[theirs]!.includes(ours)) report.add('direction-clash', place, values);
  else if (ours === 'inactive') report.add('no-media-either-way', place, values);
}

function bundleProblems(offer: Outline, answer: Outline, report: Report): void {
  const [line] = answer.session
    .all('group')
    .filter((group) => group.field('group.semantics') === 'BUNDLE');
  if (!line) {
    if (offer.bundled.size > 1 && answer.active.length > 1)
      report.add('bundle-refused', { of: 'answer', section: 0 });
    return;
  }
  const place = { of: 'answer', line: line.number, section: 0 } as const;
  for (const mid of answer.bundled)
    if (!offer.bundled.has(mid)) report.add('bundle-added', place, { mid });
}
