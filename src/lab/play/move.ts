import { isLoop, isVariable, type Action, type Command, type PeerName } from '../../jsep/command';
import { isHandler } from '../../jsep/print';
import type { Recorded } from './address';

/** What one press of free play does: a call, with what has to be done before it can be made. */
export type Move = readonly Recorded[];

/** Calls that only get something for the call after them. */
const PREPARES: ReadonlySet<Command['call']> = new Set<Command['call']>([
  'signaling.send',
  'signaling.receive',
  'syntheticMedia',
  'getUserMedia',
  'getTracks',
  'getSenders',
  'getTransceivers',
  'edit',
]);

/** The peer that an action is made on; of a loop, the one that makes its last call. */
export const peerOf = (action: Action): PeerName =>
  isLoop(action) ? (action.do.at(-1)?.peer ?? action.each.peer) : action.peer;

/** The call that a move is made for: its last one that is no handler. */
export function mainOf(move: Move): Command | undefined {
  const actions = move.map(({ action }) => action);
  const last = actions.findLast((action) => isLoop(action) || !isHandler(action.call));
  return last && isLoop(last) ? last.do.at(-1) : last;
}

/** The variables that a value names, each with its path. */
export function pathsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (isVariable(value as never)) return [(value as { var: string }).var];
  return Object.values(value).flatMap(pathsIn);
}

/** The paths that a command reads of its own peer's variables. */
export const pathsOf = ({ on, args = [] }: Command): string[] => [
  ...(on === undefined ? [] : [on]),
  ...args.flatMap(pathsIn),
];

const rootOf = (path: string): string => path.split('.')[0]!;

/** Whether `next` needs what `before` gets, so that both are one press. */
function leadsTo(before: Action, next: Action): boolean {
  if (isLoop(before) || isLoop(next)) return false;
  if (isHandler(next.call)) return before.peer === next.peer && !PREPARES.has(before.call);
  if (!PREPARES.has(before.call)) return false;
  if (before.call === 'signaling.send') return next.call === 'signaling.receive';
  return (
    before.peer === next.peer &&
    pathsOf(next)
      .map(rootOf)
      .includes(before.as ?? '')
  );
}

/** The moves of a program: an action that gets something for the one after it belongs to the same move. */
export function movesOf(program: readonly Recorded[]): Move[] {
  const moves: Recorded[][] = [];
  for (const recorded of program) {
    const move = moves.at(-1);
    // A handler is set on what the moves's first call has made.
    const joins = move?.some(({ action }) => leadsTo(action, recorded.action));
    if (move && joins) move.push(recorded);
    else moves.push([recorded]);
  }
  return moves;
}
