import type { Draft, Entry } from './entry';

/** The append-only list of entries; the only thing that a page remembers of a run. */
export interface Log {
  readonly entries: readonly Entry[];
  /** When the trace began, in ms of its clock. */
  readonly start: number;
  /** Gives the entry its id and time, keeps it and tells the listeners. */
  append(draft: Draft): Entry;
  /** Takes the next entry of a recording as it is, with the time that it had. */
  restore(entry: Entry): void;
  /** Calls back after every entry; the return value ends that. */
  subscribe(listener: (entry: Entry) => void): () => void;
}

/**
 * A new log whose time starts now.
 * @param now a clock in milliseconds that never goes back
 */
export function createLog(now: () => number = () => performance.now()): Log {
  const entries: Entry[] = [];
  const listeners = new Set<(entry: Entry) => void>();
  const start = now();
  const restore = (entry: Entry) => {
    entries.push(entry);
    for (const listener of listeners) listener(entry);
  };
  return {
    entries,
    start,
    restore,
    append(draft) {
      const entry = { ...draft, id: entries.length, at: now() - start } as Entry;
      restore(entry);
      return entry;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
