import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const SOURCE = new URL('../../src/', import.meta.url);
const WORDS = new URL('i18n/', SOURCE);
const CONTENT = new URL('../../content/', import.meta.url);

const textsIn = (folder: URL): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|svelte|astro|mdx|yaml)$/.test(file) && !file.startsWith('i18n/'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** The box of the search says the words that it is given. */
const search = readFileSync(createRequire(import.meta.url).resolve('@pagefind/default-ui'), 'utf8');
const texts = [...textsIn(SOURCE), ...textsIn(CONTENT), search].join('\n');
const used = new Set(texts.match(/[\w$]+/g));
/** Names that are put together: `${what}ToCome`. */
const ends = [...texts.matchAll(/words(?:\.\w+)*\[`\$\{[^`}]*\}(\w+)`\]/g)].map(([, end]) => end!);

/** The names of words in the first object of a file, which is the English one. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/^ +([a-z]\w*):/gm)].map(([, name]) => name!);

it('every word has somebody who says it', () => {
  const unused = readdirSync(WORDS)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      namesIn(readFileSync(new URL(file, WORDS), 'utf8'))
        .filter((name) => !used.has(name) && !ends.some((end) => name.endsWith(end)))
        .map((name) => `${file} ${name}`),
    );
  expect(unused).toEqual([]);
});
