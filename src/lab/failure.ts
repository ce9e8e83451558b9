import type { PeerName } from '../jsep/command';
import { needsPath, type Condition } from './condition';

/** Why a run stopped. */
export type Failure =
  /** The browser rejected a call; the trace holds its words in this entry. */
  | { readonly reason: 'rejected'; readonly entry: number }
  | { readonly reason: 'timeout'; readonly waitedFor: readonly Condition[]; readonly ms: number }
  /** The browser itself gave up: `connectionState` became `failed`. */
  | { readonly reason: 'connection-failed'; readonly peer: PeerName }
  | { readonly reason: 'nothing-to-receive'; readonly peer: PeerName }
  /** A defect of the lab; the message is for whoever mends it. */
  | { readonly reason: 'unexpected'; readonly message: string };

/** Whether a run stopped for want of a path between the peers; without one, no frame comes either. */
export const lostPath = (failure: Failure): boolean =>
  failure.reason === 'connection-failed' ||
  (failure.reason === 'timeout' &&
    failure.waitedFor.some((one) => !('framesDecoded' in one) && needsPath(one)));

/** Carries a failure out of an actor. */
export class StepFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
    this.name = 'StepFailed';
  }
}
