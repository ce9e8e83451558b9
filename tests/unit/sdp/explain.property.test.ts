import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/sdp/explain';
import { ATTRIBUTES } from '../../../src/sdp/grammar/index';
import { LINES } from '../../../src/sdp/grammar/session';
import { problemsOf, problemsOfPair } from '../../../src/sdp/problems';
import { CORPUS } from './corpus';
import { expectWhole } from './whole';

const SAMPLES = [...LINES, ...ATTRIBUTES].map(({ sample }) => sample);
const SIGNS = [
  ' ',
  '\t',
  ':',
  ';',
  ',',
  '=',
  '/',
  '~',
  '*',
  '\r',
  '\n',
  '\r\n',
  '\u202e',
  '\0',
  '<',
  '😀',
];

/** A description of the corpus with some pieces cut out, doubled, or replaced by signs of the grammar. */
const mutated = fc
  .tuple(
    fc.constantFrom(...CORPUS.map(([, text]) => text)),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        by: fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...SAMPLES), fc.string()),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((result, { at, length, by }) => {
      const from = Math.floor(at * result.length);
      return result.slice(0, from) + by + result.slice(from + length);
    }, text),
  );

/** Lines of the grammar with random tails. */
const lines = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...SAMPLES),
        fc.nat(60),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\n', '\n', ''),
      )
      .map(([sample, keep, tail, end]) => sample.slice(0, keep) + tail + end),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const anything = fc.oneof(mutated, lines, fc.string({ unit: 'binary', maxLength: 400 }));

describe('explain, whatever the text', () => {
  it('loses no byte, and leaves no gap', () => {
    fc.assert(fc.property(anything, expectWhole), { numRuns: 1000 });
  });

  it('says the same when asked again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const plain = (): unknown =>
          explain(text).lines.map(({ key, says, fields }) => ({ key, says, fields }));
        expect(plain()).toEqual(plain());
      }),
      { numRuns: 100 },
    );
  });

  it('gives a line the same fields wherever its section stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CORPUS), fc.nat(5), ([, text], count) => {
        const keys = (own: string, from: number): unknown =>
          explain(own)
            .lines.slice(from)
            .map(({ fields }) => fields.map(({ key, value }) => [key, value]));
        expect(keys('s=x\r\n'.repeat(count) + text, count)).toEqual(keys(text, 0));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the problem finder, whatever the text', () => {
  it('never throws, and names lines and sections that exist', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const explained = explain(text);
        for (const { line, section } of problemsOf(explained)) {
          if (line !== undefined) expect(explained.lines[line - 1]?.number).toBe(line);
          if (section !== undefined) expect(explained.sections[section]).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on a pair', () => {
    fc.assert(
      fc.property(anything, anything, (offer, answer) => {
        const [asked, given] = [explain(offer), explain(answer)];
        for (const { line, of } of problemsOfPair(asked, given)) {
          expect(of).toBe('answer');
          if (line !== undefined) expect(given.lines[line - 1]).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('time', () => {
  const time = (text: string): number => {
    const before = performance.now();
    const explained = explain(text);
    for (const { says } of explained.lines) expect(says.length > 0).toBe(true);
    problemsOf(explained);
    return performance.now() - before;
  };

  it.each([
    ['one endless line', 'a='.padEnd(2_000_000, 'x')],
    ['one endless value of blanks', 'a=fmtp:1 '.padEnd(2_000_000, ' ')],
    ['endless separators', 'a=fmtp:1 '.padEnd(2_000_000, ';')],
    ['endless tildes', 'a=simulcast:send '.padEnd(2_000_000, '~')],
    ['many sections', 'm=a 9 RTP/AVP 0\n'.repeat(20_000)],
    ['many mids', `a=group:BUNDLE ${'m '.repeat(50_000)}\n`.repeat(10)],
    ['many candidates', 'm=a 9 RTP/AVP 0\na=mid:0\n'.padEnd(1_000_000, 'a=candidate:x\n')],
  ])('is short for %s', (_, text) => expect(time(text)).toBeLessThan(5_000));
});
