/** What a reader finds who goes from heading to heading, or from link to link, in the HTML of every page. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const PATHS = globSync('**/index.html', { cwd: DIST }).map((file) => `/${file.slice(0, -10)}`);

/** What is wrong with each page. */
async function lookAt(paths: readonly string[]): Promise<string[]> {
  const wrongOf = async (path: string): Promise<string[]> => {
    const answer = await fetch(path);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const headings = [...page.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')];
    const level = (heading?: Element) => Number(heading?.localName[1] ?? 0);
    const skips = headings.filter((one, i) => level(one) > level(headings[i - 1]) + 1);
    const links = [...page.querySelectorAll('a:not([href])')];
    const isOne = page.querySelectorAll('h1').length === 1;
    return [...(isOne ? [] : ['not one h1']), ...[...skips, ...links].map((one) => one.outerHTML)];
  };
  const found: string[] = [];
  for (const path of paths) found.push(...(await wrongOf(path)).map((one) => `${path} ${one}`));
  return found;
}

test('no page skips a level of headings, and every link leads somewhere', async ({ page }) => {
  expect(PATHS.length).toBeGreaterThan(100);
  await page.goto('/404.html');
  expect(await page.evaluate(lookAt, PATHS)).toEqual([]);
});
