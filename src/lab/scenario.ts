import type { Action, PeerName } from '../jsep/command';
import type { Condition } from './condition';

/** The groups of the choice, in their order. */
export const GROUPS = ['first', 'media', 'change', 'glare', 'broken'] as const;
export type Group = (typeof GROUPS)[number];

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
  /** Milliseconds that pass after the commands: that nothing happens takes time to see. */
  readonly pause?: number;
  /** Milliseconds that it may wait, where the browser takes longer than a step usually may. */
  readonly limit?: number;
  /**
   * The name of the exception with which the browser is to reject the last command; the run goes on. Where the browser
   * does otherwise, the trace says so.
   */
  readonly rejects?: string;
  /**
   * The name of an exception with which some browsers reject the last command, and others do not; the run goes on either
   * way.
   */
  readonly mayReject?: string;
  /**
   * The step that has to be reached within seconds of this one where a browser gives DTLS up early: there the live peers
   * go ahead to it, and the reader follows at leisure.
   */
  readonly aheadTo?: string;
}

/** A run of two peers, as data. Its words are in `content/scenarios/<id>.<language>.md`. */
export interface Scenario {
  readonly id: string;
  readonly group: Group;
  readonly roles: Readonly<Record<PeerName, 'offerer' | 'answerer'>>;
  /** Whether peers send audio and video, so that a picture has its place. */
  readonly media: boolean;
  readonly steps: readonly Step[];
}
