import { assign, fromCallback, setup } from 'xstate';
import type { Source } from '../../media/source';
import { openSynthetic } from '../../media/synthetic';
import { legacyGlobals } from '../../peer/legacy';
import { findObstacle } from '../../peer/support';
import { refusalOf, type Refusal } from '../refusal';
import { makeOldCall } from './call';
import type { LegacyWorld } from './legacy';
import { LINE_IDS, type Finding, type Findings, type LineId } from './lines';
import { ask, QUESTIONS } from './questions';

/** All that the old program asks of the browser; a fake of it stands in for tests in Node. */
export interface OldPort {
  isPossible(): boolean;
  world(): LegacyWorld;
  /** What Alice sends. */
  source(): Source;
}

export const browserOld: OldPort = {
  isPossible: () => findObstacle() === null,
  world: () => legacyGlobals() as unknown as LegacyWorld,
  source: () => openSynthetic('alice'),
};

interface OldContext {
  readonly port: OldPort;
  readonly findings: Findings;
  /** What Bob receives; null where no call runs. */
  readonly stream: MediaStream | null;
  readonly refusal: Refusal | null;
  readonly isMissing: boolean;
}

type OldEvent =
  | { type: 'RUN' }
  /** The reader ended the call, or left. */
  | { type: 'STOP' }
  | { type: 'FOUND'; id: LineId; finding: Finding }
  | { type: 'CONNECTED'; stream: MediaStream }
  | { type: 'FAILED'; error: unknown };

async function runAll(
  port: OldPort,
  source: Source,
  send: (event: OldEvent) => void,
  signal: AbortSignal,
): Promise<() => void> {
  const world = port.world();
  const found = (id: LineId, finding: Finding) => send({ type: 'FOUND', id, finding });
  for (const id of LINE_IDS) {
    const question = QUESTIONS[id];
    if (!question) continue;
    signal.throwIfAborted();
    found(id, await ask(() => question(world, source.stream)));
  }
  const call = await makeOldCall(world, source.stream, found, signal);
  if (signal.aborted) call.close();
  send({ type: 'CONNECTED', stream: call.stream });
  return () => call.close();
}

/** Runs the old program line by line; the call that it makes lasts until it is stopped. */
export const oldMachine = setup({
  types: {
    context: {} as OldContext,
    events: {} as OldEvent,
    input: {} as { readonly port: OldPort },
  },
  actors: {
    program: fromCallback<OldEvent, { port: OldPort }>(({ sendBack, input: { port } }) => {
      const ends = new AbortController();
      let close = () => undefined as void;
      let source: Source | undefined;
      try {
        source = port.source();
        runAll(port, source, sendBack, ends.signal).then(
          (end) => {
            if (ends.signal.aborted) end();
            else close = end;
          },
          (error: unknown) => {
            if (!ends.signal.aborted) sendBack({ type: 'FAILED', error });
          },
        );
      } catch (error) {
        sendBack({ type: 'FAILED', error });
      }
      return () => {
        ends.abort();
        close();
        source?.stop();
      };
    }),
  },
  guards: { isPossible: ({ context }) => context.port.isPossible() },
  actions: { hangUp: assign({ stream: null }) },
}).createMachine({
  id: 'then-and-now',
  context: ({ input }) => ({
    port: input.port,
    findings: {},
    stream: null,
    refusal: null,
    isMissing: false,
  }),
  initial: 'idle',
  states: {
    idle: {
      on: {
        RUN: [
          { guard: 'isPossible', target: 'on.running' },
          { actions: assign({ isMissing: true }) },
        ],
      },
    },
    on: {
      entry: assign({ findings: {}, refusal: null }),
      exit: 'hangUp',
      invoke: { src: 'program', input: ({ context: { port } }) => ({ port }) },
      on: {
        STOP: 'idle',
        FOUND: {
          actions: assign({
            findings: ({ context: { findings }, event }) => ({
              ...findings,
              [event.id]: event.finding,
            }),
          }),
        },
        FAILED: {
          target: 'idle',
          actions: assign({ refusal: ({ event }) => refusalOf(event.error) }),
        },
      },
      initial: 'running',
      states: {
        running: {
          on: {
            CONNECTED: {
              target: 'connected',
              actions: assign({ stream: ({ event }) => event.stream }),
            },
          },
        },
        connected: {},
      },
    },
  },
});
