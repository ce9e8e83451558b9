import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Groups } from '../../../src/widgets/handshake/groups';

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ at }));

describe('Groups', () => {
  it('keeps every row in its order', () => {
    fc.assert(
      fc.property(fc.nat(200), (count) => {
        const all = rows(count);
        expect(new Groups().of(all).flat()).toEqual(all);
      }),
    );
  });

  it('gives the same array for a group that is the same, and another for one that is not', () => {
    const groups = new Groups();
    const all = rows(100);
    const before = groups.of(all);
    const after = groups.of([...all, { at: 100 }]);
    expect(after.length).toBe(before.length);
    for (const [at, group] of before.slice(0, -1).entries()) expect(after[at]).toBe(group);
    expect(after.at(-1)).not.toBe(before.at(-1));
    const changed = groups.of(all.with(30, { at: 30 }));
    expect(changed[0]).toBe(before[0]);
    expect(changed[1]).not.toBe(before[1]);
  });
});
