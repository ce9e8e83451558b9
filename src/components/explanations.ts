import { getCollection } from 'astro:content';
import type { Language } from '../i18n/languages';
import { sitePath } from '../i18n/site-path';
import { MEANINGS } from '../sdp/keys';
import { flattenWords, wordsFor, type WordsByKey, type WordsFile } from '../sdp/words';

/** Where a stepper loads the words of one language from. */
export const explanationsAddress = (language: Language): string => sitePath(`sdp/${language}.json`);

/**
 * What every line, field and value of SDP means, in one language.
 * @throws Error naming the keys of the grammar that `content/sdp` has no words for
 */
export async function explanationsIn(language: Language): Promise<WordsByKey> {
  const files = await getCollection('sdp', ({ id }) => id.startsWith(`${language}/`));
  const words = flattenWords(files.map(({ data }) => data as WordsFile));
  const missing = MEANINGS.filter(({ key }) => !wordsFor(words, key)).map(({ key }) => key);
  if (missing.length > 0)
    throw new Error(`content/sdp/${language} has no words for ${missing.join(', ')}.`);
  return words;
}
