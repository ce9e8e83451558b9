import type { ProblemKey } from './problems/catalogue';

/** What a theme file of `content/sdp` says about one meaning. */
export interface WordsEntry {
  /** Shown beside the line: a few words. */
  readonly line: string;
  /** What it is, why it is there, what it means for the reader's code. */
  readonly text: string;
  /** Of a problem: what to do. */
  readonly fix?: string;
  /** A few words for each field or parameter, by its name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A few words for each value that has a meaning, by field and value. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A theme file: entries by the key of their meaning. */
export type WordsFile = Readonly<Record<string, WordsEntry>>;

/** The words for one key. A field or a value has a line only. */
export type Words = Pick<WordsEntry, 'line'> & Partial<Pick<WordsEntry, 'text' | 'fix'>>;

/** The words of one language by key: `setup`, `setup.role`, `setup.role=active`. */
export type WordsByKey = ReadonlyMap<string, Words>;

/** The entry whose fields and values stand for those of every line that does not name them itself. */
const COMMON = 'common';

/**
 * The words of a language from its theme files.
 * @example flattenWords([{ setup: { line, text, values: { role: { active } } } }]).get('setup.role=active')
 */
export function flattenWords(files: readonly WordsFile[]): WordsByKey {
  const words = new Map<string, Words>();
  for (const [key, entry] of files.flatMap((file) => Object.entries(file))) {
    const { line, text, fix, fields = {}, values = {} } = entry;
    words.set(key, { line, text, ...(fix === undefined ? {} : { fix }) });
    for (const [name, own] of Object.entries(fields)) words.set(`${key}.${name}`, { line: own });
    for (const [name, list] of Object.entries(values))
      for (const [value, own] of Object.entries(list))
        words.set(`${key}.${name}=${value}`, { line: own });
  }
  return words;
}

/**
 * The words for the key of a line, field or value; those that many lines share stand in for missing ones.
 * @example wordsFor(words, 'rtcp-fb.pt') → those of `common.pt`
 */
export function wordsFor(words: WordsByKey, key: string): Words | undefined {
  return words.get(key) ?? words.get(sharedKey(key));
}

/** The key of the words about a problem. @example problemWords('no-fingerprint') → 'problem.no-fingerprint' */
export const problemWords = (key: ProblemKey): string => `problem.${key}`;

/** @example sharedKey('rtcp.nettype=IN') → 'common.nettype=IN' */
export function sharedKey(key: string): string {
  const equals = key.indexOf('=');
  const dot = key.lastIndexOf('.', equals < 0 ? key.length : equals);
  return `${COMMON}.${key.slice(dot + 1)}`;
}
