import type { Explained } from './explain';
import { Outline } from './outline';
import { candidateProblems, listProblems } from './problems/candidates';
import { groupProblems } from './problems/groups';
import { mediaProblems } from './problems/media';
import { pairProblems } from './problems/pair';
import { Report, type Problem } from './problems/problem';
import { textProblems } from './problems/text';
import { transportProblems } from './problems/transport';

/** What a description was set as. */
export type DescriptionKind = 'offer' | 'pranswer' | 'answer';

/**
 * Everything that is odd about one description, the text first, then its sections.
 * @param type where it is known: an answer must have chosen its DTLS role.
 * @example problemsOf(explain('{"type":"offer"}'))[0] → { key: 'json', severity: 'error', line: 1, … }
 */
export function problemsOf(explained: Explained, type?: DescriptionKind): readonly Problem[] {
  const report = new Report();
  if (textProblems(explained, report)) {
    const candidates = explained.lines.filter(({ key }) => key === 'candidate');
    listProblems(candidates, false, report);
    return report.problems;
  }
  const outline = new Outline(explained);
  groupProblems(outline, report);
  transportProblems(outline, report, type);
  candidateProblems(outline, report);
  mediaProblems(outline, report);
  return report.problems;
}

/**
 * What does not fit between an offer and its answer; `problemsOf` tells what is odd about each alone.
 * `line` and `section` of a problem count in the description that `of` names.
 */
export function problemsOfPair(offer: Explained, answer: Explained): readonly Problem[] {
  const report = new Report();
  const [alone, other] = [new Report(), new Report()];
  if (textProblems(offer, alone) || textProblems(answer, other)) return report.problems;
  pairProblems(new Outline(offer), new Outline(answer), report);
  return report.problems;
}
