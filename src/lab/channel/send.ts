import type { PeerName } from '../../jsep/command';
import { refusalOf, type Refusal } from '../refusal';
import { CODE } from './code';
import type { Ends } from './line';
import type { Said } from './setup';

/** What a message of the chat looks like as a call. */
export const codeOf = (as: Said['as'], text: string): string =>
  as === 'string' ? CODE.sendText(text) : CODE.sendBytes(text);

/** Sends; gives what the browser threw, or null. */
function attempt(send: () => void): Refusal | null {
  try {
    send();
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Sends a text as a string or as its bytes. */
export const sendText = (
  ends: Ends,
  from: PeerName,
  as: Said['as'],
  text: string,
): Refusal | null =>
  attempt(() =>
    as === 'string' ? ends[from].send(text) : ends[from].send(new TextEncoder().encode(text)),
  );

/** Sends one message of `size` zero bytes from Alice. */
export const sendSize = (ends: Ends, size: number): Refusal | null =>
  attempt(() => ends.alice.send(new Uint8Array(size)));
