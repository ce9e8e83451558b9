import type { PeerOptions } from './peer';
import { createTwo } from './two';

type Connection = PeerOptions['connection'];

/** How long two peers of one page may take to open a channel, in ms. */
const LIMIT = 15_000;

/** Two connected peers and an open channel for as long as `use` needs them. */
async function withChannel(
  Connection: Connection,
  use: (channel: RTCDataChannel, pc: RTCPeerConnection) => void,
  changeAnswer?: (sdp: string) => string,
): Promise<void> {
  const two = createTwo(Connection);
  try {
    const channel = two.alice.createDataChannel('chat');
    const open = new Promise<void>((resolve, reject) => {
      channel.onopen = () => resolve();
      setTimeout(
        () => reject(new DOMException('The channel did not open.', 'TimeoutError')),
        LIMIT,
      );
    });
    await two.negotiate(changeAnswer);
    await open;
    use(channel, two.alice);
  } finally {
    two.close();
  }
}

/** More than any browser keeps for a channel, in bytes: the loop ends where none throws. */
const ENOUGH = 64e6;

/**
 * Sends without regard to `bufferedAmount` until the queue is full. webrtc-pc §6.2.
 * @throws OperationError of the browser
 */
export const overfillQueue = (Connection: Connection): Promise<void> =>
  withChannel(Connection, (channel) => {
    const chunk = new Uint8Array(65_536);
    while (channel.bufferedAmount < ENOUGH) channel.send(chunk);
  });

/** What the other side takes at most in one message, in bytes: it writes so into its answer. */
const SMALL = 1000;

/**
 * Sends one byte more than the other side said that it takes. webrtc-pc §6.2, RFC 8841 §6.1.
 * @throws TypeError of the browser
 */
export const sendTooLarge = (Connection: Connection): Promise<void> =>
  withChannel(
    Connection,
    (channel, pc) => channel.send(new Uint8Array(pc.sctp!.maxMessageSize + 1)),
    (sdp) => sdp.replace(/a=max-message-size:\d+/, `a=max-message-size:${SMALL}`),
  );

/** What a candidate line says of the ICE credentials that it belongs to. RFC 8839 §5.4. */
const UFRAG = / ufrag \S+/;

/**
 * Gives Bob all of Alice's candidates under a ufrag that no description has, and waits whether they connect.
 * @returns Bob's `connectionState` after `ms`
 */
export async function addForeignCandidates(
  Connection: Connection,
  ms: number,
): Promise<{ connectionState: string }> {
  const [alice, bob] = [new Connection(), new Connection()];
  try {
    alice.createDataChannel('chat');
    const found: RTCIceCandidate[] = [];
    const all = new Promise<void>((resolve) => {
      alice.onicecandidate = ({ candidate }) =>
        candidate?.candidate ? found.push(candidate) : (candidate ?? resolve());
    });
    await alice.setLocalDescription();
    await all;
    const sdp = alice.localDescription!.sdp.replace(/a=candidate:.*\r\n/g, '');
    await bob.setRemoteDescription({ type: 'offer', sdp });
    await bob.setLocalDescription();
    await alice.setRemoteDescription(bob.localDescription!);
    for (const { candidate, sdpMid } of found)
      await bob.addIceCandidate({ candidate: candidate.replace(UFRAG, ' ufrag gone'), sdpMid });
    await new Promise((resolve) => setTimeout(resolve, ms));
    return { connectionState: bob.connectionState };
  } finally {
    alice.close();
    bob.close();
  }
}
