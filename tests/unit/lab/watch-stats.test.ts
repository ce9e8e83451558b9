import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PeerName } from '../../../src/jsep/command';
import { REST, watchStats } from '../../../src/lab/watch-stats';
import type { PeerState } from '../../../src/trace/entry';
import { createLog } from '../../../src/trace/log';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A run of two peers whose statistics are counted instead of recorded. */
function begin() {
  const log = createLog();
  const now = { hurried: false, visible: true };
  const asked: { at: number; quiet: boolean }[] = [];
  const start = performance.now();
  const watch = watchStats({
    log,
    isHurried: () => now.hurried,
    isVisible: () => now.visible,
    recordStats: async (quiet) =>
      void asked.push({ at: Math.round(performance.now() - start), quiet }),
  });
  const become = (peer: PeerName, state: Partial<PeerState>) =>
    log.append({ kind: 'event', peer, target: 'pc', type: 'change', state });
  for (const peer of ['alice', 'bob'] as const)
    log.append({
      kind: 'call',
      peer,
      command: { peer, call: 'new RTCPeerConnection' },
      args: [],
    });
  return {
    log,
    now,
    asked,
    watch,
    become,
    step: (step = 1) => log.append({ kind: 'note', peer: null, note: { type: 'step', step } }),
    check: () => become('bob', { iceConnectionState: 'checking' }),
    connect() {
      for (const peer of ['alice', 'bob'] as const)
        become(peer, { iceConnectionState: 'connected', connectionState: 'connected' });
    },
    close() {
      for (const peer of ['alice', 'bob'] as const)
        become(peer, { iceConnectionState: 'closed', connectionState: 'closed' });
    },
    rests: () =>
      log.entries.filter((entry) => entry.kind === 'note' && entry.note.type === 'rest').length,
    /** How often it is asked in the next so many ms. */
    async count(ms: number) {
      const before = asked.length;
      await vi.advanceTimersByTimeAsync(ms);
      return asked.length - before;
    },
  };
}

describe('watchStats', () => {
  it('asks nothing before the first check', async () => {
    const run = begin();
    run.step();
    run.become('alice', { signalingState: 'have-local-offer' });
    expect(await run.count(5000)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    run.watch.stop();
  });

  it('asks at the first check, and every 200 ms until both are connected', async () => {
    const run = begin();
    run.check();
    expect(run.asked).toEqual([{ at: 0, quiet: false }]);
    await run.count(1000);
    expect(run.asked.map(({ at }) => at)).toEqual([0, 60, 260, 460, 660, 860]);
    // In full once a second, else only what has changed.
    await run.count(400);
    expect(run.asked.filter(({ quiet }) => !quiet).map(({ at }) => at)).toEqual([0, 1060]);
    run.become('alice', { iceConnectionState: 'connected', connectionState: 'connected' });
    expect(await run.count(1000)).toBeGreaterThanOrEqual(4);
    run.watch.stop();
  });

  it('asks once a second when they are connected', async () => {
    const run = begin();
    run.check();
    run.connect();
    await run.count(1500);
    const { length } = run.asked;
    await run.count(10_000);
    const later = run.asked.slice(length);
    expect(later).toHaveLength(10);
    expect(later.every(({ quiet }) => !quiet)).toBe(true);
    run.watch.stop();
  });

  it('asks nothing while the page is hidden, and goes on when it is seen', async () => {
    const run = begin();
    run.connect();
    await run.count(1500);
    run.now.visible = false;
    expect(await run.count(10_000)).toBe(0);
    run.now.visible = true;
    expect(await run.count(3000)).toBe(3);
    run.watch.stop();
  });

  it('rests a minute after the last step, says so once, and asks nothing more', async () => {
    const run = begin();
    run.connect();
    await run.count(REST + 5000);
    expect(run.rests()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
    expect(await run.count(10 * REST)).toBe(0);
    expect(run.rests()).toBe(1);
    run.watch.stop();
  });

  it('ends its rest with the next step, or when it is told to go on', async () => {
    const run = begin();
    run.connect();
    await run.count(REST + 5000);
    const { length } = run.asked;
    run.watch.goOn();
    expect(run.asked).toHaveLength(length + 1);
    expect(await run.count(REST + 5000)).toBe(REST / 1000 - 1);
    expect(run.rests()).toBe(2);
    run.step(2);
    expect(await run.count(3000)).toBeGreaterThanOrEqual(2);
    run.watch.stop();
  });

  it('says of a change in its rest what has changed, and goes on resting', async () => {
    const run = begin();
    run.connect();
    await run.count(REST + 5000);
    const { length } = run.asked;
    run.become('bob', { iceConnectionState: 'disconnected', connectionState: 'disconnected' });
    expect(run.asked).toHaveLength(length + 1);
    expect(await run.count(10 * REST)).toBe(0);
    expect(run.rests()).toBe(1);
    run.watch.stop();
  });

  it('is not put off by goOn while it does not rest', async () => {
    const run = begin();
    run.connect();
    await run.count(1500);
    run.watch.goOn();
    expect(await run.count(5000)).toBe(5);
    run.watch.stop();
  });

  it('stands in nobody’s way at full speed: it asks when both are connected and the channels open', async () => {
    const run = begin();
    run.now.hurried = true;
    run.become('alice', { channels: { chat: 'connecting' } });
    run.check();
    expect(await run.count(500)).toBe(0);
    run.connect();
    expect(run.asked).toEqual([]);
    run.become('alice', { channels: { chat: 'open' } });
    run.become('bob', { channels: { chat: 'open' } });
    expect(run.asked).toHaveLength(1);
    run.watch.stop();
  });

  it('asks at full speed too where the checks take longer than a second', async () => {
    const run = begin();
    run.now.hurried = true;
    run.check();
    expect(await run.count(900)).toBe(0);
    expect(await run.count(1000)).toBeGreaterThanOrEqual(4);
    run.watch.stop();
  });

  it('ends with the connections, and lets go of everything when it is stopped', async () => {
    const run = begin();
    run.connect();
    await run.count(2000);
    run.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(await run.count(REST)).toBe(0);
    run.watch.stop();
    run.check();
    expect(await run.count(5000)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
