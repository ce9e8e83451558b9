/** What is below the first view is laid out after it: nobody may see a difference. */
import type { Page } from '@playwright/test';
import { LEFT_OUT } from '../../src/components/left-out.ts';
import { arrived } from '../support/arrived.ts';
import { watchShifts } from '../support/shifts.ts';
import { expect, test } from '../support/stepper.ts';

const PAGES = ['/guide/jsep/', '/zh-cn/guide/renegotiation/', '/reference/sdp/', '/glossary/'];
const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
];

/** Where each part of the page is and how large, once its fonts are there. */
const places = (page: Page): Promise<string[]> =>
  page.evaluate(async (selector) => {
    await document.fonts.ready;
    return [...document.querySelectorAll(selector)]
      .filter((part) => part.checkVisibility())
      .map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [x, y + scrollY, width, height].map(Math.round).join(' ');
      });
  }, LEFT_OUT);

for (const path of PAGES)
  for (const viewport of SIZES)
    test(`${path} at ${viewport.width} pixels is the same, laid out at once or in parts`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.addInitScript(watchShifts);
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-arriving', '');
      await arrived(page);
      const inParts = await places(page);
      expect(await page.evaluate(() => (window as never as { shifts: string[] }).shifts)).toEqual(
        [],
      );
      await page.goto('about:blank');
      await page.goto(`${path}#_top`);
      await expect(page.locator('html')).not.toHaveAttribute('data-arriving');
      expect(inParts).toEqual(await places(page));
    });

test('who goes to a place before all is laid out comes to that place', async ({ page }) => {
  // Nothing is ever free to be laid out.
  await page.addInitScript(() => {
    Object.assign(window, { requestIdleCallback: () => 0 });
  });
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto('/reference/sdp/');
  await page.locator('.right-sidebar a').last().click();
  const top = () =>
    page.evaluate(() => document.querySelector(':target')!.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(400);
  expect(await top()).toBeGreaterThan(0);
  const landed = await top();
  await arrived(page);
  await page.waitForTimeout(500);
  expect(await top()).toBe(landed);
});
