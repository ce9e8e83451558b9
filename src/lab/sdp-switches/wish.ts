/** What the switches say: which calls are made before an offer. */
export interface Wish {
  readonly audio: boolean;
  readonly video: boolean;
  readonly data: boolean;
  /** Of every transceiver. webrtc-pc §5.4. */
  readonly direction: RTCRtpTransceiverDirection;
  /** Whether the video transceiver is told to use VP8 alone. */
  readonly vp8: boolean;
  /** Whether the video transceiver is made with three encodings. */
  readonly simulcast: boolean;
  readonly bundle: RTCBundlePolicy;
  /** Whether the offer is a second one of its connection, with `iceRestart`. */
  readonly restart: boolean;
  /** Whether it is read after gathering. */
  readonly gathered: boolean;
}

/** The shortest offer that connects anything. */
export const PLAIN: Wish = {
  audio: false,
  video: false,
  data: true,
  direction: 'sendrecv',
  vp8: false,
  simulcast: false,
  bundle: 'balanced',
  restart: false,
  gathered: false,
};

/** The switches that are on or off, in the order in which they are shown. */
export const TOGGLES = [
  'data',
  'audio',
  'video',
  'vp8',
  'simulcast',
  'restart',
  'gathered',
] as const satisfies readonly (keyof Wish)[];
export type Toggle = (typeof TOGGLES)[number];

export const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;
export const POLICIES = ['balanced', 'max-compat', 'max-bundle'] as const;

/** The switches after one of them was flipped: what needs video brings it along. */
export function flip(wish: Wish, name: Toggle): Wish {
  const flipped = { ...wish, [name]: !wish[name] };
  const needsVideo = (name === 'vp8' || name === 'simulcast') && flipped[name];
  return needsVideo ? { ...flipped, video: true } : flipped;
}

/** Whether a switch has anything to act on: there is no codec to choose without video. */
export function acts(wish: Wish, name: keyof Wish): boolean {
  if (name === 'vp8' || name === 'simulcast') return wish.video;
  if (name === 'direction') return wish.audio || wish.video;
  return true;
}
