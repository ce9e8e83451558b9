import type { Command } from '../../jsep/command';
import type { SignalingState } from '../../jsep/transitions';
import type { CallEntry, Entry } from '../../trace/entry';
import { project } from '../../trace/project';
import type { StepSpan } from '../../trace/steps';
import { foreseenOf, type Foreseen } from './foresee';
import { mainOf, type Move } from './move';

/** What the browser did with a call. */
export type Answer =
  | { readonly kind: 'running' }
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'resolved'; readonly state: SignalingState }
  | {
      readonly kind: 'rejected';
      readonly name: string;
      readonly message: string;
      readonly state: SignalingState;
    };

/** How prediction and outcome stand to each other. */
export type Agreement = 'asForeseen' | 'accepts' | 'refuses' | 'differs' | 'ends';

/** The call that a move was made for, or the one that ended it, with what was foreseen and what came of it. */
export interface Verdict {
  readonly command: Command;
  /** The entry of the call; null for what only the wire has done. */
  readonly entry: number | null;
  readonly foreseen: Foreseen | undefined;
  readonly answer: Answer;
  /** Undefined where nothing was foreseen, or nothing is known yet. */
  readonly agreement: Agreement | undefined;
}

/** The name of the exception that a call ends with, or null, and `signalingState` afterwards. */
type Ending = Pick<Foreseen, 'error' | 'to'>;

/** How what happened stands to what the standard says. */
export function compareEndings(standard: Ending, actual: Ending): Agreement {
  if (standard.error !== actual.error) {
    if (actual.error === null) return 'accepts';
    return standard.error === null ? 'refuses' : 'differs';
  }
  return standard.to === actual.to ? 'asForeseen' : 'ends';
}

function agreementOf(foreseen: Foreseen | undefined, answer: Answer): Agreement | undefined {
  if (!foreseen || answer.kind === 'running' || answer.kind === 'unsettled') return undefined;
  const error = answer.kind === 'rejected' ? answer.name : null;
  return compareEndings(foreseen, { error, to: answer.state });
}

/** The last call of the kind that the move was made for; where the move ended before it, the last one of all. */
function callIn(entries: readonly Entry[], command: Command): CallEntry | undefined {
  const calls = entries.filter((entry) => entry.kind === 'call');
  const main = calls.findLast((entry) => entry.command.call === command.call);
  return main ?? calls.at(-1);
}

function answerOf(trace: readonly Entry[], span: StepSpan, call: CallEntry, isOver: boolean) {
  const outcome = trace
    .slice(call.id, span.to)
    .find((entry) => 'of' in entry && entry.of === call.id);
  if (!outcome) return { kind: isOver ? 'unsettled' : 'running' } as const;
  const { signalingState: state } = project(trace, outcome.id + 1).peers[call.peer].state;
  if (outcome.kind !== 'error') return { kind: 'resolved', state } as const;
  return { kind: 'rejected', name: outcome.name, message: outcome.message, state } as const;
}

/** What is to be said of a move that has been begun. */
export function verdictOf(
  trace: readonly Entry[],
  span: StepSpan,
  move: Move,
): Verdict | undefined {
  const command = mainOf(move);
  if (!command) return undefined;
  const isOver = move.some(({ outcome }) => outcome !== undefined);
  const call = callIn(trace.slice(span.from, span.to), command);
  if (!call) {
    const { signalingState: state } = project(trace, span.to).peers[command.peer].state;
    const failed = move.findLast(({ outcome }) => outcome?.error)?.outcome?.error;
    const answer: Answer = failed
      ? { kind: 'rejected', name: failed, message: '', state }
      : { kind: 'resolved', state };
    return { command, entry: null, foreseen: undefined, answer, agreement: undefined };
  }
  const foreseen = foreseenOf(trace, call);
  const answer = answerOf(trace, span, call, isOver);
  const agreement = agreementOf(foreseen, answer);
  return { command: call.command, entry: call.id, foreseen, answer, agreement };
}
