import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CONTENT } from './chapter.ts';

/** The files of the error catalogue, as paths below content/. */
export const ERROR_FILES: readonly string[] = readdirSync(join(CONTENT, 'errors'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => `errors/${file}`)
  .toSorted();

interface Front {
  readonly title: string;
  readonly description: string;
  readonly means: string;
}

/** What stands at the head of each entry in a language. */
export const readErrors = (language: string): (Front & { readonly id: string })[] =>
  ERROR_FILES.filter((file) => file.endsWith(`.${language}.md`)).map((file) => {
    const [, front = ''] = readFileSync(join(CONTENT, file), 'utf8').split(/^---$/m);
    return {
      id: file.slice('errors/'.length, -`.${language}.md`.length),
      ...(parse(front) as Front),
    };
  });
