import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/sdp/explain';
import { flattenWords, type WordsFile } from '../../../src/sdp/words';
import { Explainer, spansOf } from '../../../src/widgets/sdp/explainer';
import { seen } from '../../../src/widgets/sdp/shown';
import { CORPUS } from '../sdp/corpus';

const files = import.meta.glob<string>('../../../content/sdp/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const explainerIn = (language: string) =>
  new Explainer(
    flattenWords(
      Object.entries(files)
        .filter(([path]) => path.includes(`/${language}/`))
        .map(([, text]) => parse(text) as WordsFile),
    ),
  );

describe.each(['en', 'zh-cn'])('the explainer in %s', (language) => {
  const explainer = explainerIn(language);

  it.each(CORPUS)('has words for every line and every part of %s', (_, text) => {
    for (const line of explain(text).lines) {
      expect(explainer.short(line)).toMatch(/\S{2}/);
      for (const { what } of explainer.parts(line)) expect(what, line.text).toMatch(/\S/);
    }
  });
});

/** No letter and no digit stands between two parts. */
const BETWEEN = /^[^\p{L}\p{N}]*$/u;

describe('the parts of a line', () => {
  const explainer = explainerIn('en');
  const partsOf = (text: string) => {
    const [line] = explain(text).lines;
    return explainer.parts(line!);
  };

  it('takes a parameter and its value together', () => {
    const values = partsOf('a=fmtp:111 minptime=10;useinbandfec=1').map(({ value }) => value);
    expect(values).toEqual(['111', 'minptime=10', 'useinbandfec=1']);
  });

  it('finds the part at a column, and none between two', () => {
    const [line] = explain('a=fmtp:111 minptime=10;useinbandfec=1').lines;
    expect(explainer.part(line!, 12)?.value).toBe('minptime=10');
    expect(explainer.part(line!, 20)?.value).toBe('minptime=10');
    expect(explainer.part(line!, 22)).toBeUndefined();
  });

  it.each(CORPUS)('leaves only separators between the parts of %s', (_, text) => {
    for (const line of explain(text).lines) {
      let at = line.from;
      for (const { from, to } of spansOf(line)) {
        expect(line.text.slice(at, from)).toMatch(BETWEEN);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(line.text.slice(at)).toMatch(BETWEEN);
    }
  });
});

describe('seen', () => {
  it('writes out what nobody sees or what turns the direction', () => {
    expect(seen('a=x:\u202e1\u0000\t')).toBe('a=x:⟨U+202E⟩1⟨U+0000⟩⟨U+0009⟩');
  });

  it.each(CORPUS)('leaves the lines of %s as they are', (_, text) => {
    for (const line of explain(text).lines)
      if (!line.text.includes('\t')) expect(seen(line.text)).toBe(line.text);
  });
});
