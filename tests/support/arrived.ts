import type { Page } from '@playwright/test';
import { LEFT_OUT } from '../../src/components/left-out.ts';

/** Waits until all of the page is laid out, in its own fonts. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll(selector)].every(
        (part) => getComputedStyle(part).contentVisibility === 'visible',
      ),
    LEFT_OUT,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}
