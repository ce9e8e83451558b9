import { isLoop, type Command, type PeerName } from '../jsep/command';
import { isHandler, printArgument } from '../jsep/print';
import { tell } from './condition';
import type { Step } from './scenario';

/** What a step is going to do, as far as that is known before it runs. */
export type PlannedRow =
  | { readonly kind: 'call'; readonly peer: PeerName; readonly label: string }
  /** A message; `peer` sends it. */
  | { readonly kind: 'message'; readonly peer: PeerName; readonly label: string }
  /** `peer` is null where time alone has to pass. */
  | { readonly kind: 'wait'; readonly peer: PeerName | null; readonly label: string };

const argumentsOf = ({ args = [] }: Command): string => args.map(printArgument).join(', ');

function planCommand(command: Command): PlannedRow[] {
  const { peer, call, on } = command;
  if (isHandler(call) || call === 'signaling.receive') return [];
  if (call === 'signaling.send') return [{ kind: 'message', peer, label: argumentsOf(command) }];
  const name = call === 'channel.send' ? `${on}.send` : call;
  return [
    {
      kind: 'call',
      peer,
      label: `${name}(${call === 'getUserMedia' ? '' : argumentsOf(command)})`,
    },
  ];
}

/** The rows that a step will probably make: one for each call and message, or what it waits for. */
export function plan(step: Step): PlannedRow[] {
  const rows = step.do.flatMap((action) =>
    (isLoop(action) ? action.do : [action]).flatMap(planCommand),
  );
  if (rows.length) return rows;
  const waits = (step.until ?? []).map((condition): PlannedRow => ({
    kind: 'wait',
    peer: condition.peer,
    label: tell(condition),
  }));
  if (waits.length || !step.pause) return waits;
  return [{ kind: 'wait', peer: null, label: `${step.pause} ms` }];
}
