/** Every complete example, opened over a local server that has nothing but the examples. */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';

const FOLDER = new URL('../../content/examples/', import.meta.url).pathname;
const files = readdirSync(FOLDER);

/** What its comments tell the test to do: press a button, wait for a text. */
const tasksOf = (text: string) =>
  [...text.matchAll(/^<!-- (shows|press): (.*) -->$/gm)].map(([, kind, value]) => ({
    kind: kind!,
    value: value!,
  }));

let server: Server;
let address = '';
test.beforeAll(async () => {
  server = createServer(sirv(FOLDER, { dev: true })).listen(0);
  await once(server, 'listening');
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

for (const file of files)
  test(`${file} works without the site, and is what the site serves`, async ({ page }) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const tasks = tasksOf(text);
    expect(tasks.filter(({ kind }) => kind === 'shows')).not.toEqual([]);
    const errors: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${address}/${file}`);
    for (const { kind, value } of tasks)
      if (kind === 'press') await page.getByRole('button', { name: value, exact: true }).click();
      else
        await expect(page.locator('body')).toContainText(value, {
          timeout: 20_000,
        });
    expect(errors).toEqual([]);
    // One file, and no other host.
    const others = asked.filter(
      (url) =>
        !url.startsWith('blob:') && !/^\/(favicon\.ico|.*\.html)$/.test(url.replace(address, '')),
    );
    expect(others).toEqual([]);
    const served = await page.request.get(`/examples/${file}`);
    expect(served.ok()).toBe(true);
    expect(await served.text()).toBe(text.replace(/^<!-- (shows|press): .*-->\n/gm, ''));
  });

test('there are examples', () => {
  expect(files).not.toEqual([]);
});
