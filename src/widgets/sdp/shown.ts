import type { ExplainedLine } from '../../sdp/line';
import type { SdpLine } from '../../sdp/lines';

/** A line as `readSdp` or `explain` gives it. */
export type ShownLine = SdpLine | ExplainedLine;

/** A section as `readSdp` or `explain` gives it. */
export interface ShownSection {
  readonly index: number;
  readonly kind: string;
  readonly mid?: string | undefined;
  readonly direction?: string | undefined;
  readonly codecs?: readonly string[];
  readonly lines: readonly ShownLine[];
}

/** @example isCandidate({ text: 'a=candidate:1 1 udp …' }) → true */
export const isCandidate = ({ text }: { readonly text: string }): boolean =>
  text.startsWith('a=candidate:');

/** The most characters of a line that are shown. */
export const LONGEST_LINE = 4_000;

// eslint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A text with the characters that nobody sees, or that turn the direction of others, written out.
 * @example seen('a=x:\u202e1') → 'a=x:⟨U+202E⟩1'
 */
export const seen = (text: string): string =>
  text.replace(
    UNSEEN,
    (one) => `⟨U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

/** The beginning of a line as it is shown where nothing explains it. */
export const plainText = ({ text }: ShownLine): string =>
  seen(text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text);
