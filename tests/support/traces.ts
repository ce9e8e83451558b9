/** `npm run traces`: records every scenario in a real Chromium, for the pages that are made ahead of time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Recording } from '../../src/lab/figure.ts';
import type { Entry } from '../../src/trace/entry.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { serve } from './site.ts';

const FOLDER = new URL('../../content/traces/', import.meta.url).pathname;

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
mkdirSync(FOLDER, { recursive: true });
for (const id of ids) {
  await page.goto(`${site.url}/lab/?scenario=${id}`);
  const lab = page.locator('.lab[data-phase]');
  await page.getByRole('button', { name: 'Play' }).click();
  await lab.and(page.locator('[data-phase="finished"]')).waitFor({ timeout: 120_000 });
  const entries = await lab.evaluate((section) => (section as never as { trace: Entry[] }).trace);
  const browserName = `Chromium ${browser.version().split('.')[0]}`;
  const recording: Recording = { v: 1, browser: browserName, entries };
  writeFileSync(`${FOLDER}${id}.json`, `${JSON.stringify(recording)}\n`);
  console.log(`content/traces/${id}.json: ${entries.length} entries, ${browserName}`);
}
await browser.close();
site.stop();
