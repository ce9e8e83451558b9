import { parse } from 'sdp-transform';
import { explain } from '../../src/sdp/explain';

/** Medians of one size of text, in milliseconds. */
export interface ExplainResult {
  readonly lines: number;
  readonly explain: number;
  /** The same, and every field of every line read. */
  readonly everyField: number;
  readonly parse: number;
  /** `explain / parse`: at most 1 is wanted. */
  readonly ratio: number;
  /** `everyField / parse`. */
  readonly ratioOfEveryField: number;
}

/** A description of about so many lines: a real one with its media sections over and over. */
export function repeated(text: string, lines: number): string {
  const all = text.split(/(?<=\n)/);
  const first = all.findIndex((line) => line.startsWith('m='));
  const media = all.slice(first);
  const times = Math.max(1, Math.round((lines - first) / media.length));
  return all.slice(0, first).join('') + media.join('').repeat(times);
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function time(work: () => void, calls: number): number {
  const before = performance.now();
  for (let i = 0; i < calls; i++) work();
  return (performance.now() - before) / calls;
}

function compare(text: string, runs: number, calls: number): ExplainResult {
  const works = [
    () => void explain(text),
    () => explain(text).lines.forEach((line) => void line.says),
    () => void parse(text),
  ];
  const times: number[][] = works.map(() => []);
  for (const work of works) time(work, calls);
  for (let run = 0; run < runs; run++)
    for (const [i, work] of works.entries()) times[i]!.push(time(work, calls));
  const [own, all, theirs] = times.map(median);
  return {
    lines: explain(text).lines.length,
    explain: own!,
    everyField: all!,
    parse: theirs!,
    ratio: own! / theirs!,
    ratioOfEveryField: all! / theirs!,
  };
}

/**
 * `explain()` beside `parse()` of sdp-transform on some 200 and 20,000 lines, in alternating runs.
 * @param text a real description, such as `tests/fixtures/sdp/chrome-full.sdp`.
 */
export const benchExplain = (text: string): readonly ExplainResult[] => [
  compare(repeated(text, 200), 31, 50),
  compare(repeated(text, 20_000), 15, 1),
];
