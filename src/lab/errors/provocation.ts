import type { Command, Json } from '../../jsep/command';
import type { SignalingState } from '../../jsep/transitions';
import type { Entry } from '../../trace/entry';
import type { Condition } from '../condition';
import type { AttemptName } from './attempts';

/** One line of a provocation: a command, a wait for what commands have begun, or a wait of so many ms. */
export type Step = Command | { readonly until: readonly Condition[] } | { readonly wait: number };

/** What a provocation looked at in the end, by its name in the standards: `iceGatheringState` → `new`. */
export type Found = Readonly<Record<string, Json>>;

/** What a browser does in the end. */
export interface Expectation {
  /** The name of the exception; null where nothing is thrown. */
  readonly name: string | null;
  /** What is true afterwards. */
  readonly found?: Found;
}

/** The browsers whose departures are known by name. */
export type BrowserName = 'chromium' | 'firefox' | 'other';

/** What a page cannot arrange by itself: the reader or a test has to. */
export type Need =
  /** The page is no secure context. */
  | 'insecure'
  /** The machine has no camera. */
  | 'no-camera'
  /** There is a camera, and its use is granted. */
  | 'camera'
  /** A camera that another program holds. */
  | 'busy-camera';

interface Common {
  /** What the standard says should come of it. */
  readonly expects: Expectation;
  /** Browsers that do otherwise. */
  readonly departs?: Readonly<Partial<Record<BrowserName, Expectation>>>;
  readonly needs?: Need;
}

/** Commands that run on two real peers; where one is to be rejected, it is the last. */
export interface Played extends Common {
  readonly do: readonly Step[];
  /** The `signalingState` in which the last command is made: the cause of the rejection, where that is the state. */
  readonly inState?: SignalingState;
  readonly look?: (trace: readonly Entry[], seen: Seen) => Found;
}

/** What a provocation can see besides the trace. */
export interface Seen {
  /** Whether Bob's `track` event named a stream. */
  readonly hasRemoteStream: boolean;
}

/** A call that commands cannot make: a small function over the browser's own API. */
export interface Attempted extends Common {
  readonly attempt: AttemptName;
  /** Its code; the last line is the one that fails. */
  readonly code: string;
}

export type Provocation = Played | Attempted;

export const isPlayed = (provocation: Provocation): provocation is Played => 'do' in provocation;

export const isCommand = (step: Step): step is Command => 'call' in step;

/** @example expectedIn(provocation, 'firefox') → what Firefox does, where it departs from the standard */
export const expectedIn = ({ expects, departs }: Provocation, browser: BrowserName): Expectation =>
  departs?.[browser] ?? expects;

/** @example browserOf('Mozilla/5.0 … Firefox/153.0') → 'firefox' */
export function browserOf(userAgent: string): BrowserName {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'other';
}
