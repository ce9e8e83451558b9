import { parseCandidate } from '../ice/candidate';
import type { CandidateInit } from '../trace/entry';

/** An `RTCIceCandidate`, which the `icecandidate` event carries. webrtc-pc §4.8.1. */
export class FakeCandidate implements CandidateInit {
  constructor(
    readonly candidate: string,
    readonly sdpMid: string,
    readonly sdpMLineIndex: number,
    readonly usernameFragment: string,
  ) {}

  toJSON(): CandidateInit {
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = this;
    return { candidate, sdpMid, sdpMLineIndex, usernameFragment };
  }
}

/** The host candidates that a fake finds, one over UDP and one over TCP. */
export function hostCandidates(ufrag: string, mid: string): FakeCandidate[] {
  const end = `typ host`;
  const lines = [
    `candidate:1 1 udp 2122260223 192.0.2.2 54751 ${end} generation 0 ufrag ${ufrag}`,
    `candidate:2 1 tcp 1518280447 192.0.2.2 9 ${end} tcptype active generation 0 ufrag ${ufrag}`,
  ];
  return lines.map((line) => new FakeCandidate(line, mid, 0, ufrag));
}

/** What a remote description offers a candidate to. */
interface Remote {
  readonly ufrag: string | undefined;
  readonly mids: readonly string[];
}

/**
 * The index of the section that a candidate belongs to. webrtc-pc §4.4.2.2, `addIceCandidate`.
 * @throws DOMException OperationError where it does not fit the remote description
 */
export function placeOf(init: Partial<CandidateInit>, { ufrag, mids }: Remote): number {
  const index = init.sdpMid == null ? (init.sdpMLineIndex ?? -1) : mids.indexOf(init.sdpMid);
  const fits =
    mids[index] !== undefined &&
    (init.usernameFragment ?? ufrag) === ufrag &&
    parseCandidate(init.candidate ?? '') !== undefined;
  if (!fits) throw new DOMException('Error processing ICE candidate', 'OperationError');
  return index;
}
