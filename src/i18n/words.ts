import { en, type Words } from './en';
import type { Language } from './languages';
import { site, type SiteWords } from './site';
import { zhCn } from './zh-cn';

export const WORDS: Readonly<Record<Language, Words>> = { en, 'zh-cn': zhCn };

/** The words of the pages around the widgets. */
export const SITE_WORDS: Readonly<Record<Language, SiteWords>> = site;
