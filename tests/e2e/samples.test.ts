/**
 * Every block of JavaScript on the site runs, as the body of an async module in a page of its own. Its meta may say:
 * `given="signaling"`: what tests/samples/signaling.js declares is there, and its `after()`, if any, is awaited in the end;
 * `throws="InvalidStateError: wrong state"`: it throws an error of this name, with these words;
 * `logs="Bob got: Hello Bob"`: it logs this sooner or later.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { PAGES, readPage, type Block } from '../support/chapter.ts';
import { ERROR_FILES } from '../support/errors.ts';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;
const blocks = [...PAGES, ...PAGES.map((file) => `zh-cn/${file}`), ...ERROR_FILES].flatMap((file) =>
  readPage(file).blocks.map((block) => ({ file, block })),
);

type Place = (typeof blocks)[number];

/** Imports have to stand first in a module; all else runs in the order in which a reader would run it. */
function moduleOf({ code, meta }: Block): string {
  const imports = /^import [^;]+;\n/gm;
  const given = (meta['given']?.split(' ') ?? [])
    .map((name) => readFileSync(join(SAMPLES, `${name}.js`), 'utf8'))
    .join('');
  const text = [...given.matchAll(imports), ...code.matchAll(imports)].join('');
  return `${text}
try {
  ${given.replace(imports, '')}
  {
${code.replace(imports, '')}
  }
  if (typeof after === 'function') await after();
  window.outcome = { name: null };
} catch (error) {
  window.outcome = { name: error.name, message: error.message };
}`;
}

interface Outcome {
  readonly name: string | null;
  readonly message?: string;
}

async function run(page: Page, block: Block): Promise<Outcome> {
  await page.route('**/sample.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Sample</title>',
    }),
  );
  await page.goto('/sample.html');
  await page.addScriptTag({ type: 'module', content: moduleOf(block) });
  const outcome = await page.waitForFunction(
    () => (window as never as { outcome: Outcome }).outcome,
  );
  return outcome.jsonValue();
}

/** A block that stands word for word in both languages runs once. */
const samples = Map.groupBy(
  blocks.filter(({ block }) => block.language === 'js'),
  ({ block: { code, meta } }) => JSON.stringify([code, meta]),
);
for (const [{ file, block }, ...others] of samples
  .values()
  .map((one) => one as [Place, ...Place[]]))
  test(`the code in line ${block.line} of ${file} runs${others.map((one) => `, also ${one.file}`).join('')}`, async ({
    page,
  }) => {
    const errors: string[] = [];
    const logs: string[] = [];
    page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => logs.push(message.text()));
    const { throws, logs: awaited } = block.meta;
    const outcome = await run(page, block);
    const said = outcome.name === null ? 'nothing thrown' : `${outcome.name}: ${outcome.message}`;
    if (throws) {
      const [name, ...words] = throws.split(': ');
      expect(outcome.name, said).toBe(name);
      expect(outcome.message).toContain(words.join(': '));
    } else expect(said).toBe('nothing thrown');
    if (awaited) await expect.poll(() => logs, { timeout: 20_000 }).toContain(awaited);
    // A rejection that nobody handles is told of after the tasks that are under way.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(errors).toEqual([]);
  });

test('every block of JavaScript is marked as js, and its meta is known', () => {
  const others = blocks.filter(({ block }) =>
    /^(javascript|mjs|jsx|ts|typescript|)$/i.test(block.language),
  );
  expect(others.map(({ file, block }) => `${file}:${block.line} ${block.language}`)).toEqual([]);
  const known = ['given', 'throws', 'logs', 'title'];
  const keys = blocks.flatMap(({ block }) => Object.keys(block.meta));
  expect(keys.filter((key) => !known.includes(key))).toEqual([]);
});

test('every prelude is used', () => {
  const used = new Set(blocks.flatMap(({ block }) => block.meta['given']?.split(' ') ?? []));
  const files = readdirSync(SAMPLES).map((file) => file.replace('.js', ''));
  expect(files.filter((name) => !used.has(name))).toEqual([]);
});
