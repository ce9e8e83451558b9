import { PEERS, type PeerName } from '../../jsep/command';
import type { Journal, JournalEntry } from '../journal';

/** A line of a journal, and whose it is. */
export type Told = JournalEntry & { readonly peer: PeerName };

/** Both journals as one, in the order of time. */
export const merge = (journals: Readonly<Record<PeerName, Journal>>): Told[] =>
  PEERS.flatMap((peer) => journals[peer].map((entry) => ({ ...entry, peer }))).toSorted(
    (a, b) => a.at - b.at,
  );
