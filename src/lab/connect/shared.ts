import { other, type PeerName } from '../../jsep/command';
import type { Endpoint } from '../../signaling/endpoint';
import { MAX_TRACE } from '../../signaling/message';
import type { Entry } from '../../trace/entry';
import type { Log } from '../../trace/log';
import { readReport } from './report';

/** How long entries are collected before they are told, in ms. */
const EVERY = 60;

/** The kinds that belong to one peer; messages are known to both pages anyway, steps are each page's own. */
const TOLD = new Set<Entry['kind']>(['call', 'result', 'error', 'event']);

/** What two pages tell each other of themselves, so that both show one sequence. */
export interface Shared {
  /** Adds what the other page has told to the trace, at the time of this page's clock. */
  take(): void;
  stop(): void;
}

interface Options {
  readonly log: Log;
  readonly me: PeerName;
  readonly endpoint: Endpoint;
}

/** When an entry of a trace was made, in ms since the epoch. */
const epochOf = (log: Log): number => performance.timeOrigin + log.start;

/** Tells the other page what happens to the peer of this one, and takes what it tells. */
export function createShared({ log, me, endpoint }: Options): Shared {
  const ids = new Map<number, number>();
  let waiting: Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    timer = undefined;
    const began = epochOf(log);
    for (let some: Entry[] = []; waiting.length; some = []) {
      let length = 0;
      while (waiting[0] && length < MAX_TRACE / 2) {
        const [entry, ...rest] = waiting as [Entry, ...Entry[]];
        waiting = rest;
        length += JSON.stringify(entry).length;
        some.push(entry);
      }
      const text = JSON.stringify({ began, entries: some });
      // An SDP of thousands of lines is left out: the message that carries it shows it.
      if (text.length <= MAX_TRACE) endpoint.share(text);
    }
  }

  const unsubscribe = log.subscribe((entry) => {
    if (entry.peer !== me || !TOLD.has(entry.kind)) return;
    waiting.push(entry);
    timer ??= setTimeout(tell, EVERY);
  });

  function add(text: string): void {
    const report = readReport(text, other(me));
    if (!report) return;
    const offset = endpoint.clock()?.offset ?? 0;
    for (const entry of report.entries) {
      const id = log.entries.length;
      const at = report.began + entry.at - offset - epochOf(log);
      const of = 'of' in entry ? ids.get(entry.of) : undefined;
      // The outcome of a call that was left out has nothing to stand at.
      if ('of' in entry && of === undefined) continue;
      ids.set(entry.id, id);
      log.restore({ ...entry, id, at, ...(of === undefined ? {} : { of }) } as Entry);
    }
  }

  return {
    take() {
      for (const text of endpoint.reports()) add(text);
    },
    stop() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
