import { describe, expect, it } from 'vitest';
import recording from '../../../content/traces/data-channel.json' with { type: 'json' };
import { outcomeOf, type Question } from '../../../src/components/prediction';
import type { Entry } from '../../../src/trace/entry';

const trace = recording.entries as unknown as readonly Entry[];
const ask = (step: number, peer: Question['peer']): Question => ({
  scenario: 'data-channel',
  step,
  peer,
  state: 'signalingState',
  values: [],
});

describe('the answer of a trace', () => {
  it.each([
    [3, 'alice', 'stable'],
    [4, 'alice', 'have-local-offer'],
    [6, 'bob', 'have-remote-offer'],
    [8, 'alice', 'have-local-offer'],
    [8, 'bob', 'stable'],
    [10, 'alice', 'stable'],
    [17, 'bob', 'closed'],
  ] as const)('after step %i, of %s, is %s', (step, peer, value) => {
    expect(outcomeOf(trace, true, ask(step, peer))).toMatchObject({ value, isRejection: false });
  });

  it('is not there before the step has ended', () => {
    const begun = trace.findIndex(
      ({ kind, ...one }) =>
        kind === 'note' && 'note' in one && one.note.type === 'step' && one.note.step === 7,
    );
    const part = trace.slice(0, begun + 2);
    expect(outcomeOf(part, false, ask(8, 'alice'))).toBeUndefined();
    expect(outcomeOf(part, true, ask(8, 'alice'))).toMatchObject({ value: 'have-local-offer' });
    expect(outcomeOf(part, true, ask(9, 'alice'))).toBeUndefined();
    expect(outcomeOf(part, false, ask(7, 'bob'))).toMatchObject({ value: 'have-remote-offer' });
  });

  it('is the name of the error where a call of that peer was rejected', () => {
    const step = { kind: 'note', peer: null, note: { type: 'step', step: 0 } } as const;
    const error = {
      kind: 'error',
      peer: 'bob',
      of: 1,
      name: 'InvalidStateError',
      message: '',
    } as const;
    const made: Entry[] = [
      { id: 0, at: 0, ...step },
      { id: 1, at: 5, ...error },
    ];
    expect(outcomeOf(made, true, ask(1, 'bob'))).toEqual({
      value: 'InvalidStateError',
      isRejection: true,
      at: 5,
    });
    expect(outcomeOf(made, true, ask(1, 'alice'))).toMatchObject({ value: 'stable' });
  });
});
