import { and, assertEvent, assign, enqueueActions, not, or, sendTo, setup, stateIn } from 'xstate';
import type { SourceName } from '../media/source';
import { createLog, type Log } from '../trace/log';
import { perform, wait, watch } from './actors';
import { StepFailed, type Failure } from './failure';
import type { Scenario } from './scenario';
import type { Session } from './session';
import { withSource } from './source';

/** How many beats a second a playing run has; `Infinity` leaves no pause between steps. */
export type Speed = number;

/** The time between two steps when playing at speed 1, in ms. */
export const BEAT = 1600;

/** How long a step may wait for what it waits for, in ms. */
export const LIMIT = 15_000;

export interface LabInput {
  readonly scenario: Scenario;
  /** Makes the peers of a run; called once for each. */
  readonly open: (scenario: Scenario, source: SourceName, log: Log) => Session;
  readonly source?: SourceName;
  readonly speed?: Speed;
  /** See {@link LIMIT}. */
  readonly limit?: number;
  /** Whether the browser gives DTLS up early, so that live peers go ahead: see `Step.aheadTo`. */
  readonly goesAhead?: boolean;
}

export interface LabContext {
  readonly scenario: Scenario;
  readonly open: LabInput['open'];
  readonly source: SourceName;
  readonly speed: Speed;
  readonly limit: number;
  readonly goesAhead: boolean;
  readonly log: Log;
  readonly session: Session | null;
  /** How many steps have begun. */
  readonly begun: number;
  /** How many steps have ended well. */
  readonly done: number;
  /** The run goes on without pause until this many steps are done. */
  readonly goal: number;
  /** The step that the reader looks back at (-1: before the first), or null at the end of the run. */
  readonly looking: number | null;
  readonly failure: Failure | null;
}

export type LabEvent =
  | { type: 'NEXT' }
  | { type: 'BACK' }
  /** Looks at a step that has run; runs up to it where it has not. */
  | { type: 'SEEK'; step: number }
  | { type: 'PLAY' }
  | { type: 'PAUSE' }
  | { type: 'SPEED'; speed: Speed }
  | { type: 'RESTART' }
  | { type: 'SOURCE'; source: SourceName }
  | { type: 'SCENARIO'; scenario: Scenario }
  /** The live peers go on from a step that the reader stays at. */
  | { type: 'AHEAD'; step: number }
  /** Two new peers that replay the commands up to the step that is looked at, or to the one before a failure. */
  | { type: 'FORK' }
  /** Ends the rest of the figures. */
  | { type: 'GO_ON' };

const failureOf = (error: unknown): Failure =>
  error instanceof StepFailed
    ? error.failure
    : { reason: 'unexpected', message: error instanceof Error ? error.message : String(error) };

const currentStep = ({ scenario, source, begun }: LabContext) =>
  withSource(scenario, source).steps[begun - 1];

/** How long the current step may wait, in ms. */
const limitOf = (context: LabContext): number =>
  Math.max(context.limit, currentStep(context)?.limit ?? 0);

/** What a run starts from: no session, nothing recorded. */
const fresh = () => ({
  log: createLog(),
  session: null,
  begun: 0,
  done: 0,
  goal: 0,
  looking: null,
  failure: null,
});

const open = (context: LabContext, log: Log): Session =>
  context.open(withSource(context.scenario, context.source), context.source, log);

const machine = setup({
  types: {
    context: {} as LabContext,
    events: {} as LabEvent,
    input: {} as LabInput,
  },
  actors: { perform, wait, watch },
  guards: {
    /** A recording has no peers that could be asked for figures. */
    isReal: ({ context }) => context.session?.obstacle === null,
    hasDone: ({ context }) => context.done > 0,
    canReplay: ({ context }) => context.session?.canReplay === true,
    isAtEnd: ({ context }) => context.done >= context.scenario.steps.length,
    isHurrying: ({ context }) => context.done < context.goal,
    isUnhurried: ({ context }) => context.speed === Infinity,
    hasLookedBehind: ({ context }) => (context.looking ?? context.begun - 1) >= 0,
    seeksBegun: ({ context, event }) => {
      assertEvent(event, 'SEEK');
      return event.step < context.begun - 1;
    },
    nextIsLast: ({ context }) =>
      context.looking !== null && context.looking + 1 >= context.begun - 1,
  },
  actions: {
    openSession: assign(({ context }) => {
      const log = createLog();
      return { log, session: open(context, log), begun: 0, done: 0, failure: null };
    }),
    noteFork: ({ context }) => {
      const note = { type: 'fork', step: context.goal - 1 } as const;
      context.log.append({ kind: 'note', peer: null, note });
    },
    closeSession: ({ context }) => context.session?.close(),
    startOver: assign(fresh),
    beginStep: assign(({ context }) => {
      context.session?.begin(context.begun);
      return { begun: context.begun + 1 };
    }),
    endStep: assign({ done: ({ context }) => context.begun }),
    goAhead: enqueueActions(({ context, enqueue }) => {
      const { steps } = context.scenario;
      const step = context.done - 1;
      const goal = steps.findIndex(({ id }) => id === steps[step]?.aheadTo) + 1;
      const isFollowed = context.looking === null && context.goal <= context.done;
      const isReal = context.session?.obstacle === null;
      if (!context.goesAhead || !isReal || !isFollowed || goal <= context.done) return;
      if (context.speed === Infinity) return;
      context.log.append({ kind: 'note', peer: null, note: { type: 'ahead', step } });
      enqueue.assign({ goal });
      enqueue.raise({ type: 'AHEAD', step });
    }),
    aimAtLooked: assign({ goal: ({ context }) => (context.looking ?? context.done - 1) + 1 }),
    aimAtSought: assign({
      goal: ({ event, context }) => {
        assertEvent(event, 'SEEK');
        return Math.min(event.step + 1, context.scenario.steps.length);
      },
    }),
    stopAiming: assign({ goal: 0 }),
    keepFailure: assign({ failure: (_, failure: Failure) => failure }),
    lookBack: assign({
      looking: ({ context }) => Math.max(-1, (context.looking ?? context.begun - 1) - 1),
    }),
    lookOn: assign({ looking: ({ context }) => (context.looking ?? 0) + 1 }),
    lookAtSought: assign({
      looking: ({ event }) => {
        assertEvent(event, 'SEEK');
        return Math.max(-1, event.step);
      },
    }),
    stayAt: assign({
      looking: ({ event }) => {
        assertEvent(event, 'AHEAD');
        return event.step;
      },
    }),
    lookAtEnd: assign({ looking: null }),
    setSpeed: assign({
      speed: ({ event }) => {
        assertEvent(event, 'SPEED');
        return event.speed;
      },
    }),
    setSource: assign({
      source: ({ event }) => {
        assertEvent(event, 'SOURCE');
        return event.source;
      },
    }),
    setScenario: assign({
      scenario: ({ event }) => {
        assertEvent(event, 'SCENARIO');
        return event.scenario;
      },
    }),
  },
  delays: {
    beat: ({ context }) => BEAT / context.speed,
  },
});

/** Where a step that rejects leads. */
const FAILED = {
  target: 'failed',
  actions: {
    type: 'keepFailure',
    params: ({ event }: { event: { error: unknown } }) => failureOf(event.error),
  },
} as const;

const playing = stateIn({ pace: 'playing' });
const live = stateIn({ look: 'live' });
/** From a step that is looked at; after a failure, from the step before it. */
const mayFork = and([or([not(live), and([stateIn({ run: 'failed' }), 'hasDone'])]), 'canReplay']);
const ended = or([stateIn({ run: 'finished' }), stateIn({ run: 'failed' })]);

/**
 * Runs any scenario: `run` is where the real peers are, `figures` whether their statistics are recorded, `pace` whether
 * steps follow by themselves, `look` whether the reader sees the end of the trace or an earlier step. Live peers never go back; only the look does.
 */
export const labMachine = machine.createMachine({
  id: 'lab',
  context: ({ input }) => ({
    ...fresh(),
    scenario: input.scenario,
    open: input.open,
    source: input.source ?? 'synthetic',
    speed: input.speed ?? 1,
    limit: input.limit ?? LIMIT,
    goesAhead: input.goesAhead ?? false,
  }),
  type: 'parallel',
  on: {
    SPEED: { actions: 'setSpeed' },
  },
  states: {
    run: {
      initial: 'idle',
      on: {
        RESTART: { target: '.idle', actions: ['closeSession', 'startOver'] },
        SOURCE: { target: '.idle', actions: ['closeSession', 'startOver', 'setSource'] },
        SCENARIO: { target: '.idle', actions: ['closeSession', 'startOver', 'setScenario'] },
        FORK: {
          guard: mayFork,
          // `ready` goes on to the first step only where there is one to replay.
          target: '.ready',
          actions: ['closeSession', 'aimAtLooked', 'openSession', 'noteFork'],
        },
        SEEK: { guard: not('seeksBegun'), actions: 'aimAtSought' },
      },
      states: {
        idle: {
          on: {
            NEXT: { target: 'preparing', actions: 'openSession' },
            PLAY: { target: 'preparing', actions: 'openSession' },
            SEEK: { target: 'ready', actions: ['openSession', 'aimAtSought'] },
          },
        },
        ready: {
          always: [
            { guard: 'isAtEnd', target: 'finished' },
            { guard: 'isHurrying', target: 'preparing' },
            { guard: and([playing, live, 'isUnhurried']), target: 'preparing' },
          ],
          after: {
            beat: [
              { guard: and([playing, live]), target: 'preparing' },
              // The look catches up first; the beat is waited for again.
              { guard: playing, target: 'ready', reenter: true },
            ],
          },
          on: {
            NEXT: { guard: live, target: 'preparing' },
            PLAY: { target: 'ready', reenter: true },
            SPEED: { target: 'ready', reenter: true, actions: 'setSpeed' },
            SEEK: {
              guard: not('seeksBegun'),
              target: 'ready',
              reenter: true,
              actions: 'aimAtSought',
            },
          },
        },
        preparing: {
          entry: 'beginStep',
          invoke: {
            src: 'wait',
            input: ({ context }) => ({
              session: context.session!,
              log: context.log,
              limit: limitOf(context),
              // In a recording, what a step waited for stands after its note and is played with it.
              conditions: context.session?.obstacle ? [] : (currentStep(context)?.needs ?? []),
            }),
            onDone: 'performing',
            onError: FAILED,
          },
        },
        performing: {
          invoke: {
            src: 'perform',
            input: ({ context }) => ({ session: context.session!, step: context.begun - 1 }),
            onDone: 'waiting',
            onError: FAILED,
          },
        },
        waiting: {
          invoke: {
            src: 'wait',
            input: ({ context }) => ({
              session: context.session!,
              log: context.log,
              limit: limitOf(context),
              conditions: currentStep(context)?.until ?? [],
            }),
            onDone: { target: 'ready', actions: ['endStep', 'goAhead'] },
            onError: FAILED,
          },
        },
        finished: {},
        failed: { entry: 'stopAiming' },
      },
    },
    figures: {
      initial: 'off',
      states: {
        off: { always: { guard: and(['isReal', not(ended)]), target: 'on' } },
        on: {
          invoke: {
            id: 'figures',
            src: 'watch',
            input: ({ context: { log, session }, self }) => ({
              log,
              recordStats: (quiet) => session!.recordStats(quiet),
              isHurried: () => {
                const now = self.getSnapshot();
                const { done, goal, speed } = now.context;
                return done < goal || (speed === Infinity && now.matches({ pace: 'playing' }));
              },
            }),
          },
          always: { guard: ended, target: 'off' },
          on: {
            RESTART: 'off',
            SOURCE: 'off',
            SCENARIO: 'off',
            FORK: { guard: mayFork, target: 'off' },
            GO_ON: { actions: sendTo('figures', { type: 'GO_ON' }) },
          },
        },
      },
    },
    pace: {
      initial: 'paused',
      states: {
        paused: {
          on: {
            PLAY: { guard: not(and([live, ended])), target: 'playing' },
            PAUSE: { guard: and([live, 'isHurrying']), actions: 'stopAiming' },
          },
        },
        playing: {
          always: { guard: and([live, ended]), target: 'paused' },
          on: {
            PAUSE: [
              { guard: live, target: 'paused', actions: 'stopAiming' },
              // Live peers that are ahead of the look are not held up: the browser would give them up.
              { target: 'paused' },
            ],
            BACK: 'paused',
            SEEK: 'paused',
            RESTART: 'paused',
            SOURCE: 'paused',
            SCENARIO: 'paused',
            FORK: { guard: mayFork, target: 'paused' },
          },
        },
      },
    },
    look: {
      initial: 'live',
      on: {
        RESTART: { target: '.live' },
        SOURCE: { target: '.live' },
        SCENARIO: { target: '.live' },
        FORK: { guard: mayFork, target: '.live' },
      },
      states: {
        live: {
          entry: 'lookAtEnd',
          on: {
            BACK: { guard: 'hasLookedBehind', target: 'back', actions: ['stopAiming', 'lookBack'] },
            SEEK: {
              guard: 'seeksBegun',
              target: 'back',
              actions: ['stopAiming', 'lookAtSought'],
            },
            AHEAD: { target: 'back', actions: 'stayAt' },
          },
        },
        back: {
          after: {
            beat: [
              { guard: and([playing, 'nextIsLast']), target: 'live' },
              { guard: playing, target: 'back', reenter: true, actions: 'lookOn' },
            ],
          },
          on: {
            NEXT: [
              { guard: 'nextIsLast', target: 'live' },
              { target: 'back', reenter: true, actions: 'lookOn' },
            ],
            PLAY: { target: 'back', reenter: true },
            BACK: { guard: 'hasLookedBehind', actions: 'lookBack' },
            SEEK: [{ guard: 'seeksBegun', actions: 'lookAtSought' }, { target: 'live' }],
          },
        },
      },
    },
  },
});
