import { describe, expect, it } from 'vitest';
import { cursorAfter, stepSpans } from '../../../src/trace/steps';
import { call, step, traceOf } from './trace';

const TRACE = traceOf(
  { kind: 'note', peer: null, note: { type: 'fork', step: 2 } },
  step(0),
  call('alice', 'createOffer'),
  call('bob', 'close'),
  step(1),
  step(2),
  call('alice', 'close'),
);

describe('stepSpans', () => {
  it('has no step in an empty trace, nor in one without notes', () => {
    expect(stepSpans([])).toEqual([]);
    expect(stepSpans(traceOf(call('alice', 'close')))).toEqual([]);
  });

  it('goes from the note of a step to the next note, the last to the end', () => {
    expect(stepSpans(TRACE)).toEqual([
      { step: 0, from: 1, to: 4 },
      { step: 1, from: 4, to: 5 },
      { step: 2, from: 5, to: 7 },
    ]);
  });
});

describe('cursorAfter', () => {
  it.each([
    [-1, 0],
    [0, 4],
    [1, 5],
    [2, 7],
    [3, 7],
  ])('of step %i is %i', (step, cursor) => {
    expect(cursorAfter(TRACE, step)).toBe(cursor);
  });

  it('of any step of an empty trace is 0', () => {
    for (const step of [-1, 0, 5]) expect(cursorAfter([], step)).toBe(0);
  });
});
