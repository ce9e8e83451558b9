import type { Command, Json } from '../jsep/command';
import type { PeerState } from '../trace/entry';
import type { Log } from '../trace/log';
import { describe } from './describe';

/** A call that the browser rejected; the trace holds it as the error entry `entry`. */
export class CallRejected extends Error {
  constructor(
    readonly entry: number,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'CallRejected';
  }
}

/**
 * Makes a call and records it: the call with its arguments, then what it gave or the exception that it threw.
 * @param observe what the peer's attributes say afterwards, where they changed
 * @throws CallRejected with the browser's exception as its cause
 */
export async function record<T>(
  log: Log,
  command: Command,
  args: readonly unknown[],
  run: () => T | Promise<T>,
  observe: () => Partial<PeerState> | undefined = () => undefined,
): Promise<T> {
  const { peer } = command;
  const call = log.append({ kind: 'call', peer, command, args: args.map(describe) });
  const delta = () => {
    const state = observe();
    return state ? { state } : {};
  };
  try {
    const given = run();
    const value = given instanceof Promise ? await given : given;
    log.append({ kind: 'result', peer, of: call.id, value: describe(value) as Json, ...delta() });
    return value;
  } catch (error) {
    const { name, message } =
      error instanceof Error ? error : { name: 'Error', message: String(error) };
    const entry = log.append({ kind: 'error', peer, of: call.id, name, message, ...delta() });
    throw new CallRejected(entry.id, error);
  }
}
