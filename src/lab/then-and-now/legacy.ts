/** What a connection had in 2013. It stands in no type library any more, and not in every browser. webrtc-pc §10. */
export interface LegacyConnection {
  addStream(stream: MediaStream): void;
  removeStream(stream: MediaStream): void;
  getRemoteStreams(): MediaStream[];
  onaddstream: ((event: { readonly stream: MediaStream }) => void) | null;
  createOffer(
    done: (offer: RTCSessionDescriptionInit) => void,
    failed: (error: unknown) => void,
    constraints?: object,
  ): unknown;
  createAnswer(
    done: (answer: RTCSessionDescriptionInit) => void,
    failed: (error: unknown) => void,
  ): unknown;
  setLocalDescription(
    description: RTCSessionDescriptionInit,
    done: () => void,
    failed: (error: unknown) => void,
  ): unknown;
  addIceCandidate(
    candidate: RTCIceCandidate,
    done: () => void,
    failed: (error: unknown) => void,
  ): unknown;
  getStats(done: (response: unknown) => void): unknown;
}

/** A connection as a program of 2013 sees it. */
export const legacy = (pc: RTCPeerConnection): LegacyConnection =>
  pc as unknown as LegacyConnection;

type Constructor = new (configuration?: object, constraints?: object) => RTCPeerConnection;

/** What the old program finds around itself; a fake of it stands in for tests in Node. */
export interface LegacyWorld {
  readonly RTCPeerConnection: Constructor;
  readonly webkitRTCPeerConnection?: Constructor | undefined;
  readonly RTCSessionDescription: new (
    init: RTCSessionDescriptionInit,
  ) => RTCSessionDescriptionInit;
  readonly RTCIceCandidate: new (init: RTCIceCandidateInit) => RTCIceCandidate;
  readonly navigator: Readonly<Record<string, unknown>>;
  /** @throws TypeError where a URL can be made of files only */
  createObjectURL(stream: MediaStream): string;
}

/** The longest that a callback is waited for, in ms. */
export const LIMIT = 5_000;

/**
 * Calls something that calls back.
 * @throws what it threw, what it called back with, what its promise rejected with, or DOMException TimeoutError
 */
export function calledBack<T>(
  call: (done: (value: T) => void, failed: (error: unknown) => void) => unknown,
  limit = LIMIT,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DOMException('It never called back.', 'TimeoutError'));
    const timer = setTimeout(late, limit);
    const settle =
      <V>(then: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer);
        then(value);
      };
    try {
      const given = call(settle(resolve), settle(reject));
      // A promise that is fulfilled is no answer to somebody who waits for a callback.
      if (given instanceof Promise) given.catch(settle(reject));
    } catch (error) {
      settle(reject)(error as Error);
    }
  });
}
