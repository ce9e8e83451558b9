import type { PeerName } from '../jsep/command';
import type { StateName } from '../trace/entry';
import type { View } from '../trace/view';

/** Something that a step waits for, as data. */
export type Condition =
  | { readonly peer: PeerName; readonly state: StateName; readonly is: string }
  | { readonly peer: PeerName; readonly channel: string; readonly is: string }
  /** How many messages its data channels have received. */
  | { readonly peer: PeerName; readonly received: number }
  /** How many video frames it has decoded. */
  | { readonly peer: PeerName; readonly framesDecoded: number };

function isMet(condition: Condition, view: View): boolean {
  const peer = view.peers[condition.peer];
  if ('state' in condition) return peer.state[condition.state] === condition.is;
  if ('channel' in condition) return peer.state.channels[condition.channel] === condition.is;
  if ('received' in condition) return peer.received >= condition.received;
  return (peer.stats?.framesDecoded ?? 0) >= condition.framesDecoded;
}

/** The conditions that a view does not meet yet. */
export const unmet = (conditions: readonly Condition[], view: View): Condition[] =>
  conditions.filter((condition) => !isMet(condition, view));

/**
 * What a condition asks of its peer, in the standard's terms.
 * @example tell({ peer: 'bob', channel: 'chat', is: 'open' }) → 'chat.readyState = open'
 */
export function tell(condition: Condition): string {
  if ('state' in condition) return `${condition.state} = ${condition.is}`;
  if ('channel' in condition) return `${condition.channel}.readyState = ${condition.is}`;
  if ('received' in condition) return `message × ${condition.received}`;
  return `framesDecoded ≥ ${condition.framesDecoded}`;
}
