import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../src/components/chapters';
import { bones, CONTENT, PAGES, readPage, type Page } from '../support/chapter';
import { formsOf, readGlossary, unlinked } from '../support/glossary';

const chapters = CHAPTERS.map((slug) => `guide/${slug}.mdx`).filter((file) => PAGES.includes(file));
const english = new Map(PAGES.map((file) => [file, readPage(file)]));
const chinese = new Map(
  PAGES.filter((file) => existsSync(join(CONTENT, 'zh-cn', file))).map((file) => [
    file,
    readPage(`zh-cn/${file}`),
  ]),
);

/** Parts of a text; every other component is a figure. */
const PARTS = [
  'Predict',
  'PredictState',
  'Term',
  'Spec',
  'Chapter',
  'Diagram',
  'Example',
  'Fragment',
];
const named = ({ elements }: Page, ...names: string[]) =>
  elements.filter(({ name }) => names.includes(name));
const figures = ({ elements }: Page) =>
  elements.filter(({ name }) => /^[A-Z]/.test(name) && !PARTS.includes(name));
const specs = (page: Page) =>
  named(page, 'Spec').map(({ attributes }) => JSON.stringify(attributes));
const terms = (page: Page) => named(page, 'Term').map(({ attributes }) => attributes['id']);
/** What must be the same in both languages of a figure: all but the words. */
const shape = (page: Page) =>
  page.elements
    .filter(({ name }) => name !== 'Term' && name !== 'Spec')
    .map(({ name, attributes }) => {
      const { question, alt, choices, ...rest } = attributes;
      const rights = (choices as object[] | undefined)?.map((choice) => ({
        ...choice,
        text: 0,
        why: 0,
      }));
      const asked = question === undefined ? {} : { question: typeof question };
      return { name, ...asked, alt: typeof alt, rights, ...rest };
    });

describe('the pages of prose', () => {
  it('are there in both languages', () => {
    const translated = readdirSync(join(CONTENT, 'zh-cn'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx'))
      .toSorted();
    expect(translated).toEqual(PAGES);
  });

  it('of the guide are chapters of the list, or its map', () => {
    const files = PAGES.filter((file) => file.startsWith('guide/') && file !== 'guide/index.mdx');
    expect(files.toSorted()).toEqual(chapters.toSorted());
    expect(chapters).not.toEqual([]);
  });

  it.each([...chinese.keys()])('%s: both languages have the same parts', (file) => {
    const [en, zh] = [english.get(file)!, chinese.get(file)!];
    expect(Object.keys(zh.front).toSorted()).toEqual(Object.keys(en.front).toSorted());
    expect(zh.headings.map(({ depth }) => depth)).toEqual(en.headings.map(({ depth }) => depth));
    expect(shape(zh)).toEqual(shape(en));
    expect(specs(zh).toSorted()).toEqual(specs(en).toSorted());
    expect(terms(zh).toSorted()).toEqual(terms(en).toSorted());
    const code = ({ blocks }: Page) =>
      blocks.map(({ language, meta: { given, throws }, code }) => ({
        language,
        given,
        throws,
        code: language === 'js' ? bones(code) : '',
      }));
    expect(code(zh)).toEqual(code(en));
  });
});

describe.each(chapters)('chapter %s', (file) => {
  it.each(['en', 'zh-cn'])('has all that a chapter has, in %s', (language) => {
    const page = (language === 'en' ? english : chinese).get(file)!;
    const titles = page.headings.map(({ text }) => text);
    expect(titles.slice(-2)).toEqual(
      language === 'en' ? ['What to remember', 'The code'] : ['要记住的', '代码'],
    );
    expect(page.front['title']).toEqual(expect.any(String));
    expect(page.front['description']).toEqual(expect.any(String));
    expect(figures(page).length).toBeGreaterThan(0);
    expect(named(page, 'Predict', 'PredictState').length).toBeGreaterThan(0);
    expect(named(page, 'Spec').length).toBeGreaterThan(0);
    expect(named(page, 'Example').length).toBeGreaterThan(0);
    for (const { attributes } of named(page, 'Diagram'))
      expect(String(attributes['alt']).length).toBeGreaterThan(language === 'en' ? 60 : 30);
  });

  it.each(['en', 'zh-cn'])('links the first use of each term, in %s', (language) => {
    const { prose } = (language === 'en' ? english : chinese).get(file)!;
    expect(unlinked(prose, readGlossary(language), language)).toEqual([]);
  });
});

describe('the glossary', () => {
  const [en, zh] = [readGlossary('en'), readGlossary('zh-cn')];

  it('has the same terms in the same order and groups, with the same sections', () => {
    const bare = ({ groups, terms }: typeof en) => ({
      groups: groups.map(({ first }) => first),
      terms: terms.map(({ id, spec }) => ({ id, spec })),
    });
    expect(bare(zh)).toEqual(bare(en));
    const ids = en.terms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(en.groups[0]!.first).toBe(ids[0]);
    expect(ids.filter((id) => en.groups.some(({ first }) => first === id))).toEqual(
      en.groups.map(({ first }) => first),
    );
  });

  it.each([
    ['en', en],
    ['zh-cn', zh],
  ] as const)('%s: no two terms are written the same', (language, { terms }) => {
    const forms = terms.flatMap((term) => formsOf(term, language));
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  it('finds a term that is not linked, or linked twice', () => {
    expect(unlinked('The candidate pair.\n⟦candidate-pair⟧ ⟦nat⟧ NAT ⟦nat⟧', en, 'en')).toEqual([
      'link the first “candidate pair” with <Term id="candidate-pair">: …The candidate pair.\n⟦candidate-pair⟧ ⟦…',
      '<Term id="candidate-pair"> is there twice: link the first use',
      '<Term id="nat"> is there twice: link the first use',
    ]);
    expect(unlinked('It is your turn, ⟦turn⟧ or TURN.', en, 'en')).toEqual([]);
  });
});

describe('the words of the scenarios', () => {
  const files = readdirSync(join(CONTENT, 'scenarios'));
  const read = (file: string) => readFileSync(join(CONTENT, 'scenarios', file), 'utf8');
  const ids = files.filter((file) => file.endsWith('.en.md')).map((file) => file.slice(0, -6));

  it('are there in both languages', () => {
    const both = ids.flatMap((id) => [`${id}.en.md`, `${id}.zh-cn.md`]);
    expect(files.toSorted()).toEqual(both.toSorted());
  });

  it.each(ids)('%s has the same steps and links in both', (id) => {
    const steps = (text: string) => [...text.matchAll(/^## .+$/gm)].map(([line]) => line);
    const links = (text: string) =>
      [...text.matchAll(/^\[.+\]\((.+)\)$/gm)].map(([, address]) => address);
    const [en, zh] = [read(`${id}.en.md`), read(`${id}.zh-cn.md`)];
    expect(steps(zh)).toEqual(steps(en));
    expect(links(zh)).toEqual(links(en));
  });
});
