/** What a page says of itself to those who share it or search for it. */
import { expect, test } from '@playwright/test';

for (const { path, lang, type } of [
  { path: '/', lang: 'en', type: 'WebPage' },
  { path: '/guide/', lang: 'en', type: 'Course' },
  { path: '/zh-cn/guide/', lang: 'zh-CN', type: 'Course' },
  { path: '/guide/jsep/', lang: 'en', type: 'TechArticle' },
  { path: '/zh-cn/guide/jsep/', lang: 'zh-CN', type: 'TechArticle' },
  { path: '/zh-cn/glossary/', lang: 'zh-CN', type: 'WebPage' },
  { path: '/game/', lang: 'en', type: 'WebPage' },
])
  test(`${path} has a title, a description, a picture and structured data`, async ({ page }) => {
    await page.goto(path);
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect((await meta('description'))!.length).toBeGreaterThan(lang === 'en' ? 50 : 20);
    expect(await meta('twitter:description')).toBe(await meta('og:description'));
    expect(await page.title()).toContain((await meta('og:title'))!);
    const picture = new URL((await meta('og:image'))!).pathname;
    expect(await meta('twitter:image')).toContain(picture);
    const answer = await page.request.get(picture);
    expect(answer.headers()['content-type']).toBe('image/png');
    const bytes = await answer.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const data = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent())!,
    ) as Record<string, unknown>;
    expect(data).toMatchObject({ '@type': type, inLanguage: lang });
    expect(new URL(String(data['url'])).pathname).toBe(path);
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
    expect(alternates.toSorted()).toEqual(['en', 'x-default', 'zh-CN']);
    await expect(page.locator('link[rel=canonical]')).toHaveCount(1);
  });

test('a page that is not there helps in both languages', async ({ page }) => {
  await page.goto('/404.html');
  await expect(page.locator('main')).toContainText('Search above');
  await expect(page.locator('main')).toContainText('请用上面的搜索');
  await page.locator('main').getByRole('link', { name: '教程' }).click();
  await expect(page).toHaveURL(/\/zh-cn\/guide\/$/);
});

for (const { path, query, found, says } of [
  { path: '/', query: 'rollback', found: '/guide/jsep/', says: /^\d+ results for rollback$/ },
  { path: '/zh-cn/', query: '协商', found: '/zh-cn/guide/jsep/', says: /^“协商”有 \d+ 条结果$/ },
])
  test(`the search finds ${query} from ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.locator('site-search .open').click();
    await page.locator('site-search input').fill(query);
    const results = page.locator('site-search .pagefind-ui__result-link');
    await expect(results.first()).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('.pagefind-ui__message')).toHaveText(says);
    const hrefs = await results.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(hrefs).toContain(found);
    expect(hrefs.every((href) => href.startsWith('/zh-cn/') === path.includes('zh-cn'))).toBe(true);
  });

test('what is typed while the search still loads is searched for', async ({ page }) => {
  let load = (): void => {};
  const held = new Promise<void>((resolve) => (load = resolve));
  await page.route(/ui-core.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rolxback');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  load();
  const input = page.locator('site-search .pagefind-ui__search-input');
  await expect(input).toBeFocused();
  await expect(page.locator('site-search input')).toHaveCount(1);
  await page.keyboard.type('l');
  await expect(input).toHaveValue('rollback');
  await expect(page.locator('.pagefind-ui__message')).toHaveText(/^\d+ results for rollback$/);
});

test('a search that cannot be loaded says so, and is loaded when it is opened again', async ({
  page,
}) => {
  await page.route(/ui-core.*\.js/, (route) => route.abort());
  await page.goto('/zh-cn/');
  await page.keyboard.press('Control+k');
  await expect(page.locator('site-search [role=status]')).toHaveText(/^搜索没能加载/);
  await page.unroute(/ui-core.*\.js/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.locator('site-search .pagefind-ui__search-input')).toBeFocused();
  await expect(page.locator('site-search [role=status]')).toBeHidden();
});
