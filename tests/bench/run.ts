/**
 * `npm run bench`: measures, prints the table and keeps it in README.md beside this file. With names of benchmarks
 * (`npm run bench -- explain`) only those are run, and the other rows stay.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { chromium, type Browser } from '@playwright/test';
import { format } from 'prettier';
import { CHROMIUM_ARGUMENTS, needChromium } from '../support/chromium.ts';
import { serve } from '../support/site.ts';
import { benchExplain } from './explain.ts';
import { handshake } from './handshake.ts';
import { paint } from './paint.ts';
import { projection } from './project.ts';
import { relay } from './relay.ts';
import { rowsIn, table, type Result } from './result.ts';
import { sdpDiff, sdpText } from './sdp.ts';

interface Ground {
  readonly url: string;
  readonly browser: Browser;
  /** A browser that paints as soon as it can, not when the screen is refreshed. */
  readonly withoutRefresh: Browser;
}

const BENCHMARKS: Readonly<Record<string, (ground: Ground) => Promise<readonly Result[]>>> = {
  handshake: async ({ browser, url }) => [await handshake(browser, url)],
  paint: ({ withoutRefresh, url }) => paint(withoutRefresh, url),
  project: async () => [await projection()],
  explain: () => benchExplain(),
  sdp: async ({ browser, url }) => [...(await sdpText(browser, url)), ...(await sdpDiff())],
  relay: () => relay(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0)
  throw new Error(
    `No benchmark ${unknown.join(', ')}: there are ${Object.keys(BENCHMARKS).join(', ')}.`,
  );

const executablePath = needChromium();
const site = await serve();
const launch = (...more: string[]) =>
  chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, ...more] });
const ground: Ground = {
  url: site.url,
  browser: await launch(),
  withoutRefresh: await launch('--disable-gpu-vsync', '--disable-frame-rate-limit'),
};
const results: Result[] = [];
for (const [name, run] of Object.entries(BENCHMARKS))
  if (asked.length === 0 || asked.includes(name)) results.push(...(await run(ground)));
const machine = `${cpus().length} cores ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}, Node ${process.versions.node}, Chromium ${ground.browser.version()}`;
await ground.withoutRefresh.close();
await ground.browser.close();
site.stop();

console.log(`${table(results)}\n\n${machine}`);
const readme = new URL('README.md', import.meta.url);
const kept = asked.length === 0 ? [] : rowsIn(readFileSync(readme, 'utf8'));
const text = `# Benchmarks

Made by \`npm run bench\`. The machine is shared and noisy: what counts are the ratios, taken in one run.

${table(results, kept)}

- Machine: ${machine}.
- The bare script makes the calls of the scenario in its order, and waits where the scenario waits: for the end of the
  gathering on each side, then for both channels. A script that sends each candidate at once is faster than both, since
  Chromium ends its gathering as soon as a pair works.
- Painting is taken without the screen's refresh (\`--disable-gpu-vsync --disable-frame-rate-limit\`): from the entry to
  the first task after the frame that shows it. A description is taken with it: it is pressed as a frame begins, and the
  first task after that same frame ends the time.
- \`explain()\` runs as Vite serves it to Node, where every import is looked up anew; in the bundle of the page it is a
  quarter faster.
`;
writeFileSync(readme, await format(text, { parser: 'markdown', printWidth: 100 }));
if (results.some(({ holds }) => holds === false)) console.log('\nNot every bound holds.');
