import { assign, fromCallback, setup } from 'xstate';
import type { GatherEvent } from '../../peer/gather';
import { refusalOf, type Refusal } from '../refusal';
import { configurationOf, EXAMPLES, type Wishes } from './configuration';

/** Something that gathering told, and when, in ms since it began. */
export type Found = GatherEvent & { readonly id: number; readonly at: number };

/** All that the gathering lab asks of the browser; a fake of it stands in for tests in Node. */
export interface GatheringPort {
  now(): number;
  isPossible(): boolean;
  /** Begins to gather; the result ends it. @throws what the constructor throws */
  gather(
    configuration: RTCConfiguration,
    heard: (event: GatherEvent) => void,
    failed: (error: unknown) => void,
  ): () => void;
}

export interface GatheringContext {
  readonly port: GatheringPort;
  readonly wishes: Wishes;
  /** What was asked for in the run that is shown; null before the first. */
  readonly used: Wishes | null;
  readonly since: number;
  readonly found: readonly Found[];
  readonly refusal: Refusal | null;
  readonly news: 'idle' | 'gathering' | 'complete' | 'refused' | 'stopped' | 'away' | 'missing';
}

export type GatheringEvent =
  | { type: 'WISH'; wishes: Wishes }
  | { type: 'GATHER' }
  | { type: 'STOP' }
  /** The reader left for good. */
  | { type: 'AWAY' }
  | { type: 'HEARD'; event: GatherEvent }
  | { type: 'FAILED'; error: unknown };

/** How many entries a run keeps: a broken server may send errors without end. */
const KEPT = 200;

/** Gathers with the ICE servers that the reader entered, and with no other. */
export const gatheringMachine = setup({
  types: {
    context: {} as GatheringContext,
    events: {} as GatheringEvent,
    input: {} as { readonly port: GatheringPort },
  },
  actors: {
    // Left in any way, by the end of the machine too, it closes the connection.
    gather: fromCallback<GatheringEvent, { port: GatheringPort; wishes: Wishes }>(
      ({ sendBack, input: { port, wishes } }) => {
        try {
          return port.gather(
            configurationOf(wishes),
            (event) => sendBack({ type: 'HEARD', event }),
            (error) => sendBack({ type: 'FAILED', error }),
          );
        } catch (error) {
          sendBack({ type: 'FAILED', error });
          return undefined;
        }
      },
    ),
  },
  guards: {
    isPossible: ({ context }) => context.port.isPossible(),
    isComplete: ({ event }) =>
      event.type === 'HEARD' &&
      event.event.type === 'icegatheringstatechange' &&
      event.event.state === 'complete',
  },
  actions: {
    keep: assign(({ context: { found, port, since }, event }) => {
      if (event.type !== 'HEARD') return {};
      const id = (found.at(-1)?.id ?? -1) + 1;
      return { found: [...found, { ...event.event, id, at: port.now() - since }].slice(-KEPT) };
    }),
    tell: assign({ news: (_, news: GatheringContext['news']) => news }),
  },
}).createMachine({
  id: 'gathering',
  context: ({ input }) => ({
    port: input.port,
    wishes: EXAMPLES.none,
    used: null,
    since: 0,
    found: [],
    refusal: null,
    news: 'idle',
  }),
  on: { WISH: { actions: assign({ wishes: ({ event }) => event.wishes }) } },
  initial: 'idle',
  states: {
    idle: {
      on: {
        GATHER: [
          { guard: 'isPossible', target: 'gathering' },
          { actions: { type: 'tell', params: 'missing' } },
        ],
      },
    },
    gathering: {
      entry: [
        assign(({ context: { wishes, port } }) => ({
          used: wishes,
          since: port.now(),
          found: [],
          refusal: null,
        })),
        { type: 'tell', params: 'gathering' },
      ],
      invoke: {
        src: 'gather',
        input: ({ context: { port, used } }) => ({ port, wishes: used! }),
      },
      on: {
        HEARD: [
          {
            guard: 'isComplete',
            target: 'idle',
            actions: ['keep', { type: 'tell', params: 'complete' }],
          },
          { actions: 'keep' },
        ],
        FAILED: {
          target: 'idle',
          actions: [
            assign({ refusal: ({ event }) => refusalOf(event.error) }),
            { type: 'tell', params: 'refused' },
          ],
        },
        STOP: { target: 'idle', actions: { type: 'tell', params: 'stopped' } },
        AWAY: { target: 'idle', actions: { type: 'tell', params: 'away' } },
      },
    },
  },
});
