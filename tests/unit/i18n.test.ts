import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { sdp } from '../../src/i18n/sdp';
import { zhCn } from '../../src/i18n/zh-cn';

const SRC = new URL('../../src/', import.meta.url).pathname;
const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts|astro)$/.test(file) && !file.startsWith('i18n'))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n');

/** Names that messages have in the trace, looked up by that name. */
const BY_NAME = ['offer', 'answer', 'pranswer', 'rollback', 'candidate', 'endOfCandidates'];
/** Looked up by the name of a peer or a role. */
const BY_PEER = ['alice', 'bob', 'offerer', 'answerer'];

const placeholders = (words: unknown): string[] =>
  [...JSON.stringify(words).matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

describe('the words of the widgets', () => {
  it.each(Object.keys(en))('%s is used', (key) => {
    if (BY_NAME.includes(key) || BY_PEER.includes(key)) return;
    expect(source).toMatch(
      new RegExp(`words\\.${key}\\b|\\{[^}]*\\b${key}\\b[^}]*\\} = (model\\.)?words`),
    );
  });

  it.each(Object.keys(en) as (keyof typeof en)[])(
    '%s has the same placeholders in Chinese',
    (key) => {
      const left = new Set(placeholders(en[key]));
      const right = new Set(placeholders(zhCn[key]));
      expect([...right].filter((name) => !left.has(name))).toEqual([]);
    },
  );
});

describe('the words about SDP', () => {
  it.each(Object.keys(sdp.en))('%s is used', (key) => {
    expect(source).toMatch(new RegExp(`words\\.(sdp\\.)?${key}\\b`));
  });
});
