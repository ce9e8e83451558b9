import { fromCallback, fromPromise } from 'xstate';
import type { Log } from '../trace/log';
import type { Condition } from './condition';
import { StepFailed } from './failure';
import type { Session } from './session';
import { waitFor } from './wait';
import { watchStats, type StatsWatch } from './watch-stats';

/** Runs the commands of a step. */
export const perform = fromPromise<void, { readonly session: Session; readonly step: number }>(
  ({ input, signal }) => input.session.perform(input.step, signal),
);

interface WaitInput {
  readonly session: Session;
  readonly log: Log;
  readonly conditions: readonly Condition[];
  readonly limit: number;
}

/** Waits until the trace meets the conditions. */
export const wait = fromPromise<void, WaitInput>(async ({ input, signal }) => {
  const recordStats = () => input.session.recordStats();
  try {
    await waitFor({ ...input, signal, recordStats });
  } catch (error) {
    // What was tried belongs to the trace before the run is called failed.
    if (error instanceof StepFailed) await recordStats().catch(() => undefined);
    throw error;
  }
});

const isVisible = (): boolean => typeof document === 'undefined' || !document.hidden;

/** Records the statistics of both peers until it is stopped; any event ends their rest. */
export const watch = fromCallback<{ type: 'GO_ON' }, Omit<StatsWatch, 'isVisible'>>(
  ({ input, receive }) => {
    const watching = watchStats({ ...input, isVisible });
    receive(() => watching.goOn());
    return () => watching.stop();
  },
);
