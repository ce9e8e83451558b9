import { getCollection, type CollectionEntry } from 'astro:content';
import { LANGUAGES, languageOf, localePath, type Language } from '../i18n/languages';
import { CHAPTERS, type Chapter } from './chapters';
import { minutesToRead } from './reading-time';

/** A chapter that is written, in one language. */
export interface GuideChapter {
  readonly slug: Chapter;
  /** Its place in the guide, counted from 1. */
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly href: string;
  /** How long it takes to read, in minutes. */
  readonly minutes: number;
  readonly entry: CollectionEntry<'docs'>;
}

/** The written chapters of the guide in one language, in the order in which they are read. */
export async function chaptersIn(language: Language): Promise<GuideChapter[]> {
  const { path } = LANGUAGES.find(({ id }) => id === language)!;
  const entries = await getCollection('docs', ({ id }) => id.startsWith(`${path}guide/`));
  return CHAPTERS.flatMap((slug, index) => {
    const entry = entries.find(({ id }) => id === `${path}guide/${slug}`);
    if (!entry) return [];
    const { title, description = '' } = entry.data;
    const href = localePath(language, `guide/${slug}/`);
    const minutes = minutesToRead(entry.body ?? '');
    return [{ slug, number: index + 1, title, description, href, minutes, entry }];
  });
}

/** The chapter that a route of Starlight shows, or undefined where it is another page. */
export const chapterOf = async (id: string): Promise<GuideChapter | undefined> =>
  (await chaptersIn(languageOf(id.split('/')[0]))).find(
    ({ slug }) => id.replace(/^zh-cn\//, '') === `guide/${slug}`,
  );
