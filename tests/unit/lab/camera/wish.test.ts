import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTEMPTS, printAttempt } from '../../../../src/lab/camera/attempts';
import { printValue } from '../../../../src/lab/camera/print';
import {
  constraintsOf,
  judge,
  keyOf,
  PRESETS,
  PROPERTIES,
  trackConstraints,
  type How,
  type Value,
} from '../../../../src/lab/camera/wish';

describe('constraintsOf', () => {
  it.each([
    ['plain', { video: true, audio: true }],
    ['hd', { video: { width: { ideal: 1280 }, height: { ideal: 720 } }, audio: true }],
    ['rear', { video: { facingMode: { ideal: 'environment' } } }],
    ['impossible', { video: { width: { exact: 99_999 } } }],
  ] as const)('of %s', (name, constraints) => {
    expect(constraintsOf(PRESETS[name])).toEqual(constraints);
  });

  it('leaves out what is not asked, and an empty value', () => {
    const by = {
      'video.width': { how: '', value: 1 },
      'video.deviceId': { how: 'exact', value: '' },
    } as const;
    expect(trackConstraints({ video: true, audio: false, by }, 'video')).toEqual({});
  });

  it('asks for no kind that is not wanted', () => {
    expect(constraintsOf({ ...PRESETS.hd, video: false, audio: false })).toEqual({});
  });

  it('every preset asks for properties of the table only', () => {
    const keys = new Set(PROPERTIES.map(keyOf));
    for (const { by } of Object.values(PRESETS))
      expect(Object.keys(by).filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('judge', () => {
  const ROWS: readonly (readonly [How, Value, unknown, boolean, string])[] = [
    ['', 1, 1, true, 'none'],
    ['ideal', 640, 640, true, 'met'],
    ['ideal', 640, 320, true, 'missed'],
    ['exact', 'user', 'environment', true, 'missed'],
    ['exact', false, false, true, 'met'],
    ['min', 30, 20, true, 'missed'],
    ['min', 20, 20, true, 'met'],
    ['max', 10, 20, true, 'missed'],
    ['max', 10, 9.99, true, 'met'],
    ['ideal', 1.778, 16 / 9, true, 'met'],
    ['ideal', 1, undefined, true, 'untold'],
    ['exact', 1, undefined, false, 'unknown'],
    ['ideal', '', 'x', true, 'none'],
  ];
  it.each(ROWS)('%s %s where %s came, known %s → %s', (how, value, setting, known, verdict) => {
    expect(judge({ how, value }, setting, known)).toBe(verdict);
  });

  it('says none where nothing was asked', () => {
    expect(judge(undefined, 1, true)).toBe('none');
  });
});

describe('printValue', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  it.each([
    ['a key that would set the prototype', JSON.parse('{"__proto__":0}') as unknown],
    ['a text of two lines', { exact: "a\r\nb\\'" }],
  ])('prints %s', (_, one) => {
    const read = new Function(`return (${printValue(one)});`)() as unknown;
    expect(JSON.stringify(read)).toBe(JSON.stringify(one));
  });
  it('prints JavaScript that gives the same value', () => {
    fc.assert(
      fc.property(value, (one) => {
        const read = new Function(`return (${printValue(one)});`)() as unknown;
        expect(JSON.stringify(read)).toBe(JSON.stringify(one));
      }),
    );
  });
});

describe('the attempts', () => {
  it('have ids of their own', () => {
    expect(new Set(ATTEMPTS.map(({ id }) => id)).size).toBe(ATTEMPTS.length);
  });

  it.each(ATTEMPTS.map((one) => [one.id, one] as const))('%s prints its call', (_, attempt) => {
    expect(printAttempt(attempt)).toContain(`getUserMedia(${printValue(attempt.constraints)});`);
  });
});
