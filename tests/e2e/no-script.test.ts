import { expect, test } from '@playwright/test';
import recording from '../../content/traces/data-channel.json' with { type: 'json' };

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
    await expect(main).toContainText(words);
    await expect(main).toContainText(last);
    const rows = main.locator('.recorded .row');
    await expect(rows.filter({ hasText: 'setRemoteDescription(answer)' })).toBeVisible();
    await expect(rows.filter({ hasText: 'Hello Bob' }).last()).toBeVisible();
    const calls = recording.entries.filter((entry) => entry.kind === 'call');
    await expect(main.locator('.recorded .row.call')).toHaveCount(calls.length);
    await expect(main.locator('.recorded .diagram svg')).toBeVisible();
    await expect(main).toContainText('a=setup:active');
    await expect(main).toContainText('a=setup:actpass');
  });

test('the chapter shows its diagram without JavaScript', async ({ page }) => {
  await page.goto('/guide/jsep/');
  await expect(page.getByRole('img', { name: /State diagram/ }).locator('svg')).toBeVisible();
});
