/**
 * What a program of 2013 finds in this browser. Names that are gone are undefined.
 * @see src/lab/then-and-now, which asks
 */
export const legacyGlobals = () => {
  const { webkitRTCPeerConnection } = globalThis as unknown as {
    readonly webkitRTCPeerConnection?: typeof RTCPeerConnection;
  };
  return {
    RTCPeerConnection,
    webkitRTCPeerConnection,
    RTCSessionDescription,
    RTCIceCandidate,
    navigator: navigator as unknown as Readonly<Record<string, unknown>>,
    createObjectURL: (stream: MediaStream): string =>
      URL.createObjectURL(stream as unknown as Blob),
  };
};
