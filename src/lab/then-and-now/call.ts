import { ask } from './questions';
import { calledBack, legacy, LIMIT, type LegacyWorld } from './legacy';
import type { Finding, LineId } from './lines';

/** A call that the old program made, with the new line wherever the old one is gone. */
export interface OldCall {
  readonly stream: MediaStream;
  close(): void;
}

type Found = (id: LineId, finding: Finding) => void;

const WORKS: Finding = { verdict: 'works' };

/** How long after the description the old event may come, in ms. */
const EVENT_LIMIT = 2_000;

const until = (look: () => boolean, limit: number, signal?: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const start = performance.now();
    const tick = () => {
      const isOver = performance.now() - start > limit || signal?.aborted;
      if (look() || isOver) resolve(look());
      else setTimeout(tick, 20);
    };
    tick();
  });

/** One line of the program: the old call, and where it fails the new one. */
async function run<T>(
  id: LineId,
  found: Found,
  old: () => T | Promise<T>,
  now: () => T | Promise<T>,
): Promise<T> {
  let value: { readonly of: T } | undefined;
  const finding = await ask(async () => {
    value = { of: await old() };
    return WORKS;
  });
  found(id, finding);
  return value ? value.of : now();
}

/** Hands each candidate over as a program of 2013 did: an index of the section, and callbacks. */
function carry(
  world: LegacyWorld,
  from: RTCPeerConnection,
  to: RTCPeerConnection,
  told: (finding: Finding) => void,
): () => void {
  let early: RTCIceCandidate[] | null = [];
  const add = async ({ candidate, sdpMLineIndex }: RTCIceCandidate): Promise<void> => {
    const finding = await ask(async () => {
      const old = new world.RTCIceCandidate({ candidate, sdpMLineIndex });
      await calledBack<void>((done, failed) => legacy(to).addIceCandidate(old, done, failed));
      return WORKS;
    });
    if (to.signalingState === 'closed') return;
    told(finding);
    if (finding.verdict === 'gone')
      await to.addIceCandidate({ candidate, sdpMLineIndex }).catch(() => undefined);
  };
  from.onicecandidate = ({ candidate }) => {
    if (!candidate?.candidate) return;
    if (early) early.push(candidate);
    else void add(candidate);
  };
  return () => {
    const waiting = early ?? [];
    early = null;
    for (const one of waiting) void add(one);
  };
}

/**
 * Makes a call between two peers of this page by the calls of 2013.
 * @throws what the browser threw where the new line failed too; DOMException NetworkError where they do not connect
 */
export async function makeOldCall(
  world: LegacyWorld,
  local: MediaStream,
  found: Found,
  signal?: AbortSignal,
): Promise<OldCall> {
  const { RTCPeerConnection: Peer, RTCSessionDescription: Description } = world;
  const [alice, bob] = [new Peer(), new Peer()];
  const close = () => {
    for (const pc of [alice, bob]) {
      pc.onicecandidate = pc.ontrack = null;
      pc.close();
    }
  };
  const set = (pc: RTCPeerConnection, description: RTCSessionDescriptionInit) =>
    run<void>(
      'setDescription',
      found,
      () =>
        calledBack<void>((done, failed) =>
          legacy(pc).setLocalDescription(description, done, failed),
        ),
      () => pc.setLocalDescription(description),
    );
  const wrap = ({ type, sdp }: RTCSessionDescriptionInit) =>
    run<RTCSessionDescriptionInit>(
      'sessionDescription',
      found,
      () => new Description({ type, ...(sdp ? { sdp } : {}) }),
      () => ({ type, ...(sdp ? { sdp } : {}) }),
    );
  try {
    let isTold = false;
    const told = (finding: Finding) => {
      if (!isTold) found('iceCandidate', finding);
      isTold = true;
    };
    const toBob = carry(world, alice, bob, told);
    const toAlice = carry(world, bob, alice, told);
    let added: MediaStream | undefined;
    let remote: MediaStream | undefined;
    legacy(bob).onaddstream = ({ stream }) => (added = stream);
    bob.ontrack = ({ streams }) => (remote = streams[0]);
    await run<void>(
      'addStream',
      found,
      () => legacy(alice).addStream(local),
      () => local.getTracks().forEach((track) => alice.addTrack(track, local)),
    );
    const offer = await run<RTCSessionDescriptionInit>(
      'createOffer',
      found,
      () => calledBack((done, failed) => legacy(alice).createOffer(done, failed)),
      () => alice.createOffer(),
    );
    await set(alice, offer);
    await bob.setRemoteDescription(await wrap(offer));
    toBob();
    const answer = await calledBack<RTCSessionDescriptionInit>((done, failed) =>
      legacy(bob).createAnswer(done, failed),
    ).catch(() => bob.createAnswer());
    await bob.setLocalDescription(answer);
    await alice.setRemoteDescription(answer);
    toAlice();
    const isAdded = await until(() => added !== undefined, EVENT_LIMIT, signal);
    found('onaddstream', isAdded ? WORKS : { verdict: 'ignored' });
    const connected = () => [alice, bob].every((pc) => pc.connectionState === 'connected');
    if (!(await until(connected, 2 * LIMIT, signal)))
      throw new DOMException(`The call is ${bob.connectionState}.`, 'NetworkError');
    found(
      'remoteStreams',
      await ask(() => (legacy(bob).getRemoteStreams()[0] ? WORKS : { verdict: 'ignored' })),
    );
    return { stream: added ?? remote!, close };
  } catch (error) {
    close();
    throw error;
  }
}
