import { describe, expect, it } from 'vitest';
import { measure, median, WAYS } from '../../../../src/lab/trickle/measure';
import { fakeConnection, liveFakes } from '../../../../src/peer/fake';

const setting = { connection: fakeConnection, configuration: {}, delay: 0, limit: 5000 };

describe('measure', () => {
  it.each(WAYS)('connects two peers, opens a channel and leaves nothing: %s', async (way) => {
    const run = await measure(way, setting);
    expect(run.way).toBe(way);
    expect(run.connected).toBeGreaterThan(0);
    expect(run.open).toBeGreaterThanOrEqual(run.connected);
    expect(liveFakes()).toEqual([]);
  });

  it('holds each message as long as it is asked to', async () => {
    const { connected } = await measure('wait', { ...setting, delay: 60 });
    expect(connected).toBeGreaterThanOrEqual(110);
  });

  it('gives up, and closes both', async () => {
    await expect(measure('wait', { ...setting, delay: 500, limit: 20 })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(liveFakes()).toEqual([]);
  });

  it('ends when the reader leaves', async () => {
    const end = new AbortController();
    const run = measure('trickle', { ...setting, delay: 500 }, end.signal);
    end.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(liveFakes()).toEqual([]);
  });
});

describe('median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
