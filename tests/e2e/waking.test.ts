/** Figures wake when a reader is there, and do then what was asked of them before. */
import type { Page } from '@playwright/test';
import { awake } from '../support/awake.ts';
import { expect, test } from '../support/stepper.ts';

interface Times {
  readonly load: number;
  readonly sign: number;
  readonly hydrate: number;
}

/** Notes when the page had loaded, when the mouse was first moved, and when a figure woke. */
function watchWaking(): void {
  const times: Record<string, number> = {};
  const note = (name: string) => () => (times[name] ??= performance.now());
  addEventListener('load', note('load'));
  addEventListener('pointermove', note('sign'), true);
  addEventListener('astro:hydrate', note('hydrate'), true);
  Object.assign(window, { times });
}

/** Scripts of the components come only when they are let. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/_astro\/client\..*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test('a figure sleeps until the mouse moves, or for three seconds', async ({ page }) => {
  await page.addInitScript(watchWaking);
  await page.goto('/lab/');
  await page.waitForTimeout(500);
  await awake(page);
  const times = await page.evaluate(() => (window as never as { times: Times }).times);
  expect(times.hydrate).toBeGreaterThan(Math.min(times.sign, times.load + 3000));
});

test('a figure wakes by itself for one who only looks on', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.lab[data-phase]:not([data-phase="idle"])')).toBeVisible();
});

test('a press on a figure that still sleeps is done when it wakes', async ({ page, stepper }) => {
  const letCome = await holdScripts(page);
  await page.goto('/lab/');
  await stepper.next.click();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(1);
  letCome();
  await stepper.settled(1);
});

test('a scenario that is chosen while the figure sleeps is opened when it wakes', async ({
  page,
  stepper,
}) => {
  const letCome = await holdScripts(page);
  await page.goto('/lab/');
  await stepper.root.getByRole('combobox', { name: 'Scenario' }).selectOption('call');
  letCome();
  await expect(stepper.root).toHaveAttribute('data-scenario', 'call');
});

test('what is pasted before the page of /inspect/ wakes is read', async ({ page }) => {
  const letCome = await holdScripts(page);
  await page.goto('/inspect/');
  await page
    .locator('section.inspect textarea')
    .first()
    .fill('v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n');
  letCome();
  await expect(page.locator('section.inspect [data-line]').nth(1)).toContainText('127.0.0.1');
});

test('a form that is sent while the figure sleeps is heard when it wakes', async ({ page }) => {
  const letCome = await holdScripts(page);
  await page.goto('/guide/what-webrtc-is/');
  const figure = page.locator('section.shortest');
  await figure.getByRole('textbox').fill('Early bird');
  await figure.getByRole('textbox').press('Enter');
  await page.waitForTimeout(500);
  expect(new URL(page.url()).search).toBe('');
  letCome();
  await expect(figure).toHaveAttribute('data-phase', 'finished');
  await expect(figure.getByRole('status')).toContainText('Early bird');
});
