import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { MEANINGS } from '../../../src/sdp/keys';
import { CATALOGUE, type ProblemKey } from '../../../src/sdp/problems/catalogue';
import {
  flattenWords,
  problemWords,
  sharedKey,
  wordsFor,
  type WordsFile,
} from '../../../src/sdp/words';

const files = import.meta.glob<string>('../../../content/sdp/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const filesOf = (language: string): readonly (readonly [string, WordsFile])[] =>
  Object.entries(files)
    .filter(([path]) => path.includes(`/${language}/`))
    .map(([path, text]) => [path.split('/').at(-1)!, parse(text) as WordsFile] as const);

const LANGUAGES = ['en', 'zh-cn'].map((language) => [language, filesOf(language)] as const);

const PROBLEMS = (Object.keys(CATALOGUE) as ProblemKey[]).map(problemWords);

const NEEDED = [
  ...PROBLEMS,
  ...MEANINGS.flatMap(({ key, fields, values }) => [
    key,
    ...[...fields].map((name) => `${key}.${name}`),
    ...Object.entries(values).flatMap(([name, list]) =>
      [...list].map((value) => `${key}.${name}=${value}`),
    ),
  ]),
];

describe.each(LANGUAGES)('the words in %s', (language, own) => {
  const words = flattenWords(own.map(([, file]) => file));

  it('exist for every key of the grammar and every problem', () => {
    expect(NEEDED.filter((key) => !wordsFor(words, key))).toEqual([]);
  });

  it('are about something that exists', () => {
    const used = new Set(NEEDED.map((key) => (words.has(key) ? key : sharedKey(key))));
    expect([...words.keys()].filter((key) => key !== 'common' && !used.has(key))).toEqual([]);
  });

  it('stand in one file each', () => {
    const keys = own.flatMap(([, file]) => Object.keys(file));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are a short line, and where there is more, sentences', () => {
    for (const [key, { line, text }] of words) {
      expect(typeof line, key).toBe('string');
      const length = language === 'en' ? line.split(/\s+/).length : line.length / 4;
      expect(length, `${key}: ${line}`).toBeLessThanOrEqual(9);
      if (text !== undefined) expect(text, key).toMatch(language === 'en' ? /[.”]$/ : /。$/);
    }
  });

  it('tell what to do about each problem', () => {
    for (const key of PROBLEMS) expect(words.get(key)?.fix, key).toBeTruthy();
  });
});

it('has the same keys, and the same placeholders, in every language', () => {
  const [en, zh] = LANGUAGES.map(([, own]) => flattenWords(own.map(([, file]) => file)));
  expect([...zh!.keys()].sort()).toEqual([...en!.keys()].sort());
  const places = ({ line, text = '', fix = '' }: { line: string; text?: string; fix?: string }) =>
    [...new Set(`${line} ${text} ${fix}`.match(/\{\w+\}/g) ?? [])].sort();
  for (const [key, entry] of en!) {
    if (PROBLEMS.includes(key)) expect(places(zh!.get(key)!), key).toEqual(places(entry));
  }
});

it('has the same theme files in every language', () => {
  const [en, zh] = LANGUAGES.map(([, own]) => own.map(([name]) => name).sort());
  expect(zh).toEqual(en);
});
