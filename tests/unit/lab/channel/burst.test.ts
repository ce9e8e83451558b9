import { expect, it } from 'vitest';
import { fates } from '../../../../src/lab/channel/burst';
import { noise } from '../../../../src/lab/channel/noise';
import { verify } from '../../../../src/lab/channel/verify';

it.each([
  [3, [0, 1, 2], ['inOrder', 'inOrder', 'inOrder']],
  [4, [0, 2, 1], ['inOrder', 'overtaken', 'inOrder', 'lost']],
  [3, [], ['lost', 'lost', 'lost']],
  [3, [2, 1, 0], ['overtaken', 'overtaken', 'inOrder']],
  // A number that was never sent belongs to something else.
  [2, [0, 7, 1], ['inOrder', 'inOrder']],
] as const)('of %i messages that came as %j, the fates are %j', (sent, order, expected) => {
  expect(fates(sent, order)).toEqual(expected);
});

it('makes noise that is the same each time and has no short form', () => {
  const bytes = noise(100_001);
  expect(bytes).toEqual(noise(100_001));
  expect(bytes).toHaveLength(100_001);
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte]! += 1;
  expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(2);
});

it('verifies by hash, and byte by byte where the page has no crypto.subtle', async () => {
  const sent = noise(1000);
  const other = sent.slice();
  other[500]! ^= 1;
  expect(await verify(sent, new Blob([sent]))).toMatchObject({ same: true });
  expect(await verify(sent, new Blob([other]))).toMatchObject({ same: false });
  const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
  Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined, configurable: true });
  try {
    expect(await verify(sent, new Blob([sent]))).toEqual({ same: true, hashes: null });
    expect(await verify(sent, new Blob([other]))).toEqual({ same: false, hashes: null });
    expect(await verify(sent, new Blob([sent, 'x']))).toEqual({ same: false, hashes: null });
  } finally {
    Object.defineProperty(Crypto.prototype, 'subtle', subtle);
  }
});
