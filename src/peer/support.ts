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
