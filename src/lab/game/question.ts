import type { BrowserName } from '../../jsep/departures';
import type { Entry } from '../../trace/entry';
import type { Move } from '../play/move';
import { askable, WEIGHTS, type Askable } from './askable';
import { choicesOf } from './choices';
import { standardOf, sameEnding, type Ending } from './ending';

/** A call that will be made, and what might come of it. */
export interface Question extends Askable {
  readonly choices: readonly Ending[];
}

export interface Asking {
  readonly trace: readonly Entry[];
  readonly moves: readonly Move[];
  readonly engine: BrowserName | undefined;
  /** The labels of the questions before this one in the game. */
  readonly asked: readonly string[];
  /** Numbers from 0 to 1 that decide what is asked. */
  readonly next: () => number;
}

/** One of a list, each as likely as its weight; the list must have one. */
export function draw<T>(list: readonly T[], weight: (one: T) => number, next: () => number): T {
  const whole = list.reduce((sum, one) => sum + weight(one), 0);
  let left = next() * whole;
  return list.find((one) => (left -= weight(one)) < 0) ?? list.at(-1)!;
}

/** Labels that would come too often: of what lacks its argument, and of rollbacks with nothing to roll back. */
const PLAIN = /setRemote\(\)|^stable → set\w+\(rollback\)/;

/** How often a call other than those that set descriptions was asked about. */
function repeated({ call }: Askable, asked: readonly string[]): number {
  return call.startsWith('set') ? 0 : asked.filter((label) => label.includes(`${call}(`)).length;
}

/**
 * What leaves the state behind is worth more than what stays; so is what is asked in the midst of a negotiation, what is
 * provisional, and what browsers do in their own way.
 */
function weightOf(one: Askable, asked: readonly string[]): number {
  const { call, key, expected } = one;
  const { foreseen } = key;
  const { label, from } = foreseen;
  const moves = expected.error === null && expected.to !== from && call !== 'close';
  const departs = !sameEnding(expected, standardOf(foreseen));
  return (
    WEIGHTS[call]! *
    0.3 ** repeated(one, asked) *
    (moves ? 3 : 1) *
    (from === 'stable' ? 0.6 : 1) *
    (label.includes('pranswer') ? 1.5 : 1) *
    (departs ? 1.5 : 1) *
    (PLAIN.test(label) ? 0.3 : 1)
  );
}

/** A description goes to the other side, as a rule, and the latest one. */
function likelihood({ key: { note } }: Askable): number {
  if (note === 'own') return 0.15;
  return note === 'old' || note === 'received' ? 0.4 : 1;
}

/** Calls that ask the same, whatever description or peer they are made with. */
function grouped(list: readonly Askable[]): Askable[][] {
  const groups = new Map<string, Askable[]>();
  for (const one of list) {
    const { label } = one.key.foreseen;
    groups.set(label, [...(groups.get(label) ?? []), one]);
  }
  return [...groups.values()];
}

/**
 * The next question: a legal call or an illegal one, each as likely as the other, and one that was not asked before
 * where there is one.
 */
export function ask({ trace, moves, engine, asked, next }: Asking): Question {
  const all = askable(trace, moves, engine);
  const isNew = ({ key }: Askable) => !asked.includes(key.foreseen.label);
  const isLegal = next() < 0.5;
  const ofKind = all.filter(({ expected }) => (expected.error === null) === isLegal);
  const last = ({ key }: Askable) => key.foreseen.label !== asked.at(-1);
  const some = [ofKind.filter(isNew), ofKind.filter(last), all.filter(isNew), all];
  const list = some.find((one) => one.length > 0)!;
  const group = draw(grouped(list), ([one]) => weightOf(one!, asked), next);
  const question = draw(group, likelihood, next);
  return { ...question, choices: choicesOf(question, engine, next) };
}
