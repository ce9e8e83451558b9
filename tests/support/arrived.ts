import type { Page } from '@playwright/test';

/** What src/components/arrive.ts lays out after the first view. */
export const PARTS = ':is(.sl-markdown-content, .entries) > *, .example .ec-line';

/** Waits until all of the page is laid out. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll(selector)].every(
        (part) => getComputedStyle(part).contentVisibility === 'visible',
      ),
    PARTS,
  );
}
