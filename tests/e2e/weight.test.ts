import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

/** Every script that a page loads by itself, in bytes as a server with gzip sends them. */
async function loaded(page: Page, path: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.set(
      new URL(response.url()).pathname,
      gzipSync(await response.body(), { level: 9 }).length,
    );
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const inline = await page.locator('script:not([src])').evaluateAll((scripts) =>
    scripts
      .filter((one) => !/json/.test((one as HTMLScriptElement).type))
      .map((one) => one.textContent)
      .join('\n'),
  );
  sizes.set('inline', gzipSync(inline, { level: 9 }).length);
  return sizes;
}

const sum = (sizes: ReadonlyMap<string, number>) => [...sizes.values()].reduce((a, b) => a + b, 0);

const BUDGETS: readonly (readonly [string, number])[] = [
  ['/glossary/', 15],
  ['/reference/sdp/', 15],
  ['/guide/', 15],
  ['/zh-cn/guide/', 15],
  ['/inspect/', 90],
  ['/404.html', 15],
  ['/game/', 90],
  ['/errors/', 15],
  ['/errors/answer-in-stable/', 40],
  ['/', 90],
  ['/guide/jsep/', 90],
  ['/guide/sdp/', 90],
  ['/guide/then-and-now/', 90],
  ['/guide/get-user-media/', 90],
  ['/guide/what-webrtc-is/', 90],
  ['/guide/data-channel/', 90],
  ['/guide/media-recorder/', 90],
  ['/lab/', 90],
  ['/zh-cn/lab/', 90],
];

for (const [path, budget] of BUDGETS)
  test(`${path} loads at most ${budget} kB of JavaScript before a click`, async ({ page }) => {
    const sizes = await loaded(page, path);
    console.log(path, (sum(sizes) / 1000).toFixed(1), 'kB');
    expect(sum(sizes) / 1000, JSON.stringify([...sizes])).toBeLessThanOrEqual(budget);
    expect([...sizes.keys()].filter((name) => /mermaid/i.test(name))).toEqual([]);
  });

test('no page asks another host for anything', async ({ page, baseURL }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  for (const [path] of BUDGETS) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect([...hosts]).toEqual([baseURL]);
});
