import { PEERS, type PeerName } from '../../jsep/command';
import { DESCRIPTION_NAMES, type Description, type DescriptionName } from '../../trace/entry';
import type { View } from '../../trace/view';

/** Where a description stands: an attribute of a peer's connection. */
export interface Place {
  readonly peer: PeerName;
  readonly name: DescriptionName;
}

export const PLACES: readonly Place[] = PEERS.flatMap((peer) =>
  DESCRIPTION_NAMES.map((name) => ({ peer, name })),
);

export const samePlace = (a: Place, b: Place): boolean => a.peer === b.peer && a.name === b.name;

export const descriptionAt = (view: View, { peer, name }: Place): Description | null =>
  view.peers[peer].state[name];

/** The entry that set what stands there. */
export const sinceWhen = (view: View, { peer, name }: Place): number | undefined =>
  view.peers[peer].since[name];

/** @example sideOf('pendingLocalDescription') → 'local' */
export const sideOf = (name: DescriptionName): 'local' | 'remote' =>
  name.endsWith('LocalDescription') ? 'local' : 'remote';

/** The other half of the negotiation: `pendingLocalDescription` ↔ `pendingRemoteDescription`. */
export const otherHalf = ({ peer, name }: Place): Place => ({
  peer,
  name: (sideOf(name) === 'local'
    ? name.replace('Local', 'Remote')
    : name.replace('Remote', 'Local')) as DescriptionName,
});
