import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../src/i18n/', import.meta.url);
const names = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));

/** Every text of a nested object, by its path. */
function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? leaves(value as object, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] as [string, string]],
  );
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].toSorted();

interface Both {
  readonly en: object;
  readonly 'zh-cn': object;
}
const isBoth = (value: unknown): value is Both =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh-cn' in value;

const files = await Promise.all(
  names.map(async (name) => {
    const all = (await import(new URL(name, FOLDER).href)) as Record<string, unknown>;
    return [name, Object.values(all).filter(isBoth)] as const;
  }),
);
const areas = files.flatMap(([name, found]) => found.map((words) => [name, words] as const));

describe('the words of each area', () => {
  it('are found', () => {
    expect(areas.length).toBeGreaterThan(2);
  });

  it.each(areas)(
    '%s: a Chinese text asks for nothing that the English one does not',
    (_, words) => {
      const english = new Map(leaves(words.en));
      const strange = leaves(words['zh-cn']).flatMap(([path, text]) =>
        placeholders(text)
          .filter((name) => !placeholders(english.get(path) ?? '').includes(name))
          .map((name) => `${path} ${name}`),
      );
      expect(strange).toEqual([]);
    },
  );

  it.each(areas)('%s: no text is empty', (_, words) => {
    const empty = [...leaves(words.en), ...leaves(words['zh-cn'])].filter(
      ([path, text]) => !text && !/none$/.test(path),
    );
    expect(empty).toEqual([]);
  });
});
