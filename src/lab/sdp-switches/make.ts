import type { Description } from '../../trace/entry';
import { createLog } from '../../trace/log';
import { createPeer, type PeerOptions } from '../../peer/peer';
import { programOf } from './program';
import type { Wish } from './wish';

/** What offers are made with: the browser's, or fakes of it for Node. */
export interface Maker {
  readonly connection: PeerOptions['connection'];
  /** `RTCRtpReceiver.getCapabilities(kind).codecs`. */
  readonly codecs: (kind: 'audio' | 'video') => readonly { readonly mimeType: string }[];
}

/** An offer that a connection of this browser made. */
export interface Made {
  readonly wish: Wish;
  readonly offer: Description;
  /** The offer before it of the same connection; null where it is the first. */
  readonly first: Description | null;
  /** What another connection made with the same calls: what differs is different in every connection. */
  readonly twin: Description;
}

/** Gathering ends in good time; what was found until then is shown. */
const LIMIT = 10_000;

function complete(pc: RTCPeerConnection, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LIMIT);
    const look = () => {
      if (pc.iceGatheringState !== 'complete' && !signal?.aborted) return;
      clearTimeout(timer);
      pc.removeEventListener('icegatheringstatechange', look);
      resolve();
    };
    pc.addEventListener('icegatheringstatechange', look);
    signal?.addEventListener('abort', look);
    look();
  });
}

const copy = ({ type, sdp }: Description): Description => ({ type, sdp });

async function run(
  wish: Wish,
  { connection, codecs }: Maker,
  signal?: AbortSignal,
): Promise<Omit<Made, 'twin'>> {
  const peer = createPeer('alice', { log: createLog(), connection });
  let first: Description | null = null;
  try {
    for (const { id, command } of programOf(wish)) {
      signal?.throwIfAborted();
      const [pc] = peer.resolve([{ var: 'pc' }]) as [RTCPeerConnection];
      if (command) await peer.run(command);
      if (id === 'set' && wish.restart) first = copy(pc.localDescription as Description);
      if (id === 'capabilities')
        peer.variables.set(
          'vp8',
          codecs('video').filter(({ mimeType }) => mimeType === 'video/VP8'),
        );
      if (id === 'complete') await complete(pc, signal);
      if (id === 'local') peer.variables.set('offer', pc.localDescription);
    }
    return { wish, first, offer: copy(peer.variables.get('offer') as Description) };
  } finally {
    peer.dispose();
  }
}

/**
 * Makes the offer that the switches ask for, twice, each on a connection of its own; both are closed at the end.
 * @throws CallRejected with the browser's own exception as its cause
 */
export async function make(wish: Wish, maker: Maker, signal?: AbortSignal): Promise<Made> {
  const [made, twin] = await Promise.all([run(wish, maker, signal), run(wish, maker, signal)]);
  return { ...made, twin: twin.offer };
}
