import { fill } from '../../i18n/fill';
import type { ChannelWords } from '../../i18n/channel';

const whole = new Intl.NumberFormat('en-US');

/** @example digits(262144) → '262,144' */
export const digits = (value: number): string => whole.format(value);

/**
 * Bytes in MB of 1 000 000, with one digit after the point below 100; in bytes below one kilobyte.
 * @example megabytes(16777216) → '16.8 MB'
 */
export function megabytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 100_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
}

/** @example count(words, 'byte', 5) → '5 bytes' */
export const count = (words: ChannelWords, what: 'byte' | 'character', value: number): string =>
  value === 1 ? words[what] : fill(words[`${what}s`], { count: digits(value) });
