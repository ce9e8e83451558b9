import { describe, expect, it } from 'vitest';
import type { Draft, Entry } from '../../../src/trace/entry';
import { createLog } from '../../../src/trace/log';

const step = (step: number): Draft => ({ kind: 'note', peer: null, note: { type: 'step', step } });

/** A clock that shows these times, one after another. */
const clock = (...times: number[]) => {
  return () => times.shift() ?? NaN;
};

describe('createLog', () => {
  it('counts ids from 0, without gaps', () => {
    const log = createLog();
    for (const n of [0, 1, 2]) expect(log.append(step(n)).id).toBe(n);
    expect(log.entries.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it('measures times from when it was made', () => {
    const log = createLog(clock(1000, 1000, 1002.5, 1002.5, 1009));
    for (const n of [0, 1, 2, 3]) log.append(step(n));
    expect(log.entries.map(({ at }) => at)).toEqual([0, 2.5, 2.5, 9]);
  });

  it('has a clock of its own that never goes back', () => {
    const log = createLog();
    for (const n of Array.from({ length: 50 }, (_, i) => i)) log.append(step(n));
    const times = log.entries.map(({ at }) => at);
    expect(times[0]).toBeGreaterThanOrEqual(0);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('tells every listener of each entry, after it is kept', () => {
    const log = createLog();
    const heard: [number, number][] = [];
    log.subscribe((entry) => heard.push([entry.id, log.entries.length]));
    log.subscribe((entry) => heard.push([entry.id, log.entries.length]));
    log.append(step(0));
    log.append(step(1));
    expect(heard).toEqual([
      [0, 1],
      [0, 1],
      [1, 2],
      [1, 2],
    ]);
  });

  it('tells a listener nothing of before and nothing after it has unsubscribed', () => {
    const log = createLog();
    log.append(step(0));
    const heard: number[] = [];
    const unsubscribe = log.subscribe(({ id }) => heard.push(id));
    log.append(step(1));
    unsubscribe();
    unsubscribe();
    log.append(step(2));
    expect(heard).toEqual([1]);
  });

  it('lets a listener end itself without the others missing an entry', () => {
    const log = createLog();
    const heard: string[] = [];
    const unsubscribe = log.subscribe(() => {
      heard.push('first');
      unsubscribe();
    });
    log.subscribe(() => heard.push('second'));
    log.append(step(0));
    log.append(step(1));
    expect(heard).toEqual(['first', 'second', 'second']);
  });

  it('restores an entry as it is, and tells of it', () => {
    const log = createLog(clock(0, 7));
    const entry: Entry = { ...step(4), id: 0, at: 1234 } as Entry;
    const heard: Entry[] = [];
    log.subscribe((one) => heard.push(one));
    log.restore(entry);
    expect(log.entries).toEqual([entry]);
    expect(heard).toEqual([entry]);
    expect(log.append(step(5)).id).toBe(1);
  });
});
