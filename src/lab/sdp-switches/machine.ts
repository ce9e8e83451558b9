import { assign, fromPromise, setup } from 'xstate';
import { browserConnection, findObstacle, receivableCodecs } from '../../peer/support';
import { refusalOf, type Refusal } from '../refusal';
import { make, type Made, type Maker } from './make';
import { PLAIN, type Wish } from './wish';

/** All that the switches ask of the browser; a fake of it stands in for tests in Node. */
export interface SwitchesPort {
  isPossible(): boolean;
  maker(): Maker;
}

/** Offers of this browser's own connections. */
export const browserSwitches: SwitchesPort = {
  isPossible: () => findObstacle() === null,
  maker: () => ({ connection: browserConnection(), codecs: receivableCodecs }),
};

/** An offer and what it is compared with. */
export interface Shown {
  readonly made: Made;
  /** The offer that was shown before; null for the first. */
  readonly before: Made | null;
}

interface SwitchesContext {
  readonly port: SwitchesPort;
  readonly wish: Wish;
  /** Null until the first offer was made. */
  readonly shown: Shown | null;
  readonly refusal: Refusal | null;
  readonly isMissing: boolean;
}

type SwitchesEvent =
  | { type: 'WISH'; wish: Wish } /** The same switches once more. */
  | { type: 'AGAIN' }
  | { type: 'LEAVE' };

type Input = Pick<SwitchesContext, 'port' | 'wish' | 'shown'> & { readonly isFirst: boolean };

/** Makes a new offer whenever a switch is flipped. */
export const switchesMachine = setup({
  types: {
    context: {} as SwitchesContext,
    events: {} as SwitchesEvent,
    input: {} as { readonly port: SwitchesPort },
  },
  actors: {
    make: fromPromise<Shown, Input>(async ({ input: { port, wish, shown, isFirst }, signal }) => {
      const maker = port.maker();
      // The first switch that is flipped is compared with an offer of this browser too, not with the recorded one.
      const before = shown?.made ?? (isFirst ? null : await make(PLAIN, maker, signal));
      return { before, made: await make(wish, maker, signal) };
    }),
  },
  guards: { isPossible: ({ context }) => context.port.isPossible() },
}).createMachine({
  id: 'sdp-switches',
  context: ({ input }) => ({
    port: input.port,
    wish: PLAIN,
    shown: null,
    refusal: null,
    isMissing: false,
  }),
  initial: 'idle',
  on: {
    WISH: [
      {
        guard: 'isPossible',
        target: '.making',
        reenter: true,
        actions: assign({ wish: ({ event }) => event.wish }),
      },
      { actions: assign({ isMissing: true }) },
    ],
    AGAIN: [
      { guard: 'isPossible', target: '.making', reenter: true },
      { actions: assign({ isMissing: true }) },
    ],
    LEAVE: '.idle',
  },
  states: {
    idle: {},
    making: {
      entry: assign({ refusal: null }),
      invoke: {
        src: 'make',
        input: ({ context: { port, wish, shown }, event }) => ({
          port,
          wish,
          shown,
          isFirst: event.type === 'AGAIN',
        }),
        onDone: { target: 'idle', actions: assign({ shown: ({ event }) => event.output }) },
        onError: {
          target: 'idle',
          actions: assign({
            refusal: ({ event }) => refusalOf((event.error as Error).cause ?? event.error),
          }),
        },
      },
    },
  },
});
