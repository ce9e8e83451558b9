import { MADE_CALLS, printCall, type MadeCall } from '../../src/jsep/made-call.ts';
import { SIGNALING_STATES, type SignalingState } from '../../src/jsep/transitions.ts';
import type { Judged } from './compare.ts';

const SHORT: Readonly<Record<string, string>> = {
  InvalidStateError: 'InvalidState',
  InvalidAccessError: 'InvalidAccess',
  InvalidModificationError: 'InvalidModif.',
  OperationError: 'Operation',
  NotSupportedError: 'NotSupported',
};

/** What was done, short enough for a column; an asterisk marks a departure from the standard. */
export function cellOf({ step, departure }: Judged): string {
  const { error, before, after } = step;
  const moved = after.signalingState === before.signalingState ? 'ok' : after.signalingState;
  return `${error ? (SHORT[error] ?? error) : moved}${departure ? ' *' : ''}`;
}

const WIDTH = 32;
const FIRST = 46;

/** The table of what was done: a line for each call, a column for each state. */
export function tableOf(cell: (state: SignalingState, made: MadeCall) => string): string {
  const line = (first: string, cells: readonly string[]) =>
    `${first.padEnd(FIRST)}${cells.map((one) => one.padEnd(WIDTH)).join('')}`.trimEnd();
  return [
    line('', SIGNALING_STATES),
    ...MADE_CALLS.map((made) =>
      line(
        printCall(made),
        SIGNALING_STATES.map((state) => cell(state, made)),
      ),
    ),
  ].join('\n');
}
