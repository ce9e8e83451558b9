import { createActor, waitFor, type Actor, type SnapshotFrom } from 'xstate';
import { labMachine, type LabEvent, type LabInput } from '../../../src/lab/machine';
import type { Scenario, Step } from '../../../src/lab/scenario';
import { SCENARIOS } from '../../../src/lab/scenarios/index';
import { createSession, type Session, type SessionOptions } from '../../../src/lab/session';
import { FakePeerConnection, fakeSource } from '../../../src/peer/fake';
import type { PeerOptions } from '../../../src/peer/peer';
import type { Entry } from '../../../src/trace/entry';
import { stepSpans } from '../../../src/trace/steps';

type Snapshot = SnapshotFrom<typeof labMachine>;
type RunState = 'idle' | 'ready' | 'preparing' | 'performing' | 'waiting' | 'finished' | 'failed';

/** A lab with fakes, and what it has made so far. */
export interface TestLab {
  readonly actor: Actor<typeof labMachine>;
  readonly connections: readonly FakePeerConnection[];
  readonly opened: readonly Session[];
  snapshot(): Snapshot;
  entries(): readonly Entry[];
  send(...events: LabEvent[]): void;
  /** Resolves when the run is in one of these states. */
  reach(...states: RunState[]): Promise<Snapshot>;
  /** Presses `Next step` and waits for its end. */
  next(times?: number): Promise<Snapshot>;
}

interface Options extends Partial<Omit<LabInput, 'open'>> {
  readonly scenario: Scenario;
  readonly openCamera?: SessionOptions['openCamera'];
  readonly faults?: SessionOptions['faults'];
}

const started: Actor<typeof labMachine>[] = [];

/** Starts a lab whose peers are fakes. */
export function startLab({ openCamera, faults, ...input }: Options): TestLab {
  const connections: FakePeerConnection[] = [];
  const opened: Session[] = [];
  const connection = class extends FakePeerConnection {
    constructor() {
      super();
      connections.push(this);
    }
  } as unknown as PeerOptions['connection'];
  const open: LabInput['open'] = (scenario, source, log) => {
    const session = createSession({
      scenario,
      source,
      log,
      connection,
      openCamera: openCamera ?? (() => Promise.resolve(fakeSource('alice'))),
      openSynthetic: fakeSource,
      faults,
    });
    opened.push(session);
    return session;
  };
  const actor = createActor(labMachine, { input: { ...input, open } });
  actor.start();
  started.push(actor);
  const lab: TestLab = {
    actor,
    connections,
    opened,
    snapshot: () => actor.getSnapshot(),
    entries: () => actor.getSnapshot().context.log.entries,
    send: (...events) => events.forEach((event) => actor.send(event)),
    reach: (...states) =>
      waitFor(actor, (snapshot) => states.some((run) => snapshot.matches({ run })), {
        timeout: 4000,
      }),
    async next(times = 1) {
      for (let i = 0; i < times; i++) {
        actor.send({ type: 'NEXT' });
        await lab.reach('ready', 'finished', 'failed');
      }
      return actor.getSnapshot();
    },
  };
  return lab;
}

/** Ends every lab that a test has started. */
export function stopLabs(): void {
  for (const actor of started.splice(0)) {
    actor.getSnapshot().context.session?.close();
    actor.stop();
  }
}

/** The scenarios that need no more than a fake has; all of them run in browsers, in tests/e2e/scenarios.test.ts. */
export const PLAYED_BY_FAKES = [
  'data-channel',
  'call',
  'answer-twice',
  'early-candidate',
  'negotiated-channel',
  'rollback',
  'trickle',
  'wait-for-all',
].map((id) => [id, SCENARIOS.get(id)!] as const);

/** A scenario made of these steps. */
export const scenarioOf = (...steps: Step[]): Scenario => ({
  id: 'test',
  group: 'first',
  roles: { alice: 'offerer', bob: 'answerer' },
  media: false,
  steps,
});

/** What an entry says, without what differs from run to run. */
export const tellEntry = (entry: Entry): string => {
  const { kind, peer } = entry;
  if (kind === 'note') return `note ${entry.note.type}`;
  if (kind === 'call') return `${peer} call ${entry.command.call}`;
  if (kind === 'error') return `${peer} error ${entry.name}`;
  if (kind === 'event') return `${peer} event ${entry.type}`;
  if (kind === 'message') return `${peer} message ${entry.phase}`;
  return `${peer} ${kind}`;
};

/** The steps that have begun, by their notes. */
export const stepNotes = (lab: TestLab) => stepSpans(lab.entries()).map(({ step }) => step);
/** @example count(2) → [0, 1, 2] */
export const count = (last: number) => Array.from({ length: last + 1 }, (_, i) => i);
/** Where a lab stands, for comparing. */
export const at = (lab: TestLab) => {
  const { context, value } = lab.snapshot();
  const { begun, done, goal, looking, failure } = context;
  return { ...value, begun, done, goal, looking, failure };
};
export const can = (lab: TestLab, event: LabEvent) => lab.snapshot().can(event);
