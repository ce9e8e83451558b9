import { fill } from '../../i18n/fill';
import type { Ending } from '../../lab/game/ending';
import { expectedOf, sameEnding, standardOf } from '../../lab/game/ending';
import { descriptionOf, originOf, type Played } from '../../lab/game/played';
import type { Question } from '../../lab/game/question';
import type { Answered } from '../../lab/game/score';
import { encodeProgram } from '../../lab/play/address';
import { compareEndings } from '../../lab/play/verdict';
import type { BrowserName } from '../../jsep/departures';
import type { Entry } from '../../trace/entry';
import { playAddress } from '../play/address';
import { printPath } from '../play/print';
import type { Said } from './words';

const PROMISES = /^(?:create(?:Offer|Answer)|set\w+Description|addIceCandidate)$/;

/** An answer in one line, to be read beside others. */
export function tellEnding(
  { error, to }: Ending,
  question: Question,
  { game }: Said,
): { readonly name: string; readonly more: string } {
  const { from } = question.key.foreseen;
  if (error === null) return { name: to, more: to === from ? game.stays : game.changes };
  if (to !== from) return { name: error, more: fill(game.failsInto, { state: to }) };
  return { name: error, more: PROMISES.test(question.call) ? game.rejects : game.throws };
}

/** A Chinese full stop has its space in it. */
const joined = (sentences: readonly string[]): string =>
  sentences.join(' ').replaceAll('。 ', '。');

function tellDescription(
  question: Question,
  trace: readonly Entry[],
  calls: readonly Played[],
  { game, peers }: Said,
): string {
  const moves = calls.map(({ move }) => move);
  const description = descriptionOf(trace, moves, question.peer, question.key);
  const origin = description && originOf(trace, description);
  if (!origin) return '';
  const { type, call, isOld } = origin;
  const peer = peers[origin.peer];
  const { argument, note } = question.key;
  return joined([
    fill(game.of, { name: argument, type, peer, call }),
    ...(isOld ? [fill(game.outdated, { peer })] : []),
    ...(note === 'provisional' ? [game.provisional] : []),
  ]);
}

/** What an argument is, where its name does not tell. */
export function tellArgument(
  question: Question,
  trace: readonly Entry[],
  calls: readonly Played[],
  said: Said,
): string {
  const { note } = question.key;
  const words = said.game.arguments;
  if (note === 'implied')
    return question.call === 'setRemoteDescription' ? words.missing : words.implied;
  if (note === 'end' || note === 'wrongMid' || note === 'wrongUfrag' || note === 'nowhere')
    return words[note];
  return tellDescription(question, trace, calls, said);
}

/** What came of a call, in the browser's own words where it has some. */
export function tellOutcome({ verdict }: Answered, { play }: Said): string {
  const { answer, command } = verdict;
  if (answer.kind === 'rejected') return answer.message || play.noWords;
  if (answer.kind !== 'resolved') return play.unsettled;
  return fill(play.resolved, { call: printPath(command), state: answer.state });
}

/** Where the browser departs from the standard, in words; empty where it does not. */
export function tellDeparture(
  { question, ending }: Answered,
  browser: string,
  engine: BrowserName | undefined,
  { play, departures }: Said,
): string {
  const { foreseen } = question.key;
  const standard = standardOf(foreseen);
  const agreement = compareEndings(standard, ending);
  if (agreement === 'asForeseen') return '';
  const told = fill(play[agreement], {
    browser,
    error: (standard.error === null ? ending.error : standard.error) ?? '',
    actual: ending.error === standard.error ? ending.to : (ending.error ?? ending.to),
    state: standard.to,
  });
  const known = engine && foreseen.departures?.[engine];
  const isKnown = known && sameEnding(ending, expectedOf(foreseen, engine));
  const words: Readonly<Record<string, { does: string }>> = departures;
  return isKnown ? `${told} ${words[known.id]?.does ?? ''}` : told;
}

/** The address that replays calls in free play. */
export const replayAddress = (lab: string, calls: readonly Played[]): string =>
  playAddress(new URL(lab, location.href).href, encodeProgram(calls.flatMap(({ move }) => move)));
