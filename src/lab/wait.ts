import { PEERS } from '../jsep/command';
import type { Log } from '../trace/log';
import { project } from '../trace/project';
import { needsPath, needsStats, unmet, type Condition } from './condition';
import { StepFailed } from './failure';

/** How often figures are asked for while a step waits for one of them, in ms. */
const STATS_EVERY = 200;

export interface Wait {
  readonly log: Log;
  readonly conditions: readonly Condition[];
  /** Milliseconds until the wait fails; `Infinity` where a human is waited for. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Records the figures of both peers. */
  readonly recordStats: () => Promise<void>;
}

/**
 * Resolves as soon as the trace meets all conditions.
 * @throws StepFailed with `timeout` after `limit` ms, or `connection-failed` when a browser gives up the path that a
 * condition needs while it is waited for; a peer that had failed before may be at an ICE restart
 */
export function waitFor({ log, conditions, limit, signal, recordStats }: Wait): Promise<void> {
  return new Promise((resolve, reject) => {
    const polls = conditions.some(needsStats);
    const poll = polls
      ? setInterval(() => void recordStats().catch(() => undefined), STATS_EVERY)
      : undefined;
    const expire = () => {
      const waitedFor = unmet(conditions, project(log.entries));
      settle(() => reject(new StepFailed({ reason: 'timeout', waitedFor, ms: limit })));
    };
    const timer = limit === Infinity ? undefined : setTimeout(expire, limit);
    const unsubscribe = log.subscribe(check);
    const failed = () => {
      const { peers } = project(log.entries);
      return PEERS.filter((name) => peers[name].state.connectionState === 'failed');
    };
    /** Peers that have been `failed` since before the wait. */
    let failedBefore = failed();
    signal.addEventListener('abort', abort, { once: true });

    function settle(outcome: () => void): void {
      clearInterval(poll);
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', abort);
      outcome();
    }
    function abort(): void {
      settle(() => reject(new DOMException('The run was ended.', 'AbortError')));
    }
    function check(): void {
      const lacking = unmet(conditions, project(log.entries));
      if (lacking.length === 0) return settle(resolve);
      const failedNow = failed();
      const peer = failedNow.find((name) => !failedBefore.includes(name));
      failedBefore = failedBefore.filter((name) => failedNow.includes(name));
      if (peer && lacking.some(needsPath))
        settle(() => reject(new StepFailed({ reason: 'connection-failed', peer })));
    }
    if (signal.aborted) abort();
    else check();
  });
}
