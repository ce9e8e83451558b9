import { readFileSync } from 'node:fs';
import { parse } from 'sdp-transform';
import { createViteServer } from 'vitest/node';
import type * as explainModule from '../../src/sdp/explain.ts';
import type { Result } from './result.ts';
import { median } from './statistics.ts';

const FIXTURE = new URL('../fixtures/sdp/chrome-full.sdp', import.meta.url);
const BOUND = 1;
const LINEAR = 1.5;
const RUNS = 15;

/** A description of about so many lines: a real one with its media sections over and over. */
function repeated(text: string, lines: number): string {
  const all = text.split(/(?<=\n)/);
  const first = all.findIndex((line) => line.startsWith('m='));
  const media = all.slice(first);
  const times = Math.max(1, Math.round((lines - first) / media.length));
  return all.slice(0, first).join('') + media.join('').repeat(times);
}

/**
 * Milliseconds of this thread for each call, which other programs on the machine do not stretch. Some systems count
 * them in steps of 4 ms: the calls together should take 100.
 */
function time(work: () => void, calls: number): number {
  const before = process.threadCpuUsage();
  for (let i = 0; i < calls; i++) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / calls;
}

/** Medians of alternating runs of several works, in milliseconds for each call. */
function medians(works: readonly (() => void)[], calls: number): number[] {
  const times: number[][] = works.map(() => []);
  for (const work of works) time(work, calls);
  for (let run = 0; run < RUNS; run++)
    for (const [i, work] of works.entries()) times[i]!.push(time(work, calls));
  return times.map(median);
}

/**
 * `explain()` beside `parse()` of sdp-transform on some 200 and 20,000 lines: as the page calls it, with the fields
 * read when somebody asks for them, and with every field read at once.
 */
export async function benchExplain(): Promise<Result[]> {
  const server = await createViteServer({
    configFile: false,
    server: { middlewareMode: true },
    appType: 'custom',
  });
  const { explain } = (await server.ssrLoadModule('/src/sdp/explain.ts')) as typeof explainModule;
  const whole = readFileSync(FIXTURE, 'utf8');

  const compare = (text: string, calls: number): Result[] => {
    const [lines, fields, theirs] = medians(
      [
        () => void explain(text),
        () => explain(text).lines.forEach((line) => void line.says),
        () => void parse(text),
      ],
      calls,
    );
    const row = (what: string, ours: number): Result => ({
      what: `explain() of ${explain(text).lines.length} lines, ${what}, median of ${RUNS} alternating runs`,
      ours: `${ours.toFixed(2)} ms`,
      reference: `${theirs!.toFixed(2)} ms, parse() of sdp-transform`,
      ratio: (ours / theirs!).toFixed(2),
      bound: `≤ ${BOUND}`,
      holds: ours <= BOUND * theirs!,
    });
    return [row('lines and sections', lines!), row('every field of them read', fields!)];
  };
  /** Time for each line of a long text against a short one: 1 where `explain()` is linear. */
  const linear = (): Result => {
    const [short, long] = [repeated(whole, 2_000), repeated(whole, 20_000)];
    const read = (text: string) => explain(text).lines.forEach((line) => void line.says);
    const times = medians([() => read(short), () => read(long)], 20);
    const [a, b] = [short, long].map((text, i) => (1000 * times[i]!) / explain(text).lines.length);
    return {
      what: `explain(), time for each line with its fields, median of ${RUNS} alternating runs`,
      ours: `${b!.toFixed(2)} µs in ${explain(long).lines.length} lines`,
      reference: `${a!.toFixed(2)} µs in ${explain(short).lines.length} lines`,
      ratio: (b! / a!).toFixed(2),
      bound: `≤ ${LINEAR}, linear is 1`,
      holds: b! <= LINEAR * a!,
    };
  };
  const results = [
    ...compare(repeated(whole, 200), 1000),
    ...compare(repeated(whole, 20_000), 10),
    linear(),
  ];
  await server.close();
  return results;
}
