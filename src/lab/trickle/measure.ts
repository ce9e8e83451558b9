import type { PeerOptions } from '../../peer/peer';

/** Each candidate is sent as it is found, or the description once it holds them all. RFC 8838 §1. */
export const WAYS = ['trickle', 'wait'] as const;
export type Way = (typeof WAYS)[number];

/** What one handshake took, in milliseconds from its first call. */
export interface Run {
  readonly way: Way;
  /** Until both peers are connected. */
  readonly connected: number;
  /** Until the data channel is open on both sides. */
  readonly open: number;
}

export interface Setting {
  readonly connection: PeerOptions['connection'];
  readonly configuration: RTCConfiguration;
  /** How long each message of signaling is held, in ms. */
  readonly delay: number;
  /** After so many ms a handshake is given up. */
  readonly limit: number;
}

const happens = (target: EventTarget, type: string, is: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!is()) return;
      target.removeEventListener(type, look);
      resolve();
    };
    target.addEventListener(type, look);
    look();
  });

const isOpen = (channel: RTCDataChannel) =>
  happens(channel, 'open', () => channel.readyState === 'open');

/**
 * Makes one handshake between two peers and measures it; both are closed at its end.
 * @throws DOMException TimeoutError after `limit` ms
 */
export async function measure(way: Way, setting: Setting, signal?: AbortSignal): Promise<Run> {
  const { connection: Connection, configuration, delay, limit } = setting;
  const start = performance.now();
  const alice = new Connection(configuration);
  const bob = new Connection(configuration);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ends = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException(`${limit} ms`, 'TimeoutError')), limit);
    signal?.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')));
  });
  // Messages of one peer are held equally long, so that they keep their order.
  const carry = () =>
    delay ? new Promise<void>((resolve) => setTimeout(resolve, delay)) : Promise.resolve();
  const trickle = (from: RTCPeerConnection, to: RTCPeerConnection) => {
    from.onicecandidate = ({ candidate }) =>
      void carry()
        .then(() => to.addIceCandidate(candidate ?? undefined))
        .catch(() => undefined);
  };
  const describe = async (from: RTCPeerConnection) => {
    await from.setLocalDescription();
    if (way === 'wait')
      await happens(from, 'icegatheringstatechange', () => from.iceGatheringState === 'complete');
    const { type, sdp } = from.localDescription!;
    await carry();
    return { type, sdp };
  };
  const handshake = async (): Promise<Run> => {
    if (way === 'trickle') {
      trickle(alice, bob);
      trickle(bob, alice);
    }
    const far = new Promise<RTCDataChannel>((resolve) => {
      bob.ondatachannel = ({ channel }) => resolve(channel);
    });
    const near = alice.createDataChannel('chat');
    const connected = Promise.all(
      [alice, bob].map((peer) =>
        happens(peer, 'connectionstatechange', () => peer.connectionState === 'connected'),
      ),
    ).then(() => performance.now() - start);
    const open = Promise.all([isOpen(near), far.then(isOpen)]).then(
      () => performance.now() - start,
    );
    await bob.setRemoteDescription(await describe(alice));
    await alice.setRemoteDescription(await describe(bob));
    return { way, connected: await connected, open: await open };
  };
  try {
    return await Promise.race([handshake(), ends]);
  } finally {
    clearTimeout(timer);
    for (const peer of [alice, bob]) {
      peer.onicecandidate = peer.ondatachannel = null;
      peer.close();
    }
  }
}

/** @example median([3, 1, 2]) → 2 */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (!sorted.length) return null;
  return Number.isInteger(middle)
    ? (sorted[middle - 1]! + sorted[middle]!) / 2
    : sorted[Math.floor(middle)]!;
}
