import { createActor, waitFor } from 'xstate';
import { afterEach, describe, expect, it } from 'vitest';
import { labMachine } from '../../../src/lab/machine';
import type { Scenario } from '../../../src/lab/scenario';
import { SCENARIOS } from '../../../src/lab/scenarios/index';
import { closeBoth, createPeers } from '../../../src/lab/scenarios/parts';
import { createRecordedSession } from '../../../src/lab/session';
import { liveFakes } from '../../../src/peer/fake';
import type { Entry } from '../../../src/trace/entry';
import { createLog } from '../../../src/trace/log';
import { stepSpans } from '../../../src/trace/steps';
import { scenarioOf, startLab, stopLabs } from './lab';

const chat = SCENARIOS.get('data-channel')!;
const signal = new AbortController().signal;

afterEach(stopLabs);

/** A step that waits, before its commands, for what the step before it has begun. */
const impatient = scenarioOf(
  createPeers({ alice: {}, bob: {} }),
  {
    id: 'offer',
    about: 'alice',
    do: [
      { peer: 'alice', call: 'createDataChannel', args: ['chat'], as: 'chat' },
      { peer: 'alice', call: 'setLocalDescription' },
    ],
  },
  { ...closeBoth, needs: [{ peer: 'alice', state: 'iceGatheringState', is: 'complete' }] },
);

async function recordingOf(scenario: Scenario): Promise<readonly Entry[]> {
  const lab = startLab({ scenario, speed: Infinity });
  lab.send({ type: 'PLAY' });
  await lab.reach('finished');
  return [...lab.entries()];
}

/** The time of a step's note is the time of its press, not that of the recording. */
const timeless = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.kind === 'note' ? { ...entry, at: null } : entry));

function play(recording: readonly Entry[], scenario = chat) {
  const actor = createActor(labMachine, {
    input: {
      scenario,
      speed: Infinity,
      limit: 300,
      open: (_, __, log) =>
        createRecordedSession(async () => recording, log, { reason: 'missing' }),
    },
  });
  actor.start();
  const reach = (...states: ('ready' | 'finished' | 'failed')[]) =>
    waitFor(actor, (snapshot) => states.some((run) => snapshot.matches({ run })), {
      timeout: 4000,
    });
  return { actor, reach };
}

describe('a recorded session', () => {
  it('says why it is none of real peers, and has neither streams nor figures', async () => {
    const log = createLog();
    const session = createRecordedSession(async () => [], log, { reason: 'missing' });
    expect(session.obstacle).toEqual({ reason: 'missing' });
    expect(session.streams('alice')).toEqual({ local: null, remote: null });
    await session.recordStats();
    await session.perform(0, signal);
    session.close();
    expect(log.entries).toEqual([]);
  });

  it('gives each step the entries that it had', async () => {
    const recording = await recordingOf(chat);
    const log = createLog();
    const session = createRecordedSession(async () => recording, log, { reason: 'missing' });
    for (const { step, from, to } of stepSpans(recording)) {
      log.restore(recording[from]!);
      await session.perform(step, signal);
      expect(log.entries).toEqual(recording.slice(0, to));
    }
    expect(log.entries).toEqual(recording);
  });

  it('owes the note of a step that was begun before the recording was here', async () => {
    const recording = await recordingOf(chat);
    const log = createLog();
    const session = createRecordedSession(async () => recording, log, { reason: 'missing' });
    session.begin(0);
    expect(log.entries).toEqual([]);
    await session.perform(0, signal);
    expect(log.entries).toEqual(recording.slice(0, stepSpans(recording)[0]!.to));
    session.begin(1);
    expect(log.entries).toHaveLength(stepSpans(recording)[1]!.from + 1);
  });

  it('takes nothing into a run that ended while the recording came', async () => {
    const log = createLog();
    const recording = await recordingOf(chat);
    const session = createRecordedSession(async () => recording, log, { reason: 'missing' });
    session.begin(0);
    await session.perform(0, AbortSignal.abort());
    expect(log.entries).toEqual([]);
  });

  it('plays step by step what was recorded', async () => {
    const recording = await recordingOf(chat);
    const { actor, reach } = play(recording);
    for (const { to } of stepSpans(recording)) {
      actor.send({ type: 'NEXT' });
      const { context } = await reach('ready', 'finished', 'failed');
      expect(context.failure).toBeNull();
      expect(timeless(context.log.entries)).toEqual(timeless(recording.slice(0, to)));
    }
    expect(actor.getSnapshot().matches({ run: 'finished' })).toBe(true);
    expect(liveFakes()).toEqual([]);
  });

  it('plays a step that waited before its commands', async () => {
    const recording = await recordingOf(impatient);
    const { from, to } = stepSpans(recording)[2]!;
    const waited = recording.slice(from + 1, to).findIndex(({ kind }) => kind === 'call');
    expect(waited).toBeGreaterThan(0);
    const { actor, reach } = play(recording, impatient);
    actor.send({ type: 'PLAY' });
    const { context } = await reach('finished', 'failed');
    expect(context.failure).toBeNull();
    expect(timeless(context.log.entries)).toEqual(timeless(recording));
  });

  it('keeps the times of the recording, so that they never go back', async () => {
    const recording = await recordingOf(chat);
    const { actor, reach } = play(recording);
    actor.send({ type: 'PLAY' });
    const { context } = await reach('finished', 'failed');
    expect(context.log.entries).toEqual(recording);
  });

  it('cannot be continued with new peers', async () => {
    const { actor, reach } = play(await recordingOf(chat));
    actor.send({ type: 'SEEK', step: 4 });
    await reach('ready');
    actor.send({ type: 'SEEK', step: 2 });
    expect(actor.getSnapshot().can({ type: 'FORK' })).toBe(false);
    actor.send({ type: 'FORK' });
    expect(actor.getSnapshot().context.begun).toBe(5);
  });
});
