import { describe, expect, it } from 'vitest';
import { tell, unmet, type Condition } from '../../../src/lab/condition';
import { project } from '../../../src/trace/project';
import { traceOf } from '../trace/trace';

const CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['connectionState = connected', { peer: 'alice', state: 'connectionState', is: 'connected' }],
  ['chat.readyState = open', { peer: 'bob', channel: 'chat', is: 'open' }],
  ['message × 2', { peer: 'bob', received: 2 }],
  ['framesDecoded ≥ 10', { peer: 'alice', framesDecoded: 10 }],
  ['connectionstatechange', { peer: 'alice', event: 'connectionstatechange', times: 1 }],
];

const ALL = CONDITIONS.map(([, condition]) => condition);

const hello = {
  kind: 'event',
  peer: 'bob',
  target: 'channel chat',
  type: 'message',
  detail: 'Hello',
} as const;

const stats = (framesDecoded: number) =>
  ({
    kind: 'stats',
    peer: 'alice',
    stats: { V1: { type: 'inbound-rtp', kind: 'video', framesDecoded } },
  }) as const;

const TRACE = traceOf(
  {
    kind: 'event',
    peer: 'alice',
    target: 'pc',
    type: 'connectionstatechange',
    state: { connectionState: 'connected' },
  },
  {
    kind: 'event',
    peer: 'bob',
    target: 'channel chat',
    type: 'open',
    state: { channels: { chat: 'open' } },
  },
  hello,
  hello,
  stats(9),
  stats(10),
  hello,
  stats(11),
);

describe('unmet', () => {
  const at = (cursor: number) => unmet(ALL, project(TRACE, cursor)).map(tell);
  const told = CONDITIONS.map(([text]) => text);

  it('is everything before anything has happened', () => {
    expect(at(0)).toEqual(told);
  });

  it('loses each condition with the entry that meets it, and stays empty', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((cursor) => at(cursor).length)).toEqual([
      3, 2, 2, 1, 1, 0, 0, 0,
    ]);
    expect(at(1)).toEqual(told.slice(1, -1));
  });

  it('looks at the peer that is named', () => {
    const others = ALL.map((one): Condition => ({
      ...one,
      peer: one.peer === 'bob' ? 'alice' : 'bob',
    }));
    expect(unmet(others, project(TRACE))).toEqual(others);
  });

  it('is nothing where nothing is asked', () => {
    expect(unmet([], project([]))).toEqual([]);
  });
});

describe('tell', () => {
  it.each(CONDITIONS)('%s', (text, condition) => {
    expect(tell(condition)).toBe(text);
  });
});
