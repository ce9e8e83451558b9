import type { PeerName } from '../jsep/command';
import { other } from '../jsep/command';
import type { MessageBody } from '../trace/entry';

/** A message on its way between two peers. */
export interface Message {
  /** Counted from 0 in the order of sending. */
  readonly id: number;
  readonly from: PeerName;
  readonly to: PeerName;
  readonly body: MessageBody;
}

/** What carries descriptions and candidates; the standard leaves it open. RFC 9429 §3.1 (signaling model). */
export interface SignalingChannel {
  /** Takes a message and holds it until it is received or dropped. */
  send(from: PeerName, body: MessageBody): Message;
  /** The oldest message held for `to`, or undefined where none is. */
  receive(to: PeerName): Message | undefined;
  /** Loses a held message; false where it is no longer held. */
  drop(id: number): boolean;
  /** The messages on their way, oldest first. */
  held(): readonly Message[];
}

/** A channel between two peers of one page: in order, nothing lost, and nothing delivered before it is asked for. */
export function createInPageChannel(): SignalingChannel {
  let queue: Message[] = [];
  let count = 0;
  const take = (message: Message | undefined) => {
    if (message) queue = queue.filter((one) => one !== message);
    return message;
  };
  return {
    send(from, body) {
      const message = { id: count++, from, to: other(from), body };
      queue = [...queue, message];
      return message;
    },
    receive: (to) => take(queue.find((message) => message.to === to)),
    drop: (id) => take(queue.find((message) => message.id === id)) !== undefined,
    held: () => queue,
  };
}
