import { describe, expect, it } from 'vitest';
import { KEPT, note, type Journal } from '../../../src/lab/journal';
import { refusalOf, tellRefusal } from '../../../src/lab/refusal';

describe('note', () => {
  it('keeps the newest entries, each with an id of its own', () => {
    let journal: Journal = [];
    for (let i = 0; i < KEPT + 10; i++) journal = note(journal, i, 'event', String(i));
    expect(journal).toHaveLength(KEPT);
    expect(journal[0]!.id).toBe(10);
    expect(journal.at(-1)).toEqual({
      id: KEPT + 9,
      at: KEPT + 9,
      kind: 'event',
      text: String(KEPT + 9),
    });
  });
});

describe('refusalOf', () => {
  it('keeps name, words and constraint of an exception, and nothing else', () => {
    expect(refusalOf(new DOMException('Permission denied', 'NotAllowedError'))).toEqual({
      name: 'NotAllowedError',
      message: 'Permission denied',
    });
    expect(refusalOf({ name: 'OverconstrainedError', message: '', constraint: '' })).toEqual({
      name: 'OverconstrainedError',
      message: '',
      constraint: '',
    });
    expect(refusalOf('no')).toEqual({ name: 'Error', message: 'no' });
  });
});

describe('tellRefusal', () => {
  it.each([
    [{ name: 'TypeError', message: 'Nothing asked' }, 'TypeError: Nothing asked'],
    [
      { name: 'OverconstrainedError', message: '', constraint: 'width' },
      'OverconstrainedError (constraint: width)',
    ],
    [
      { name: 'OverconstrainedError', message: 'ended', constraint: '' },
      'OverconstrainedError (constraint: ""): ended',
    ],
  ])('%o → %s', (refusal, told) => {
    expect(tellRefusal(refusal)).toBe(told);
  });
});
