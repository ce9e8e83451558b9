import { PEERS } from '../jsep/command';
import type { Log } from '../trace/log';
import { project } from '../trace/project';
import type { View } from '../trace/view';

/** How often `getStats()` is asked until the peers are connected and for a moment after, in ms. */
const QUICK = 200;
/** Chromium gives the same report for 50 ms: what a change of state has changed can be had so many ms after it. */
const SOON = 60;
/** How often it is asked then, in ms. */
const SLOW = 1000;
/** It is asked for so long after a step has begun, in ms: a page that is left alone comes to rest. */
export const REST = 60_000;

export interface StatsWatch {
  readonly log: Log;
  /** Records what both peers say; a `quiet` one only where more than counters has changed. */
  readonly recordStats: (quiet: boolean) => Promise<void>;
  /** Whether the run goes on without pause, so that nothing may stand in its way. */
  readonly isHurried: () => boolean;
  /** Whether anybody sees the page. */
  readonly isVisible: () => boolean;
}

type Stage = 'before' | 'checking' | 'connected' | 'over';

function stageOf({ peers }: View): Stage {
  const states = PEERS.map((name) => peers[name]).filter(({ exists }) => exists);
  const are = (name: 'iceConnectionState' | 'connectionState', value: string) =>
    states.every(({ state }) => state[name] === value);
  if (are('iceConnectionState', 'new')) return 'before';
  if (are('connectionState', 'closed')) return 'over';
  return are('connectionState', 'connected') ? 'connected' : 'checking';
}

/** Whether nothing that opens with the connection is still on its way. */
const isOpen = ({ peers }: View): boolean =>
  PEERS.every((name) => !Object.values(peers[name].state.channels).includes('connecting'));

/**
 * Records the figures of both peers from the first check on: at each change of state, every 200 ms until they are
 * connected, then once a second. It rests a minute after the last step; `goOn` ends the rest, `stop` everything.
 */
export function watchStats(watch: StatsWatch): { goOn(): void; stop(): void } {
  const { log, recordStats, isHurried, isVisible } = watch;
  let stage: Stage = 'before';
  /** When the stage began, and when all figures were recorded last. */
  let since = 0;
  let last = -Infinity;
  let until = performance.now() + REST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let rests = false;

  async function ask(quiet: boolean): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    if (!quiet) last = performance.now();
    // A connection that was closed in between has nothing to say.
    await recordStats(quiet).catch(() => undefined);
    isAsking = false;
  }

  const isSettled = () => stage === 'connected' && performance.now() - since >= SLOW;

  function schedule(ms = isSettled() ? SLOW : QUICK): void {
    clearTimeout(timer);
    timer = stage === 'before' || stage === 'over' ? undefined : setTimeout(tick, ms);
  }

  function rest(): void {
    timer = undefined;
    if (!rests) log.append({ kind: 'note', peer: null, note: { type: 'rest' } });
    rests = true;
  }

  function wake(): void {
    until = performance.now() + REST;
    rests = false;
    if (!timer) schedule();
  }

  function tick(): void {
    const now = performance.now();
    if (now >= until) return rest();
    const due = now - last >= SLOW - QUICK / 2;
    const mayAsk = !isHurried() || now - since >= SLOW;
    if (isVisible() && mayAsk) void ask(!due);
    schedule();
  }

  function follow(view: View): void {
    const next = stageOf(view);
    const isNew = next !== stage;
    if (isNew) since = performance.now();
    stage = next;
    schedule(SOON);
    if (stage === 'before' || stage === 'over') return;
    if (!isHurried()) void ask(!isNew || stage === 'connected');
    else if (stage === 'connected' && last < since && isOpen(view)) void ask(false);
  }

  const unsubscribe = log.subscribe((entry) => {
    if (entry.kind === 'note' && entry.note.type === 'step') wake();
    if (entry.state) follow(project(log.entries));
  });

  return {
    goOn() {
      if (rests) void ask(false);
      wake();
    },
    stop() {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}
