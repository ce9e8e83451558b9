import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type ComparedSection } from '../../../src/sdp/diff';
import { longestGrowing } from '../../../src/sdp/diff/order';
import { explain } from '../../../src/sdp/explain';
import type { ExplainedLine } from '../../../src/sdp/line';
import { CORPUS } from './corpus';

const texts = CORPUS.map(([, text]) => text);

/** A description with lines cut out, doubled, moved and altered. */
const altered = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(),
        to: fc.nat(),
        how: fc.constantFrom('cut', 'double', 'move', 'alter', 'renumber'),
      }),
      { maxLength: 8 },
    )
    .map((changes) => {
      const lines = text.split(/(?<=\n)/);
      for (const { at, to, how } of changes) {
        const place = at % Math.max(1, lines.length);
        const line = lines[place] ?? '';
        if (how === 'cut' || how === 'move') lines.splice(place, 1);
        if (how === 'double' || how === 'move') lines.splice(to % (lines.length + 1), 0, line);
        if (how === 'alter') lines[place] = line.replace(/\d/, 'x');
        if (how === 'renumber')
          for (const [i, one] of lines.entries()) lines[i] = one.replaceAll(/\b111\b/g, '112');
      }
      return lines.join('');
    });
const pair = fc.oneof(
  fc.constantFrom(...texts).chain((text) => fc.tuple(fc.constant(text), altered(text))),
  fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)),
  fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
);

const compared = (before: string, after: string) => compare(explain(before), explain(after));

function rebuilt(sections: readonly ComparedSection[], side: 'before' | 'after'): string {
  return sections
    .filter((section) => section[side])
    .toSorted((a, b) => a[side]!.index - b[side]!.index)
    .flatMap(({ lines }) => lines.flatMap((line) => line[side] ?? []))
    .map(({ text, end }) => text + end)
    .join('');
}

const number = (line: ExplainedLine | undefined) => line?.number ?? 0;
/** What belongs together, whichever side is named first. */
const pairs = (sections: readonly ComparedSection[], swap: boolean): string[] =>
  sections
    .flatMap(({ lines }) =>
      lines.map(({ before, after, fields, moved }) => {
        const [a, b] = swap ? [after, before] : [before, after];
        const [one, other] = swap
          ? [fields?.after, fields?.before]
          : [fields?.before, fields?.after];
        return [number(a), number(b), moved ?? false, ...(one ?? []), '/', ...(other ?? [])].join(
          ' ',
        );
      }),
    )
    .toSorted();

describe('compare, whatever the texts', () => {
  it('finds nothing between a text and itself', () => {
    for (const text of texts)
      expect(
        new Set(compared(text, text).flatMap(({ lines }) => lines.map(({ kind }) => kind))),
      ).toEqual(new Set(['same']));
  });

  it('holds every line of both in order', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const sections = compared(before, after);
        expect(rebuilt(sections, 'before')).toBe(before);
        expect(rebuilt(sections, 'after')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same the other way round', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(pairs(compared(after, before), true)).toEqual(pairs(compared(before, after), false));
      }),
      { numRuns: 300 },
    );
  });

  it('calls a line what it is', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        for (const { kind, lines, before: one, after: other } of compared(before, after)) {
          const isSame = one && other && lines.every((line) => line.kind === 'same');
          expect(kind).toBe(isSame ? 'same' : !one ? 'added' : !other ? 'removed' : 'changed');
          for (const line of lines) {
            const both = line.before && line.after;
            const expected = both
              ? line.before!.text === line.after!.text
                ? 'same'
                : 'changed'
              : line.after
                ? 'added'
                : 'removed';
            expect(line.kind).toBe(expected);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds all that can be matched in a list of different lines', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (values) => {
        const found = longestGrowing(values);
        for (let i = 1; i < found.length; i++) {
          expect(found[i]).toBeGreaterThan(found[i - 1]!);
          expect(values[found[i]!]).toBeGreaterThan(values[found[i - 1]!]!);
        }
        // Every run that grows, by the plain way: one longer than ours would be a defect.
        const best: number[] = [];
        for (const [i, value] of values.entries())
          best[i] = 1 + Math.max(0, ...best.filter((_, j) => j < i && values[j]! < value));
        expect(found).toHaveLength(Math.max(0, ...best));
      }),
    );
  });
});
