import type { BrowserName } from '../../jsep/departures';
import { SIGNALING_STATES, type SignalingState } from '../../jsep/transitions';
import type { Foreseen } from '../play/foresee';

/** How a call ends: the name of the exception, or null; and `signalingState` afterwards. */
export interface Ending {
  readonly error: string | null;
  readonly to: SignalingState;
}

export const sameEnding = (a: Ending, b: Ending): boolean => a.error === b.error && a.to === b.to;

/** What the standard says of a call. */
export const standardOf = ({ error, to }: Foreseen): Ending => ({ error, to });

/** What a browser is expected to do, by all that was measured; the standard's word for one that is not known. */
export function expectedOf(foreseen: Foreseen, engine: BrowserName | undefined): Ending {
  const departed = engine && foreseen.departures?.[engine];
  return standardOf({ ...foreseen, ...departed });
}

/** States first, in the order of the standard, then exceptions by name. */
export const byKind = (a: Ending, b: Ending): number =>
  (a.error ?? '').localeCompare(b.error ?? '', 'en') ||
  SIGNALING_STATES.indexOf(a.to) - SIGNALING_STATES.indexOf(b.to);
