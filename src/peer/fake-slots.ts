import { next, type DescriptionType, type Side, type SignalingState } from '../jsep/transitions';
import type { Description } from '../trace/entry';

/** The signaling state and the four descriptions, which change together. webrtc-pc §4.4.1.1. */
export interface FakeSlots {
  readonly signalingState: SignalingState;
  readonly pendingLocalDescription: Description | null;
  readonly currentLocalDescription: Description | null;
  readonly pendingRemoteDescription: Description | null;
  readonly currentRemoteDescription: Description | null;
}

/** What a new connection has. */
export const NEW_SLOTS: FakeSlots = {
  signalingState: 'stable',
  pendingLocalDescription: null,
  currentLocalDescription: null,
  pendingRemoteDescription: null,
  currentRemoteDescription: null,
};

const PENDING = { local: 'pendingLocalDescription', remote: 'pendingRemoteDescription' } as const;

const NOTHING_PENDING = { pendingLocalDescription: null, pendingRemoteDescription: null };

function accepted(slots: FakeSlots, side: Side, answer: Description): Partial<FakeSlots> {
  const local = side === 'local' ? answer : slots.pendingLocalDescription;
  const remote = side === 'remote' ? answer : slots.pendingRemoteDescription;
  return { ...NOTHING_PENDING, currentLocalDescription: local, currentRemoteDescription: remote };
}

/**
 * The slots after a description is applied; two of them where the standard rolls back first. webrtc-pc §4.4.1.4.
 * @throws DOMException InvalidStateError where the table has no transition
 */
export function applyTo(
  slots: FakeSlots,
  side: Side,
  type: DescriptionType,
  sdp: string,
): FakeSlots[] {
  const from = slots.signalingState;
  const { to, via } = next(from, side, type);
  if (to === 'InvalidStateError')
    throw new DOMException(`Failed to set ${side} ${type} sdp: Called in wrong state: ${from}`, to);
  const before = via ? { ...slots, ...NOTHING_PENDING, signalingState: via } : slots;
  const after: FakeSlots = {
    ...before,
    ...(type === 'rollback' ? NOTHING_PENDING : {}),
    ...(type === 'answer' ? accepted(before, side, { type, sdp }) : {}),
    ...(type === 'offer' || type === 'pranswer' ? { [PENDING[side]]: { type, sdp } } : {}),
    signalingState: to,
  };
  return via ? [before, after] : [after];
}

/** The slots with a further candidate line in the newest description of a side. webrtc-pc §4.4.1.6. */
export function withText(slots: FakeSlots, side: Side, change: (sdp: string) => string): FakeSlots {
  const current = side === 'local' ? 'currentLocalDescription' : 'currentRemoteDescription';
  const name = slots[PENDING[side]] ? PENDING[side] : current;
  const description = slots[name];
  if (!description) return slots;
  return { ...slots, [name]: { ...description, sdp: change(description.sdp) } };
}
