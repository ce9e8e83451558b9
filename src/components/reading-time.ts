/** How many words, and how many Chinese characters, are read in a minute. */
const WORDS = 200;
const CHARACTERS = 400;

/** The words of a page of MDX: what stands in its text, its code, and the attributes that are shown. */
const readable = (mdx: string): string =>
  mdx
    .replace(/^import .*$/gm, '')
    .replace(/^```.*$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<\/?[A-Z]\w*|\b[a-z]\w*=(?=["{])/g, ' ');

/**
 * The minutes it takes to read a page of MDX, at least one; Chinese is counted by its characters.
 * @example minutesToRead('word '.repeat(600)) → 3
 */
export function minutesToRead(mdx: string): number {
  const text = readable(mdx);
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu);
  return Math.max(1, Math.round((words?.length ?? 0) / WORDS + characters / CHARACTERS));
}
