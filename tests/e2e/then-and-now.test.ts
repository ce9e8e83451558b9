/** What the chapter says of old calls is what this Chromium does; tests/e2e/firefox asks Firefox. */
import { readFileSync } from 'node:fs';
import { LINE_IDS, type Findings } from '../../src/lab/then-and-now/lines.ts';
import { awake } from '../support/awake.ts';
import { expect, test } from '../support/stepper.ts';

const file = new URL('../../content/traces/figures/then-and-now.json', import.meta.url);
const [recorded] = JSON.parse(readFileSync(file, 'utf8')) as { findings: Findings }[];

test('every old line does in this browser what was recorded, and together they make a call', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/guide/then-and-now/');
  const figure = page.locator('section.then-and-now');
  await figure.scrollIntoViewIfNeeded();
  await awake(page);
  await figure.getByRole('button', { name: 'Run the old program' }).click();
  await expect(figure).toHaveAttribute('data-phase', 'connected', { timeout: 30_000 });
  for (const id of LINE_IDS)
    await expect(figure.locator(`[data-line="${id}"] [data-verdict]`), id).toHaveAttribute(
      'data-verdict',
      recorded!.findings[id]!.verdict,
    );
  const time = () =>
    figure.locator('video').evaluate((one) => (one as HTMLVideoElement).currentTime);
  await expect.poll(time, { timeout: 40_000 }).toBeGreaterThan(0.1);
  await figure.locator('[data-line="sdes"]').click();
  const about = figure.getByRole('region', { name: 'About the line' });
  await expect(about).toContainText('InvalidAccessError');
  await expect(about).toContainText('DTLS fingerprint');
  await figure.getByRole('button', { name: 'End the call' }).click();
  await expect(figure).toHaveAttribute('data-phase', 'over');
  await expect(figure.locator('video')).toHaveCount(0);
});

test('without WebRTC it says so, and shows what was recorded', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'RTCPeerConnection', { value: undefined });
  });
  await page.goto('/guide/then-and-now/');
  const figure = page.locator('section.then-and-now');
  await figure.scrollIntoViewIfNeeded();
  await awake(page);
  await figure.getByRole('button', { name: 'Run the old program' }).click();
  await expect(figure.getByRole('status')).toContainText('makes no peer connections');
  await figure.locator('[data-line="addStream"]').click();
  await expect(figure.getByRole('region', { name: 'About the line' })).toContainText(/Firefox \d+/);
});
