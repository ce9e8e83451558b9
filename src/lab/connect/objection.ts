import type { Body } from '../../signaling/message';

/** What a page has against messages that are well formed. */
export type Objection =
  /** The page answers, and is brought an answer. */
  | 'answer-not-offer'
  /** The page offers, and is brought an offer. */
  | 'offer-not-answer'
  /** An answer to an offer that has not been sent. */
  | 'no-offer-yet'
  /** A call where a data channel was chosen, or the other way round. */
  | 'other-kind';

/** What a page is doing when it is brought something. */
export interface Doing {
  readonly offers: boolean;
  readonly hasSentOffer: boolean;
  /** Whether the scenario has audio and video. */
  readonly media: boolean;
}

const hasMedia = (sdp: string): boolean => /^m=(audio|video) /m.test(sdp);

/** Why messages do not fit what the page is doing, or undefined where they do. */
export function objectionTo(bodies: readonly Body[], doing: Doing): Objection | undefined {
  const found = bodies.find((body) => body.kind === 'description');
  if (!found) return undefined;
  const { type, sdp } = found.description;
  if (doing.offers && type === 'offer') return 'offer-not-answer';
  if (!doing.offers && type !== 'offer') return 'answer-not-offer';
  if (doing.offers && !doing.hasSentOffer) return 'no-offer-yet';
  return hasMedia(sdp) === doing.media ? undefined : 'other-kind';
}
