import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../../src/lab/connect/report';

const call = {
  id: 0,
  at: 1.5,
  peer: 'bob',
  kind: 'call',
  command: { peer: 'bob', call: 'createAnswer' },
  args: [],
};
const report = (...entries: unknown[]) => JSON.stringify({ began: 1000, entries });

describe('readReport', () => {
  it('reads calls, outcomes and events of the other peer', () => {
    const entries = [
      call,
      { id: 1, at: 2, peer: 'bob', kind: 'error', of: 0, name: 'InvalidStateError', message: '' },
      { id: 2, at: 3, peer: 'bob', kind: 'event', target: 'pc', type: 'track', state: {} },
    ];
    expect(readReport(report(...entries), 'bob')).toEqual({ began: 1000, entries });
  });

  it.each([
    ['an entry of this page', { ...call, peer: 'alice' }],
    ['a command of this page', { ...call, command: { peer: 'alice', call: 'close' } }],
    ['a message', { ...call, kind: 'message' }],
    ['a call without arguments', { ...call, args: undefined }],
    ['a time that is none', { ...call, at: 'soon' }],
    ['a description without text', { ...call, state: { pendingLocalDescription: {} } }],
    ['channels that are no texts', { ...call, state: { channels: { chat: {} } } }],
  ])('refuses a report with %s', (_, entry) => {
    expect(readReport(report(call, entry), 'bob')).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void readReport(text, 'bob')));
    fc.assert(fc.property(fc.string(), (text) => void readReport(text, 'bob')));
  });
});
