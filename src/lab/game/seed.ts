import { random } from '../random';

/** Seeds are short enough to be read out. */
const SEEDS = 1_000_000;

/** @param luck from 0 to 1 */
export const newSeed = (luck: number): number => Math.floor(luck * SEEDS);

/** The seed of an address, as its `seed` is written; null where that is none. */
export const readSeed = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;

/** The numbers that decide a question: they hang on the seed and its place alone, not on what was drawn before. */
export const numbersOf = (seed: number, place: number): (() => number) =>
  random(Math.imul(seed + 1, 0x9e37_79b1) ^ Math.imul(place + 1, 0x85eb_ca6b));
