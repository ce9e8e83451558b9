import { setup, type EventObject } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import {
  DESCRIPTION_TYPES,
  next,
  SIGNALING_STATES,
  type DescriptionType,
  type Side,
  type SignalingState,
} from '../../src/jsep/transitions.ts';

/** A description that is applied, or the end of the connection. */
export interface Move extends EventObject {
  readonly side?: Side;
  readonly description?: DescriptionType;
}

const MOVES: readonly Move[] = [
  ...(['local', 'remote'] as const).flatMap((side) =>
    DESCRIPTION_TYPES.map((description) => ({ type: `${side} ${description}`, side, description })),
  ),
  { type: 'close' },
];

/** The legal moves of a state: what the standard rejects is no transition. */
function transitionsOf(from: SignalingState): Record<string, SignalingState> {
  if (from === 'closed') return {};
  return Object.fromEntries(
    MOVES.flatMap(({ type, side, description }) => {
      const to = side && description ? next(from, side, description).to : 'closed';
      return to === 'InvalidStateError' ? [] : [[type, to]];
    }),
  );
}

/** The signaling model of one connection, made from the table of transitions. webrtc-pc §4.3.1. */
const signalingMachine = setup({ types: { events: {} as Move } }).createMachine({
  id: 'signaling',
  initial: 'stable',
  states: Object.fromEntries(SIGNALING_STATES.map((from) => [from, { on: transitionsOf(from) }])),
});

/** A move and the state that the machine is in after it. */
export interface ModelStep {
  readonly move: Move;
  readonly from: SignalingState;
  readonly to: SignalingState;
  readonly isLegal: boolean;
}

/** What XState's map of a machine holds; its own type loses the machine's. */
interface At {
  readonly value: SignalingState;
  can(move: Move): boolean;
}
type Adjacency = Readonly<
  Record<
    string,
    { readonly state: At; readonly transitions: Record<string, { event: Move; state: At }> }
  >
>;

/** Every move in every state that the machine can reach, the refused ones included. */
const GRAPH: ReadonlyMap<SignalingState, readonly ModelStep[]> = new Map(
  Object.values(
    getAdjacencyMap(signalingMachine, { events: [...MOVES] }) as unknown as Adjacency,
  ).map(({ state, transitions }) => [
    state.value,
    Object.values(transitions).map(({ event, state: after }) => ({
      move: event,
      from: state.value,
      to: after.value,
      isLegal: state.can(event),
    })),
  ]),
);

/**
 * Every path of `length` moves from stable for which `mayGoOn` is true of each step before the last; shorter paths are
 * their beginnings. A walk of our own over XState's graph: `getSimplePaths()` never comes back to a state, and what goes
 * wrong in a second negotiation shows only on paths that do.
 */
export function pathsOf(
  length: number,
  mayGoOn: (step: ModelStep) => boolean,
  from: SignalingState = 'stable',
): readonly (readonly ModelStep[])[] {
  return GRAPH.get(from)!.flatMap((step) => {
    if (length === 1 || !mayGoOn(step)) return [[step]];
    return pathsOf(length - 1, mayGoOn, step.to).map((rest) => [step, ...rest]);
  });
}
