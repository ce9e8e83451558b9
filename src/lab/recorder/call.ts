import type { Source } from '../../media/source';

/** How long the two peers may take, in ms. */
const LIMIT = 15_000;

type Connection = new () => RTCPeerConnection;

const connected = (peer: RTCPeerConnection) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException('The call was not connected in time.', 'TimeoutError')),
      LIMIT,
    );
    peer.addEventListener('connectionstatechange', () => {
      if (peer.connectionState === 'connecting' || peer.connectionState === 'new') return;
      clearTimeout(timer);
      if (peer.connectionState === 'connected') resolve();
      else reject(new DOMException(`The call is ${peer.connectionState}.`, 'NetworkError'));
    });
  });

/**
 * A call of two peers in this page; its stream is what Bob receives of what Alice sends. RFC 9429 §3.1.
 * @param local what Alice sends; the call gives it back when it stops
 * @throws DOMException where the peers do not connect
 */
export async function openCall(Peer: Connection, local: Source): Promise<Source> {
  const [alice, bob] = [new Peer(), new Peer()];
  const stop = () => {
    alice.close();
    bob.close();
    local.stop();
  };
  try {
    const remote = new MediaStream();
    alice.onicecandidate = ({ candidate }) => void bob.addIceCandidate(candidate);
    bob.onicecandidate = ({ candidate }) => void alice.addIceCandidate(candidate);
    bob.ontrack = ({ track }) => remote.addTrack(track);
    for (const track of local.stream.getTracks()) alice.addTrack(track, local.stream);
    const ready = Promise.all([connected(alice), connected(bob)]);
    // It may fail while the handshake still runs.
    ready.catch(() => undefined);
    const offer = await alice.createOffer();
    await alice.setLocalDescription(offer);
    await bob.setRemoteDescription(offer);
    const answer = await bob.createAnswer();
    await bob.setLocalDescription(answer);
    await alice.setRemoteDescription(answer);
    await ready;
    return { stream: remote, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
