import { sitePath } from './site-path';

/** The languages of the site; `path` is the first part of an address, and how Starlight names the locale. */
export const LANGUAGES = [
  { id: 'en', path: '' },
  { id: 'zh-cn', path: 'zh-cn/' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

/** For `getStaticPaths` of the pages below `[...language]`: one in each language, which they get as `id`. */
export const languagePaths = () =>
  LANGUAGES.map(({ id, path }) => ({
    params: { language: path.replace('/', '') || undefined },
    props: { id },
  }));

/** The language of a locale as Astro or Starlight names it; the root locale may be undefined. */
export const languageOf = (locale: string | undefined): Language =>
  LANGUAGES.find(({ id }) => id === locale?.toLowerCase())?.id ?? 'en';

/** @example localePath('zh-cn', 'lab/') → '/zh-cn/lab/', below the base of the site */
export function localePath(locale: string | undefined, path: string): string {
  const language = LANGUAGES.find(({ id }) => id === languageOf(locale))!;
  return sitePath(`${language.path}${path}`);
}
