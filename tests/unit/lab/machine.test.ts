import { afterEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from 'xstate';
import { SCENARIOS } from '../../../src/lab/scenarios/index';
import { liveFakes } from '../../../src/peer/fake';
import { project } from '../../../src/trace/project';
import { stepSpans } from '../../../src/trace/steps';
import { at, can, count, PLAYED_BY_FAKES, startLab, stepNotes, stopLabs } from './lab';

const chat = SCENARIOS.get('data-channel')!;
const LAST = chat.steps.length - 1;

afterEach(() => {
  stopLabs();
  vi.useRealTimers();
  expect(liveFakes()).toEqual([]);
});

describe('a lab that nobody has touched', () => {
  it('has made nothing', () => {
    const lab = startLab({ scenario: chat });
    expect(at(lab)).toMatchObject({ run: 'idle', pace: 'paused', look: 'live', begun: 0, done: 0 });
    expect([lab.opened.length, lab.connections.length, lab.entries().length]).toEqual([0, 0, 0]);
    expect(lab.snapshot().context.session).toBeNull();
  });

  it('can go on, play and seek, but neither go back nor pause', () => {
    const lab = startLab({ scenario: chat });
    expect(can(lab, { type: 'NEXT' })).toBe(true);
    expect(can(lab, { type: 'PLAY' })).toBe(true);
    expect(can(lab, { type: 'SEEK', step: 3 })).toBe(true);
    expect(can(lab, { type: 'BACK' })).toBe(false);
    expect(can(lab, { type: 'PAUSE' })).toBe(false);
  });
});

describe.each(PLAYED_BY_FAKES)('NEXT through %s', (_, scenario) => {
  it('runs one step a press, to the end', async () => {
    const lab = startLab({ scenario });
    for (const [index] of scenario.steps.entries()) {
      const { context } = await lab.next();
      expect(context.failure).toBeNull();
      expect([context.begun, context.done]).toEqual([index + 1, index + 1]);
      expect(lab.snapshot().matches({ run: 'finished' })).toBe(index === scenario.steps.length - 1);
    }
    expect(stepNotes(lab)).toEqual(count(scenario.steps.length - 1));
    const rejected = lab.entries().filter(({ kind }) => kind === 'error');
    expect(rejected).toHaveLength(scenario.steps.filter(({ rejects }) => rejects).length);
    expect(lab.connections).toHaveLength(2);
    expect(liveFakes()).toEqual([]);
    expect(can(lab, { type: 'NEXT' })).toBe(false);
    expect(can(lab, { type: 'PLAY' })).toBe(false);
    expect(can(lab, { type: 'BACK' })).toBe(true);
  });

  it('answers every call', async () => {
    const lab = startLab({ scenario });
    await lab.next(scenario.steps.length);
    const calls = lab.entries().flatMap((one) => (one.kind === 'call' ? [one.id] : []));
    const answered = lab
      .entries()
      .flatMap((one) => (one.kind === 'result' || one.kind === 'error' ? [one.of] : []));
    expect(answered).toEqual(calls);
  });

  it('delivers every message that was sent', async () => {
    const lab = startLab({ scenario });
    await lab.next(scenario.steps.length);
    const { held, step } = project(lab.entries());
    expect([held, step]).toEqual([0, scenario.steps.length - 1]);
  });
});

describe('NEXT', () => {
  it('does nothing while a step runs', async () => {
    const lab = startLab({ scenario: chat });
    lab.send({ type: 'NEXT' });
    expect(can(lab, { type: 'NEXT' })).toBe(false);
    lab.send({ type: 'NEXT' }, { type: 'NEXT' });
    await lab.reach('ready');
    expect(at(lab)).toMatchObject({ begun: 1, done: 1 });
  });

  it('waits for what a step needs before its commands run', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(11);
    const spans = stepSpans(lab.entries());
    const { from, to } = spans[chat.steps.findIndex(({ id }) => id === 'candidates-alice')]!;
    const inStep = lab.entries().slice(from, to);
    const before = project(lab.entries(), inStep.find(({ kind }) => kind === 'message')!.id);
    expect(before.peers.alice.state.iceGatheringState).toBe('complete');
  });
});

describe('PLAY', () => {
  it.each(PLAYED_BY_FAKES)('runs %s to its end without pause at Infinity', async (_, scenario) => {
    const lab = startLab({ scenario, speed: Infinity });
    lab.send({ type: 'PLAY' });
    await lab.reach('finished', 'failed');
    expect(at(lab)).toMatchObject({ run: 'finished', pace: 'paused', done: scenario.steps.length });
  });

  it('goes on a beat after a step, and pauses', async () => {
    const lab = startLab({ scenario: chat, speed: 40 });
    lab.send({ type: 'PLAY' });
    expect(at(lab)).toMatchObject({ pace: 'playing' });
    expect(can(lab, { type: 'PAUSE' })).toBe(true);
    await vi.waitUntil(() => at(lab).done >= 3);
    lab.send({ type: 'PAUSE' });
    expect(at(lab)).toMatchObject({ pace: 'paused' });
    await lab.reach('ready');
    const { done } = at(lab);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(at(lab)).toMatchObject({ run: 'ready', done });
    expect(done).toBeLessThan(chat.steps.length);
    lab.send({ type: 'PLAY' });
    await lab.reach('finished');
  });

  it('PAUSE ends a hurry after the step that runs', async () => {
    const lab = startLab({ scenario: chat });
    lab.send({ type: 'SEEK', step: chat.steps.length - 1 });
    await waitFor(lab.actor, ({ context }) => context.done >= 2);
    expect(at(lab)).toMatchObject({ pace: 'paused' });
    expect(can(lab, { type: 'PAUSE' })).toBe(true);
    lab.send({ type: 'PAUSE' });
    const { begun } = at(lab);
    await lab.reach('ready');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(at(lab)).toMatchObject({ run: 'ready', begun, done: begun, goal: 0 });
    expect(begun).toBeLessThan(chat.steps.length);
    expect(can(lab, { type: 'PAUSE' })).toBe(false);
  });

  it('keeps a beat between steps that gets shorter with the speed', async () => {
    const lab = startLab({ scenario: chat, speed: 1 });
    await lab.next();
    lab.send({ type: 'PLAY' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(at(lab)).toMatchObject({ run: 'ready', done: 1 });
    lab.send({ type: 'SPEED', speed: 100 });
    expect(lab.snapshot().context.speed).toBe(100);
    await lab.reach('finished');
    expect(at(lab).done).toBe(chat.steps.length);
  });

  it('takes a new speed while a step runs, or while nothing does', async () => {
    const lab = startLab({ scenario: chat });
    lab.send({ type: 'SPEED', speed: 2 });
    expect(at(lab)).toMatchObject({ run: 'idle' });
    expect(lab.snapshot().context.speed).toBe(2);
    lab.send({ type: 'PLAY' }, { type: 'SPEED', speed: Infinity });
    await lab.reach('finished');
  });

  it('is ended by BACK', async () => {
    const lab = startLab({ scenario: chat, speed: 40 });
    lab.send({ type: 'PLAY' });
    await vi.waitUntil(() => at(lab).done >= 2);
    lab.send({ type: 'BACK' });
    expect(at(lab)).toMatchObject({ pace: 'paused', look: 'back' });
  });

  it('plays what has run, when it is looked back at', async () => {
    const lab = startLab({ scenario: chat, speed: Infinity });
    await lab.next(chat.steps.length);
    lab.send({ type: 'SEEK', step: 0 });
    const { length } = lab.entries();
    expect(can(lab, { type: 'PLAY' })).toBe(true);
    lab.send({ type: 'PLAY' });
    await vi.waitUntil(() => at(lab).look === 'live');
    expect(at(lab)).toMatchObject({ pace: 'paused', looking: null });
    expect(lab.entries()).toHaveLength(length);
  });

  it('looks on from where the reader is, and then goes on running', async () => {
    const lab = startLab({ scenario: chat, speed: 100 });
    await lab.next(4);
    lab.send({ type: 'BACK' }, { type: 'BACK' }, { type: 'PLAY' });
    await lab.reach('finished');
    expect(at(lab)).toMatchObject({ look: 'live', done: chat.steps.length });
  });
});

describe('BACK and NEXT over what has run', () => {
  it('move the look and call nothing', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(4);
    const entries = [...lab.entries()];
    const looks: (number | null)[] = [];
    for (const type of [
      'BACK',
      'BACK',
      'BACK',
      'BACK',
      'BACK',
      'NEXT',
      'NEXT',
      'NEXT',
      'NEXT',
    ] as const) {
      lab.send({ type });
      looks.push(at(lab).looking);
    }
    expect(looks).toEqual([2, 1, 0, -1, -1, 0, 1, 2, null]);
    expect(at(lab)).toMatchObject({ run: 'ready', look: 'live', begun: 4, done: 4 });
    expect(lab.entries()).toEqual(entries);
    expect([lab.opened.length, lab.connections.length]).toEqual([1, 2]);
  });

  it('cannot go before the beginning', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next();
    expect(can(lab, { type: 'BACK' })).toBe(true);
    lab.send({ type: 'BACK' });
    expect(at(lab).looking).toBe(-1);
    expect(can(lab, { type: 'BACK' })).toBe(false);
    expect(can(lab, { type: 'NEXT' })).toBe(true);
  });

  it('runs the next step only from the end of the run', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(2);
    lab.send({ type: 'BACK' }, { type: 'NEXT' });
    expect(at(lab)).toMatchObject({ look: 'live', begun: 2, run: 'ready' });
    await lab.next();
    expect(at(lab)).toMatchObject({ look: 'live', begun: 3 });
  });

  it('leaves a finished and a failed run as they are', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(chat.steps.length);
    lab.send({ type: 'BACK' }, { type: 'BACK' });
    expect(at(lab)).toMatchObject({ run: 'finished', looking: LAST - 2 });
    lab.send({ type: 'NEXT' }, { type: 'NEXT' }, { type: 'NEXT' });
    expect(at(lab)).toMatchObject({ run: 'finished', look: 'live', looking: null });
  });
});

describe('SEEK', () => {
  it('looks back at what has run, and on to its end', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(5);
    const { length } = lab.entries();
    lab.send({ type: 'SEEK', step: 1 });
    expect(at(lab)).toMatchObject({ run: 'ready', look: 'back', looking: 1 });
    lab.send({ type: 'SEEK', step: 3 });
    expect(at(lab)).toMatchObject({ look: 'back', looking: 3 });
    lab.send({ type: 'SEEK', step: -5 });
    expect(at(lab)).toMatchObject({ look: 'back', looking: -1 });
    lab.send({ type: 'SEEK', step: 4 });
    expect(at(lab)).toMatchObject({ look: 'live', looking: null, run: 'ready', begun: 5 });
    expect(lab.entries()).toHaveLength(length);
  });

  it('runs up to a step that has not run, and stays there', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next();
    lab.send({ type: 'SEEK', step: 6 });
    await lab.reach('ready');
    expect(at(lab)).toMatchObject({ run: 'ready', look: 'live', begun: 7, done: 7 });
    expect(lab.connections).toHaveLength(2);
  });

  it('runs on from a look back', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(3);
    lab.send({ type: 'SEEK', step: 0 }, { type: 'SEEK', step: 4 });
    await lab.reach('ready');
    expect(at(lab)).toMatchObject({ look: 'live', looking: null, done: 5 });
  });

  it('begins a run, and ends it where that is sought', async () => {
    const lab = startLab({ scenario: chat });
    lab.send({ type: 'SEEK', step: 99 });
    await lab.reach('finished');
    expect(at(lab)).toMatchObject({ done: chat.steps.length, failure: null });
    expect(stepNotes(lab)).toEqual(count(LAST));
  });

  it('takes a new aim while it runs', async () => {
    const lab = startLab({ scenario: chat });
    lab.send({ type: 'SEEK', step: 10 }, { type: 'SEEK', step: 2 });
    await lab.reach('ready');
    expect(at(lab).done).toBe(3);
  });

  it('ends playing', async () => {
    const lab = startLab({ scenario: chat, speed: 1 });
    await lab.next(3);
    lab.send({ type: 'PLAY' }, { type: 'SEEK', step: 0 });
    expect(at(lab)).toMatchObject({ pace: 'paused', look: 'back' });
  });

  it('to before the first step begins nothing', async () => {
    const lab = startLab({ scenario: chat });
    lab.send({ type: 'SEEK', step: -1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lab.entries()).toEqual([]);
  });
});
