import { createActor, waitFor } from 'xstate';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { departures } from '../../../../src/i18n/departures';
import { play } from '../../../../src/i18n/play';
import { rules } from '../../../../src/i18n/rules';
import { CATALOGUE } from '../../../../src/lab/errors/catalogue/index';
import { choicesOf, CHOICES } from '../../../../src/lab/game/choices';
import { byKind, expectedOf, sameEnding, standardOf } from '../../../../src/lab/game/ending';
import { gameMachine, type GameContext } from '../../../../src/lab/game/machine';
import { errorPageOf } from '../../../../src/lab/game/pages';
import { QUESTIONS, scoreOf, type Answered } from '../../../../src/lab/game/score';
import { newSeed, numbersOf, readSeed } from '../../../../src/lab/game/seed';
import { decodeProgram, encodeProgram } from '../../../../src/lab/play/address';
import { liveFakes } from '../../../../src/peer/fake';
import { openFakes } from '../../../support/fake-play';

const ENGINE = 'chromium';

/** Plays a whole game on fakes; the choice of each question is the one of `choose`. */
async function playGame(
  seed: number,
  choose: (context: GameContext) => number = () => 0,
): Promise<GameContext> {
  const actor = createActor(gameMachine, { input: { open: openFakes, engine: ENGINE } }).start();
  actor.send({ type: 'START', seed });
  const until = async (state: 'asking' | 'told' | 'over') => {
    const now = await waitFor(actor, (one) => one.matches(state) || one.matches('broken'));
    expect(now.context.defect).toBeNull();
    return now.context;
  };
  for (let place = 0; place < QUESTIONS; place++) {
    actor.send({ type: 'CHOOSE', choice: choose(await until('asking')) });
    await until('told');
    actor.send({ type: 'NEXT' });
  }
  const { context } = actor.getSnapshot();
  expect(actor.getSnapshot().matches('over')).toBe(true);
  actor.stop();
  return context;
}

afterEach(() => expect(liveFakes()).toEqual([]));

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const games = await Promise.all(SEEDS.map((seed) => playGame(seed)));
const all: readonly Answered[] = games.flatMap(({ answers }) => answers);

const labelsOf = ({ answers }: GameContext) =>
  answers.map(({ question: { peer, key, choices } }) => [
    peer,
    key.foreseen.label,
    key.argument,
    choices,
  ]);

describe('a game', () => {
  it('asks the same of the same seed, and something else of another one', async () => {
    expect(labelsOf(await playGame(7, () => 3))).toEqual(labelsOf(games[7]!));
    const different = new Set(games.map((game) => JSON.stringify(labelsOf(game))));
    expect(different.size).toBe(SEEDS.length);
  });

  it('asks about legal calls and illegal ones, about half and half', () => {
    const legal = all.filter(({ question }) => question.expected.error === null).length;
    expect(legal / all.length).toBeGreaterThan(0.35);
    expect(legal / all.length).toBeLessThan(0.65);
  });

  it('asks nothing twice in a row, and hardly anything twice in a game', () => {
    const labels = games.map(({ answers }) =>
      answers.map((one) => one.question.key.foreseen.label),
    );
    for (const game of labels)
      for (const [at, label] of game.entries()) expect(label).not.toBe(game[at - 1]);
    const doubled = labels.map((game) => game.length - new Set(game).size);
    expect(doubled.reduce((sum, one) => sum + one, 0)).toBeLessThan(SEEDS.length / 10);
  });

  it('comes to every state in which a negotiation can be', () => {
    const states = new Set(all.map(({ question }) => question.key.foreseen.from));
    expect([...states].toSorted()).toEqual([
      'have-local-offer',
      'have-local-pranswer',
      'have-remote-offer',
      'have-remote-pranswer',
      'stable',
    ]);
  });

  it('offers four answers: what the standard says and what the browser does are among them', () => {
    for (const { question } of all) {
      const { choices, key } = question;
      expect(choices).toHaveLength(CHOICES);
      expect(choices).toEqual(choices.toSorted(byKind));
      for (const truth of [standardOf(key.foreseen), expectedOf(key.foreseen, ENGINE)])
        expect(choices.filter((one) => sameEnding(one, truth))).toHaveLength(1);
      expect(choices.some(({ error }) => error === null)).toBe(true);
      expect(choices.some(({ error }) => error !== null)).toBe(true);
    }
  });

  it('offers them whatever the numbers are', () => {
    const asked = all.map(({ question }) => question);
    fc.assert(
      fc.property(fc.constantFrom(...asked), fc.integer(), (question, seed) => {
        for (const engine of ['chromium', 'firefox', undefined] as const) {
          const choices = choicesOf(question, engine, numbersOf(seed, 0));
          const truth = expectedOf(question.key.foreseen, engine);
          expect(choices.filter((one) => sameEnding(one, truth))).toHaveLength(1);
          expect(choices).toHaveLength(CHOICES);
        }
      }),
    );
  });

  it('keeps what was done as a program that free play can replay', () => {
    for (const { calls } of all.slice(0, 30)) {
      const program = calls.flatMap(({ move }) => move);
      expect(decodeProgram(encodeProgram(program))).toEqual({ ok: true, program });
    }
  });

  it('has words for every rule and departure, and pages that exist', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    for (const { question, ending } of all) {
      const { foreseen } = question.key;
      for (const language of ['en', 'zh-cn'] as const) {
        const told: Readonly<Record<string, string>> = {
          ...rules[language],
          ...play[language].rules,
        };
        expect(told[foreseen.rule]).toMatch(/./);
        const of: Readonly<Record<string, { does: string }>> = departures[language].of;
        for (const { id } of Object.values(foreseen.departures ?? {}))
          expect(of[id]?.does).toMatch(/./);
      }
      const page = errorPageOf(foreseen.rule, question.call, ending);
      if (page) expect(ids).toContain(page);
    }
  });

  it('makes two new peers once one was closed', async () => {
    const closing = all.find(({ question }) => question.call === 'close');
    const game = games.find(({ answers }) => answers.includes(closing!))!;
    const next = game.answers[game.answers.indexOf(closing!) + 1];
    if (next) expect(next.calls.length).toBeLessThan(closing!.calls.length + 1);
    expect(closing!.ending).toEqual({ error: null, to: 'closed' });
  });
});

describe('the score', () => {
  const answer = (chosen: number, actual: number) => ({ chosen, actual });
  it('counts what came about, and what nobody could have chosen', () => {
    expect(scoreOf([])).toEqual({ right: 0, streak: 0, longest: 0 });
    expect(
      scoreOf([answer(0, 0), answer(1, 1), answer(1, 0), answer(2, -1), answer(3, 3)]),
    ).toEqual({ right: 4, streak: 2, longest: 2 });
  });
});

describe('a seed', () => {
  it('is read from an address as it was written into it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (luck) => {
        const seed = newSeed(luck);
        expect(readSeed(String(seed))).toBe(seed);
      }),
    );
    for (const text of [null, '', '-1', '1e3', '1234567', 'seed', '1.5'])
      expect(readSeed(text)).toBeNull();
  });
});
