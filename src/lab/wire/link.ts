import { other, PEERS, type Command, type PeerName } from '../../jsep/command';
import { createPeer, type Peer, type PeerOptions } from '../../peer/peer';
import { CallRejected } from '../../peer/record';
import type { CandidateInit, Entry, MessageBody } from '../../trace/entry';
import type { Log } from '../../trace/log';
import { lettersOf, randomDigest, withFingerprint } from './letters';

/** What Alice says as soon as she can. */
const GREETING = 'Hello Bob';

/** Two peers whose messages wait until they are handed over. */
export interface Link {
  /** Alice makes her offer; it and all candidates wait. */
  begin(): Promise<void>;
  /** Hands a message over; its peer does what a program does with it. One that is refused is put back. */
  hand(id: number): Promise<void>;
  /** Writes another fingerprint into a description that waits. */
  swap(id: number): void;
  close(): void;
}

/** Two peers with programs, and nobody between them who acts by himself. */
export function createLink({ log, connection }: PeerOptions): Link {
  const peers: Record<PeerName, Peer> = {
    alice: createPeer('alice', { log, connection }),
    bob: createPeer('bob', { log, connection }),
  };
  let count = 0;
  const run = (command: Command) => peers[command.peer].run(command);

  function tell(
    phase: 'sent' | 'delivered' | 'dropped',
    id: number,
    from: PeerName,
    body: MessageBody,
  ) {
    const call = phase === 'delivered' ? 'signaling.receive' : 'signaling.send';
    const peer = phase === 'delivered' ? other(from) : from;
    log.append({
      kind: 'message',
      peer: from,
      message: id,
      phase,
      to: other(from),
      body,
      command: { peer, call },
    });
  }
  const send = (from: PeerName, body: MessageBody) => tell('sent', count++, from, body);

  /** What the programs do by themselves: candidates are sent as they are found, and Alice greets when she can. */
  function follow(entry: Entry): void {
    if (entry.kind !== 'event') return;
    if (entry.type === 'icecandidate') {
      const candidate = (entry.detail ?? null) as CandidateInit | null;
      // In Chromium the last event has null, elsewhere there may be an empty one before it.
      if (candidate === null || candidate.candidate)
        send(entry.peer, { kind: 'candidate', candidate });
    }
    if (entry.peer === 'alice' && entry.type === 'open')
      void run({ peer: 'alice', on: 'chat', call: 'channel.send', args: [GREETING] });
  }
  const unfollow = log.subscribe((entry) => queueMicrotask(() => follow(entry)));

  async function sendDescription(peer: PeerName, type: 'offer' | 'answer'): Promise<void> {
    await run({ peer, call: type === 'offer' ? 'createOffer' : 'createAnswer', as: type });
    await run({ peer, call: 'setLocalDescription', args: [{ var: type }] });
    const { sdp } = peers[peer].variables.get(type) as { sdp: string };
    send(peer, { kind: 'description', description: { type, sdp } });
  }

  /** What a program does with a message. */
  async function take(to: PeerName, body: MessageBody): Promise<void> {
    const { variables } = peers[to];
    if (body.kind === 'candidate') {
      variables.set('candidate', body.candidate);
      await run({ peer: to, call: 'addIceCandidate', args: [{ var: 'candidate' }] });
      return;
    }
    variables.set(body.description.type, body.description);
    await run({ peer: to, call: 'setRemoteDescription', args: [{ var: body.description.type }] });
    if (body.description.type === 'offer') await sendDescription(to, 'answer');
  }

  const find = (id: number) => lettersOf(log.entries).find((one) => one.id === id && one.held);

  return {
    async begin() {
      for (const peer of PEERS) await run({ peer, call: 'new RTCPeerConnection', as: 'pc' });
      await run({ peer: 'bob', call: 'ondatachannel', as: 'chat' });
      await run({ peer: 'alice', call: 'createDataChannel', args: ['chat'], as: 'chat' });
      await sendDescription('alice', 'offer');
    },
    async hand(id) {
      const letter = find(id);
      if (!letter) return;
      tell('delivered', id, letter.from, letter.body);
      try {
        await take(letter.to, letter.body);
      } catch (error) {
        if (!(error instanceof CallRejected)) throw error;
        tell('sent', id, letter.from, letter.body);
      }
    },
    swap(id) {
      const letter = find(id);
      if (letter?.body.kind !== 'description') return;
      const { type, sdp } = letter.body.description;
      const description = { type, sdp: withFingerprint(sdp, randomDigest()) };
      tell('dropped', id, letter.from, letter.body);
      tell('sent', id, letter.from, { kind: 'description', description });
    },
    close() {
      unfollow();
      for (const peer of PEERS) peers[peer].dispose();
    },
  };
}

/** What a link needs from outside, for the log of each run. */
export type OpenLink = (log: Log) => Link;
