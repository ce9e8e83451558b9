import type { Call } from '../../jsep/command';
import type { BrowserName } from '../../jsep/departures';
import { IMPLIED, type DescriptionType, type SignalingState } from '../../jsep/transitions';
import type { Askable } from './askable';
import { byKind, expectedOf, sameEnding, standardOf, type Ending } from './ending';

/** How many answers a question offers. */
export const CHOICES = 4;

/** Where a description of a type leads from the state in which it may be set. */
const LEADS: Readonly<
  Record<'local' | 'remote', Readonly<Record<DescriptionType, SignalingState>>>
> = {
  local: {
    offer: 'have-local-offer',
    pranswer: 'have-local-pranswer',
    answer: 'stable',
    rollback: 'stable',
  },
  remote: {
    offer: 'have-remote-offer',
    pranswer: 'have-remote-pranswer',
    answer: 'stable',
    rollback: 'stable',
  },
};

/** Exceptions that each call can end with, the likeliest first. */
const ERRORS: Readonly<Partial<Record<Call, readonly string[]>>> = {
  setLocalDescription: ['InvalidStateError', 'InvalidModificationError', 'OperationError'],
  setRemoteDescription: ['InvalidStateError', 'InvalidAccessError', 'OperationError', 'TypeError'],
  createOffer: ['InvalidStateError', 'OperationError'],
  createAnswer: ['InvalidStateError', 'OperationError'],
  addIceCandidate: ['InvalidStateError', 'OperationError', 'TypeError'],
  addTrack: ['InvalidAccessError', 'InvalidStateError'],
  addTransceiver: ['TypeError', 'InvalidStateError'],
  createDataChannel: ['TypeError', 'InvalidStateError'],
  restartIce: ['InvalidStateError', 'OperationError'],
  close: ['InvalidStateError'],
};

/** States that somebody might take a call to lead to. */
const TAKEN_FOR: Readonly<Partial<Record<Call, readonly SignalingState[]>>> = {
  createOffer: ['have-local-offer'],
  createAnswer: ['stable', 'have-local-pranswer'],
  addIceCandidate: ['stable'],
  addTrack: ['have-local-offer', 'stable'],
  addTransceiver: ['have-local-offer', 'stable'],
  createDataChannel: ['have-local-offer', 'stable'],
  restartIce: ['have-local-offer', 'stable'],
  close: ['closed', 'stable', 'have-local-offer'],
};

/** @example typeIn('have-local-offer → setLocal(answer) → InvalidStateError') → 'answer' */
const typeIn = (label: string): DescriptionType | undefined =>
  /\((offer|pranswer|answer|rollback)\b/.exec(label)?.[1] as DescriptionType | undefined;

function statesOf({ call, key: { foreseen } }: Askable): readonly SignalingState[] {
  if (call !== 'setLocalDescription' && call !== 'setRemoteDescription')
    return TAKEN_FOR[call] ?? [];
  const side = call === 'setLocalDescription' ? 'local' : 'remote';
  const type = typeIn(foreseen.label) ?? IMPLIED[foreseen.from];
  const leads = LEADS[side][type];
  const other = LEADS[side === 'local' ? 'remote' : 'local'][type];
  return [leads, 'stable', ...(other === leads ? [] : [other])];
}

/** What the reader might think, the likeliest first. */
function plausible(asked: Askable): Ending[] {
  const { from } = asked.key.foreseen;
  const [first, ...errors] = ERRORS[asked.call] ?? [];
  const [leads, ...states] = statesOf(asked);
  const state = (to: SignalingState): Ending => ({ error: null, to });
  const error = (name: string): Ending => ({ error: name, to: from });
  return [
    ...(leads ? [state(leads)] : []),
    ...(first ? [error(first)] : []),
    state(from),
    ...errors.map(error),
    ...states.map(state),
    state('have-local-offer'),
    state('have-remote-offer'),
  ];
}

/**
 * The answers of a question: what the standard says, what this browser does where it departs, and what one might think.
 * They stand in a fixed order, so that no place tells more than another.
 */
export function choicesOf(
  asked: Askable,
  engine: BrowserName | undefined,
  next: () => number,
): Ending[] {
  const { foreseen } = asked.key;
  const others = plausible(asked);
  // The likeliest two are always there; which of the rest are, luck decides.
  const rest = others
    .slice(2)
    .map((ending, place) => ({ ending, luck: next() + place / 4 }))
    .toSorted((a, b) => a.luck - b.luck)
    .map(({ ending }) => ending);
  const all = [standardOf(foreseen), expectedOf(foreseen, engine), ...others.slice(0, 2), ...rest];
  return all
    .filter((one, at) => all.findIndex((other) => sameEnding(one, other)) === at)
    .slice(0, CHOICES)
    .toSorted(byKind);
}
