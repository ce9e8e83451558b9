import { getCollection, type CollectionEntry } from 'astro:content';
import { localePath, type Language } from '../i18n/languages';
import { CATALOGUE } from '../lab/errors/catalogue';
import { GROUPS, type ErrorFacts, type Group } from '../lab/errors/entry';

/** An entry of the error catalogue in one language. */
export interface ToldError {
  readonly facts: ErrorFacts;
  readonly title: string;
  readonly description: string;
  /** What it means, as inline Markdown. */
  readonly means: string;
  readonly href: string;
  readonly entry: CollectionEntry<'errors'>;
}

/** The whole catalogue in one language. */
export async function errorsIn(language: Language): Promise<ToldError[]> {
  const entries = new Map((await getCollection('errors')).map((one) => [one.id, one]));
  return CATALOGUE.map((facts) => {
    const entry = entries.get(`${facts.id}.${language}`);
    if (!entry) throw new Error(`content/errors has no ${facts.id}.${language}.md.`);
    return { facts, ...entry.data, href: localePath(language, `errors/${facts.id}/`), entry };
  });
}

/** The entries of each group, in the order of the groups. */
export const byGroup = (errors: readonly ToldError[]): [Group, ToldError[]][] =>
  GROUPS.map((group) => [group, errors.filter(({ facts }) => facts.group === group)]);
