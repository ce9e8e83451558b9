import { assign, fromPromise, setup } from 'xstate';
import { browserConnection, findObstacle } from '../../peer/support';
import { measure, WAYS, type Run } from './measure';

/** What the reader asks for. */
export interface Wish {
  /** Handshakes of each way. */
  readonly times: number;
  /** How long each message is held, in ms. */
  readonly delay: number;
  /** The address of an ICE server; empty for none. */
  readonly server: string;
}

/** A handshake may take so long, in ms: a STUN server that never answers is waited for some ten seconds on each side. */
const LIMIT = 60_000;

interface TrickleContext {
  readonly wish: Wish;
  readonly runs: readonly Run[];
  /** Why it stopped, in the browser's words; null where it did not. */
  readonly error: string | null;
}

type TrickleEvent = { type: 'RUN'; wish: Wish } | { type: 'LEAVE' };

/** Runs handshakes one after another, the two ways in turn, so that both meet the same machine. */
export const trickleMachine = setup({
  types: { context: {} as TrickleContext, events: {} as TrickleEvent },
  actors: {
    handshake: fromPromise<Run, { readonly wish: Wish; readonly done: number }>(
      async ({ input: { wish, done }, signal }) => {
        const obstacle = findObstacle();
        if (obstacle) throw new Error('RTCPeerConnection');
        const { server, delay } = wish;
        const configuration = server ? { iceServers: [{ urls: server }] } : {};
        const connection = browserConnection();
        const way = WAYS[done % WAYS.length]!;
        return measure(way, { connection, configuration, delay, limit: LIMIT }, signal);
      },
    ),
  },
  guards: {
    isDone: ({ context }) => context.runs.length >= WAYS.length * context.wish.times,
  },
}).createMachine({
  id: 'trickle',
  context: { wish: { times: 0, delay: 0, server: '' }, runs: [], error: null },
  initial: 'idle',
  on: { LEAVE: '.idle' },
  states: {
    idle: {
      on: {
        RUN: {
          target: 'running',
          actions: assign({ wish: ({ event }) => event.wish, runs: [], error: null }),
        },
      },
    },
    running: {
      invoke: {
        src: 'handshake',
        input: ({ context }) => ({ wish: context.wish, done: context.runs.length }),
        onDone: {
          target: 'next',
          actions: assign({ runs: ({ context, event }) => [...context.runs, event.output] }),
        },
        onError: {
          target: 'idle',
          actions: assign({ error: ({ event }) => String(event.error) }),
        },
      },
    },
    next: { always: [{ guard: 'isDone', target: 'idle' }, { target: 'running' }] },
  },
});
