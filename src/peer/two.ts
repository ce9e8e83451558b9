import type { PeerOptions } from './peer';

/** Two connections of one page that know the way to each other; nothing of what they do is recorded. */
export interface Two {
  readonly alice: RTCPeerConnection;
  readonly bob: RTCPeerConnection;
  /**
   * Makes Alice's offer and Bob's answer, and hands over the candidates of both.
   * @param changeAnswer what is done to the SDP of the answer on its way
   * @throws what the browser threw
   */
  negotiate(changeAnswer?: (sdp: string) => string): Promise<void>;
  close(): void;
}

/** Hands each candidate over, once the description that it belongs to is set. */
function handCandidates(from: RTCPeerConnection, to: RTCPeerConnection): () => Promise<void> {
  let early: (RTCIceCandidate | null)[] | null = [];
  // The other side may be closed by the time: a candidate that comes too late is nobody's.
  const add = (candidate: RTCIceCandidate | null) =>
    to.addIceCandidate(candidate).catch(() => undefined);
  from.onicecandidate = ({ candidate }) => void (early?.push(candidate) ?? add(candidate));
  return async () => {
    const waiting = early ?? [];
    early = null;
    await Promise.all(waiting.map(add));
  };
}

/** Two new connections; the first `negotiate()` connects them where one of them has something to exchange. */
export function createTwo(Connection: PeerOptions['connection']): Two {
  const alice = new Connection();
  const bob = new Connection();
  const toBob = handCandidates(alice, bob);
  const toAlice = handCandidates(bob, alice);
  return {
    alice,
    bob,
    async negotiate(changeAnswer = (sdp) => sdp) {
      await alice.setLocalDescription();
      await bob.setRemoteDescription(alice.localDescription!);
      await toBob();
      await bob.setLocalDescription();
      const { type, sdp } = bob.localDescription!;
      await alice.setRemoteDescription({ type, sdp: changeAnswer(sdp) });
      await toAlice();
    },
    close() {
      for (const one of [alice, bob]) {
        one.onicecandidate = one.ondatachannel = null;
        one.close();
      }
    },
  };
}
