import type { Direction, Section } from './made-call';
import type { Described, Situation, Transceiver } from './situation';

const REVERSED: Record<Direction, Direction> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

/** @example reversed('sendonly') → 'recvonly' */
export const reversed = (direction: Direction): Direction => REVERSED[direction];

export const sends = (direction: string): boolean =>
  direction === 'sendrecv' || direction === 'sendonly';
export const receives = (direction: string): boolean =>
  direction === 'sendrecv' || direction === 'recvonly';

/** @example directionOf(true, false) → 'sendonly' */
export function directionOf(sending: boolean, receiving: boolean): Direction {
  if (sending) return receiving ? 'sendrecv' : 'sendonly';
  return receiving ? 'recvonly' : 'inactive';
}

/** What an answer may say of a section. RFC 9429 §5.3.1. */
export const answerDirection = (own: string, offered: Direction): Direction =>
  directionOf(sends(own) && receives(offered), receives(own) && sends(offered));

export const sectionIn = (described: Described | null, mid: string | null): Section | undefined =>
  described?.sections.find((section) => section.mid === mid);

function disagrees(transceiver: Transceiver, { currentLocal, currentRemote }: Situation): boolean {
  const local = sectionIn(currentLocal, transceiver.mid);
  if (!local || !currentLocal) return true;
  const remote = sectionIn(currentRemote, transceiver.mid);
  if (currentLocal.type === 'offer')
    return (
      local.direction !== transceiver.direction &&
      (!remote || reversed(remote.direction) !== transceiver.direction)
    );
  const offered = remote?.direction ?? 'sendrecv';
  return local.direction !== answerDirection(transceiver.direction, offered);
}

/**
 * The first point of "check if negotiation is needed" that is true of a situation, undefined where none is. Stream ids
 * (point 6) cannot be seen from here. webrtc-pc §4.7.3.
 */
export function whyNegotiate(situation: Situation): string | undefined {
  const { restartAsked, hasChannel, currentLocal, transceivers } = situation;
  if (restartAsked) return 'restart';
  if (hasChannel && !currentLocal?.sections.some(({ kind }) => kind === 'application'))
    return 'channel';
  const live = transceivers.filter(({ direction }) => direction !== 'stopped');
  if (live.some(({ mid }) => !sectionIn(currentLocal, mid))) return 'transceiver';
  return live.some((one) => disagrees(one, situation)) ? 'direction' : undefined;
}
