/** A place in a standard: how it is named, and its address. */
export type SpecLink = readonly [label: string, href: string];

/** @example webrtcSpec('dom-rtcpeerconnection-restartice', 'restartIce()')[0] → 'WebRTC, restartIce()' */
export const webrtcSpec = (id: string, label: string): SpecLink => [
  `WebRTC, ${label}`,
  `https://www.w3.org/TR/webrtc/#${id}`,
];

export const captureSpec = (id: string, label: string): SpecLink => [
  `Media Capture and Streams, ${label}`,
  `https://www.w3.org/TR/mediacapture-streams/#${id}`,
];
