import { awake } from '../support/awake.ts';
import { expectAccessible } from '../support/axe.ts';
import { FIGURES, type Figure } from '../support/figures.ts';
import { watchShifts } from '../support/shifts.ts';
import { expect, test, type Watched } from '../support/stepper.ts';
import type { Locator, Page } from '@playwright/test';

const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
];

async function open(page: Page, figure: Figure, language = ''): Promise<Locator> {
  await page.goto(`${language}${figure.path}`);
  const section = page.locator(figure.section);
  await section.scrollIntoViewIfNeeded();
  await awake(page, page.locator('astro-island[ssr]').filter({ has: section }));
  await section.evaluate((element) => {
    element.tabIndex = -1;
    element.focus();
  });
  return section;
}

for (const figure of FIGURES) {
  for (const language of ['', '/zh-cn'])
    test(`${figure.name}: axe finds nothing, in both themes, ${language || 'en'}`, async ({
      page,
    }) => {
      const section = await open(page, figure, language);
      const look = () => expectAccessible(page, figure.section);
      await look();
      await figure.run(page, section);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await look();
      }
    });

  for (const viewport of SIZES)
    for (const language of ['', '/zh-cn'])
      test(`${figure.name}: nothing moves, by keys alone, ${viewport.width} pixels ${language}`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await page.addInitScript(watchShifts);
        const section = await open(page, figure, language);
        await page.waitForLoadState('networkidle');
        const height = () => section.evaluate((element) => element.getBoundingClientRect().height);
        const before = await height();
        await figure.run(page, section);
        expect(await height()).toBe(before);
        expect(await page.evaluate(() => (window as never as { shifts: string[] }).shifts)).toEqual(
          [],
        );
        // Nothing sticks out of the window.
        const overflow = () =>
          page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
        expect(await overflow()).toBeLessThanOrEqual(0);
      });

  test(`${figure.name}: it leaves no connection open when the page is left`, async ({
    page,
    stepper,
  }) => {
    void stepper;
    const section = await open(page, figure);
    await figure.run(page, section);
    expect(await page.evaluate(() => (window as never as Watched).count())).toBeGreaterThan(1);
    const open_ = () =>
      page.evaluate(
        () =>
          (window as never as Watched).made.filter((pc) => pc.signalingState !== 'closed').length,
      );
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(open_).toBe(0);
  });

  for (const language of ['', '/zh-cn'])
    test(`${figure.name}: without JavaScript it tells what was recorded ${language}`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${baseURL}${language}${figure.path}`);
      await expect(page.locator('.live').first()).toBeHidden();
      const told = page.locator('.live-figure .still').first();
      await expect(told).toBeVisible();
      for (const words of figure.still) await expect(told).toContainText(words);
      await context.close();
    });
}
