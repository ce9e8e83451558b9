import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import type { Recording } from '../../src/lab/figure.ts';

const FOLDER = new URL('../../content/traces/', import.meta.url).pathname;
/** How many calls each recording holds, by scenario. */
const CALLS = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { entries } = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Recording;
      return [
        file.replace('.json', ''),
        entries.filter(({ kind }) => kind === 'call').length,
      ] as const;
    }),
);
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

test.use({ javaScriptEnabled: false });

const PAGES: readonly (readonly [string, RegExp, RegExp])[] = [
  ['/', /Alice’s browser writes an offer|Alice's browser writes an offer/, /Step 17 of 17/],
  ['/guide/jsep/', /Alice's browser writes an offer/, /Step 17 of 17/],
  ['/lab/', /Alice's browser writes an offer/, /Step 17 of 17/],
  ['/zh-cn/', /Alice 的浏览器写出/, /第 17 步/],
  ['/zh-cn/guide/jsep/', /Alice 的浏览器写出/, /第 17 步/],
  ['/zh-cn/lab/', /Alice 的浏览器写出/, /第 17 步/],
];

for (const [path, words, last] of PAGES)
  test(`without JavaScript ${path} shows the whole recorded handshake`, async ({ page }) => {
    await page.goto(path);
    const main = page.locator('main');
    await expect(main.locator('.live')).toBeHidden();
    // Of a page with JavaScript it is no part at all.
    const recorded = main.locator('noscript .recorded').last();
    await expect(recorded).toContainText(words);
    await expect(recorded).toContainText(last);
    const rows = recorded.locator('.row');
    await expect(rows.filter({ hasText: 'setRemoteDescription(answer)' }).first()).toBeVisible();
    await expect(rows.filter({ hasText: 'Hello Bob' }).last()).toBeVisible();
    // Over the whole window a call is told too, elsewhere the one that is shown.
    const told = path.endsWith('/lab/') ? ['data-channel', 'call'] : ['data-channel'];
    const calls = sum(told.map((id) => CALLS.get(id)!));
    await expect(recorded.locator('.row.call')).toHaveCount(calls);
    await expect(recorded.locator('.diagram svg')).toBeVisible();
    await expect(recorded.locator('dt')).toHaveCount(path.endsWith('/lab/') ? CALLS.size - 2 : 0);
    await expect(recorded).toContainText('a=setup:active');
    await expect(recorded).toContainText('a=setup:actpass');
  });

test('the chapter shows its diagram without JavaScript', async ({ page }) => {
  await page.goto('/guide/jsep/');
  await expect(page.getByRole('img', { name: /State diagram/ }).locator('svg')).toBeVisible();
});
