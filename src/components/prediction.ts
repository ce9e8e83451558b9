import type { PeerName } from '../jsep/command';
import type { Entry, StateName } from '../trace/entry';
import { project } from '../trace/project';
import { stepSpans } from '../trace/steps';

/** What a prediction is about: a state of a peer after a step, counted from 1. */
export interface Question {
  readonly scenario: string;
  readonly step: number;
  readonly peer: PeerName;
  readonly state: StateName;
  /** For each choice: the value of the state, or the name of the error that the peer's call rejects with. */
  readonly values: readonly string[];
}

/** What came of it: the state, or the name of the error where a call of the peer was rejected in that step. */
export interface Outcome {
  readonly value: string;
  readonly isRejection: boolean;
  /** Milliseconds since the trace began. */
  readonly at: number;
}

/** What a trace says after a step, or undefined while the step has not ended. */
export function outcomeOf(
  trace: readonly Entry[],
  isResting: boolean,
  { step, peer, state }: Question,
): Outcome | undefined {
  const spans = stepSpans(trace);
  const span = spans.find((one) => one.step === step - 1);
  if (!span || (!isResting && spans.at(-1) === span)) return undefined;
  const rejected = trace
    .slice(span.from, span.to)
    .find((entry) => entry.kind === 'error' && entry.peer === peer);
  if (rejected?.kind === 'error')
    return { value: rejected.name, isRejection: true, at: rejected.at };
  const view = project(trace, span.to).peers[peer];
  const since = trace[view.since[state] ?? 0]!;
  return { value: view.state[state], isRejection: false, at: since.at };
}
