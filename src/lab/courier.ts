import { other, type Command, type PeerName } from '../jsep/command';
import type { Fault } from './fault-plan';
import { createInPageChannel, type Message } from '../signaling/in-page';
import type { MessageBody } from '../trace/entry';
import type { Log } from '../trace/log';
import { StepFailed } from './failure';
import { faultOf, type Decision, type Faults } from './faults';
import { sleep } from './sleep';

/** How long a delayed message is on its way, in ms. */
export const DELAY = 2000;

/** What came of receiving: bodies in the order of their arrival, or that the message lets the next one pass. */
export type Arrival =
  { readonly kind: 'arrived'; readonly bodies: readonly MessageBody[] } | { readonly kind: 'late' };

/** Carries messages between the peers of one page, and does to them what the reader has set. */
export interface Courier {
  /** @param key names the message among those of the run, as a fault does */
  send(command: Command, body: MessageBody, key?: string): void;
  /**
   * The next message for a peer. One that was dropped is no arrival; one that was doubled arrives twice.
   * @param mayPass whether a later message can overtake this one: where it may not, `reorder` delivers in order
   * @throws StepFailed with `nothing-to-receive`; the reason of the signal where the run ends while a message waits
   */
  receive(command: Command, mayPass: boolean, signal?: AbortSignal): Promise<Arrival>;
}

export function createCourier(log: Log, faults: Faults | undefined): Courier {
  const channel = createInPageChannel();
  const keys = new Map<number, string>();
  /** Messages that have let another one pass and now come in their turn. */
  const passed = new Set<number>();

  const note = ({ id }: Message, fault: Fault | 'edit') =>
    log.append({ kind: 'note', peer: null, note: { type: 'fault', message: id, fault } });

  function tell(
    phase: 'sent' | 'delivered' | 'dropped',
    { id, from, to, body }: Message,
    command: Command,
    copyOf?: number,
  ): void {
    log.append({
      kind: 'message',
      peer: from,
      message: id,
      phase,
      to,
      body,
      command,
      ...(copyOf === undefined ? {} : { copyOf }),
    });
  }

  function deliver(message: Message, command: Command, copyOf?: number): MessageBody {
    channel.drop(message.id);
    tell('delivered', message, command, copyOf);
    return message.body;
  }

  async function decide(message: Message, signal: AbortSignal | undefined): Promise<Decision> {
    const fault = faultOf(faults, keys.get(message.id) ?? '');
    if (!faults || !fault || passed.has(message.id)) return { do: 'deliver' };
    note(message, fault);
    if (fault !== 'hold') return { do: fault };
    const decision = await faults.hold(message, signal);
    if (decision.do !== 'deliver') note(message, decision.do);
    return decision;
  }

  const waiting = (peer: PeerName) => channel.held().filter(({ to }) => to === peer);

  return {
    send(command, body, key) {
      const message = channel.send(command.peer, body);
      if (key !== undefined) keys.set(message.id, key);
      tell('sent', message, command);
    },
    async receive(command, mayPass, signal) {
      const to = command.peer;
      // One that lets others pass comes after them.
      const message = waiting(to).find(({ id }) => !passed.has(id)) ?? waiting(to)[0];
      if (!message) throw new StepFailed({ reason: 'nothing-to-receive', peer: to });
      const decision = await decide(message, signal);
      if (decision.do === 'delay') await sleep(DELAY, signal);
      if (decision.do === 'reorder' && mayPass) {
        passed.add(message.id);
        return { kind: 'late' };
      }
      if (decision.do === 'drop') {
        channel.drop(message.id);
        tell('dropped', message, command);
        return { kind: 'arrived', bodies: [] };
      }
      const edited = decision.do === 'deliver' ? decision.body : undefined;
      if (edited) note(message, 'edit');
      const body = deliver(edited ? { ...message, body: edited } : message, command);
      if (decision.do !== 'double') return { kind: 'arrived', bodies: [body] };
      const copy = channel.send(other(to), body);
      tell('sent', copy, command, message.id);
      return { kind: 'arrived', bodies: [body, deliver(copy, command, message.id)] };
    },
  };
}
