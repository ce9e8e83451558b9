import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultFor, FAULTS, messageKey, printFaults, readFaults } from '../../../src/lab/fault-plan';

const key = fc.oneof(
  fc.constant('*'),
  fc
    .tuple(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.nat(99))
    .map(([step, nth]) => messageKey(step, nth)),
);

it('reads what it has printed', () => {
  fc.assert(
    fc.property(fc.dictionary(key, fc.constantFrom(...FAULTS)), (plan) => {
      const faults = new Map(Object.entries(plan));
      expect(readFaults(printFaults(faults))).toEqual(faults);
    }),
  );
});

it('never throws, and reads nothing that it would not print', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plan = readFaults(text);
      if (plan) expect(printFaults(readFaults(printFaults(plan))!)).toBe(printFaults(plan));
    }),
  );
});

it.each(['send-offer.0~lose', 'send-offer~drop', 'a.0~drop~drop', '<b>.0~drop', ','])(
  'does not read %s',
  (text) => {
    expect(readFaults(text)).toBeNull();
  },
);

it('takes the fault of a message before that of every message', () => {
  const plan = readFaults('*~hold,send-offer.0~drop')!;
  expect(faultFor(plan, 'send-offer.0')).toBe('drop');
  expect(faultFor(plan, 'send-answer.0')).toBe('hold');
});
