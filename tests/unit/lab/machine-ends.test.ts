import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '../../../src/lab/scenario';
import { SCENARIOS } from '../../../src/lab/scenarios/index';
import { closeBoth, createPeers, handOver, offerTo } from '../../../src/lab/scenarios/parts';
import { liveFakes } from '../../../src/peer/fake';
import { stepSpans } from '../../../src/trace/steps';
import { at, can, count, scenarioOf, startLab, stepNotes, stopLabs, tellEntry } from './lab';

const chat = SCENARIOS.get('data-channel')!;
const call = SCENARIOS.get('call')!;

const peers = createPeers({ alice: {}, bob: {} });

afterEach(() => {
  stopLabs();
  vi.useRealTimers();
  expect(liveFakes()).toEqual([]);
});

describe('FORK', () => {
  async function forked() {
    const lab = startLab({ scenario: chat });
    await lab.next(8);
    const [old, entries] = [[...lab.connections], lab.entries()];
    lab.send({ type: 'SEEK', step: 4 });
    expect(can(lab, { type: 'FORK' })).toBe(true);
    lab.send({ type: 'FORK' });
    await lab.reach('ready');
    return { lab, old, entries };
  }

  it('closes the peers that were and makes two new ones', async () => {
    const { lab, old } = await forked();
    expect(old.map(({ signalingState }) => signalingState)).toEqual(['closed', 'closed']);
    const made = lab.connections.slice(2);
    expect(made).toHaveLength(2);
    expect(liveFakes().sort()).toEqual(made.map(({ ufrag }) => ufrag).sort());
    expect(lab.opened).toHaveLength(2);
  });

  it('replays up to the step that was looked at, and says so', async () => {
    const { lab, entries } = await forked();
    expect(at(lab)).toMatchObject({ run: 'ready', look: 'live', looking: null, begun: 5, done: 5 });
    expect(lab.entries()).not.toBe(entries);
    expect(lab.entries()[0]).toMatchObject({
      kind: 'note',
      note: { type: 'fork', step: 4 },
      peer: null,
    });
    expect(stepNotes(lab)).toEqual(count(4));
    const calls = (all: typeof entries) => all.filter(({ kind }) => kind === 'call').map(tellEntry);
    const { to } = stepSpans(entries)[4]!;
    expect(calls(lab.entries())).toEqual(calls(entries.slice(0, to)));
  });

  it('leaves the trace that was as it was', async () => {
    const { entries } = await forked();
    const { length } = entries;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(entries).toHaveLength(length);
  });

  it('goes on from there to the end', async () => {
    const { lab } = await forked();
    await lab.next(chat.steps.length - 5);
    expect(at(lab)).toMatchObject({ run: 'finished', failure: null });
  });

  it('does nothing at the end of the run', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(3);
    lab.send({ type: 'FORK' });
    expect(at(lab)).toMatchObject({ run: 'ready', begun: 3 });
    expect(lab.opened).toHaveLength(1);
  });

  it('cannot be sent at the end of the run', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(3);
    expect(can(lab, { type: 'FORK' })).toBe(false);
  });

  it('does not pause a run that plays at its end', async () => {
    const lab = startLab({ scenario: chat, speed: 1 });
    await lab.next(2);
    lab.send({ type: 'PLAY' }, { type: 'FORK' });
    expect(at(lab)).toMatchObject({ pace: 'playing' });
  });

  it('from before the first step begins no step', async () => {
    const lab = startLab({ scenario: chat });
    await lab.next(3);
    lab.send({ type: 'SEEK', step: -1 }, { type: 'FORK' });
    await lab.reach('ready');
    expect(at(lab)).toMatchObject({ begun: 0, done: 0 });
  });

  it('brings a failed run back to before its failure', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, setAnswer) });
    await lab.next(2);
    expect(at(lab).run).toBe('failed');
    lab.send({ type: 'BACK' }, { type: 'FORK' });
    await lab.reach('ready');
    expect(at(lab)).toMatchObject({ begun: 1, done: 1, failure: null });
  });
});

describe('FORK after a failure', () => {
  it('replays up to the step before it, and can fail again', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, closeBoth, setAnswer) });
    lab.send({ type: 'SEEK', step: 2 });
    await lab.reach('failed');
    expect(can(lab, { type: 'FORK' })).toBe(true);
    lab.send({ type: 'FORK' });
    await lab.reach('ready');
    expect(at(lab)).toMatchObject({ look: 'live', begun: 2, done: 2, failure: null });
    expect(lab.entries()[0]).toMatchObject({ note: { type: 'fork', step: 1 } });
    await lab.next();
    expect(at(lab)).toMatchObject({ run: 'failed', begun: 3, done: 2 });
  });

  it('cannot be sent where the first step has failed', async () => {
    const lab = startLab({ scenario: scenarioOf(setAnswer) });
    await lab.next();
    expect(at(lab).run).toBe('failed');
    expect(can(lab, { type: 'FORK' })).toBe(false);
  });
});

describe('RESTART', () => {
  it('closes everything and begins from nothing', async () => {
    const lab = startLab({ scenario: call });
    await lab.next(5);
    const tracks = lab.opened[0]!.streams('alice').local!.getTracks();
    lab.send({ type: 'BACK' }, { type: 'RESTART' });
    expect(at(lab)).toMatchObject({
      run: 'idle',
      pace: 'paused',
      look: 'live',
      begun: 0,
      done: 0,
      goal: 0,
      looking: null,
      failure: null,
    });
    expect(lab.entries()).toEqual([]);
    expect(lab.snapshot().context.session).toBeNull();
    expect(liveFakes()).toEqual([]);
    expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
    await lab.next();
    expect(at(lab)).toMatchObject({ run: 'ready', done: 1 });
  });

  it('ends a step that runs, and a run that hurries or plays', async () => {
    const lab = startLab({ scenario: chat, speed: Infinity });
    for (const event of [{ type: 'SEEK', step: 20 }, { type: 'PLAY' }] as const) {
      lab.send(event);
      await vi.waitUntil(() => at(lab).done >= 2);
      lab.send({ type: 'RESTART' });
      expect(liveFakes()).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(at(lab)).toMatchObject({ run: 'idle', pace: 'paused', begun: 0 });
      expect(lab.entries()).toEqual([]);
      expect(liveFakes()).toEqual([]);
    }
  });

  it('ends a step that waits, without a failure', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, waitForConnection), limit: 40 });
    await lab.next();
    lab.send({ type: 'NEXT' });
    await lab.reach('waiting');
    lab.send({ type: 'RESTART' });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(at(lab)).toMatchObject({ run: 'idle', failure: null });
  });
});

const setAnswer: Step = {
  id: 'bad',
  about: 'alice',
  do: [
    {
      peer: 'alice',
      call: 'setRemoteDescription',
      args: [{ type: 'answer', sdp: 'v=0\r\n' }],
    },
  ],
};

const waitForConnection: Step = {
  id: 'connect',
  about: 'ice',
  do: [],
  until: [{ peer: 'alice', state: 'connectionState', is: 'connected' }],
};

describe('a run that fails', () => {
  it('keeps the words of a call that was rejected', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, setAnswer, closeBoth) });
    await lab.next(2);
    const error = lab.entries().at(-1)!;
    expect(error).toMatchObject({
      kind: 'error',
      peer: 'alice',
      name: 'InvalidStateError',
      message: 'Failed to set remote answer sdp: Called in wrong state: stable',
    });
    expect(at(lab)).toMatchObject({
      run: 'failed',
      begun: 2,
      done: 1,
      failure: { reason: 'rejected', entry: error.id },
    });
  });

  it('can be looked at and restarted, but not run on', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, setAnswer, closeBoth), speed: Infinity });
    lab.send({ type: 'PLAY' });
    await lab.reach('failed');
    expect(at(lab)).toMatchObject({ pace: 'paused', goal: 0 });
    expect([can(lab, { type: 'NEXT' }), can(lab, { type: 'PLAY' })]).toEqual([false, false]);
    expect([can(lab, { type: 'BACK' }), can(lab, { type: 'RESTART' })]).toEqual([true, true]);
    lab.send({ type: 'RESTART' });
    expect(at(lab)).toMatchObject({ run: 'idle', failure: null });
  });

  it('ends a hurry', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, setAnswer, closeBoth) });
    lab.send({ type: 'SEEK', step: 2 });
    await lab.reach('failed');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(at(lab)).toMatchObject({ run: 'failed', begun: 2, goal: 0 });
  });

  it('says so when nothing is held for a peer that receives', async () => {
    const [, receive] = handOver('alice', 'offer');
    const step: Step = { id: 'receive', about: 'signaling', do: [receive!] };
    const lab = startLab({ scenario: scenarioOf(peers, step) });
    await lab.next(2);
    expect(at(lab)).toMatchObject({
      run: 'failed',
      failure: { reason: 'nothing-to-receive', peer: 'bob' },
    });
  });

  const withoutCandidates = scenarioOf(
    peers,
    ...offerTo([]).filter(({ id }) => !id.startsWith('candidates-')),
  );

  it('says what it waited for when it waited too long, with figures of both peers', async () => {
    const channel: Step = {
      id: 'channel',
      about: 'alice',
      do: [{ peer: 'alice', call: 'createDataChannel', args: ['chat'] }],
    };
    const [first, ...rest] = withoutCandidates.steps;
    const scenario = scenarioOf(first!, channel, ...rest);
    const lab = startLab({ scenario, limit: 50, speed: Infinity });
    lab.send({ type: 'PLAY' });
    await lab.reach('failed', 'finished');
    expect(at(lab).failure).toEqual({
      reason: 'timeout',
      ms: 50,
      waitedFor: scenario.steps.at(-1)!.until,
    });
    expect(lab.entries().slice(-2).map(tellEntry).sort()).toEqual(['alice stats', 'bob stats']);
  });

  it('says so when it waits in vain before a step', async () => {
    const step: Step = { ...closeBoth, needs: waitForConnection.until! };
    const lab = startLab({ scenario: scenarioOf(peers, step), limit: 50 });
    await lab.next(2);
    expect(at(lab).failure).toMatchObject({ reason: 'timeout' });
    expect(lab.entries().map(tellEntry)).not.toContain('alice call close');
  });

  it('says so when the browser gives up', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, waitForConnection) });
    await lab.next();
    lab.send({ type: 'NEXT' });
    await lab.reach('waiting');
    const [alice] = lab.connections;
    alice!.connectionState = 'failed';
    alice!.fire('connectionstatechange');
    await lab.reach('failed');
    expect(at(lab).failure).toEqual({ reason: 'connection-failed', peer: 'alice' });
  });

  it('keeps its reason when figures cannot be had', async () => {
    const lab = startLab({ scenario: scenarioOf(peers, waitForConnection), limit: 50 });
    await lab.next();
    for (const one of lab.connections) one.getStats = () => Promise.reject(new Error('no figures'));
    await lab.next();
    expect(at(lab).failure).toMatchObject({ reason: 'timeout' });
  });

  it('takes a defect of the lab for what it is', async () => {
    const step: Step = {
      id: 'handler',
      about: 'alice',
      do: [{ peer: 'alice', call: 'onicecandidate', as: 'found' }],
    };
    const lab = startLab({ scenario: scenarioOf(step) });
    await lab.next();
    expect(at(lab).failure).toEqual({ reason: 'unexpected', message: 'pc is not defined' });
  });
});

describe('SCENARIO', () => {
  it('begins another run from nothing, with the same source and speed', async () => {
    const lab = startLab({ scenario: chat, speed: 3, source: 'camera' });
    await lab.next(3);
    lab.send({ type: 'BACK' }, { type: 'SCENARIO', scenario: call });
    expect(at(lab)).toMatchObject({ run: 'idle', look: 'live', begun: 0, looking: null });
    expect(liveFakes()).toEqual([]);
    const { context } = lab.snapshot();
    expect([context.scenario, context.speed, context.source]).toEqual([call, 3, 'camera']);
    await lab.next(2);
    expect(lab.entries().map(tellEntry)).toContain('alice call getUserMedia');
  });
});

describe('SOURCE', () => {
  it('begins again with the media that were chosen', async () => {
    const lab = startLab({ scenario: call });
    await lab.next(2);
    expect(lab.entries().map(tellEntry)).toContain('alice call syntheticMedia');
    expect(lab.entries().map(tellEntry)).not.toContain('alice call getUserMedia');
    lab.send({ type: 'SOURCE', source: 'camera' });
    expect(at(lab)).toMatchObject({ run: 'idle', begun: 0 });
    expect(liveFakes()).toEqual([]);
    expect(lab.snapshot().context.source).toBe('camera');
    await lab.next(2);
    expect(lab.entries().map(tellEntry)).toContain('alice call getUserMedia');
    expect(lab.entries().map(tellEntry)).not.toContain('alice call syntheticMedia');
  });
});

describe('a camera that is refused', () => {
  const openCamera = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));

  it('is recorded in the browser’s words, and the run goes on with synthetic media', async () => {
    const lab = startLab({ scenario: call, source: 'camera', openCamera });
    await lab.next(2);
    const { from } = stepSpans(lab.entries())[1]!;
    const step = lab.entries().slice(from);
    const ofOne = (peer: string) => [
      `${peer} call getUserMedia`,
      `${peer} error NotAllowedError`,
      'note fallback',
      `${peer} call syntheticMedia`,
      `${peer} result`,
    ];
    expect(step.map(tellEntry)).toEqual(['note step', ...ofOne('alice'), ...ofOne('bob')]);
    expect(step[2]).toMatchObject({ message: 'Permission denied' });
    expect(step[3]).toMatchObject({ note: { type: 'fallback', reason: 'NotAllowedError' } });
    expect(step[5]).toMatchObject({ value: { stream: ['audio', 'video'] } });
    await lab.next(call.steps.length - 2);
    expect(at(lab)).toMatchObject({ run: 'finished', failure: null });
  });

  it('gives back a camera that opens after the run has ended', async () => {
    const stop = vi.fn();
    let open = () => undefined as void;
    const stream = { getTracks: () => [] } as unknown as MediaStream;
    const lab = startLab({
      scenario: call,
      source: 'camera',
      openCamera: () => new Promise((resolve) => (open = () => resolve({ stream, stop }))),
    });
    await lab.next();
    lab.send({ type: 'NEXT' });
    await lab.reach('performing');
    lab.send({ type: 'RESTART' });
    open();
    await vi.waitUntil(() => stop.mock.calls.length > 0);
    expect(lab.entries()).toEqual([]);
  });
});
