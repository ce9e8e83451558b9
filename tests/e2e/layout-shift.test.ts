import { watchShifts } from '../support/shifts.ts';
import { expect, test } from '../support/stepper.ts';

const PAGES = [
  '/',
  '/guide/jsep/',
  '/lab/',
  '/zh-cn/',
  '/zh-cn/guide/jsep/',
  '/lab/?scenario=call',
];
const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
];

for (const path of PAGES)
  for (const viewport of SIZES)
    test(`nothing moves on ${path} at ${viewport.width} pixels`, async ({ stepper, page }) => {
      await page.setViewportSize(viewport);
      await page.addInitScript(watchShifts);
      await stepper.open(path);
      await page.evaluate(() => document.querySelector('.lab')!.scrollIntoView());
      await page.waitForLoadState('networkidle');
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await height();
      const shifts = () => page.evaluate(() => (window as never as { shifts: string[] }).shifts);
      expect(await shifts()).toEqual([]);
      await stepper.root.getByRole('combobox', { name: /Speed|速度/ }).selectOption({ index: 3 });
      // Home plays by itself.
      if (!/^\/(zh-cn\/)?$/.test(path)) await stepper.root.locator('button.play').click();
      await expect(stepper.root).toHaveAttribute('data-phase', 'finished', {
        timeout: 40_000,
      });
      expect(await height()).toBe(before);
      expect(await shifts()).toEqual([]);
    });
