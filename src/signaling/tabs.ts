import { createCorrespondence, type Packet } from './correspondence';
import type { Endpoint } from './endpoint';

/** What tabs need of the browser; a fake takes its place in tests. */
export interface TabsOptions {
  readonly room: string;
  /** The name of this run, of `newId`. */
  readonly run: string;
  /** Where a browser has no Web Locks, a tab that crashes is not missed. */
  readonly locks?: Pick<LockManager, 'request'>;
}

const lockOf = (run: string) => `jsep-lab ${run}`;

/**
 * An endpoint between two tabs of one browser, by `BroadcastChannel`. Each tab holds a lock of its name; whoever is
 * given the lock of the other knows that the other is gone, however it went. HTML §9.5, Web Locks §2.
 */
export function createTabsEndpoint({ room, run, locks }: TabsOptions): Endpoint {
  const channel = new BroadcastChannel(`jsep-lab ${room}`);
  const ended = new AbortController();
  const ignore = () => undefined;

  const correspondence = createCorrespondence(room, run, () => ({
    emit: (packet: Packet) => channel.postMessage(packet),
    close() {
      ended.abort();
      channel.close();
    },
  }));

  /** Resolves when the tab of `other` is gone; nothing is done under its lock. */
  function watch(other: string): void {
    locks
      ?.request(lockOf(other), { signal: ended.signal }, () => correspondence.gone('left', other))
      .catch(ignore);
  }

  channel.onmessage = ({ data }) => correspondence.took(data);
  correspondence.endpoint.subscribe((happening) => {
    if (happening.type === 'here') watch(happening.run);
  });
  const until = new Promise<void>((resolve) =>
    ended.signal.addEventListener('abort', () => resolve()),
  );
  // Hello is said once the lock is held: who hears it may ask for the lock at once.
  if (!locks) queueMicrotask(() => correspondence.connected());
  else
    locks
      .request(lockOf(run), { signal: ended.signal }, () => {
        correspondence.connected();
        return until;
      })
      .catch(ignore);
  return correspondence.endpoint;
}
