import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';

for (const { path, query, line, level } of [
  { path: '/reference/sdp/', query: 'dtls role', line: 'Who opens DTLS', level: 'media' },
  { path: '/zh-cn/reference/sdp/', query: 'dtls 角色', line: '谁来打开 DTLS', level: '媒体级' },
])
  test(`${path} finds an attribute by words of its meaning`, async ({ page }) => {
    await page.goto(path);
    const articles = page.locator('sdp-reference article');
    const all = await articles.count();
    expect(all).toBeGreaterThan(120);
    await page.getByRole('searchbox').fill(query);
    const setup = page.locator('#setup');
    await expect(setup).toBeVisible();
    await expect(setup).toContainText(line);
    await expect(setup).toContainText('a=setup:actpass');
    await expect(setup).toContainText(level);
    await expect(setup.getByRole('link', { name: 'RFC 8842 §5.2' })).toHaveAttribute(
      'href',
      'https://www.rfc-editor.org/rfc/rfc8842#section-5.2',
    );
    const found = await articles.filter({ visible: true }).count();
    expect(found).toBeLessThan(12);
    await expect(page.locator('sdp-reference [role=status]')).toContainText(String(found));
    await expect(page.locator('#mid')).toBeHidden();
    await expect(page).toHaveURL(/\?q=dtls/);
    await page.reload();
    await expect(page.locator('#mid')).toBeHidden();
    await page.getByRole('searchbox').fill('no such attribute');
    await expect(page.locator('.nothing')).toBeVisible();
  });

test('level and writer narrow the list', async ({ page }) => {
  await page.goto('/reference/sdp/');
  await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'session' });
  await expect(page.locator('#group')).toBeVisible();
  await expect(page.locator('#mid')).toBeHidden();
  await page.getByRole('combobox', { name: 'Level' }).selectOption({ label: 'any' });
  await page.getByRole('combobox', { name: 'Written by' }).selectOption({ label: 'Firefox' });
  await expect(page.locator('#bundle-only')).toBeVisible();
  await expect(page.locator('#mid')).toBeVisible();
  await expect(page.locator('#crypto')).toBeHidden();
});

test('an address leads to its entry, folded away or searched away', async ({ page }) => {
  await page.goto('/reference/sdp/#rtcp-fb');
  // Below the search box, and not merely somewhere in sight.
  await expect
    .poll(async () => (await page.locator('#rtcp-fb').boundingBox())!.y)
    .toBeLessThan(320);
  await page.goto('/reference/sdp/#ssrc-previous-ssrc');
  await expect(page.locator('#ssrc-previous-ssrc')).toBeInViewport();
  await page.goto('/reference/sdp/?q=opus#t38-T38FaxMaxIFP');
  await expect(page.locator('#t38-T38FaxMaxIFP')).toBeInViewport();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page
    .locator('#fingerprint')
    .getByRole('link', { name: /^Link to/ })
    .click();
  await expect(page).toHaveURL(/#fingerprint$/);
  await expect(page.locator('#fingerprint details')).toHaveAttribute('open');
});

test('the keyboard alone searches and opens', async ({ page }) => {
  await page.goto('/reference/sdp/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('ice-ufrag');
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.tagName === 'SUMMARY')) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('article details[open]')).toHaveCount(1);
});

test('is in the sidebar', async ({ page }) => {
  await page.goto('/zh-cn/glossary/');
  const link = page.locator('nav').getByRole('link', { name: 'SDP 属性' });
  await link.click();
  await expect(page).toHaveURL(/\/zh-cn\/reference\/sdp\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('is a plain page with everything on it', async ({ page }) => {
    await page.goto('/reference/sdp/#candidate');
    await expect(page.locator('#candidate')).toBeInViewport();
    await expect(page.getByRole('searchbox', { name: 'Search', exact: true })).toBeHidden();
    await expect(page.locator('#t38')).toContainText('a=T38FaxVersion:0');
  });
});

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/reference/sdp/');
  await page.locator('#candidate summary').click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});

for (const path of ['/reference/sdp/', '/zh-cn/reference/sdp/'])
  test(`axe finds nothing on ${path}, wide and on a phone`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`${path}#setup`);
    await page.locator('#ssrc summary').click();
    // Entries are made by one component: a few of each group say as much as all, in a tenth of the time.
    await page.locator('sdp-reference section').evaluateAll((sections) => {
      for (const section of sections)
        for (const article of [...section.querySelectorAll('article')].slice(3))
          if (!article.matches('#setup, #ssrc, #rtpmap')) article.remove();
    });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
    }
  });
