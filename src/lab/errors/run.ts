import {
  addressOfStream,
  durationOfRecording,
  interruptPlay,
  playAlone,
  recordUnknownType,
} from '../../media/attempts';
import { openCamera } from '../../media/camera';
import { openInDeniedFrame } from '../../media/frames';
import { stopTracks } from '../../media/source';
import { openSynthetic } from '../../media/synthetic';
import { addForeignCandidates, overfillQueue, sendTooLarge } from '../../peer/attempts';
import { CallRejected } from '../../peer/record';
import { browserConnection } from '../../peer/support';
import type { Entry } from '../../trace/entry';
import { createLog } from '../../trace/log';
import { project } from '../../trace/project';
import { refusalOf, type Refusal } from '../refusal';
import type { Scenario } from '../scenario';
import { createSession, type LocalSession } from '../session';
import { waitFor } from '../wait';
import type { AttemptName } from './attempts';
import {
  isCommand,
  isPlayed,
  type Found,
  type Played,
  type Provocation,
  type Step,
} from './provocation';

/** What came of a provocation. */
export interface Outcome {
  /** The exception as the browser threw it; null where none was. */
  readonly refusal: Refusal | null;
  /** The place of the command that was rejected, counted from 0. */
  readonly at: number | null;
  /** The `signalingState` of its peer at that moment. */
  readonly state: string | null;
  readonly found: Found;
  readonly trace: readonly Entry[];
}

/** How long a wait may take, in ms: ICE gives up after half a minute. */
const LIMIT = 60_000;

/** The session only runs commands; it has no steps of its own. */
const SCENARIO: Scenario = {
  id: 'error',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: true,
  steps: [],
};

const camera = async (constraints: MediaStreamConstraints) =>
  stopTracks((await openCamera(constraints)).stream);

const ATTEMPTS: Record<AttemptName, () => Promise<Found | void>> = {
  insecure: () => camera({ video: true }),
  denied: () => openInDeniedFrame({ video: true }),
  camera: () => camera({ video: true }),
  width: () => camera({ video: { width: { exact: 99_999 } } }),
  'nothing-asked': () => camera({ audio: false, video: false }),
  'play-alone': playAlone,
  'play-interrupted': interruptPlay,
  'recorder-type': recordUnknownType,
  recording: durationOfRecording,
  queue: () => overfillQueue(browserConnection()),
  'too-large': () => sendTooLarge(browserConnection()),
  ufrag: () => addForeignCandidates(browserConnection(), 3000),
  'object-url': addressOfStream,
};

async function attempt(name: AttemptName): Promise<Outcome> {
  const nothing = { at: null, state: null, trace: [] };
  try {
    return { refusal: null, found: (await ATTEMPTS[name]()) ?? {}, ...nothing };
  } catch (error) {
    return { refusal: refusalOf(error), found: {}, ...nothing };
  }
}

async function play({ do: steps, look }: Played, signal: AbortSignal): Promise<Outcome> {
  const log = createLog();
  const connection = browserConnection();
  const session = createSession({
    scenario: SCENARIO,
    source: 'synthetic',
    log,
    connection,
    openCamera,
    openSynthetic,
  });
  const outcome = (rest: Omit<Outcome, 'trace'>) => ({ ...rest, trace: [...log.entries] });
  try {
    for (const [at, step] of steps.entries()) {
      const state = isCommand(step)
        ? project(log.entries).peers[step.peer].state.signalingState
        : null;
      try {
        await take(step, session, log, signal);
      } catch (error) {
        if (!(error instanceof CallRejected)) throw error;
        return outcome({ refusal: refusalOf(error.cause), at, state, found: {} });
      }
    }
    const seen = { hasRemoteStream: session.streams('bob').remote !== null };
    const found = look?.(log.entries, seen) ?? {};
    return outcome({ refusal: null, at: null, state: null, found });
  } finally {
    session.close();
  }
}

async function take(
  step: Step,
  session: LocalSession,
  log: ReturnType<typeof createLog>,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  if (isCommand(step)) return session.run(step);
  if ('wait' in step) return new Promise((resolve) => setTimeout(resolve, step.wait));
  const recordStats = () => session.recordStats();
  return waitFor({ log, conditions: step.until, limit: LIMIT, signal, recordStats });
}

/**
 * Makes an error happen in this browser, on real peers.
 * @throws StepFailed with `timeout` where what is waited for does not come; AbortError when `signal` is aborted
 */
export const provoke = (provocation: Provocation, signal: AbortSignal): Promise<Outcome> =>
  isPlayed(provocation) ? play(provocation, signal) : attempt(provocation.attempt);
