import type { PeerOptions } from './peer';

/** What a connection tells while it looks for its own candidates. webrtc-pc §4.8. */
export type GatherEvent =
  | {
      readonly type: 'icecandidate';
      readonly candidate: string;
      /** The server that it came from; empty for a host candidate. */
      readonly url: string;
    }
  | {
      readonly type: 'icecandidateerror';
      readonly errorCode: number;
      readonly errorText: string;
      readonly url: string;
    }
  | { readonly type: 'icegatheringstatechange'; readonly state: RTCIceGatheringState };

/** `url` is newer than the types that TypeScript has. webrtc-pc §4.8.1. */
const urlOf = (candidate: RTCIceCandidate & { readonly url?: string | null }): string =>
  candidate.url ?? '';

/**
 * Makes a connection that gathers and nothing more; the result closes it.
 * @throws what the constructor throws of the configuration
 */
export function gather(
  Connection: PeerOptions['connection'],
  configuration: RTCConfiguration,
  heard: (event: GatherEvent) => void,
  failed: (error: unknown) => void,
): () => void {
  const pc = new Connection(configuration);
  pc.onicecandidate = ({ candidate }) => {
    // The last one is null, or in older browsers empty: the state tells of the end.
    if (!candidate?.candidate) return;
    heard({ type: 'icecandidate', candidate: candidate.candidate, url: urlOf(candidate) });
  };
  pc.onicecandidateerror = ({ errorCode, errorText, url }) =>
    heard({ type: 'icecandidateerror', errorCode, errorText, url });
  pc.onicegatheringstatechange = () =>
    heard({ type: 'icegatheringstatechange', state: pc.iceGatheringState });
  // Gathering needs a section that the candidates belong to.
  pc.createDataChannel('gathering');
  pc.setLocalDescription().catch(failed);
  return () => {
    pc.onicecandidate = pc.onicecandidateerror = pc.onicegatheringstatechange = null;
    pc.close();
  };
}
