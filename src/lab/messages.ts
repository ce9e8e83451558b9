import { isLoop, isVariable, type Command, type PeerName } from '../jsep/command';
import { messageKey } from './fault-plan';
import type { CandidateInit, Entry, MessageBody, MessageEntry } from '../trace/entry';
import { candidateName, messageName, type MessageName } from '../trace/sequence';
import type { Step } from './scenario';

/** A message of a run, on its way, over, or still to come. */
export interface PlannedMessage {
  /** What a fault names it by. */
  readonly key: string;
  /** The step, counted from 0, that sends it. */
  readonly step: number;
  readonly from: PeerName;
  readonly what: MessageName;
  /** Which candidate it is, where that is known. */
  readonly detail?: string;
  /** The last entry that tells of it; missing where it has not been sent. */
  readonly entry?: number;
  readonly phase: 'planned' | MessageEntry['phase'];
  /** Whether a later message of the same loop can overtake it. */
  readonly mayPass: boolean;
}

const TYPES: Readonly<Record<string, MessageName>> = {
  offer: 'offer',
  answer: 'answer',
  pranswer: 'pranswer',
};

/** What a command will send, by the name of its variable: a program calls an offer `offer`. */
function whatOf({ args = [] }: Command): MessageName {
  const [argument] = args;
  const name = argument !== undefined && isVariable(argument) ? argument.var : '';
  const type = Object.keys(TYPES).find((one) => name.toLowerCase().includes(one));
  return type ? TYPES[type]! : 'candidate';
}

const sends = (commands: readonly Command[]) =>
  commands.filter(({ call }) => call === 'signaling.send');

/** The candidates that a peer has found, null as the last where there are no more. */
const foundBy = (peer: PeerName, entries: readonly Entry[]): (CandidateInit | null)[] =>
  entries.flatMap((entry) =>
    entry.kind === 'event' && entry.peer === peer && entry.type === 'icecandidate'
      ? [(entry.detail ?? null) as CandidateInit | null]
      : [],
  );

const nameOf = (body: MessageBody): { what: MessageName; detail?: string } =>
  body.kind === 'candidate' && body.candidate?.candidate
    ? { what: 'candidate', detail: candidateName(body.candidate as never) }
    : { what: messageName(body) };

/** What a step is going to send, as far as the trace knows it. */
function plannedOf(step: Step, at: number, entries: readonly Entry[]): PlannedMessage[] {
  const planned = step.do.flatMap((action): Omit<PlannedMessage, 'key' | 'step' | 'phase'>[] => {
    if (!isLoop(action))
      return sends([action]).map((command) => ({
        from: command.peer,
        what: whatOf(command),
        mayPass: false,
      }));
    const found = foundBy(action.each.peer, entries);
    return sends(action.do).flatMap(({ peer }) =>
      found.map((candidate, index) => ({
        from: peer,
        ...nameOf({ kind: 'candidate', candidate }),
        mayPass: index < found.length - 1,
      })),
    );
  });
  return planned.map((one, nth) => ({
    ...one,
    key: messageKey(step.id, nth),
    step: at,
    phase: 'planned',
  }));
}

/** The messages that the trace tells of, by key; copies that the wire made are left out. */
function sentIn(steps: readonly Step[], entries: readonly Entry[]) {
  const byNumber = new Map<number, { key: string; last: MessageEntry }>();
  let step = '';
  let nth = 0;
  for (const entry of entries) {
    if (entry.kind === 'note' && entry.note.type === 'step') {
      step = steps[entry.note.step]?.id ?? '';
      nth = 0;
    }
    if (entry.kind !== 'message' || entry.copyOf !== undefined) continue;
    const known = byNumber.get(entry.message);
    if (known) known.last = entry;
    else if (entry.phase === 'sent')
      byNumber.set(entry.message, { key: messageKey(step, nth++), last: entry });
  }
  return new Map([...byNumber.values()].map(({ key, last }) => [key, last]));
}

/** Every message of a run in the order of sending: those that the trace tells of, and those that are planned. */
export function messagesOf(steps: readonly Step[], entries: readonly Entry[]): PlannedMessage[] {
  const sent = sentIn(steps, entries);
  return steps
    .flatMap((step, at) => plannedOf(step, at, entries))
    .map((planned) => {
      const last = sent.get(planned.key);
      if (!last) return planned;
      return { ...planned, ...nameOf(last.body), phase: last.phase, entry: last.id };
    });
}
