import { describe, expect, it } from 'vitest';
import { Prefix } from '../../../src/trace/prefix';

const listOf = (...items: number[]) =>
  items.reduce((list, item) => list.with(item), Prefix.empty<number>());

describe('Prefix', () => {
  it('is empty at first', () => {
    const empty = Prefix.empty<number>();
    expect([...empty]).toEqual([]);
    expect(empty.length).toBe(0);
    expect(empty.at(0)).toBeUndefined();
  });

  it('has an item more with each `with`, and leaves the list before as it was', () => {
    const one = listOf(1);
    const two = one.with(2);
    expect([...one]).toEqual([1]);
    expect(one.length).toBe(1);
    expect(one.at(1)).toBeUndefined();
    expect([...two]).toEqual([1, 2]);
    expect(two.at(1)).toBe(2);
  });

  it('branches without disturbing what grew from the same list', () => {
    const trunk = listOf(1, 2);
    const left = trunk.with(3).with(4);
    const right = trunk.with(30);
    const third = trunk.with(300).with(400).with(500);
    expect([...trunk]).toEqual([1, 2]);
    expect([...left]).toEqual([1, 2, 3, 4]);
    expect([...right]).toEqual([1, 2, 30]);
    expect([...third]).toEqual([1, 2, 300, 400, 500]);
    expect([...left.with(5)]).toEqual([1, 2, 3, 4, 5]);
    expect([...left]).toEqual([1, 2, 3, 4]);
  });

  it('does not share items between empty lists', () => {
    Prefix.empty<number>().with(1);
    expect([...Prefix.empty<number>().with(2)]).toEqual([2]);
  });

  it('is iterated as often as one likes, and only up to its own length', () => {
    const short = listOf(1, 2);
    const iterator = short[Symbol.iterator]();
    short.with(3);
    expect([...short]).toEqual([...short]);
    expect([iterator.next().value, iterator.next().value, iterator.next().done]).toEqual([
      1,
      2,
      true,
    ]);
  });
});
