import { assign, fromPromise, sendTo, setup } from 'xstate';
import { createLog, type Log } from '../../trace/log';
import { watch } from '../actors';
import type { LocalSession } from '../session';
import type { Outcome, Recorded } from './address';
import { movesOf, type Move } from './move';
import { perform, type Performance } from './perform';

export interface PlayInput {
  /** Makes the peers of a run; called once for each. */
  readonly open: (log: Log) => LocalSession;
  /** See `PATIENCE` of `perform.ts`. */
  readonly patience?: number;
}

/** Why a run repeats what another one did. */
export type Replay =
  /** The reader goes on from before a move. */
  | { readonly reason: 'undo'; readonly total: number }
  /** The program came with the address of the page, or from another page of the site. */
  | { readonly reason: 'address'; readonly total: number };

/** Where a replay came out otherwise than what it repeats. */
export interface Difference {
  /** The move, counted from 0. */
  readonly move: number;
  readonly expected: Outcome;
  readonly actual: Outcome;
}

export interface PlayContext {
  readonly open: PlayInput['open'];
  readonly patience: number | undefined;
  readonly log: Log;
  readonly session: LocalSession | null;
  /** The moves that were begun, each with what came of it as far as that is known. */
  readonly moves: readonly Move[];
  /** Those that are to follow. */
  readonly queue: readonly Move[];
  /** How many of the moves, from the first on, repeat those of a run before. */
  readonly replay: Replay | null;
  readonly differences: readonly Difference[];
  /** The move that the reader looks back at (-1: before the first), or null at the end of the run. */
  readonly looking: number | null;
  /** A defect of the lab; the message is for whoever mends it. */
  readonly defect: string | null;
}

export type PlayEvent =
  /** Makes calls now, or after those that are being made. */
  | { type: 'DO'; actions: readonly Recorded['action'][] }
  /** Goes on from before a move: two new peers that replay those before it. */
  | { type: 'UNDO'; move: number }
  /** Two new peers that replay a program. */
  | { type: 'REPLAY'; program: readonly Recorded[] }
  | { type: 'RESTART' }
  /** Looks at a move; null at the end of the run. */
  | { type: 'LOOK'; move: number | null }
  /** Ends the rest of the figures. */
  | { type: 'GO_ON' };

const fresh = () => ({
  log: createLog(),
  session: null,
  moves: [],
  queue: [],
  replay: null,
  differences: [],
  looking: null,
  defect: null,
});

/** The move with what came of it; a call that was not made has no outcome. */
const withOutcomes = (move: Move, outcomes: readonly Outcome[]): Move =>
  move.map(({ action }, index) => {
    const outcome = outcomes[index];
    return outcome ? { action, outcome } : { action };
  });

function differenceOf(move: Move, index: number, outcomes: readonly Outcome[]): Difference[] {
  const at = move.findIndex(({ outcome }, place) => {
    const actual = outcomes[place];
    return outcome && actual && (outcome.error !== actual.error || outcome.state !== actual.state);
  });
  const expected = move[at]?.outcome;
  const actual = outcomes[at];
  return expected && actual ? [{ move: index, expected, actual }] : [];
}

const hasReplayed = ({ moves, replay }: PlayContext): boolean =>
  moves.length <= (replay?.total ?? 0);

const machine = setup({
  types: {
    context: {} as PlayContext,
    events: {} as PlayEvent,
    input: {} as PlayInput,
  },
  actors: {
    perform: fromPromise<Outcome[], Omit<Performance, 'signal'>>(({ input, signal }) =>
      perform({ ...input, signal }),
    ),
    watch,
  },
  guards: {
    hasMore: ({ context }) => context.queue.length > 0,
  },
  actions: {
    enqueue: assign({
      queue: ({ context, event }) =>
        event.type === 'DO'
          ? [...context.queue, event.actions.map((action) => ({ action }))]
          : context.queue,
      looking: null,
    }),
    open: assign(({ context }) => {
      const log = createLog();
      return { log, session: context.open(log) };
    }),
    close: ({ context }) => context.session?.close(),
    startOver: assign(fresh),
    takeUndone: assign(({ context, event }) => {
      if (event.type !== 'UNDO') return {};
      const queue = context.moves.slice(0, event.move);
      return { ...fresh(), queue, replay: { reason: 'undo' as const, total: queue.length } };
    }),
    takeProgram: assign(({ event }) => {
      if (event.type !== 'REPLAY') return {};
      const queue = movesOf(event.program);
      return { ...fresh(), queue, replay: { reason: 'address' as const, total: queue.length } };
    }),
    begin: assign(({ context }) => {
      const [move, ...queue] = context.queue;
      context.session?.begin(context.moves.length);
      return { queue, moves: [...context.moves, move!] };
    }),
    keep: assign(({ context }, outcomes: readonly Outcome[]) => {
      const index = context.moves.length - 1;
      const move = context.moves[index]!;
      const found = hasReplayed(context) ? differenceOf(move, index, outcomes) : [];
      return {
        moves: [...context.moves.slice(0, -1), withOutcomes(move, outcomes)],
        differences: [...context.differences, ...found],
      };
    }),
    keepDefect: assign({ defect: (_, message: string) => message }),
    look: assign({
      looking: ({ context, event }) => {
        if (event.type !== 'LOOK' || event.move === null) return null;
        return event.move >= context.moves.length - 1 ? null : Math.max(-1, event.move);
      },
    }),
  },
});

/**
 * Free play: calls that are made one after the other on real peers, whatever comes of them. Live peers never go back;
 * what looks like it makes two new ones.
 */
export const playMachine = machine.createMachine({
  id: 'play',
  context: ({ input }) => ({ ...fresh(), open: input.open, patience: input.patience }),
  initial: 'idle',
  on: {
    RESTART: { target: '.idle', actions: ['close', 'startOver'] },
    UNDO: { target: '.idle', actions: ['close', 'takeUndone'] },
    REPLAY: { target: '.idle', actions: ['close', 'takeProgram'] },
    LOOK: { actions: 'look' },
    DO: { actions: 'enqueue' },
  },
  states: {
    // Nothing exists until the first call: a page that is being built makes no peers.
    idle: { always: { guard: 'hasMore', target: 'live', actions: 'open' } },
    live: {
      initial: 'resting',
      invoke: {
        id: 'figures',
        src: 'watch',
        input: ({ context: { log, session }, self }) => ({
          log,
          recordStats: (quiet) => session!.recordStats(quiet),
          isHurried: () => self.getSnapshot().context.queue.length > 0,
        }),
      },
      on: { GO_ON: { actions: sendTo('figures', { type: 'GO_ON' }) } },
      states: {
        resting: { always: { guard: 'hasMore', target: 'performing' } },
        performing: {
          entry: 'begin',
          invoke: {
            src: 'perform',
            input: ({ context }) => ({
              session: context.session!,
              log: context.log,
              move: context.moves.at(-1)!,
              replays: hasReplayed(context),
              ...(context.patience === undefined ? {} : { patience: context.patience }),
            }),
            onDone: {
              target: 'resting',
              actions: { type: 'keep', params: ({ event }) => event.output },
            },
            onError: {
              target: 'resting',
              actions: { type: 'keepDefect', params: ({ event }) => String(event.error) },
            },
          },
        },
      },
    },
  },
});
