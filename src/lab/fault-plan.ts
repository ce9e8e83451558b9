/** What can happen to a message on its way. */
export const FAULTS = ['hold', 'drop', 'double', 'delay', 'reorder'] as const;
export type Fault = (typeof FAULTS)[number];

const isFault = (text: string): text is Fault => (FAULTS as readonly string[]).includes(text);

/** Faults by message: `send-offer.0` is the first message of the step `send-offer`, `*` every message. */
export type FaultPlan = ReadonlyMap<string, Fault>;

/** A wire that does nothing to any message. */
export const SOUND: FaultPlan = new Map();

/** The key of every message that no other fault names. */
export const EVERY = '*';

/** @example messageKey('send-offer', 0) → 'send-offer.0' */
export const messageKey = (step: string, nth: number): string => `${step}.${nth}`;

/** @example faultFor(new Map([['*', 'hold']]), 'send-offer.0') → 'hold' */
export const faultFor = (plan: FaultPlan, key: string): Fault | undefined =>
  plan.get(key) ?? plan.get(EVERY);

/** @example printFaults(new Map([['send-answer.0', 'double']])) → 'send-answer.0~double' */
export const printFaults = (plan: FaultPlan): string =>
  [...plan].map(([key, fault]) => `${key}~${fault}`).join(',');

const KEY = /^(\*|[a-z0-9-]{1,60}\.\d{1,3})$/;
/** More faults than anybody sets, and fewer than would slow a page. */
const MOST = 200;

/**
 * Reads what {@link printFaults} wrote; null where it is anything else.
 * @example readFaults('send-offer.0~lose') → null
 */
export function readFaults(text: string): FaultPlan | null {
  const plan = new Map<string, Fault>();
  const parts = text ? text.split(',') : [];
  if (parts.length > MOST) return null;
  for (const part of parts) {
    const [key = '', fault = '', ...more] = part.split('~');
    if (more.length || !KEY.test(key) || !isFault(fault)) return null;
    plan.set(key, fault);
  }
  return plan;
}
