/**
 * `node tests/bench/lighthouse.ts [path…]`: what Lighthouse says of the built site on a phone, page by page; without
 * paths, of every page. Lighthouse is fetched by npx: it is too large for everybody's `npm ci`. The speed is the best
 * of up to three runs, since a busy machine only ever makes a page slower; the rest does not depend on the machine.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../support/chromium.ts';
import { startSignalProcess } from '../support/signal-process.ts';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const RUNS = 3;
/** What each category has to reach, of 1. */
const WANTED = { performance: 0.98, accessibility: 1, 'best-practices': 1, seo: 1 } as const;
type Category = keyof typeof WANTED;
/**
 * Takes the place of the list of chrome-launcher, which turns RenderDocument off too: without that, Chromium 156 shows
 * one frame a second to Lighthouse, and any page that takes 150 ms seems to take more than a second.
 */
const FEATURES = '--disable-features=Translate,OptimizationHints,MediaRouter';

interface Audit {
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
  readonly numericValue?: number;
}
interface Report {
  readonly categories: Readonly<
    Record<Category, { readonly score: number; readonly auditRefs: readonly { id: string }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

const pages = (): string[] =>
  globSync('**/index.html', { cwd: DIST })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .toSorted();

function look(url: string, folder: string): Report {
  const path = join(folder, 'report.json');
  const chrome = [
    '--headless=new',
    FEATURES,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const options = [
    '--output=json',
    `--output-path=${path}`,
    '--quiet',
    `--chrome-flags=${chrome.join(' ')}`,
    `--only-categories=${Object.keys(WANTED).join(',')}`,
  ];
  execFileSync('npx', ['--yes', 'lighthouse@13', url, ...options], {
    env: { ...process.env, CHROME_PATH: findChromium() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}

const shiftOf = ({ audits }: Report): number =>
  audits['cumulative-layout-shift']?.numericValue ?? 0;

/** What is below, each with the audits that say why. */
function complaints(report: Report): string[] {
  const below = Object.entries(WANTED).flatMap(([name, wanted]) => {
    const { score, auditRefs } = report.categories[name as Category];
    if (score >= wanted) return [];
    const why = auditRefs
      .map(({ id }) => ({ id, ...report.audits[id]! }))
      .filter((one) => one.score !== null && one.score < 0.9)
      .map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim());
    return [`${name} ${Math.round(score * 100)}: ${why.join('; ')}`];
  });
  const shift = shiftOf(report);
  return shift > 0 ? [...below, `layout shift ${shift.toFixed(4)}`] : below;
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const asked = process.argv.slice(2);
const site = await startSignalProcess({}, ['--site']);
let isGood = true;
for (const path of asked.length ? asked : pages()) {
  let best: Report | undefined;
  for (let run = 0; run < RUNS; run++) {
    const report = look(`http://localhost:${site.port}${path}`, folder);
    const speed = report.categories.performance.score;
    if (!best || speed > best.categories.performance.score) best = report;
    if (complaints(best).length === 0) break;
  }
  const found = complaints(best!);
  isGood &&= found.length === 0;
  const scores = Object.keys(WANTED).map((name) =>
    Math.round(best!.categories[name as Category].score * 100),
  );
  console.log(`${path} ${scores.join(' ')}${found.map((one) => `\n    ${one}`).join('')}`);
}
rmSync(folder, { recursive: true, force: true });
await site.kill('SIGTERM');
process.exitCode = isGood ? 0 : 1;
