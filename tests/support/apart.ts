import type { Page } from '@playwright/test';
import { test as base } from './stepper.ts';

/** Tests with pages in contexts of their own, as on other machines; what a page holds ends with its test. */
export const test = base.extend<{ apart: () => Promise<Page> }>({
  apart: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});
