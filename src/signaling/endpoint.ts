import type { MessageBody } from '../trace/entry';
import type { Refusal } from './message';

/** A message that has come in and waits to be received. */
export interface Incoming {
  /** Counted from 0 by the sender. */
  readonly n: number;
  /** The run that sent it. */
  readonly from: string;
  readonly body: MessageBody;
}

/** The clock of the other page against this one's, from the quickest round trip so far. RFC 5905 §8. */
export interface Clock {
  /** Milliseconds that theirs is ahead. */
  readonly offset: number;
  /** Milliseconds from a message to its acknowledgement; the offset is off by half of it at most. */
  readonly roundTrip: number;
}

/** Why an endpoint is closed for good. */
export type Ending =
  /** `close()` was called here. */
  | 'closed'
  /** Two are in the room already. */
  | 'full'
  /** The server has ended the room, or does not know it. */
  | 'room-over'
  /** The server refuses this page: its origin, or a limit. */
  | 'refused';

/** What happens at an endpoint, told as it happens. */
export type Happening =
  /** A message has come in; `receive()` gives it. */
  | { readonly type: 'message' }
  /** The other side has taken every message up to and including number `n`. */
  | { readonly type: 'delivered'; readonly n: number }
  /** The other side is there; `run` names it, and another run than before knows nothing of what was sent. */
  | { readonly type: 'here'; readonly run: string }
  /** The other side has gone: it said so, or it was lost and may come back. */
  | { readonly type: 'gone'; readonly how: 'left' | 'lost' }
  /** The other page has told what happened in it; `reports()` gives it. */
  | { readonly type: 'trace' }
  /** Something was not taken at the door. */
  | { readonly type: 'refused'; readonly reason: Refusal }
  | {
      readonly type: 'link';
      readonly state: 'open' | 'reconnecting';
      /** The server said that it goes down. */
      readonly why?: 'restarting';
    }
  | { readonly type: 'ended'; readonly why: Ending };

/**
 * One side of a signaling channel, whatever carries it. Messages come in their order, each once, and wait until they
 * are received. The standard leaves the channel open: RFC 9429 §3.1.
 */
export interface Endpoint {
  /**
   * Sends a message; it waits where the other side is not there yet.
   * @returns its number, counted from 0, or undefined where the endpoint is closed
   */
  send(body: MessageBody): number | undefined;
  /** Tells the other page what has happened in this one; a human is spared that. */
  share(text: string): void;
  /** Takes what the other page has told of itself since the last time: texts of JSON that it made. */
  reports(): readonly string[];
  /** How the clock of the other page goes, once a message has come there and back. */
  clock(): Clock | null;
  /** Takes the oldest message that has come in, or undefined where none waits. */
  receive(): Incoming | undefined;
  /** The messages that wait, oldest first. */
  waiting(): readonly Incoming[];
  /** @returns what ends the subscription */
  subscribe(listener: (happening: Happening) => void): () => void;
  /** Tells the other side `bye`, and lets go of everything. Nothing happens after it. */
  close(): void;
}

/** Tells listeners what happens. */
export interface Teller {
  tell(happening: Happening): void;
  subscribe: Endpoint['subscribe'];
  /** Forgets all listeners. */
  clear(): void;
}

export function createTeller(): Teller {
  const listeners = new Set<(happening: Happening) => void>();
  return {
    tell: (happening) => [...listeners].forEach((listener) => listener(happening)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}
