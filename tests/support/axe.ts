import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What can differ from one theme to the other: the themes share all but their colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Axe {
  run(part: string, options: object): Promise<{ violations: Violation[] }>;
}
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** Colours of the other theme are there at once where less motion is wanted. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction(
    (theme) => (document.documentElement.dataset['theme'] ?? theme) === theme,
    colorScheme,
  );
}

/**
 * Expects that axe finds nothing of WCAG 2.2 A and AA in a part of the page, in both themes; the part needs to be there.
 * axe is loaded once a page: `@axe-core/playwright` loads it anew at each look, which takes several times as long as the
 * look itself.
 * @param part a CSS selector
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  await wear(page, 'light');
  await look(page, part, { type: 'tag', values: WCAG });
  await wear(page, 'dark');
  await look(page, part, { type: 'rule', values: COLOUR_RULES });
}

async function look(page: Page, part: string, runOnly: object): Promise<void> {
  const violations = await page.evaluate(
    async ([part, runOnly]) => {
      const { axe } = window as unknown as { axe: Axe };
      const found = await axe.run(part, {
        runOnly,
        resultTypes: ['violations'],
        // The site's style sheets are its own; nothing has to be fetched again.
        preload: false,
      });
      return found.violations.map(({ id, nodes }) => [
        id,
        ...nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary}`),
      ]);
    },
    [part, runOnly] as const,
  );
  expect(violations).toEqual([]);
}
