/** `npm run bench`: measures, prints the table and keeps it in README.md beside this file. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../support/chromium.ts';
import { serve } from '../support/site.ts';
import { benchExplain } from './explain.ts';
import { handshake } from './handshake.ts';
import { paint } from './paint.ts';
import { projection } from './project.ts';
import { table } from './result.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium or Chrome found: `npm test` gets one.');
const site = await serve();
const launch = (...more: string[]) =>
  chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, ...more] });
const browser = await launch();
const withoutRefresh = await launch('--disable-gpu-vsync', '--disable-frame-rate-limit');
const results = [
  await handshake(browser, site.url),
  ...(await paint(withoutRefresh, site.url)),
  await projection(),
  ...(await benchExplain()),
];
await withoutRefresh.close();
const machine = `${cpus().length} cores ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()}, Node ${process.versions.node}, Chromium ${browser.version()}`;
await browser.close();
site.stop();

console.log(`${table(results)}\n\n${machine}`);
writeFileSync(
  new URL('README.md', import.meta.url),
  `# Benchmarks

Made by \`npm run bench\`. The machine is shared and noisy: what counts are the ratios, taken in one run.

${table(results)}

- Machine: ${machine}.
- The bare script makes the calls of the scenario in its order, and waits where the scenario waits: for the end of the
  gathering on each side, then for both channels. A script that sends each candidate at once is faster than both, since
  Chromium ends its gathering as soon as a pair works.
- Painting is taken without the screen's refresh (\`--disable-gpu-vsync --disable-frame-rate-limit\`): from the entry to
  the first task after the frame that shows it.
`,
);
if (results.some(({ holds }) => holds === false)) console.log('\nNot every bound holds.');
