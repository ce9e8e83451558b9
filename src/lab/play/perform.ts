import { isLoop, type Action, type Command, type PeerName } from '../../jsep/command';
import { CallRejected } from '../../peer/record';
import type { Log } from '../../trace/log';
import { project } from '../../trace/project';
import { StepFailed } from '../failure';
import type { LocalSession } from '../session';
import { sleep } from '../sleep';
import type { Outcome, Recorded } from './address';
import { pathsOf, peerOf, type Move } from './move';

/** How long a replay waits for what the recorded run had by then: a candidate, a channel, in ms. */
export const PATIENCE = 4000;

/** A call that has not settled after so many ms is left alone: its promise may never do. webrtc-pc §4.4.1.2. */
const UNSETTLED = 8000;

const POLL = 20;

/** What performing a move takes. */
export interface Performance {
  readonly session: LocalSession;
  readonly log: Log;
  readonly move: Move;
  /** Waits for what the move needs, since it was made with that at hand. */
  readonly replays: boolean;
  /** See {@link PATIENCE}. */
  readonly patience?: number;
  readonly signal: AbortSignal;
}

const isMissing = (session: LocalSession, { peer, ...command }: Command): boolean =>
  pathsOf({ peer, ...command }).some((path) => session.read(peer, path) === undefined);

/** A peer that has a local description and sections to gather for. RFC 8829 §3.5.1. */
function gathers(log: Log, peer: PeerName): boolean {
  const { exists, state } = project(log.entries).peers[peer];
  const local = state.pendingLocalDescription ?? state.currentLocalDescription;
  const expects = /^m=/m.test(local?.sdp ?? '') && state.signalingState !== 'closed';
  return exists && expects && state.iceGatheringState !== 'complete';
}

function isEarly({ session, log }: Performance, { action, outcome }: Recorded): boolean {
  if (isLoop(action)) return gathers(log, action.each.peer);
  // A call that was rejected then may have been so for want of the very thing.
  if (outcome?.error) return false;
  if (action.call === 'channel.send') {
    const channel = session.read(action.peer, action.on ?? '') as RTCDataChannel | undefined;
    return channel === undefined || channel.readyState === 'connecting';
  }
  return isMissing(session, action);
}

async function waitUntilReady(performance: Performance, recorded: Recorded): Promise<void> {
  const { patience = PATIENCE, signal } = performance;
  for (let waited = 0; waited < patience && isEarly(performance, recorded); waited += POLL) {
    await sleep(POLL, signal);
  }
}

function nameOf(error: unknown): string {
  if (error instanceof CallRejected)
    return error.cause instanceof Error ? error.cause.name : 'Error';
  if (error instanceof StepFailed) return 'NothingToReceive';
  throw error;
}

/** Resolves with the name of the exception, or null; `Unsettled` where the call does not end. */
async function attempt(session: LocalSession, action: Action, signal: AbortSignal) {
  const run = session.run(action, signal).then(() => null, nameOf);
  // One that fails after it has been given up is nobody's.
  run.catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('Unsettled'), UNSETTLED);
  });
  try {
    return await Promise.race([run, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Makes the calls of a move on the real peers, until one is rejected, and gives what came of each that was made. An
 * exception of the browser is an outcome like any other.
 */
export async function perform(performance: Performance): Promise<Outcome[]> {
  const { session, log, move, replays, signal } = performance;
  const outcomes: Outcome[] = [];
  for (const recorded of move) {
    if (replays) await waitUntilReady(performance, recorded);
    const error = await attempt(session, recorded.action, signal);
    signal.throwIfAborted();
    const { signalingState: state } = project(log.entries).peers[peerOf(recorded.action)].state;
    outcomes.push({ error, state });
    if (error) break;
  }
  return outcomes;
}
