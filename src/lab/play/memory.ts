import { PEERS, type PeerName } from '../../jsep/command';
import {
  NO_MEMORY,
  remember,
  situationOf,
  type Memory,
  type Situation,
} from '../../jsep/situation';
import type { CallEntry, Description, Entry, ResultEntry } from '../../trace/entry';
import { project } from '../../trace/project';

type Memories = Readonly<Record<PeerName, Memory>>;

const NONE: Memories = { alice: NO_MEMORY, bob: NO_MEMORY };

/** What `setLocalDescription()` took for its type. webrtc-pc §4.4.2.2. */
const impliedIn = ({ signalingState }: Situation): string =>
  signalingState.includes('remote-offer') || signalingState.includes('local-pranswer')
    ? 'answer'
    : 'offer';

/** The memories of a trace, one for each entry: what the connections hide, as far as their calls tell. */
class Remembered {
  /** What is remembered before the entry of the same index. */
  readonly before: Memories[] = [NONE];

  constructor(private readonly trace: readonly Entry[]) {}

  add(entry: Entry): void {
    const now = this.before.at(-1)!;
    const { peer } = entry;
    const next = peer && PEERS.includes(peer) ? this.after(now[peer], entry, peer) : undefined;
    this.before.push(next && peer ? { ...now, [peer]: next } : now);
  }

  private after(memory: Memory, entry: Entry, peer: PeerName): Memory {
    if (entry.kind === 'event' && entry.type === 'negotiationneeded')
      return remember(memory, { fired: 'negotiationneeded' });
    if (entry.kind !== 'result') return memory;
    const call = this.trace[entry.of];
    return call?.kind === 'call' ? this.afterCall(memory, call, entry, peer) : memory;
  }

  private afterCall(
    memory: Memory,
    { id, command, args }: CallEntry,
    { id: end, value }: ResultEntry,
    peer: PeerName,
  ): Memory {
    const { call } = command;
    if (call === 'new RTCPeerConnection') return NO_MEMORY;
    if (call === 'createOffer' || call === 'createAnswer') {
      const { sdp } = value as unknown as Description;
      return remember(memory, { created: call === 'createOffer' ? 'offer' : 'answer', sdp });
    }
    const before = situationOf(project(this.trace, id).peers[peer].state, memory);
    if (call === 'restartIce') return remember(memory, { restarted: before });
    if (call !== 'setLocalDescription' && call !== 'setRemoteDescription') return memory;
    const { type } = (args[0] ?? {}) as Partial<Description>;
    const { state: after } = project(this.trace, end + 1).peers[peer];
    return remember(memory, {
      applied: type || impliedIn(before),
      side: call === 'setLocalDescription' ? 'local' : 'remote',
      before,
      after,
    });
  }
}

const known = new WeakMap<readonly Entry[], Remembered>();

/** The situation of a peer after the first `cursor` entries: what its connection shows, and what it remembers. */
export function situationAt(
  trace: readonly Entry[],
  cursor: number,
  peer: PeerName,
): Situation | null {
  let remembered = known.get(trace);
  if (!remembered) known.set(trace, (remembered = new Remembered(trace)));
  for (let i = remembered.before.length - 1; i < cursor; i++) remembered.add(trace[i]!);
  const { exists, state } = project(trace, cursor).peers[peer];
  return exists ? situationOf(state, remembered.before[cursor]![peer]) : null;
}
