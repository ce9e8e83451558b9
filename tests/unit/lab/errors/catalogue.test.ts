import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../../src/lab/errors/catalogue/index';
import { GROUPS } from '../../../../src/lab/errors/entry';
import { judge } from '../../../../src/lab/errors/judge';
import { linesOf } from '../../../../src/lab/errors/lines';
import { isCommand, isPlayed } from '../../../../src/lab/errors/provocation';
import { PROVOCATIONS } from '../../../../src/lab/errors/provocations/index';
import { decodeProgram, encodeProgram } from '../../../../src/lab/play/address';
import { bones, readPage } from '../../../support/chapter';
import { ERROR_FILES, readErrors } from '../../../support/errors';

const ids = CATALOGUE.map(({ id }) => id);

describe('the error catalogue', () => {
  it('has at least thirty entries, each once, each with something that makes it happen', () => {
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...PROVOCATIONS.keys()].toSorted()).toEqual(ids.toSorted());
  });

  it('is told in both languages', () => {
    const files = ids.flatMap((id) => [`errors/${id}.en.md`, `errors/${id}.zh-cn.md`]);
    expect(ERROR_FILES).toEqual(files.toSorted());
    for (const language of ['en', 'zh-cn'])
      for (const { id, title, description, means } of readErrors(language))
        for (const text of [title, description, means])
          expect([id, typeof text, text.length > 8]).toEqual([id, 'string', true]);
  });

  it('has descriptions of a length that search engines show whole', () => {
    const long = ['en', 'zh-cn'].flatMap((language) =>
      readErrors(language).filter(({ description }) => description.length > 165),
    );
    expect(long.map(({ id, description }) => `${id} ${description.length}`)).toEqual([]);
  });

  it('refers only to entries that exist, and uses every group', () => {
    for (const { id, related } of CATALOGUE)
      for (const other of related)
        expect([id, ids.includes(other) && other !== id]).toEqual([id, true]);
    expect(GROUPS.filter((one) => !CATALOGUE.some(({ group }) => group === one))).toEqual([]);
  });

  it('says by which browsers its texts are, unless nothing is thrown', () => {
    for (const { id, names, texts } of CATALOGUE)
      if (names.length) expect([id, texts.length > 0]).toEqual([id, true]);
  });

  it.each(ids)('%s: both languages have the same parts and the same code', (id) => {
    const [en, zh] = ['en', 'zh-cn'].map((language) => readPage(`errors/${id}.${language}.md`));
    expect(en!.headings.map(({ text }) => text)).toEqual(['Causes, most likely first', 'The fix']);
    expect(zh!.headings.map(({ text }) => text)).toEqual(['原因，最常见的在前', '怎样改']);
    const code = (page: typeof en) => page!.blocks.map((one) => [one.language, bones(one.code)]);
    expect(code(zh)).toEqual(code(en));
    expect(en!.blocks.map(({ language }) => language)).toEqual(['js']);
    const causes = (page: typeof en) => page!.prose.split('\n').length;
    expect(causes(zh)).toBe(causes(en));
  });
});

describe('what makes an error happen', () => {
  const played = [...PROVOCATIONS].filter(([, one]) => isPlayed(one));

  it.each(played)('%s: its commands survive an address of free play', (_, provocation) => {
    const commands = isPlayed(provocation) ? provocation.do.filter(isCommand) : [];
    const decoded = decodeProgram(encodeProgram(commands));
    expect(decoded.ok && decoded.program.map(({ action }) => action)).toEqual(
      JSON.parse(JSON.stringify(commands)),
    );
  });

  it.each([...PROVOCATIONS])('%s: one line is marked where one is to be rejected', (_, one) => {
    const lines = linesOf(one);
    const marked = lines.filter(({ isCulprit }) => isCulprit);
    expect(marked).toEqual(one.expects.name === null ? [] : [lines.at(-1)]);
  });

  it('is judged by name and cause, not by words', () => {
    const provocation = PROVOCATIONS.get('answer-in-stable')!;
    const at = isPlayed(provocation) ? provocation.do.length - 1 : 0;
    const outcome = (name: string, place: number, state: string) => ({
      refusal: { name, message: 'Any words' },
      at: place,
      state,
      found: {},
      trace: [],
    });
    const verdict = (...args: Parameters<typeof outcome>) =>
      judge(provocation, outcome(...args), 'chromium');
    expect(verdict('InvalidStateError', at, 'stable')).toBe('standard');
    expect(verdict('OperationError', at, 'stable')).toBe('otherwise');
    expect(verdict('InvalidStateError', at - 1, 'stable')).toBe('otherwise');
    expect(verdict('InvalidStateError', at, 'closed')).toBe('otherwise');
  });

  it('knows where a browser departs from the standard', () => {
    const ufrag = PROVOCATIONS.get('unknown-ufrag')!;
    const taken = { refusal: null, at: null, state: null, found: {}, trace: [] };
    expect(judge(ufrag, taken, 'chromium')).toBe('known');
    expect(judge(ufrag, taken, 'firefox')).toBe('otherwise');
  });
});
