import type { Action, PeerName } from '../jsep/command';
import type { Condition } from './condition';

/** One press of `Next step`: commands, and what has to be true before and after them. */
export interface Step {
  /** The key of its narration. */
  readonly id: string;
  /** Whose step it is; gives the narration its colour. */
  readonly about: PeerName | 'signaling' | 'ice' | 'both';
  readonly do: readonly Action[];
  /** Waited for before the commands run. */
  readonly needs?: readonly Condition[];
  /** Waited for after the commands have run. */
  readonly until?: readonly Condition[];
  /**
   * The step that has to be reached within seconds of this one where a browser gives DTLS up early: there the live peers
   * go ahead to it, and the reader follows at leisure.
   */
  readonly aheadTo?: string;
}

/** A run of two peers, as data. Its words are in `content/scenarios/<id>.<language>.md`. */
export interface Scenario {
  readonly id: string;
  readonly roles: Readonly<Record<PeerName, 'offerer' | 'answerer'>>;
  /** Whether peers send audio and video, so that a picture has its place. */
  readonly media: boolean;
  readonly steps: readonly Step[];
}
