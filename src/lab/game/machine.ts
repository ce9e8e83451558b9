import { assign, fromPromise, setup } from 'xstate';
import type { BrowserName } from '../../jsep/departures';
import { createLog, type Log } from '../../trace/log';
import { stepSpans } from '../../trace/steps';
import { verdictOf } from '../play/verdict';
import type { LocalSession } from '../session';
import { sameEnding, type Ending } from './ending';
import type { Played } from './played';
import { isUsable, make, prepare, type Pair } from './prepare';
import { ask, type Question } from './question';
import { QUESTIONS, type Answered } from './score';
import { numbersOf } from './seed';

export interface GameInput {
  /** Makes the peers of a pair; called once for each. */
  readonly open: (log: Log) => LocalSession;
  /** The engine whose departures are known; undefined for another one. */
  readonly engine: BrowserName | undefined;
}

export interface GameContext extends GameInput {
  readonly seed: number;
  readonly log: Log;
  /** The peers that are asked about; null between games. */
  readonly session: LocalSession | null;
  /** What was done with them. */
  readonly calls: readonly Played[];
  readonly question: Question | null;
  /** The place of the answer that was chosen; null before that. */
  readonly chosen: number | null;
  readonly answers: readonly Answered[];
  /** A defect of the game; the message is for whoever mends it. */
  readonly defect: string | null;
}

export type GameEvent =
  | { type: 'START'; seed: number }
  /** Answers the question; the call is made. */
  | { type: 'CHOOSE'; choice: number }
  | { type: 'NEXT' }
  /** Closes the peers: the page is left. */
  | { type: 'LEAVE' };

type Making = Pair & Pick<GameContext, 'seed' | 'engine' | 'answers'>;

const labelOf = ({ question }: Answered): string => question.key.foreseen.label;

async function next({ seed, engine, answers, ...pair }: Making, signal: AbortSignal) {
  const numbers = numbersOf(seed, answers.length);
  const calls = await prepare({ ...pair, next: numbers, signal });
  const question = ask({
    trace: pair.log.entries,
    moves: calls.map(({ move }) => move),
    engine,
    asked: answers.map(labelOf),
    next: numbers,
  });
  return { calls, question };
}

interface Choosing extends Pair {
  readonly question: Question;
  readonly chosen: number;
}

async function answer(
  { question, chosen, ...pair }: Choosing,
  signal: AbortSignal,
): Promise<Answered> {
  const { log } = pair;
  const played = await make({ ...pair, signal }, question.peer, question.call, question.key);
  const span = stepSpans(log.entries).at(-1)!;
  const verdict = verdictOf(log.entries, span, played.move)!;
  const outcome = played.move.findLast((one) => one.outcome)!.outcome!;
  const ending: Ending = { error: outcome.error, to: outcome.state };
  const actual = question.choices.findIndex((one) => sameEnding(one, ending));
  return { question, chosen, actual, ending, verdict, calls: [...pair.calls, played] };
}

const nothing = () => ({ log: createLog(), session: null, calls: [] });

const machine = setup({
  types: { context: {} as GameContext, events: {} as GameEvent, input: {} as GameInput },
  actors: {
    next: fromPromise<Awaited<ReturnType<typeof next>>, Making>(({ input, signal }) =>
      next(input, signal),
    ),
    answer: fromPromise<Answered, Choosing>(({ input, signal }) => answer(input, signal)),
  },
  guards: {
    isOver: ({ context }) => context.answers.length >= QUESTIONS,
    isChoice: ({ context }, choice: number) => context.question?.choices[choice] !== undefined,
  },
  actions: {
    close: ({ context }) => context.session?.close(),
    forget: assign(nothing),
    release: assign({ session: null }),
    deal: assign((_, seed: number) => ({
      ...nothing(),
      seed,
      answers: [],
      question: null,
      chosen: null,
      defect: null,
    })),
    /** What is closed or not there yet is made anew. */
    open: assign(({ context }) => {
      if (context.session && isUsable(context)) return { chosen: null };
      context.session?.close();
      const log = createLog();
      return { log, session: context.open(log), calls: [], chosen: null };
    }),
    keepDefect: assign({ defect: (_, message: string) => message }),
  },
});

/**
 * Guess the next state: a game of ten questions about two real peers. Each question is drawn from the calls that can be
 * made in the state that the peers are really in; the outcome of the call, made when an answer is chosen, is the score.
 */
export const gameMachine = machine.createMachine({
  id: 'game',
  context: ({ input }) => ({
    ...input,
    ...nothing(),
    seed: 0,
    question: null,
    chosen: null,
    answers: [],
    defect: null,
  }),
  initial: 'idle',
  on: {
    START: {
      target: '.dealing',
      actions: ['close', { type: 'deal', params: ({ event }) => event.seed }],
    },
    LEAVE: { target: '.idle', actions: ['close', 'forget'] },
  },
  states: {
    // Nothing exists until the reader begins: a page that is being built makes no peers.
    idle: {},
    dealing: {
      entry: 'open',
      invoke: {
        src: 'next',
        input: ({ context: { session, log, calls, seed, engine, answers } }) => ({
          session: session!,
          log,
          calls,
          seed,
          engine,
          answers,
        }),
        onDone: {
          target: 'asking',
          actions: assign({
            calls: ({ event }) => event.output.calls,
            question: ({ event }) => event.output.question,
          }),
        },
        onError: {
          target: 'broken',
          actions: { type: 'keepDefect', params: ({ event }) => String(event.error) },
        },
      },
    },
    asking: {
      on: {
        CHOOSE: {
          guard: { type: 'isChoice', params: ({ event }) => event.choice },
          target: 'performing',
          actions: assign({ chosen: ({ event }) => event.choice }),
        },
      },
    },
    performing: {
      invoke: {
        src: 'answer',
        input: ({ context: { session, log, calls, question, chosen } }) => ({
          session: session!,
          log,
          calls,
          question: question!,
          chosen: chosen!,
        }),
        onDone: {
          target: 'told',
          actions: assign({
            calls: ({ event }) => event.output.calls,
            answers: ({ context, event }) => [...context.answers, event.output],
          }),
        },
        onError: {
          target: 'broken',
          actions: { type: 'keepDefect', params: ({ event }) => String(event.error) },
        },
      },
    },
    told: {
      on: {
        NEXT: [{ guard: 'isOver', target: 'over' }, { target: 'dealing' }],
      },
    },
    over: { entry: ['close', 'release'] },
    broken: { entry: ['close', 'release'] },
  },
});
