/** Why this page cannot make a peer connection. */
export type Obstacle =
  | { readonly reason: 'missing' }
  /** The constructor threw: a policy of the page, the browser or an extension. */
  | { readonly reason: 'blocked'; readonly name: string; readonly message: string };

let isKnownToWork = false;

/** Tries whether a connection can be made here; null where it can. It is tried until it has worked once. */
export function findObstacle(): Obstacle | null {
  if (typeof RTCPeerConnection === 'undefined') return { reason: 'missing' };
  if (isKnownToWork) return null;
  try {
    new RTCPeerConnection().close();
    isKnownToWork = true;
    return null;
  } catch (error) {
    const { name, message } = error as Error;
    return { reason: 'blocked', name, message };
  }
}

/** The browser's own constructor. */
export const browserConnection = (): typeof RTCPeerConnection => RTCPeerConnection;

/**
 * Whether this browser gives DTLS up about five seconds after `setLocalDescription(answer)`, as Firefox does: nobody
 * reads four steps in that time.
 */
export const givesUpEarly = (): boolean =>
  typeof navigator !== 'undefined' && navigator.userAgent.includes('Firefox/');

/** The codecs that this browser can receive, with its resend and repair formats; none where it does not tell. webrtc-pc §5.3. */
export const receivableCodecs = (kind: 'audio' | 'video'): readonly RTCRtpCodec[] =>
  typeof RTCRtpReceiver === 'undefined' ? [] : (RTCRtpReceiver.getCapabilities(kind)?.codecs ?? []);
