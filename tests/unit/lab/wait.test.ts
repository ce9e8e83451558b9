import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Condition } from '../../../src/lab/condition';
import { StepFailed } from '../../../src/lab/failure';
import { waitFor, type Wait } from '../../../src/lab/wait';
import type { PeerName } from '../../../src/jsep/command';
import { createLog, type Log } from '../../../src/trace/log';

const CONNECTED: Condition = { peer: 'alice', state: 'connectionState', is: 'connected' };
const FRAMES: Condition = { peer: 'bob', framesDecoded: 10 };

const become = (log: Log, peer: PeerName, connectionState: string) =>
  log.append({
    kind: 'event',
    peer,
    target: 'pc',
    type: 'connectionstatechange',
    state: { connectionState },
  });

/** A log that counts its listeners. */
function counted() {
  const log = createLog();
  let listeners = 0;
  const subscribe: Log['subscribe'] = (listener) => {
    const unsubscribe = log.subscribe(listener);
    listeners++;
    return () => {
      listeners--;
      unsubscribe();
    };
  };
  return { log: { ...log, subscribe }, listeners: () => listeners };
}

function begin(over: Partial<Wait> = {}) {
  const { log, listeners } = counted();
  const end = new AbortController();
  const removed = vi.spyOn(end.signal, 'removeEventListener');
  const recordStats = vi.fn(() => Promise.resolve());
  const settled = vi.fn();
  const wait = { log, conditions: [CONNECTED], limit: 1000, signal: end.signal, recordStats };
  const promise = waitFor({ ...wait, ...over }).then(
    () => settled('met'),
    (error: unknown) => settled(error),
  );
  const outcome = async (): Promise<unknown> => {
    await vi.advanceTimersByTimeAsync(0);
    return (settled.mock.calls[0] as unknown[] | undefined)?.[0];
  };
  return { log, listeners, end, removed, recordStats, outcome, promise };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('waitFor', () => {
  it('resolves at once where nothing is waited for', async () => {
    const wait = begin({ conditions: [] });
    expect(await wait.outcome()).toBe('met');
    expect(vi.getTimerCount()).toBe(0);
    expect(wait.listeners()).toBe(0);
  });

  it('resolves at once where the trace meets the conditions already', async () => {
    const log = createLog();
    become(log, 'alice', 'connected');
    expect(await begin({ log }).outcome()).toBe('met');
  });

  it('resolves with the entry that meets the last condition, and lets go of everything', async () => {
    const wait = begin({ conditions: [CONNECTED, { ...CONNECTED, peer: 'bob' }] });
    become(wait.log, 'alice', 'connected');
    expect(await wait.outcome()).toBeUndefined();
    become(wait.log, 'bob', 'connected');
    expect(await wait.outcome()).toBe('met');
    expect(vi.getTimerCount()).toBe(0);
    expect(wait.listeners()).toBe(0);
    expect(wait.removed).toHaveBeenCalledWith('abort', expect.any(Function));
  });

  it('fails after its limit with what is still unmet, and not before', async () => {
    const wait = begin({ conditions: [CONNECTED, FRAMES] });
    become(wait.log, 'alice', 'connected');
    await vi.advanceTimersByTimeAsync(999);
    expect(await wait.outcome()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    const error = await wait.outcome();
    expect(error).toBeInstanceOf(StepFailed);
    expect((error as StepFailed).failure).toEqual({
      reason: 'timeout',
      waitedFor: [FRAMES],
      ms: 1000,
    });
    expect(vi.getTimerCount()).toBe(0);
    expect(wait.listeners()).toBe(0);
  });

  it('fails as soon as the browser gives up, with the peer', async () => {
    const wait = begin();
    become(wait.log, 'bob', 'disconnected');
    expect(await wait.outcome()).toBeUndefined();
    become(wait.log, 'bob', 'failed');
    expect(await wait.outcome()).toMatchObject({
      failure: { reason: 'connection-failed', peer: 'bob' },
    });
    expect(vi.getTimerCount()).toBe(0);
    expect(wait.listeners()).toBe(0);
  });

  it('lets a peer recover that had failed before, as by an ICE restart', async () => {
    const log = createLog();
    become(log, 'alice', 'failed');
    const wait = begin({ log });
    become(log, 'alice', 'connecting');
    expect(await wait.outcome()).toBeUndefined();
    become(log, 'alice', 'connected');
    expect(await wait.outcome()).toBe('met');
  });

  it('fails when a peer that had failed before fails anew', async () => {
    const log = createLog();
    become(log, 'alice', 'failed');
    const wait = begin({ log });
    become(log, 'bob', 'connecting');
    expect(await wait.outcome()).toBeUndefined();
    become(log, 'alice', 'connecting');
    become(log, 'alice', 'failed');
    expect(await wait.outcome()).toMatchObject({
      failure: { reason: 'connection-failed', peer: 'alice' },
    });
  });

  it.each([
    { peer: 'alice', state: 'signalingState', is: 'stable' },
    { peer: 'alice', state: 'iceGatheringState', is: 'complete' },
    { peer: 'alice', state: 'iceConnectionState', is: 'disconnected' },
    { peer: 'alice', channel: 'chat', is: 'closed' },
  ] satisfies Condition[])('goes on waiting for what needs no path: %o', async (condition) => {
    const log = createLog();
    log.append({
      kind: 'event',
      peer: 'alice',
      target: 'pc',
      type: 'signalingstatechange',
      state: { signalingState: 'have-local-offer' },
    });
    const wait = begin({ log, conditions: [condition] });
    become(log, 'bob', 'failed');
    expect(await wait.outcome()).toBeUndefined();
  });

  it('waits for the failure of both', async () => {
    const failed: Condition = { ...CONNECTED, is: 'failed' };
    const wait = begin({ conditions: [failed, { ...failed, peer: 'bob' }] });
    become(wait.log, 'alice', 'failed');
    expect(await wait.outcome()).toBeUndefined();
    become(wait.log, 'bob', 'failed');
    expect(await wait.outcome()).toBe('met');
  });

  it('can wait for the failure itself', async () => {
    const wait = begin({ conditions: [{ ...CONNECTED, is: 'failed' }] });
    become(wait.log, 'alice', 'failed');
    expect(await wait.outcome()).toBe('met');
  });

  it('ends with its signal and lets go of everything', async () => {
    const wait = begin({ conditions: [FRAMES] });
    expect(vi.getTimerCount()).toBe(2);
    wait.end.abort();
    expect(await wait.outcome()).toMatchObject({ name: 'AbortError' });
    expect(vi.getTimerCount()).toBe(0);
    expect(wait.listeners()).toBe(0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(wait.recordStats).not.toHaveBeenCalled();
  });

  it('asks for figures again and again, only where a figure is waited for', async () => {
    const plain = begin();
    const figures = begin({ conditions: [FRAMES] });
    await vi.advanceTimersByTimeAsync(900);
    expect(plain.recordStats).not.toHaveBeenCalled();
    expect(figures.recordStats.mock.calls.length).toBeGreaterThan(1);
  });

  it('resolves with the figures that meet the condition', async () => {
    const log = createLog();
    let framesDecoded = 0;
    const recordStats = () => {
      framesDecoded += 5;
      const video = { type: 'inbound-rtp', kind: 'video', framesDecoded };
      log.append({ kind: 'stats', peer: 'bob', stats: { V1: video } });
      return Promise.resolve();
    };
    const wait = begin({ log, conditions: [FRAMES], recordStats });
    await vi.advanceTimersByTimeAsync(900);
    expect(await wait.outcome()).toBe('met');
    expect(framesDecoded).toBe(10);
  });
});
