import type { Packet } from '../signaling/correspondence';
import { checkEnvelope, type Refusal } from '../signaling/message.ts';

/** The names of rooms are as long as `newId` makes them, so that nobody guesses one. */
export const isRoom = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{22}$/.test(value);

const RUN = /^[\w-]{1,64}$/;
const isRun = (value: unknown): value is string => typeof value === 'string' && RUN.test(value);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

export type Cleaned =
  { readonly ok: true; readonly packet: Packet } | { readonly ok: false; readonly reason: Refusal };

/**
 * A packet with nothing in it but what a packet has, or why it is none. What is relayed is built here, so that nothing
 * else gets through, however deep or wide it is.
 */
export function cleanPacket(value: unknown, room: string): Cleaned {
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'not-a-message' };
  const { type, from, to, next, reply, again, at, envelope } = value as Record<string, unknown>;
  if (type === 'letter') return cleanLetter(envelope, room);
  if (type === 'hello' && isRun(from) && isCount(next))
    return { ok: true, packet: { type, from, next, reply: reply === true } };
  if (type === 'ack' && isRun(from) && isRun(to) && isCount(next) && typeof at === 'number')
    return { ok: true, packet: { type, from, to, next, again: again === true, at } };
  return { ok: false, reason: 'shape' };
}

function cleanLetter(value: unknown, room: string): Cleaned {
  const checked = checkEnvelope(value);
  if (!checked.ok) return checked;
  const { envelope } = checked;
  if (envelope.room !== room) return { ok: false, reason: 'wrong-room' };
  return { ok: true, packet: { type: 'letter', envelope } };
}
