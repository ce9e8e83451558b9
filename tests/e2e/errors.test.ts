import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { launch } from '../support/media.ts';
import { HERE, objections, pressButton, summary, type Came } from '../support/provoke.ts';

const open = async (page: Page, id: string): Promise<Came> => {
  await page.goto(`/errors/${id}/`);
  return { id, ...(await page.evaluate(pressButton)) };
};

/** Those that need a browser of their own. */
type Change = (all: readonly string[]) => readonly string[];
async function inBrowser(baseURL: string, change: Change, id: string): Promise<Came> {
  const browser = await launch(change);
  const came = await open(await browser.newPage({ baseURL }), id);
  await browser.close();
  return came;
}
const isAutoplay = (one: string) => one.includes('autoplay');
/** Sound plays without a gesture in the tests' browser. */
const APART = ['play-without-gesture'];

test('every entry that this browser can provoke is provoked: name and cause', async ({
  page,
  context,
  baseURL,
}, info) => {
  test.setTimeout(900_000);
  const ids = HERE.filter((id) => !APART.includes(id));
  // Four at a time: most of them wait for timers of ICE.
  const pages = [page, await context.newPage(), await context.newPage(), await context.newPage()];
  const came: Came[] = [];
  await Promise.all(
    pages.map(async (one) => {
      for (let id = ids.shift(); id; id = ids.shift()) came.push(await open(one, id));
    }),
  );

  const film = join(tmpdir(), `no-size-${info.workerIndex}-${Date.now()}.y4m`);
  writeFileSync(film, 'YUV4MPEG2 W0 H0 F15:1 Ip A1:1 C420\nFRAME\n');
  const insecure = baseURL!.replace('localhost', 'lab.test');
  const apart: readonly (readonly [string, Change, string])[] = [
    ['play-without-gesture', (all) => all.filter((one) => !isAutoplay(one)), baseURL!],
    ['not-found', (all) => all.filter((one) => !one.includes('fake-device')), baseURL!],
    ['not-readable', (all) => [...all, `--use-file-for-fake-video-capture=${film}`], baseURL!],
    [
      'media-devices-undefined',
      (all) => [...all, '--host-resolver-rules=MAP lab.test 127.0.0.1'],
      insecure,
    ],
  ];
  for (const [id, change, base] of apart) came.push(await inBrowser(base, change, id));
  rmSync(film, { force: true });

  console.log(summary('Chromium', came));
  expect(came.flatMap(objections)).toEqual([]);
  expect(came.length).toBeGreaterThanOrEqual(40);
});

test('a pasted error finds its entry, says why, and leads to its page', async ({ page }) => {
  await page.goto('/errors/');
  const box = page.getByRole('textbox', { name: 'Error or stack trace' });
  await box.fill(
    `Uncaught (in promise) DOMException: Failed to execute ‘setRemoteDescription’ on ‘RTCPeerConnection’: Failed to set remote answer sdp: Called in wrong state: kStable\n    at Room.onAnswer (room.js:88:21)`,
  );
  const results = page.locator('.results li');
  await expect(results.first()).toHaveAttribute('data-found', 'answer-in-stable');
  await expect(results.first()).toContainText('set remote answer sdp: called in wrong state');
  await expect(page.locator('.all')).toBeHidden();

  await box.fill('ReferenceError: foo is not defined');
  await expect(page.getByRole('status')).toHaveText('This error is not known here.');
  await expect(page.locator('.nothing')).toContainText('signalingState');

  await box.fill('');
  await expect(page.locator('.all')).toBeVisible();
  await box.fill('NotReadableError: Could not start video source');
  await results.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'NotReadableError: Could not start video source',
  );
});

test('in Chinese too, and an address can carry the error', async ({ page }) => {
  await page.goto(`/zh-cn/errors/?q=${encodeURIComponent('没有候选')}`);
  await expect(page.locator('.results li').first()).toHaveAttribute('data-found', 'no-candidates');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every entry is listed and can be read', async ({ page }) => {
    await page.goto('/errors/');
    await expect(page.locator('search')).toBeHidden();
    expect(await page.locator('.all li').count()).toBeGreaterThanOrEqual(30);
    await page.locator('.all a').first().click();
    await expect(page.locator('.lines li.culprit')).toHaveCount(1);
    expect(await page.locator('figure noscript').textContent()).toContain('With JavaScript');
  });
});

test(`axe finds nothing in the catalogue, wide and on a phone`, async ({ page }) => {
  test.setTimeout(300_000);
  for (const path of [
    '/errors/?q=wrong%20state%3A%20stable',
    '/errors/answer-in-stable/',
    '/zh-cn/errors/no-candidates/',
  ]) {
    await page.goto(path);
    if (path.includes('?')) await expect(page.locator('.results li').first()).toBeVisible();
    else await page.evaluate(pressButton);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      // Code blocks become focusable a moment after they begin to scroll.
      await page.waitForTimeout(400);
      await expectAccessible(page);
    }
  }
});
