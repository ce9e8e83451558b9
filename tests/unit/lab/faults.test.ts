import { afterEach, expect, it, vi } from 'vitest';
import { readFaults } from '../../../src/lab/fault-plan';
import { createFaults, type Decision } from '../../../src/lab/faults';
import { bodyFrom, textOf } from '../../../src/lab/held-text';
import { messagesOf } from '../../../src/lab/messages';
import { SCENARIOS } from '../../../src/lab/scenarios/index';
import type { MessageEntry } from '../../../src/trace/entry';
import { project } from '../../../src/trace/project';
import { startLab, stopLabs } from './lab';

afterEach(() => {
  vi.useRealTimers();
  stopLabs();
});

const scenario = SCENARIOS.get('data-channel')!;

/** A run at full speed over a wire with these faults; whatever is stopped is decided by `decide`. */
async function run(plan: string, decide: Decision = { do: 'deliver' }) {
  const faults = createFaults();
  faults.replace(readFaults(plan)!);
  faults.subscribe(() => faults.held && setTimeout(() => faults.held?.decide(decide)));
  const lab = startLab({ scenario, speed: Infinity, limit: 1000, faults });
  lab.send({ type: 'PLAY' });
  await lab.reach('finished', 'failed');
  const entries = lab.entries();
  const { value, context } = lab.snapshot();
  const calls = (call: string) =>
    entries.filter((entry) => entry.kind === 'call' && entry.command.call === call);
  const messages = (phase: MessageEntry['phase']) =>
    entries.filter(
      (entry): entry is MessageEntry => entry.kind === 'message' && entry.phase === phase,
    );
  const told = entries.flatMap((entry) =>
    entry.kind === 'note' && entry.note.type === 'fault' ? [entry.note.fault] : [],
  );
  return { lab, run: value.run, context, entries, calls, messages, told };
}

it('leaves a run as it is where no fault is set', async () => {
  const { run: state, told, messages } = await run('');
  expect(state).toBe('finished');
  expect(told).toEqual([]);
  expect(messages('dropped')).toEqual([]);
});

it('ends the run where a description is lost: nothing arrives', async () => {
  const { context, run: state, messages, told } = await run('send-answer.0~drop');
  expect(state).toBe('failed');
  expect(context.failure).toEqual({ reason: 'nothing-to-receive', peer: 'alice' });
  expect(told).toEqual(['drop']);
  expect(messages('dropped').map(({ body }) => body.kind)).toEqual(['description']);
});

it('goes on where a candidate is lost: it is not added', async () => {
  const sound = await run('');
  const lossy = await run('candidates-alice.0~drop');
  expect(lossy.calls('addIceCandidate')).toHaveLength(sound.calls('addIceCandidate').length - 1);
});

it('gives a program a doubled message twice: an answer is refused the second time', async () => {
  const { context, entries, messages } = await run('send-answer.0~double');
  const error = entries.at(-1)!;
  expect(context.failure).toMatchObject({ reason: 'rejected' });
  expect(error).toMatchObject({ kind: 'error', peer: 'alice', name: 'InvalidStateError' });
  const [, copy] = messages('delivered').filter(({ to }) => to === 'alice');
  expect(copy).toMatchObject({ copyOf: 1 });
});

it('takes a doubled offer and a doubled candidate without a word', async () => {
  const sound = await run('');
  const doubled = await run('send-offer.0~double,candidates-bob.0~double');
  expect(doubled.run).toBe('finished');
  expect(doubled.calls('setRemoteDescription')).toHaveLength(3);
  expect(doubled.calls('addIceCandidate')).toHaveLength(sound.calls('addIceCandidate').length + 1);
  expect(project(doubled.entries).held).toBe(0);
});

it('lets the next candidate pass, and delivers the first one after it', async () => {
  const { messages, run: state } = await run('candidates-alice.0~reorder');
  const arrived = messages('delivered').filter(
    ({ body, to }) => to === 'bob' && body.kind !== 'description',
  );
  const numbers = arrived.map(({ message }) => message);
  expect(numbers.length).toBeGreaterThan(1);
  expect(numbers.slice(0, 2)).toEqual([numbers[0]!, numbers[0]! - 1]);
  expect(numbers.toSorted((a, b) => a - b).slice(2)).toEqual(numbers.slice(2));
  expect(state).toBe('finished');
});

it('delivers late what is delayed, and nothing passes it', async () => {
  const faults = createFaults();
  faults.set('send-offer.0', 'delay');
  const lab = startLab({ scenario, faults });
  await lab.next(4);
  vi.useFakeTimers();
  lab.send({ type: 'NEXT' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(project(lab.entries()).held).toBe(1);
  expect(lab.snapshot().value.run).toBe('performing');
  await vi.advanceTimersByTimeAsync(1100);
  expect(project(lab.entries()).held).toBe(0);
});

it('stops a message until the reader has decided, and delivers what was made of it', async () => {
  const faults = createFaults();
  faults.set('*', 'hold');
  const lab = startLab({ scenario, faults });
  await lab.next(4);
  lab.send({ type: 'NEXT' });
  await vi.waitFor(() => expect(faults.held).not.toBeNull());
  const { message } = faults.held!;
  const text = textOf(message.body).replace('s=-', 's=edited');
  const edited = bodyFrom(message.body, text);
  faults.held!.decide({ do: 'deliver', ...(edited.ok ? { body: edited.body } : {}) });
  await lab.reach('ready');
  await lab.next();
  const { pendingRemoteDescription } = project(lab.entries()).peers.bob.state;
  expect(pendingRemoteDescription?.sdp).toContain('s=edited\r\n');
  expect(faults.held).toBeNull();
});

it('forgets a stopped message when the run is ended', async () => {
  const faults = createFaults();
  faults.set('*', 'hold');
  const lab = startLab({ scenario, faults });
  await lab.next(4);
  lab.send({ type: 'NEXT' });
  await vi.waitFor(() => expect(faults.held).not.toBeNull());
  lab.send({ type: 'RESTART' });
  await vi.waitFor(() => expect(faults.held).toBeNull());
  expect(lab.snapshot().value.run).toBe('idle');
});

it('lists every message, first as it is planned and then as it went', async () => {
  expect(messagesOf(scenario.steps, []).map(({ key, what, phase }) => [key, what, phase])).toEqual([
    ['send-offer.0', 'offer', 'planned'],
    ['send-answer.0', 'answer', 'planned'],
  ]);
  const { entries } = await run('send-offer.0~double,candidates-alice.0~drop');
  const listed = messagesOf(scenario.steps, entries);
  expect(listed[0]).toMatchObject({ key: 'send-offer.0', phase: 'delivered', mayPass: false });
  const lost = listed.filter(({ phase }) => phase === 'dropped');
  expect(lost.map(({ key }) => key)).toEqual(['candidates-alice.0']);
  expect(listed.at(-1)).toMatchObject({ what: 'endOfCandidates', mayPass: false });
  expect(listed.every(({ phase }) => phase !== 'planned')).toBe(true);
});

it('says what is wrong with the text of a candidate', () => {
  expect(bodyFrom({ kind: 'candidate', candidate: null }, '{').ok).toBe(false);
  expect(bodyFrom({ kind: 'candidate', candidate: null }, 'null')).toEqual({
    ok: true,
    body: { kind: 'candidate', candidate: null },
  });
});
