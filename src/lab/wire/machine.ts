import { assign, fromPromise, setup } from 'xstate';
import { browserConnection, findObstacle, type Obstacle } from '../../peer/support';
import { createLog, type Log } from '../../trace/log';
import { createLink, type Link, type OpenLink } from './link';

/** Real peers of this browser. */
export const openRealLink: OpenLink = (log) => createLink({ log, connection: browserConnection() });

interface WireContext {
  readonly open: OpenLink;
  readonly log: Log;
  readonly link: Link | null;
  /** Why no connection can be made here. */
  readonly obstacle: Obstacle | null;
}

type WireEvent =
  | { type: 'BEGIN' }
  | { type: 'HAND'; id: number }
  | { type: 'SWAP'; id: number }
  /** The reader has left. */
  | { type: 'LEAVE' };

interface Deed {
  readonly link: Link;
  /** The message to hand over; null begins. */
  readonly id: number | null;
}

/** The messenger: one deed after another, each asked for by the reader. */
export const wireMachine = setup({
  types: {
    context: {} as WireContext,
    events: {} as WireEvent,
    input: {} as { readonly open: OpenLink },
  },
  actors: {
    act: fromPromise<void, Deed>(({ input: { link, id } }) =>
      id === null ? link.begin() : link.hand(id),
    ),
  },
  actions: {
    openLink: assign(({ context }) => {
      context.link?.close();
      const obstacle = findObstacle();
      if (obstacle) return { obstacle, link: null };
      const log = createLog();
      return { log, obstacle, link: context.open(log) };
    }),
    closeLink: ({ context }) => context.link?.close(),
  },
  guards: { hasLink: ({ context }) => context.link !== null },
}).createMachine({
  id: 'wire',
  context: ({ input }) => ({ open: input.open, log: createLog(), link: null, obstacle: null }),
  initial: 'idle',
  on: {
    BEGIN: { target: '.opening', actions: 'openLink' },
    LEAVE: { target: '.idle', actions: ['closeLink', assign({ link: null })] },
  },
  states: {
    idle: {},
    opening: { always: [{ guard: 'hasLink', target: 'beginning' }, { target: 'idle' }] },
    beginning: {
      invoke: {
        src: 'act',
        input: ({ context }) => ({ link: context.link!, id: null }),
        onDone: 'ready',
        onError: 'broken',
      },
    },
    ready: {
      on: {
        HAND: 'handing',
        SWAP: { actions: ({ context, event }) => context.link?.swap(event.id) },
      },
    },
    handing: {
      invoke: {
        src: 'act',
        input: ({ context, event }) => ({
          link: context.link!,
          id: event.type === 'HAND' ? event.id : null,
        }),
        onDone: 'ready',
        onError: 'broken',
      },
    },
    /** A defect of the figure: the programs have no call that could fail here. */
    broken: {},
  },
});
