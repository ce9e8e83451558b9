import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { awake } from './awake.ts';

/** The page under test and its parts. */
export class Tool {
  constructor(readonly page: Page) {}

  get root(): Locator {
    return this.page.locator('section.inspect');
  }
  get box(): Locator {
    return this.root.getByRole('textbox');
  }
  get found(): Locator {
    return this.root.locator('.found');
  }
  get lines(): Locator {
    return this.root.locator('.text [data-line]');
  }
  /** All that is shown of what was found. */
  get read(): Locator {
    return this.root.locator('.read > .text');
  }
  get meaning(): Locator {
    return this.root.getByRole('region', { name: /Meaning of the line|这一行的含义/ });
  }

  async open(path = '/inspect/'): Promise<void> {
    await this.page.goto(path);
    await awake(this.page, this.page.locator('astro-island[ssr]:has(section.inspect)'));
    await this.page.waitForLoadState('networkidle');
  }

  async take(text: string): Promise<void> {
    await this.box.fill(text);
    await this.settled();
  }

  async settled(): Promise<void> {
    // Typing is looked at after a moment.
    await this.page.waitForTimeout(200);
    await expect(this.root).toHaveAttribute('data-reading', 'false', { timeout: 30_000 });
  }

  async file(name: string, buffer: Buffer): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    await this.page.waitForTimeout(200);
    await this.settled();
  }

  view(name: RegExp | string): Locator {
    return this.root
      .getByRole('group', { name: /What was found|找到的内容/ })
      .getByRole('button', { name });
  }
}

export const test = base.extend<{ tool: Tool; pageErrors: string[] }>({
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  tool: async ({ page }, use) => use(new Tool(page)),
});

export { expect };
