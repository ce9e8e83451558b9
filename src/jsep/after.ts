import type { MadeCall, Section } from './made-call';
import { answerDirection, directionOf, receives, sectionIn, sends } from './negotiation';
import {
  keepsCredentials,
  localOf,
  remoteOf,
  type Described,
  type Situation,
  type Transceiver,
} from './situation';
import type { SignalingState } from './transitions';

type SetCall = Extract<MadeCall, { call: 'setLocalDescription' | 'setRemoteDescription' }>;

/**
 * Transceivers after a rollback: one that the remote offer made goes with it, unless a track was put on it; one that
 * was here before loses its mid. webrtc-pc §4.4.1.4.
 */
function rolledBack(situation: Situation): readonly Transceiver[] {
  const { transceivers, madeByOffer, currentLocal } = situation;
  const isGone = ({ mid, direction }: Transceiver) =>
    mid !== null && madeByOffer.includes(mid) && !sends(direction);
  return transceivers
    .filter((one) => !isGone(one))
    .map((one) => (sectionIn(currentLocal, one.mid) ? one : { ...one, mid: null }));
}

/** The sections of the answer that this side would make now; an ICE restart is answered with one. RFC 9429 §5.3.1. */
const answered = (situation: Situation): readonly Section[] =>
  (situation.pendingRemote?.sections ?? []).map((section) => {
    const { mid, ufrag } = section;
    const own = situation.transceivers.find((one) => one.mid === mid)?.direction ?? 'recvonly';
    const isRestart = sectionIn(situation.currentRemote, mid)?.ufrag !== ufrag;
    return {
      ...section,
      direction: answerDirection(own, section.direction),
      ufrag: isRestart ? null : (sectionIn(situation.currentLocal, mid)?.ufrag ?? null),
    };
  });

/** An answer as it would be where nothing is known of its text: every section taken as it is offered. */
const mirrored = (offer: Described | null): readonly Section[] =>
  (offer?.sections ?? []).map((section) => ({
    ...section,
    direction: answerDirection('sendrecv', section.direction),
  }));

function completed(situation: Situation, made: SetCall): Situation {
  const isLocal = made.call === 'setLocalDescription';
  const sections =
    made.sections ?? (isLocal ? answered(situation) : mirrored(situation.pendingLocal));
  const answer = { type: 'answer', sections };
  const currentLocal = isLocal ? answer : situation.pendingLocal;
  const rejected = sections.filter((one) => one.rejected).map(({ mid }) => mid);
  return {
    ...situation,
    currentLocal,
    restartAsked:
      situation.restartAsked &&
      keepsCredentials(situation.currentLocal, currentLocal?.sections ?? []),
    currentRemote: isLocal ? situation.pendingRemote : answer,
    // A rejected section stops its transceiver. RFC 9429 §5.11.
    transceivers: situation.transceivers.filter(({ mid }) => !mid || !rejected.includes(mid)),
  };
}

/** A situation in stable, entered by a description that was applied: the flag is down. webrtc-pc §4.4.1.4. */
export function afterDescription(
  situation: Situation,
  made: SetCall,
  type: string,
  to: SignalingState,
): Situation {
  const then: Situation =
    type === 'answer'
      ? completed(situation, made)
      : { ...situation, transceivers: rolledBack(situation) };
  return {
    ...then,
    signalingState: to,
    pendingLocal: null,
    pendingRemote: null,
    negotiationNeeded: false,
  };
}

/** How many remote tracks begin with a remote description, each with a `track` event. webrtc-pc §5.1.1. */
export function tracksBegun(situation: Situation, sections: readonly Section[]): number {
  const before = remoteOf(situation);
  return sections.filter((section) => {
    const isMedia = section.kind === 'audio' || section.kind === 'video';
    const was = sectionIn(before, section.mid);
    const wasSending = was !== undefined && !was.rejected && sends(was.direction);
    return isMedia && !section.rejected && sends(section.direction) && !wasSending;
  }).length;
}

const FRESH: Transceiver = {
  mid: null,
  kind: 'audio',
  direction: 'sendrecv',
  currentDirection: null,
};

/** A track goes to a transceiver of its kind that never sent, where there is one. webrtc-pc §5.1. */
function withTrack(situation: Situation, kind: string): readonly Transceiver[] {
  const { transceivers } = situation;
  const free = transceivers.findIndex(
    (one) =>
      one.kind === kind && !sends(one.direction) && !sends(one.currentDirection ?? 'inactive'),
  );
  if (free < 0) return [...transceivers, { ...FRESH, kind }];
  return transceivers.map((one, index) =>
    index === free ? { ...one, direction: directionOf(true, receives(one.direction)) } : one,
  );
}

const withoutTrack = (situation: Situation, sent: string | null): readonly Transceiver[] =>
  situation.transceivers.map((one) =>
    one.mid === sent && sends(one.direction)
      ? { ...one, direction: directionOf(false, receives(one.direction)) }
      : one,
  );

/** A situation after a call that changes what is to be negotiated, and returned. */
export function afterChange(situation: Situation, made: MadeCall): Situation {
  switch (made.call) {
    case 'addTrack':
      return { ...situation, transceivers: withTrack(situation, made.kind ?? 'audio') };
    case 'removeTrack':
      return made.sender === 'own'
        ? { ...situation, transceivers: withoutTrack(situation, made.mid ?? null) }
        : situation;
    case 'addTransceiver':
      return {
        ...situation,
        transceivers: [...situation.transceivers, { ...FRESH, kind: made.kind }],
      };
    case 'createDataChannel':
      return { ...situation, hasChannel: true };
    case 'restartIce':
      return {
        ...situation,
        restartAsked: situation.restartAsked || localOf(situation) !== null,
      };
    default:
      return situation;
  }
}
