import type { Locator, Page } from '@playwright/test';
import { awake } from '../support/awake.ts';
import { CHROMIUM_ARGUMENTS, needChromium } from '../support/chromium.ts';
import { expect, test } from '../support/stepper.ts';

// The one without windows finds no TCP candidates, which the figure has something to say of.
test.use({
  launchOptions: { executablePath: needChromium(), args: [...CHROMIUM_ARGUMENTS] },
});

async function begin(page: Page): Promise<Locator> {
  await page.goto('/guide/signaling/');
  const figure = page.locator('section.wire-figure');
  await figure.scrollIntoViewIfNeeded();
  await awake(page);
  await figure.getByRole('button', { name: 'Let Alice begin' }).click();
  await expect(
    figure.getByRole('button', { name: /^Hand over: Alice to Bob: offer/ }),
  ).toBeVisible();
  return figure;
}

const give = (figure: Locator, name: RegExp) =>
  figure.getByRole('button', { name: new RegExp(`^Hand over: ${name.source}`) }).first();

const state = (figure: Locator, peer: string, name: string) =>
  figure.getByRole('region', { name: peer, exact: true }).locator(`[data-state="${name}"]`);

test('nothing crosses unless it is handed over', async ({ page }) => {
  const figure = await begin(page);
  await expect(state(figure, 'Alice', 'signalingState')).toHaveText('have-local-offer');
  await expect(give(figure, /Alice to Bob: host/)).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(state(figure, 'Bob', 'signalingState')).toHaveText('stable');
});

test('a candidate before its description is refused in the browser’s words, and taken after it', async ({
  page,
}) => {
  const figure = await begin(page);
  const candidate = give(figure, /Alice to Bob: host udp/);
  await candidate.click();
  await expect(figure.locator('.say')).toContainText('InvalidStateError');
  await expect(figure.locator('.say')).toContainText('The remote description was null');
  await expect(figure.locator('li.refused')).toHaveCount(1);
  await expect(state(figure, 'Bob', 'signalingState')).toHaveText('stable');
  await give(figure, /Alice to Bob: offer/).click();
  await candidate.click();
  await expect(figure.locator('li.refused')).toHaveCount(0);
  await expect(candidate).toHaveAttribute('aria-disabled', 'true');
});

test('offer, answer and one candidate are enough, and the greeting is in no message', async ({
  page,
}) => {
  const figure = await begin(page);
  await give(figure, /Alice to Bob: offer/).click();
  await give(figure, /Bob to Alice: answer/).click();
  await expect(state(figure, 'Alice', 'signalingState')).toHaveText('stable');
  await expect(figure).toHaveAttribute('data-story', 'answer');
  await page.waitForTimeout(1500);
  await expect(state(figure, 'Bob', 'connectionState')).not.toHaveText('connected');
  // Chromium finds TCP addresses too, from which a browser only dials out.
  await give(figure, /Alice to Bob: host tcp/).click();
  await expect(figure).toHaveAttribute('data-story', 'dialsOnly');
  await give(figure, /Alice to Bob: host udp/).click();
  await expect(figure).toHaveAttribute('data-story', 'greeted', { timeout: 20_000 });
  const messages = await figure.evaluate((one) =>
    (one as never as { trace: { kind: string }[] }).trace
      .filter(({ kind }) => kind === 'message')
      .map((entry) => JSON.stringify(entry)),
  );
  expect(messages.filter((text) => text.includes('Hello'))).toEqual([]);
});

test('a swapped fingerprint ends in failed, after a path was found', async ({ page }) => {
  const figure = await begin(page);
  await figure.getByRole('button', { name: /^Read: Alice to Bob: offer/ }).click();
  const print = figure.locator('.reading p', { hasText: 'a=fingerprint:' }).first();
  await expect(print).toContainText('how to know the writer again');
  const before = await print.innerText();
  await figure.getByRole('button', { name: 'Swap the fingerprint' }).click();
  await expect(print).not.toHaveText(before);
  await give(figure, /Alice to Bob: offer/).click();
  await give(figure, /Bob to Alice: answer/).click();
  await give(figure, /Alice to Bob: host udp/).click();
  await expect(figure).toHaveAttribute('data-story', 'failed', { timeout: 40_000 });
  const reached = await figure.evaluate((one) =>
    (one as never as { trace: { state?: { iceConnectionState?: string } }[] }).trace.map(
      ({ state }) => state?.iceConnectionState,
    ),
  );
  expect(reached).toContain('connected');
});
