/** The way through the guide: the map, next and previous, and what was read, kept in the browser. */
import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { CHAPTERS } from '../../src/components/chapters.ts';
import { CONTENT } from '../support/chapter.ts';

const written = CHAPTERS.filter((slug) => existsSync(`${CONTENT}guide/${slug}.mdx`));
const KEY = 'jsep-lab:read:1';

for (const { path, read, forget, count } of [
  { path: '/', read: 'Read', forget: 'Forget what I have read', count: `1 of ${written.length}` },
  { path: '/zh-cn/', read: '已读', forget: '清除阅读记录', count: '已读 1 章' },
])
  test(`a chapter that was read to its end is marked, and can be forgotten: ${path}`, async ({
    page,
  }) => {
    const slug = written[0]!;
    await page.goto(`${path}guide/${slug}/`);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await expect(page.locator('chapter-end .read')).toBeHidden();
    await page.locator('chapter-end').scrollIntoViewIfNeeded();
    await expect(page.locator('chapter-end .read')).toBeVisible();
    const link = page.locator(`.sidebar-content a[data-slug="${slug}"]`);
    await expect(link).toContainText(`, ${read}`);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(`["${slug}"]`);

    await page.goto(`${path}guide/`);
    const row = page.locator(`guide-map li[data-slug="${slug}"]`);
    await expect(row).toHaveAttribute('data-read', '');
    await expect(page.locator('guide-map .count')).toContainText(count);
    const second = page.locator('guide-map li a').nth(written.length > 1 ? 1 : 0);
    await expect(page.locator('guide-map .go')).toHaveAttribute(
      'href',
      await second.evaluate((a) => (a as HTMLAnchorElement).href),
    );
    await page.getByRole('button', { name: forget }).click();
    await expect(row).not.toHaveAttribute('data-read', '');
    await expect(page.locator('.sidebar-content [data-read]')).toHaveCount(0);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
  });

test('a mark can be taken back, and another page is told', async ({ page, context }) => {
  await page.goto('/guide/jsep/');
  const map = await context.newPage();
  await map.goto('/guide/');
  const row = map.locator('li[data-slug="jsep"]');
  const mark = page.locator('chapter-end').getByRole('button');
  await mark.scrollIntoViewIfNeeded();
  await expect(mark).toHaveText('Mark as not read');
  await expect(row).toHaveAttribute('data-read', '');
  await mark.click();
  await expect(mark).toHaveText('Mark as read');
  await expect(row).not.toHaveAttribute('data-read', '');
});

for (const kept of ['nonsense', '{"v":2}', 'null', '["jsep",7]'])
  test(`what is kept may be ${kept}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [KEY, kept]);
    await page.goto('/guide/');
    const marked = page.locator('guide-map li[data-read]');
    await expect(marked).toHaveCount(kept.includes('jsep') ? 1 : 0);
    expect(errors).toEqual([]);
  });

test('a browser that keeps nothing still shows the map', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    }),
  );
  await page.goto('/guide/jsep/');
  await page.locator('chapter-end').scrollIntoViewIfNeeded();
  await page.locator('chapter-end').getByRole('button').click();
  await page.goto('/guide/');
  await expect(page.locator('guide-map li')).toHaveCount(written.length);
  // Starlight's own scripts for the theme want the storage too.
  expect(errors.filter((message) => !/Denied|StarlightThemeProvider/.test(message))).toEqual([]);
});

for (const path of ['/', '/zh-cn/'])
  test(`next and previous follow the chapters: ${path}`, async ({ page }) => {
    await page.goto(`${path}guide/`);
    const visited: string[] = [];
    for (let at = 0; at < written.length; at++) {
      await page.locator('a[rel=next]').click();
      visited.push(new URL(page.url()).pathname);
      await expect(page.locator('.eyebrow')).toContainText(
        String(CHAPTERS.indexOf(written[at]!) + 1),
      );
    }
    expect(visited).toEqual(written.map((slug) => `${path}guide/${slug}/`));
    for (let at = 0; at < written.length; at++) await page.locator('a[rel=prev]').click();
    await expect(page).toHaveURL(new RegExp(`${path}guide/$`));
    const links = page.locator('.sidebar-content details').first().locator('a');
    await expect(links).toHaveCount(written.length + 1);
  });
