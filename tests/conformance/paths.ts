import type { MadeCall } from '../../src/jsep/made-call.ts';
import { pathsOf, type ModelStep } from './machine.ts';

/** How a description of one's own is set: as it was created, or left to the browser to create. */
type Manner = 'created' | 'empty';

function localCalls({ move, isLegal }: ModelStep, manner: Manner): readonly MadeCall[] {
  const type = move.description!;
  if (type === 'rollback') return [{ call: 'setLocalDescription', type }];
  // What is refused for the state needs no text, and none could be created.
  if (manner === 'empty' || !isLegal) return [{ call: 'setLocalDescription', type, text: 'empty' }];
  return [
    { call: type === 'offer' ? 'createOffer' : 'createAnswer' },
    { call: 'setLocalDescription', type, text: 'created' },
  ];
}

function callsOf(step: ModelStep, manner: Manner): readonly MadeCall[] {
  const { side, description: type } = step.move;
  if (!side || !type) return [{ call: 'close' }];
  if (side === 'local') return localCalls(step, manner);
  if (type === 'rollback') return [{ call: 'setRemoteDescription', type }];
  return [{ call: 'setRemoteDescription', type, text: 'fits' }];
}

/** A path of the machine, and the calls that go it on a connection with a track. */
export interface Walk {
  readonly steps: readonly ModelStep[];
  readonly calls: readonly MadeCall[];
  /** How many calls are made by the end of each step. */
  readonly ends: readonly number[];
}

function walk(steps: readonly ModelStep[], manner: Manner): Walk {
  const calls: MadeCall[] = [{ call: 'addTrack', track: 'new' }];
  const ends = steps.map((step) => calls.push(...callsOf(step, manner)));
  return { steps, calls, ends };
}

/** Every path up to this length, whatever the moves. */
export const ANY = 3;
/** Every path up to this length whose moves are legal, except perhaps the last. */
export const LEGAL = 4;

const isOpen = ({ move }: ModelStep): boolean => move.type !== 'close';

export const WALKS: readonly Walk[] = [
  ...pathsOf(ANY, isOpen).map((steps) => walk(steps, 'created')),
  ...pathsOf(LEGAL, (step) => isOpen(step) && step.isLegal)
    .filter(({ length }) => length > ANY)
    .map((steps) => walk(steps, 'empty')),
];
