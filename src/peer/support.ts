/** Why this page cannot make a peer connection. */
export type Obstacle =
  | { readonly reason: 'missing' }
  /** The constructor threw: a policy of the page, the browser or an extension. */
  | { readonly reason: 'blocked'; readonly name: string; readonly message: string };

/** Tries whether a connection can be made here; null where it can. */
export function findObstacle(): Obstacle | null {
  if (typeof RTCPeerConnection === 'undefined') return { reason: 'missing' };
  try {
    new RTCPeerConnection().close();
    return null;
  } catch (error) {
    const { name, message } = error as Error;
    return { reason: 'blocked', name, message };
  }
}

/** The browser's own constructor. */
export const browserConnection = (): typeof RTCPeerConnection => RTCPeerConnection;
