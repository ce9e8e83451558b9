import type { PeerName } from '../jsep/command';
import type { StateName } from '../trace/entry';
import { framesDecoded } from '../trace/stats';
import { pairsOf } from '../trace/pairs';
import { localUfrag, type PeerView, type View } from '../trace/view';

/** Something that a step waits for, as data. */
export type Condition =
  | { readonly peer: PeerName; readonly state: StateName; readonly is: string }
  | { readonly peer: PeerName; readonly channel: string; readonly is: string }
  /** How many messages its data channels have received. */
  | { readonly peer: PeerName; readonly received: number }
  /** Everything that it sent over the signaling channel has arrived. */
  | { readonly peer: PeerName; readonly held: 0 }
  /** How often its connection has fired an event, since it was made. */
  | { readonly peer: PeerName; readonly event: string; readonly times: number }
  /** It was told that all candidates of its local description are found. */
  | { readonly peer: PeerName; readonly gathered: true }
  /** How many candidates it has found, those of earlier generations included. */
  | { readonly peer: PeerName; readonly found: number }
  /** The pair that it sends over is one of the credentials in its local description. RFC 8445 §9 */
  | { readonly peer: PeerName; readonly sendsOver: 'newest' }
  /** How many video frames it has decoded. */
  | { readonly peer: PeerName; readonly framesDecoded: number };

function isMet(condition: Condition, view: View): boolean {
  const peer = view.peers[condition.peer];
  if ('state' in condition) return peer.state[condition.state] === condition.is;
  if ('channel' in condition) return peer.state.channels[condition.channel] === condition.is;
  if ('received' in condition) return peer.received >= condition.received;
  if ('held' in condition) return peer.held === condition.held;
  if ('event' in condition) return (peer.fired[condition.event] ?? 0) >= condition.times;
  if ('gathered' in condition) return hasGathered(peer);
  if ('found' in condition) return countFound(peer) >= condition.found;
  if ('sendsOver' in condition) return sendsOverNewest(peer);
  return framesDecoded(peer.stats) >= condition.framesDecoded;
}

const countFound = ({ candidates }: PeerView): number =>
  [...candidates].filter(({ side }) => side === 'local').length;

const hasGathered = ({ gatheredFor, state }: PeerView): boolean =>
  gatheredFor !== null && gatheredFor === localUfrag(state);

/** Whether the selected pair begins at a candidate of the newest generation. */
function sendsOverNewest({ state, stats }: PeerView): boolean {
  const used = pairsOf(stats).find(({ selected }) => selected)?.local?.usernameFragment;
  return used !== undefined && used === localUfrag(state);
}

/** Whether `getStats()` alone tells of it. */
export const needsStats = (condition: Condition): boolean =>
  'framesDecoded' in condition || 'sendsOver' in condition;

/** The conditions that a view does not meet yet. */
export const unmet = (conditions: readonly Condition[], view: View): Condition[] =>
  conditions.filter((condition) => !isMet(condition, view));

/** States that a path between the peers leads to, and its loss does not. webrtc-pc §5.6.2, §5.6.4. */
const OF_A_PATH = ['checking', 'connecting', 'connected', 'completed'];

/**
 * Whether a condition cannot come where the path between the peers has failed.
 * @example needsPath({ peer: 'bob', channel: 'chat', is: 'open' }) → true
 */
export function needsPath(condition: Condition): boolean {
  if ('state' in condition) return OF_A_PATH.includes(condition.is);
  if ('channel' in condition) return condition.is === 'open';
  return !('event' in condition || 'gathered' in condition || 'found' in condition);
}

/**
 * What a condition asks of its peer, in the standard's terms.
 * @example tell({ peer: 'bob', channel: 'chat', is: 'open' }) → 'chat.readyState = open'
 */
export function tell(condition: Condition): string {
  if ('state' in condition) return `${condition.state} = ${condition.is}`;
  if ('channel' in condition) return `${condition.channel}.readyState = ${condition.is}`;
  if ('received' in condition) return `message × ${condition.received}`;
  if ('held' in condition) return `messages held = ${condition.held}`;
  if ('event' in condition)
    return condition.times === 1 ? condition.event : `${condition.event} × ${condition.times}`;
  if ('gathered' in condition) return 'icecandidate null';
  if ('found' in condition) return `icecandidate × ${condition.found}`;
  if ('sendsOver' in condition) return 'selected pair of the newest ufrag';
  return `framesDecoded ≥ ${condition.framesDecoded}`;
}
