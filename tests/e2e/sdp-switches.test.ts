/** The switches of an offer, on real connections: what the chapter says of each. */
import type { Locator, Page } from '@playwright/test';
import { awake } from '../support/awake.ts';
import { expect, test, type Watched } from '../support/stepper.ts';

async function open(page: Page): Promise<Locator> {
  await page.goto('/guide/sdp/');
  const figure = page.locator('section.sdp-switches');
  await figure.scrollIntoViewIfNeeded();
  await awake(page);
  await figure.hover();
  await expect(figure.locator('.marked').first()).toBeVisible({ timeout: 20_000 });
  return figure;
}

/** What a change says in the status, once the offer is made. */
async function told(figure: Locator, change: () => Promise<unknown>): Promise<string> {
  const sdp = () =>
    figure.evaluate(
      (one) => (one as never as { made?: { offer: { sdp: string } } }).made?.offer.sdp,
    );
  const before = await sdp();
  await change();
  await expect.poll(sdp, { timeout: 20_000 }).not.toBe(before);
  await expect(figure.getByRole('status')).toContainText(/came|changed|lines/);
  return (await figure.getByRole('status').textContent()) ?? '';
}

test('each switch makes a new offer and marks what it did', async ({ page, stepper }) => {
  test.setTimeout(120_000);
  void stepper;
  const figure = await open(page);
  const turn = (name: RegExp) => figure.getByRole('switch', { name }).click();
  const section = (kind: string) => figure.locator(`[data-kind="${kind}"]`);

  expect(await told(figure, () => turn(/addTransceiver\('audio'\)/))).toMatch(
    // The bundle names one section more, and the one for data has moved on to the next mid.
    /^\d{2} came, 0 went, 2 changed/,
  );
  await expect(section('audio')).toHaveAttribute('data-mark', 'added');
  await expect(section('audio')).toContainText("Put there by pc.addTransceiver('audio');");
  await expect(section('application')).toContainText("pc.createDataChannel('chat');");

  // Only names of this one connection differ where nothing else was asked for.
  expect(
    await told(figure, () => figure.getByRole('button', { name: 'Make it again' }).click()),
  ).toMatch(/^Not one line came, went or changed\. \d+ are different/);

  await told(figure, () => figure.getByRole('combobox').first().selectOption('recvonly'));
  await expect(section('audio').locator('.marked.changed')).toContainText('a=recvonly');
  await expect(section('audio').locator('.marked.removed').first()).toContainText('a=msid');
  await section('audio').locator('.marked.changed .line').click();
  await expect(figure.getByRole('region', { name: 'Meaning of the line' })).toContainText(
    "This line comes from: pc.addTransceiver('audio', { direction: 'recvonly' });",
  );
  await told(figure, () => figure.getByRole('combobox').first().selectOption('sendrecv'));

  // What needs video brings it along.
  await told(figure, () => turn(/sendEncodings/));
  await expect(figure.getByRole('switch', { name: /addTransceiver\('video'\)/ })).toBeChecked();
  await expect(section('video')).toHaveAttribute('data-mark', 'added');
  await told(figure, () => turn(/sendEncodings/));
  await expect(section('video').locator('.marked.removed', { hasText: 'a=rid' })).toHaveCount(3);
  expect(await told(figure, () => turn(/setCodecPreferences/))).toMatch(/^0 came, \d{2} went/);
  await told(figure, () => turn(/setCodecPreferences/));

  // Chromium writes the same text whatever the policy.
  for (const policy of ['max-bundle', 'max-compat'])
    expect(
      await told(figure, () => figure.getByRole('combobox').last().selectOption(policy)),
    ).toMatch(/^Not one line came/);

  await told(figure, () => turn(/localDescription/));
  await expect(figure.locator('.marked.added', { hasText: 'a=candidate' }).first()).toBeVisible();
  await told(figure, () => turn(/localDescription/));

  // A restart is compared with the first offer of its own connection.
  for (const name of [/addTransceiver\('audio'\)/, /addTransceiver\('video'\)/])
    await told(figure, () => turn(name));
  expect(await told(figure, () => turn(/iceRestart/))).toMatch(/^3 changed/);
  const changed = await figure.locator('.marked.changed .text').allTextContents();
  expect(changed.map((text) => text.slice(0, 8))).toEqual(
    ['o=- ', 'a=ice-uf', 'a=ice-pw'].map((one) => expect.stringContaining(one)),
  );

  // Every connection was closed.
  const open_ = await page.evaluate(
    () => (window as never as Watched).made.filter((pc) => pc.signalingState !== 'closed').length,
  );
  expect(open_).toBe(0);
});

test('without WebRTC it says so, and the recorded offer stays', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'RTCPeerConnection', { value: undefined });
  });
  const figure = await open(page);
  await figure.getByRole('switch').nth(1).click();
  await expect(figure.getByRole('status')).toContainText('makes no peer connections');
  await expect(figure.locator('.marked').first()).toContainText('v=0');
});
