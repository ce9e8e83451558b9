import type { Prefix } from './prefix';
import { statsOf, type RtpStats } from './stats';
import type { Sample } from './view';

/** What a peer receives of a picture. */
export interface Incoming {
  /** Pixels of a frame. */
  readonly width: number;
  readonly height: number;
  /** Kilobits a second, over the last half second or more; null while there is one reading only. */
  readonly kilobits: number | null;
  /** Frames decoded in a second, over the same time. */
  readonly frames: number | null;
}

/** Two readings have to be so far apart that a rate means something, in ms. */
const APART = 500;

const videoOf = ({ stats }: Sample): RtpStats | undefined =>
  statsOf(stats, 'inbound-rtp').find(({ kind }) => kind === 'video');

/** The picture that comes in, by the last readings of `getStats()`; null while none has come. webrtc-stats §8.5. */
export function incomingOf(samples: Prefix<Sample>): Incoming | null {
  const last = samples.at(samples.length - 1);
  const now = last && videoOf(last);
  if (!last || !now?.frameWidth || !now.frameHeight) return null;
  const size = { width: now.frameWidth, height: now.frameHeight };
  const earlier = [...samples].findLast(({ at }) => last.at - at >= APART);
  const before = earlier && videoOf(earlier);
  if (!earlier || !before) return { ...size, kilobits: null, frames: null };
  const ms = last.at - earlier.at;
  const difference = (name: 'bytesReceived' | 'framesDecoded') =>
    (now[name] ?? 0) - (before[name] ?? 0);
  return {
    ...size,
    kilobits: (8 * difference('bytesReceived')) / ms,
    frames: (1000 * difference('framesDecoded')) / ms,
  };
}
