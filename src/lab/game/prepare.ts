import { PEERS, type Call, type PeerName } from '../../jsep/command';
import type { Situation } from '../../jsep/situation';
import type { Log } from '../../trace/log';
import { project } from '../../trace/project';
import type { Key } from '../play/key';
import { situationAt } from '../play/memory';
import { paletteOf } from '../play/palette';
import { perform } from '../play/perform';
import type { LocalSession } from '../session';
import { printKey, type Played } from './played';

/** Two peers, and what was done with them. */
export interface Pair {
  readonly session: LocalSession;
  readonly log: Log;
  readonly calls: readonly Played[];
}

export interface Preparing extends Pair {
  /** Numbers from 0 to 1 that decide what is prepared. */
  readonly next: () => number;
  readonly signal: AbortSignal;
}

/** How likely it is that a description is made which the next question may be about. */
const LIKELY = 0.8;

/** What a peer has to negotiate about: a description without a section says too little of whose it is. */
const BEGINNINGS = ['createDataChannel', "addTransceiver  'audio'"];

/** Makes a call of the palette as the next one. */
export async function make(
  pair: Pair & { readonly signal: AbortSignal },
  peer: PeerName,
  call: Call,
  key: Key,
): Promise<Played> {
  const { session, log, calls, signal } = pair;
  const move = key.actions.map((action) => ({ action }));
  session.begin(calls.length);
  const outcomes = await perform({ session, log, move, replays: false, signal });
  const made = move.map((one, at) => ({ ...one, ...(outcomes[at] && { outcome: outcomes[at] }) }));
  return { peer, call, code: printKey(peer, call, key), move: made };
}

const movesOf = (calls: readonly Played[]) => calls.map(({ move }) => move);

function find({ log, calls }: Pair, peer: PeerName, id: string): readonly [Call, Key] {
  for (const { rows } of paletteOf(log.entries, movesOf(calls), peer))
    for (const { call, keys } of rows)
      for (const key of keys) if (key.id.startsWith(id)) return [call, key];
  throw new Error(`The palette of ${peer} has no ${id}.`);
}

async function press(preparing: Preparing, peer: PeerName, id: string): Promise<Preparing> {
  const [call, key] = find(preparing, peer, id);
  const played = await make(preparing, peer, call, key);
  return { ...preparing, calls: [...preparing.calls, played] };
}

/** What a peer may want to have made before it is asked about. */
function wanted({ signalingState, lastOffer, ...rest }: Situation): Call | undefined {
  if (signalingState === 'stable') return lastOffer ? undefined : 'createOffer';
  return signalingState === 'have-remote-offer' && !rest.lastAnswer ? 'createAnswer' : undefined;
}

/** Two peers with something to negotiate about; begins a pair. */
async function begin(preparing: Preparing): Promise<Preparing> {
  let now = preparing;
  for (const peer of PEERS) now = await press(now, peer, 'new RTCPeerConnection');
  for (const peer of PEERS) {
    const id = BEGINNINGS[Math.floor(preparing.next() * BEGINNINGS.length)]!;
    now = await press(now, peer, id);
  }
  return now;
}

/** Whether a pair can be asked about: both are there, and open. */
export const isUsable = ({ log }: Pick<Pair, 'log'>): boolean =>
  PEERS.every((peer) => {
    const { exists, state } = project(log.entries).peers[peer];
    return exists && state.signalingState !== 'closed';
  });

/**
 * Makes the calls that nobody has to guess, so that each question finds descriptions at hand.
 * @returns all calls of the pair so far
 */
export async function prepare(preparing: Preparing): Promise<readonly Played[]> {
  let now = preparing.calls.length ? preparing : await begin(preparing);
  for (const peer of PEERS) {
    const situation = situationAt(now.log.entries, now.log.entries.length, peer);
    const call = situation ? wanted(situation) : undefined;
    if (call && preparing.next() < LIKELY) now = await press(now, peer, call);
  }
  return now.calls;
}
