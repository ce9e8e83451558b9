/** On a phone the header has room for a menu only: it leads everywhere, in both languages and themes. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';

const PHONE = { width: 390, height: 844 };

for (const path of ['/', '/lab/', '/connect/', '/game/', '/inspect/', '/guide/jsep/', '/errors/'])
  test(`the menu of ${path} on a phone changes the language and leads on`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(path);
    const menu = page.getByRole('navigation', { name: 'Main' });
    await menu.getByRole('button', { name: 'Menu' }).click();
    await menu.getByRole('combobox', { name: 'Select theme' }).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await menu.getByRole('combobox', { name: 'Select language' }).selectOption('简体中文');
    // A page that keeps its choices in the address adds them.
    await expect(page).toHaveURL((url) => url.pathname === `/zh-cn${path}`);
    const chinese = page.locator('nav.sidebar');
    await chinese.getByRole('button').first().click();
    await chinese.getByRole('link', { name: /Trickle ICE/ }).click();
    await expect(page).toHaveURL('/zh-cn/guide/trickle-ice/');
  });

test('the open menu is accessible, and its numbers stand in one line', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('/lab/');
  await page.locator('nav.sidebar').getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(page);
  const lines = await page.locator('a[data-chapter]').evaluateAll((links) =>
    links.map((link) => {
      const { height, width } = getComputedStyle(link, '::before');
      const room = parseFloat(getComputedStyle(link).paddingInlineStart);
      return parseFloat(height) < 40 && parseFloat(width) < room;
    }),
  );
  expect(lines).toEqual(Array<boolean>(15).fill(true));
});

for (const path of ['/', '/lab/', '/connect/', '/game/'])
  test(`the sidebar takes no room of ${path} where the header has its links`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
    await expect(page.locator('nav.sidebar')).toBeHidden();
    expect(await page.locator('.main-frame').evaluate((main) => main.getClientRects()[0]!.x)).toBe(
      0,
    );
    await expect(page.getByRole('banner').getByRole('combobox').first()).toBeVisible();
  });
