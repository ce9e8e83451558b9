import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { LabContext, LabEvent } from '../../lab/machine';
import type { playMachine } from '../../lab/play/machine';
import { mainOf, peerOf, type Move } from '../../lab/play/move';
import type { Scenario, Step } from '../../lab/scenario';
import type { Driver, Run } from '../handshake/model.svelte';

type Play = ActorRefFrom<typeof playMachine>;

const steps = new WeakMap<Move, Step>();

/** A move as a step of a scenario; the same for the same move. */
function stepOf(move: Move, index: number): Step {
  let step = steps.get(move);
  if (!step) {
    const main = mainOf(move);
    const about = main ? peerOf(main) : 'both';
    step = { id: String(index), about, do: move.map(({ action }) => action) };
    steps.set(move, step);
  }
  return step;
}

/** What was done so far, as a scenario that grows. */
export const scenarioOf = (moves: readonly Move[]): Scenario => ({
  id: 'play',
  group: 'broken',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps: moves.map(stepOf),
});

function contextOf({ context, ...snapshot }: SnapshotFrom<typeof playMachine>): LabContext {
  const { moves, log, session, looking } = context;
  const isRunning = snapshot.matches({ live: 'performing' });
  return {
    scenario: scenarioOf(moves),
    open: () => {
      throw new Error('Free play opens its own sessions.');
    },
    source: 'synthetic',
    speed: 1,
    limit: 0,
    goesAhead: false,
    log,
    session,
    begun: moves.length,
    done: moves.length - (isRunning ? 1 : 0),
    goal: 0,
    looking,
    failure: null,
  };
}

const phaseOf = (snapshot: SnapshotFrom<typeof playMachine>): string => {
  if (snapshot.matches('idle')) return 'idle';
  return snapshot.matches({ live: 'performing' }) ? 'performing' : 'ready';
};

function runOf(snapshot: SnapshotFrom<typeof playMachine>): Run {
  const { moves, looking } = snapshot.context;
  return {
    context: contextOf(snapshot),
    value: { run: phaseOf(snapshot) },
    matches: () => false,
    can: ({ type }) => {
      if (type === 'NEXT') return looking !== null;
      if (type === 'BACK') return (looking ?? moves.length - 1) >= 0;
      return type === 'SEEK';
    },
  };
}

/** Free play, driven by the panels of the stepper: its steps are the moves, and they can only be looked at. */
export function driverOf(play: Play): Driver {
  const runs = new WeakMap<object, Run>();
  return {
    getSnapshot() {
      const snapshot = play.getSnapshot();
      let run = runs.get(snapshot);
      if (!run) runs.set(snapshot, (run = runOf(snapshot)));
      return run;
    },
    subscribe: (listener) => play.subscribe(listener),
    send(event: LabEvent) {
      const { moves, looking } = play.getSnapshot().context;
      const at = looking ?? moves.length - 1;
      if (event.type === 'SEEK') play.send({ type: 'LOOK', move: event.step });
      if (event.type === 'BACK') play.send({ type: 'LOOK', move: at - 1 });
      if (event.type === 'NEXT') play.send({ type: 'LOOK', move: at + 1 });
      if (event.type === 'RESTART') play.send({ type: 'RESTART' });
    },
  };
}
