import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CONTENT } from './chapter.ts';

/** The glossary of one language, as its file has it. */
export interface Glossary {
  readonly groups: readonly { readonly title: string; readonly first: string }[];
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly line: string;
    readonly spec?: string;
    readonly forms?: readonly string[];
  }[];
}

export const readGlossary = (language: string): Glossary =>
  parse(readFileSync(join(CONTENT, 'glossary', `${language}.yaml`), 'utf8')) as Glossary;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How prose writes a term: its forms, else the term without what stands in brackets, in English also its plural. */
export function formsOf({ term, forms }: Glossary['terms'][number], language: string): string[] {
  if (forms) return [...forms];
  const bare = term.replace(/\s*[(（].*$/, '');
  return language === 'en' ? [bare, `${bare}s`] : [bare];
}

const pattern = (form: string): string =>
  /^[\x20-\x7e]+$/.test(form) ? `(?<![A-Za-z0-9-])${escape(form)}(?![A-Za-z0-9-])` : escape(form);

/**
 * Where the running text uses a term before linking it, or links it twice, as sentences that say what to do. The longest
 * term counts: a “candidate pair” is no “candidate”.
 */
export function unlinked(prose: string, { terms }: Glossary, language: string): string[] {
  const owners = new Map(
    terms.flatMap((term) => formsOf(term, language).map((form) => [form, term.id] as const)),
  );
  const forms = [...owners.keys()].toSorted((a, b) => b.length - a.length);
  const found = new RegExp(`⟦([\\w-]+)⟧|(${forms.map(pattern).join('|')})`, 'gi');
  const byLowerCase = new Map(forms.map((form) => [form.toLowerCase(), form]));
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { 0: text, 1: linked, index } of prose.matchAll(found)) {
    const form = byLowerCase.get(text.toLowerCase());
    // What is written with capitals is a name: TURN is no turn.
    if (!linked && (!form || (/[A-Z]/.test(form) && text !== form))) continue;
    const id = linked ?? owners.get(form!)!;
    if (linked && seen.has(id))
      problems.push(`<Term id="${id}"> is there twice: link the first use`);
    if (!linked && !seen.has(id)) {
      const around = prose.slice(Math.max(0, index - 40), index + text.length + 20);
      problems.push(`link the first “${text}” with <Term id="${id}">: …${around.trim()}…`);
    }
    seen.add(id);
  }
  return problems;
}
