/** `npm run traces`: records every scenario in a real Chromium, for the pages that are made ahead of time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Locator } from '@playwright/test';
import type { Recording } from '../../src/lab/figure.ts';
import type { Entry } from '../../src/trace/entry.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { recordChapters } from './record-chapters.ts';
import { serve } from './site.ts';

const FOLDER = new URL('../../content/traces/', import.meta.url).pathname;

/** The figures of chapters that are recorded too: where each is, and what starts it. */
const FIGURES = [{ id: 'shortest', path: '/guide/what-webrtc-is/', press: 'Connect them' }];

/** What is recorded: all, or what is named in the command. */
const wanted = process.argv.slice(2);
const isWanted = (id: string) => !wanted.length || wanted.includes(id);

const executablePath = findChromium();
if (!executablePath)
  throw new Error('No Chromium or Chrome found: run `npm test` once, it gets one.');
const site = await serve();
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
const page = await browser.newPage();
await page.goto(`${site.url}/lab/`);
const ids = await page
  .locator('.lab select')
  .first()
  .locator('option')
  .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
mkdirSync(`${FOLDER}figures`, { recursive: true });

async function keep(name: string, figure: Locator): Promise<void> {
  const entries = await figure.evaluate(
    (section) => (section as never as { trace: Entry[] }).trace,
  );
  const browserName = `Chromium ${browser.version().split('.')[0]}`;
  const recording: Recording = { v: 1, browser: browserName, entries };
  writeFileSync(`${FOLDER}${name}.json`, `${JSON.stringify(recording)}\n`);
  console.log(`content/traces/${name}.json: ${entries.length} entries, ${browserName}`);
}

for (const id of ids.filter(isWanted)) {
  await page.goto(`${site.url}/lab/?scenario=${id}`);
  const lab = page.locator('.lab[data-phase]');
  await page.getByRole('button', { name: 'Play' }).click();
  await lab.and(page.locator('[data-phase="finished"]')).waitFor({ timeout: 120_000 });
  await keep(id, lab);
}
for (const { id, path, press } of FIGURES.filter(({ id }) => isWanted(id))) {
  await page.goto(`${site.url}${path}`);
  const figure = page.locator(`section.${id}[data-phase]`);
  await figure.getByRole('button', { name: press }).click();
  await figure.and(page.locator('[data-phase="finished"]')).waitFor({ timeout: 60_000 });
  await keep(`figures/${id}`, figure);
}
await recordChapters(page, site.url, browser.version(), isWanted, (name, value) => {
  writeFileSync(`${FOLDER}figures/${name}.json`, `${JSON.stringify(value)}\n`);
  console.log(`content/traces/figures/${name}.json`);
});
await browser.close();
site.stop();
