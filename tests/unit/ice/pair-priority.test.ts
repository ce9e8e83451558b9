import { describe, expect, it } from 'vitest';
import { pairPriority } from '../../../src/ice/pair-priority';

describe('pairPriority', () => {
  // What Chromium and Firefox say of pairs whose candidates have these priorities, in doubles.
  it.each([
    [2122260223, 2113937151, 9079290933588934143n, '9079290933588934000'],
    [2122194687, 2122194687, 9114756780654345726n, '9114756780654345000'],
    [2122265343, 2122265343, 9115060245863753214n, '9115060245863753000'],
    [2122252543, 2122252543, 9115005270282338814n, '9115005270282338000'],
  ])('of %d and %d', (controlling, controlled, exact, told) => {
    expect(pairPriority(controlling, controlled)).toBe(exact);
    expect(String(Number(exact))).toBe(told);
  });

  it('differs by one between both sides, in favor of the controlling side’s better candidate', () => {
    expect(pairPriority(2, 1)).toBe((1n << 32n) + 5n);
    expect(pairPriority(1, 2)).toBe((1n << 32n) + 4n);
    expect(pairPriority(0, 0)).toBe(0n);
  });
});
