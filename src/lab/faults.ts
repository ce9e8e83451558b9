import { EVERY, faultFor, SOUND, type Fault, type FaultPlan } from './fault-plan';
import type { Message } from '../signaling/in-page';
import type { MessageBody } from '../trace/entry';

/** What becomes of a message that the reader held, `body` where it was edited. */
export type Decision =
  { readonly do: 'deliver'; readonly body?: MessageBody } | { readonly do: Exclude<Fault, 'hold'> };

/** A message that waits for the reader's decision. */
export interface HeldMessage {
  readonly message: Message;
  decide(decision: Decision): void;
}

/** The faults that a reader has set for the wire; they outlive a run, so that a restart meets them again. */
export interface Faults {
  readonly plan: FaultPlan;
  readonly held: HeldMessage | null;
  /** Sets the fault of a message by its key, or of every message; null takes it away. */
  set(key: string, fault: Fault | null): void;
  /** Takes another plan in place of all that was set. */
  replace(plan: FaultPlan): void;
  /** Keeps a message until the reader decides. @throws the reason of the signal when the run ends before */
  hold(message: Message, signal: AbortSignal | undefined): Promise<Decision>;
  /** Calls back after every change; the return value ends that. */
  subscribe(listener: () => void): () => void;
}

export function createFaults(): Faults {
  let plan: FaultPlan = SOUND;
  let held: HeldMessage | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const keep = (next: FaultPlan) => {
    plan = next;
    tell();
  };
  return {
    get plan() {
      return plan;
    },
    get held() {
      return held;
    },
    set(key, fault) {
      const others = [...plan].filter(([one]) => one !== key);
      keep(new Map(fault ? [...others, [key, fault]] : others));
      // Who lets every message pass has decided for the one that waits.
      if (held && key === EVERY && !fault) held.decide({ do: 'deliver' });
    },
    replace: keep,
    hold(message, signal) {
      return new Promise((resolve, reject) => {
        const settle = (outcome: () => void) => {
          signal?.removeEventListener('abort', abort);
          held = null;
          outcome();
          tell();
        };
        const abort = () => settle(() => reject(signal!.reason as Error));
        signal?.addEventListener('abort', abort, { once: true });
        held = { message, decide: (decision) => settle(() => resolve(decision)) };
        tell();
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What happens to a message; `hold` is asked of the reader by {@link Faults.hold}. */
export const faultOf = (faults: Faults | undefined, key: string): Fault | undefined =>
  faults && faultFor(faults.plan, key);
