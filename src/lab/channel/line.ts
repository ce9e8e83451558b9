import type { PeerName } from '../../jsep/command';
import type { PeerOptions } from '../../peer/peer';
import { createTwo, type Two } from '../../peer/two';
import type { JournalEntry } from '../journal';
import { CODE } from './code';
import { initOf, type Settings } from './settings';

/** The two ends of one channel. */
export type Ends = Readonly<Record<PeerName, RTCDataChannel>>;

/** Takes what a peer's program did, or what its browser said. */
export type Write = (peer: PeerName, kind: JournalEntry['kind'], text: string) => void;

/** Two connected peers, and one channel at a time between them. */
export interface Line {
  /**
   * Creates a channel and gives its ends when both are open; the first one makes the peers connect, a later one closes
   * the one before and needs no negotiation. RFC 8831 §6.
   * @throws the browser's exception, or Error `failed` where no connection came about
   */
  open(settings: Settings, write: Write): Promise<Ends>;
  /** The largest message that the other side takes, in bytes; null before the connection. webrtc-pc §6.1.1. */
  readonly maxMessageSize: number | null;
  /** Closes both connections. */
  close(): void;
}

const opened = (channel: RTCDataChannel, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (channel.readyState === 'open') resolve();
    else channel.addEventListener('open', () => resolve(), { once: true, signal });
  });

const closed = (channel: RTCDataChannel, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (channel.readyState === 'closed') resolve();
    else channel.addEventListener('close', () => resolve(), { once: true, signal });
  });

const failed = (two: Two, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    for (const pc of [two.alice, two.bob])
      pc.addEventListener(
        'connectionstatechange',
        () => pc.connectionState === 'failed' && reject(new Error('failed')),
        { signal },
      );
  });

/** Creates Bob's end, or waits for it: a negotiated channel is not announced. */
function bobsEnd(
  bob: RTCPeerConnection,
  settings: Settings,
  write: Write,
  signal: AbortSignal,
): Promise<RTCDataChannel> {
  if (settings.negotiated) {
    const channel = bob.createDataChannel(settings.label, initOf(settings));
    write('bob', 'call', CODE.create(settings));
    return Promise.resolve(channel);
  }
  write('bob', 'call', CODE.hear);
  return new Promise((resolve) =>
    bob.addEventListener('datachannel', ({ channel }) => resolve(channel), { once: true, signal }),
  );
}

/** A line between two new connections. */
export function createLine(Connection: PeerOptions['connection']): Line {
  const two = createTwo(Connection);
  const ended = new AbortController();
  let ends: Ends | null = null;
  let isConstructed = false;
  let isNegotiated = false;

  async function negotiate(write: Write): Promise<void> {
    write('alice', 'call', CODE.setLocalOffer);
    write('bob', 'call', CODE.setRemoteOffer);
    write('bob', 'call', CODE.setLocalAnswer);
    write('alice', 'call', CODE.setRemoteAnswer);
    await two.negotiate();
    isNegotiated = true;
  }

  async function closeChannel(): Promise<void> {
    if (!ends) return;
    const both = Object.values(ends);
    ends = null;
    both[0]!.close();
    // Its stream can be used again only when both ends are closed. RFC 8831 §6.7
    await Promise.all(both.map((end) => closed(end, ended.signal)));
  }

  return {
    get maxMessageSize() {
      return two.alice.sctp?.maxMessageSize ?? null;
    },
    async open(settings, write) {
      await closeChannel();
      const { signal } = ended;
      if (!isConstructed) {
        write('alice', 'call', CODE.construct);
        write('bob', 'call', CODE.construct);
        isConstructed = true;
      }
      write('alice', 'call', CODE.create(settings));
      const alice = two.alice.createDataChannel(settings.label, initOf(settings));
      const atBob = bobsEnd(two.bob, settings, write, signal);
      const both = async () => {
        if (!isNegotiated) await negotiate(write);
        const bob = await atBob;
        if (!settings.negotiated) write('bob', 'event', 'datachannel');
        alice.binaryType = bob.binaryType = 'arraybuffer';
        await Promise.all([opened(alice, signal), opened(bob, signal)]);
        return { alice, bob };
      };
      ends = await Promise.race([both(), failed(two, signal)]);
      return ends;
    },
    close() {
      ended.abort();
      two.close();
    },
  };
}
