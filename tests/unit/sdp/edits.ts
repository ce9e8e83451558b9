/** A change of a description's text. */
export type Edit = (text: string) => string;

/** Takes out all lines that match. */
export const without =
  (pattern: RegExp): Edit =>
  (text) =>
    text
      .split(/(?<=\n)/)
      .filter((line) => !pattern.test(line))
      .join('');

/** Replaces the first match. */
export const replaced =
  (pattern: RegExp | string, by: string): Edit =>
  (text) =>
    text.replace(pattern, by);

/** Adds lines at the end. */
export const added =
  (...lines: readonly string[]): Edit =>
  (text) =>
    text + lines.map((line) => `${line}\r\n`).join('');
