import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../src/media/level';
import { clock } from '../../../src/media/test-card';

describe('levelOf', () => {
  it('is 0 for silence, 1 at full scale, and half way at −30 dBFS', () => {
    expect(levelOf(new Float32Array(8))).toBe(0);
    expect(levelOf(new Float32Array(8).fill(1))).toBe(1);
    expect(levelOf(new Float32Array(8).fill(10 ** (-30 / 20)))).toBeCloseTo(0.5, 3);
  });
});

describe('clock', () => {
  it('tells minutes, seconds and tenths', () => {
    expect([0, 999, 61_234, 600_000].map(clock)).toEqual([
      '00:00.0',
      '00:00.9',
      '01:01.2',
      '10:00.0',
    ]);
  });
});
