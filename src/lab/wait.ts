import { PEERS } from '../jsep/command';
import type { Log } from '../trace/log';
import { project } from '../trace/project';
import { unmet, type Condition } from './condition';
import { StepFailed } from './failure';

/** How often figures are asked for while a step waits for one of them, in ms. */
const STATS_EVERY = 200;

export interface Wait {
  readonly log: Log;
  readonly conditions: readonly Condition[];
  /** Milliseconds until the wait fails. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Records the figures of both peers. */
  readonly recordStats: () => Promise<void>;
}

/**
 * Resolves as soon as the trace meets all conditions.
 * @throws StepFailed with `timeout` after `limit` ms, or `connection-failed` when the browser gives up
 */
export function waitFor({ log, conditions, limit, signal, recordStats }: Wait): Promise<void> {
  return new Promise((resolve, reject) => {
    const polls = conditions.some((condition) => 'framesDecoded' in condition);
    const poll = polls
      ? setInterval(() => void recordStats().catch(() => undefined), STATS_EVERY)
      : undefined;
    const timer = setTimeout(() => {
      const waitedFor = unmet(conditions, project(log.entries));
      settle(() => reject(new StepFailed({ reason: 'timeout', waitedFor, ms: limit })));
    }, limit);
    const unsubscribe = log.subscribe(check);
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
      const view = project(log.entries);
      if (unmet(conditions, view).length === 0) return settle(resolve);
      const peer = PEERS.find((name) => view.peers[name].state.connectionState === 'failed');
      if (peer) settle(() => reject(new StepFailed({ reason: 'connection-failed', peer })));
    }
    if (signal.aborted) abort();
    else check();
  });
}
