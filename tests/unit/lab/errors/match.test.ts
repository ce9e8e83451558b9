import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../../src/lab/errors/catalogue/index';
import { match, normal } from '../../../../src/lab/errors/match';
import { readErrors } from '../../../support/errors';
import { PASTES, STRANGERS } from './pastes';

const told = (language: string) =>
  new Map(
    readErrors(language).map(({ id, title, description }) => [id, `${title} ${description}`]),
  );
const english = told('en');
const chinese = told('zh-cn');
const found = (paste: string, words = english) =>
  match(paste, CATALOGUE, words).map(({ id }) => id);

describe('a pasted error', () => {
  it.each(PASTES)('%s', (paste, id) => {
    expect(found(paste)[0]).toBe(id);
    expect(found(paste, chinese)[0]).toBe(id);
  });

  it('is looked for in every entry, at least once', () => {
    const asked = new Set(PASTES.map(([, id]) => id));
    expect(CATALOGUE.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
    expect(PASTES.length).toBeGreaterThan(60);
  });

  const texts = CATALOGUE.flatMap(({ id, texts }) => texts.map(({ by, text }) => [by, text, id]));
  it.each(texts)('%s: %s', (_, text, id) => {
    expect(found(text!).slice(0, 2)).toContain(id);
  });

  it.each([
    (text: string) => `“${text}”`,
    (text: string) => `Uncaught (in promise) DOMException: ${text.replaceAll("'", '`')}`,
    (text: string) => `  ${text.toUpperCase()}\n    at foo (https://example.org/a.js:1:2)`,
    (text: string) => text.replaceAll("'", '’').replaceAll(' ', '\n'),
  ])('is found whatever is around it: %s', (dress) => {
    for (const [paste, id] of PASTES) expect([paste, found(dress(paste))[0]]).toEqual([paste, id]);
  });

  it.each(STRANGERS)('is not known: %s', (paste) => {
    expect(match(paste, CATALOGUE, english)).toEqual([]);
  });

  it('with only a name and a call finds what throws it, and says so', () => {
    const [first] = match('InvalidStateError in pc.createAnswer()', CATALOGUE, english);
    expect(first?.reason).toEqual({
      kind: 'name',
      name: 'InvalidStateError',
      call: 'createAnswer',
    });
  });

  it('is compared without quotes, places and old spellings', () => {
    expect(normal('Called in wrong state: ‘kHaveLocalOffer’ (app.js:12:3)')).toBe(
      'called in wrong state: have-local-offer (app.js )',
    );
  });
});
