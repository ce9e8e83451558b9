import { sitePath } from '../i18n/site-path';

const FILES = import.meta.glob<string>('/content/examples/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The names of the examples: the files of content/examples, without their ending. */
export const EXAMPLES: readonly string[] = Object.keys(FILES).map((path) =>
  path.replace(/^.*\/|\.html$/g, ''),
);

/** What a reader gets of an example: the file without the comments that tell the tests what to wait for. */
export function exampleText(name: string): string {
  const text = FILES[`/content/examples/${name}.html`];
  if (!text) throw new Error(`content/examples/${name}.html is missing.`);
  return text.replace(/^<!-- (shows|press): .*-->\n/gm, '');
}

/** Where the copy of an example is served. */
export const exampleAddress = (name: string): string => sitePath(`examples/${name}.html`);
