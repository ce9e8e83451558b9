import { isVariable, type Argument, type Command, type PeerName } from '../../jsep/command';
import { printFor } from '../../jsep/print';
import { tell } from '../condition';
import { isCommand, isPlayed, type Provocation, type Step } from './provocation';

/** A line of a provocation, as it is shown. */
export interface Line {
  /** Null where it belongs to neither peer. */
  readonly peer: PeerName | null;
  /** JavaScript; what is waited for in the standard's terms. */
  readonly text: string;
  readonly kind: 'code' | 'until' | 'wait';
  /** Whether it is the one that is to be rejected. */
  readonly isCulprit: boolean;
}

/** Descriptions are long: what is shown of one is its beginning and its end, in characters. */
const BEGIN = 28;
const END = 44;

function shortened(argument: Argument): Argument {
  if (typeof argument === 'string')
    return argument.length > 2 * (BEGIN + END)
      ? `${argument.slice(0, BEGIN)}…${argument.slice(-END)}`
      : argument;
  if (typeof argument !== 'object' || argument === null || isVariable(argument)) return argument;
  if (Array.isArray(argument)) return argument.map((one) => shortened(one as Argument)) as Argument;
  return Object.fromEntries(
    Object.entries(argument).map(([key, value]) => [key, shortened(value as Argument)]),
  ) as Argument;
}

const short = (command: Command): Command =>
  command.args ? { ...command, args: command.args.map(shortened) } : command;

function linesOfStep(step: Step): Omit<Line, 'isCulprit'>[] {
  if (isCommand(step))
    return printFor(step.peer, short(step)).map(({ text }) => ({
      peer: step.peer,
      text,
      kind: 'code',
    }));
  if ('wait' in step) return [{ peer: null, text: String(step.wait), kind: 'wait' }];
  return step.until.map((one) => ({ peer: one.peer, text: tell(one), kind: 'until' }));
}

/** The lines of a provocation in the order in which they run. */
export function linesOf(provocation: Provocation): Line[] {
  const lines = isPlayed(provocation)
    ? provocation.do.flatMap(linesOfStep)
    : provocation.code.split('\n').map((text) => ({ peer: null, text, kind: 'code' as const }));
  const isRejected = provocation.expects.name !== null;
  return lines.map((line, at) => ({ ...line, isCulprit: isRejected && at === lines.length - 1 }));
}
