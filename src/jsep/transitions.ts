/** The values of `RTCSignalingState`. webrtc-pc §4.3.1. */
export const SIGNALING_STATES = [
  'stable',
  'have-local-offer',
  'have-remote-offer',
  'have-local-pranswer',
  'have-remote-pranswer',
  'closed',
] as const;
export type SignalingState = (typeof SIGNALING_STATES)[number];

export const DESCRIPTION_TYPES = ['offer', 'pranswer', 'answer', 'rollback'] as const;
export type DescriptionType = (typeof DESCRIPTION_TYPES)[number];

export type Side = 'local' | 'remote';

/** One cell of the table: applying a description of a type, on a side, in a state. */
export interface Transition {
  readonly from: SignalingState;
  readonly side: Side;
  readonly type: DescriptionType;
  /** The state afterwards, or the name of the exception that leaves the state as it was. */
  readonly to: SignalingState | 'InvalidStateError';
  /** States that are passed, each with its own `signalingstatechange`, before `to`. */
  readonly via?: SignalingState;
}

type Cell = SignalingState | 'InvalidStateError' | readonly [SignalingState, SignalingState];
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

const no = 'InvalidStateError';

/**
 * Local offer, pranswer, answer, rollback; then the same of the remote side.
 * webrtc-pc §4.3.1 and §4.4.1.4; RFC 9429 §4.1.10.2, §5.5, §5.6 and §5.7.
 */
const TABLE: Record<SignalingState, Row> = {
  stable: ['have-local-offer', no, no, no, 'have-remote-offer', no, no, no],
  'have-local-offer': [
    'have-local-offer',
    no,
    no,
    'stable',
    ['stable', 'have-remote-offer'],
    'have-remote-pranswer',
    'stable',
    'stable',
  ],
  'have-remote-offer': [
    no,
    'have-local-pranswer',
    'stable',
    'stable',
    'have-remote-offer',
    no,
    no,
    'stable',
  ],
  'have-local-pranswer': [no, 'have-local-pranswer', 'stable', no, no, no, no, no],
  'have-remote-pranswer': [no, no, no, no, no, 'have-remote-pranswer', 'stable', no],
  closed: [no, no, no, no, no, no, no, no],
};

function transition(from: SignalingState, column: number): Transition {
  const cell = TABLE[from][column]!;
  const side: Side = column < 4 ? 'local' : 'remote';
  const type = DESCRIPTION_TYPES[column % 4]!;
  return typeof cell === 'string'
    ? { from, side, type, to: cell }
    : { from, side, type, via: cell[0], to: cell[1] };
}

/** All 48 rows, the illegal ones included. */
export const TRANSITIONS: readonly Transition[] = SIGNALING_STATES.flatMap((from) =>
  Array.from({ length: 8 }, (_, column) => transition(from, column)),
);

/** What the standard says of applying a description of `type` on `side` in state `from`. */
export function next(from: SignalingState, side: Side, type: DescriptionType): Transition {
  return transition(from, DESCRIPTION_TYPES.indexOf(type) + (side === 'local' ? 0 : 4));
}

/** @example label(next('stable', 'local', 'offer')) → 'stable → setLocal(offer) → have-local-offer' */
export function label({ from, side, type, via, to }: Transition): string {
  return [from, `set${side === 'local' ? 'Local' : 'Remote'}(${type})`, via, to]
    .filter(Boolean)
    .join(' → ');
}

/** What `setLocalDescription()` without a type does. webrtc-pc §4.4.2.2. */
export const IMPLIED: Readonly<Record<SignalingState, DescriptionType>> = {
  stable: 'offer',
  'have-local-offer': 'offer',
  'have-remote-offer': 'answer',
  'have-local-pranswer': 'answer',
  'have-remote-pranswer': 'offer',
  closed: 'answer',
};
