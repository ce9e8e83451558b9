import { chromium, expect, type Browser } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../support/chromium.ts';
import { Stepper, test, type Watched } from '../support/stepper.ts';

/** A browser of its own, started with other arguments. */
async function launch(change: (all: readonly string[]) => readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    executablePath: executablePath!,
    args: [...change(CHROMIUM_ARGUMENTS)],
  });
}

async function expectRecording(stepper: Stepper): Promise<void> {
  for (let step = 1; step <= 17; step++) {
    await stepper.next.click();
    await stepper.settled(step);
    if (step === 13) await expect(stepper.state('Bob', 'connectionState')).toHaveText('connected');
  }
  await expect(stepper.root).toHaveAttribute('data-phase', 'finished');
}

test('without WebRTC the page says so and plays the recording', async ({ page, stepper }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await stepper.open('/lab/');
  await stepper.step();
  await expect(stepper.root.getByRole('status').first()).toContainText('no RTCPeerConnection');
  await stepper.root.getByRole('button', { name: 'Restart' }).click();
  await expectRecording(stepper);
});

test('without WebRTC and without the recording the page says that this could not be loaded', async ({
  page,
  stepper,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await page.route('**/recordings/data-channel.json', (route) => route.abort());
  await stepper.open('/lab/');
  await stepper.next.click();
  await expect(stepper.root.getByRole('status').first()).toContainText('could not be loaded');
});

test('where a policy blocks WebRTC the page gives its words and plays the recording', async ({
  page,
  stepper,
}) => {
  // Chromium has no switch for it: policies and extensions leave a constructor that throws, and so does this.
  await page.addInitScript(() => {
    window.RTCPeerConnection = function () {
      throw new DOMException('Peer connections are turned off.', 'NotAllowedError');
    } as never;
  });
  await stepper.open('/lab/');
  await stepper.step();
  await expect(stepper.root.getByRole('status').first()).toContainText(
    'NotAllowedError (Peer connections are turned off.)',
  );
  await stepper.root.getByRole('button', { name: 'Restart' }).click();
  await expectRecording(stepper);
});

const DEVICES: readonly (readonly [
  string,
  string,
  (all: readonly string[]) => readonly string[],
])[] = [
  ['refused', 'NotAllowedError', (all) => all.filter((one) => !one.includes('fake-ui'))],
  ['missing', 'NotFoundError', (all) => all.filter((one) => !one.includes('fake-device'))],
];
for (const [what, name, change] of DEVICES)
  test(`a camera that is ${what}: says ${name} and goes on with the synthetic source`, async ({
    baseURL,
  }) => {
    const browser = await launch(change);
    const page = await browser.newPage({ baseURL: baseURL! });
    const stepper = await new Stepper(page).open('/lab/?scenario=call');
    await stepper.root.getByRole('combobox', { name: 'Source' }).selectOption('camera');
    await stepper.step(2);
    await expect(stepper.root.getByRole('status').first()).toContainText(name);
    await expect(stepper.root.locator('.row.error').first()).toContainText(name);
    await stepper.step(14);
    await expect(stepper.state('Bob', 'connectionState')).toHaveText('connected');
    const trace = await stepper.trace();
    expect(trace).toContainEqual(expect.objectContaining({ kind: 'error', name }));
    await browser.close();
  });

test('ICE that does not connect ends in failed, with what was tried and what to look at', async ({
  baseURL,
}) => {
  const browser = await launch((all) => [
    ...all.filter((one) => !one.includes('fake-ui')),
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--force-webrtc-ip-handling-policy',
  ]);
  const page = await browser.newPage({ baseURL: baseURL! });
  const stepper = await new Stepper(page).open('/lab/');
  await stepper.root.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'full' });
  await stepper.root.getByRole('button', { name: 'Play' }).click();
  await expect(stepper.root).toHaveAttribute('data-phase', 'failed', {
    timeout: 40_000,
  });
  const alert = stepper.root.getByRole('alert');
  await expect(alert).toContainText('stopped at step 13');
  await expect(alert).toContainText('15 s');
  await expect(stepper.root.getByRole('tab', { selected: true })).toHaveText('What was tried');
  const tried = stepper.root.getByRole('tabpanel');
  await expect(tried).toContainText('0 candidates found, 0 of the other side added');
  await expect(tried).toContainText('firewall');
  await expect(stepper.next).toHaveAttribute('aria-disabled', 'true');
  await stepper.root.getByRole('button', { name: 'Continue from step 12' }).click();
  await stepper.settled(12);
  await expect(stepper.root.getByRole('tab', { selected: true })).toHaveText('SDP');
  await expect(alert).toHaveCount(0);
  await expect(stepper.next).toHaveAttribute('aria-disabled', 'false');
  await stepper.root.getByRole('button', { name: 'Restart' }).click();
  await expect(stepper.root).toHaveAttribute('data-phase', 'idle');
  await browser.close();
});

test('a rejected call stands in its place, stops the run, and can be restarted', async ({
  page,
  stepper,
}) => {
  await stepper.open('/lab/');
  await stepper.step(2);
  await page.evaluate(() => (window as never as Watched).made[0]!.close());
  await stepper.next.click();
  await expect(stepper.root).toHaveAttribute('data-phase', 'failed');
  await expect(stepper.root.getByRole('alert')).toContainText(
    "createOffer() was rejected with InvalidStateError: Failed to execute 'createOffer' on 'RTCPeerConnection'",
  );
  await expect(stepper.root.locator('[aria-current="step"] .row.error')).toContainText(
    'InvalidStateError',
  );
  await expect(stepper.next).toHaveAttribute('aria-disabled', 'true');
  await stepper.back.click();
  await expect(stepper.slider).toHaveValue('2');
  await stepper.next.click();
  await stepper.root.getByRole('button', { name: 'Continue from step 2' }).click();
  await stepper.settled(2);
  await stepper.step(2);
  await expect(stepper.state('Alice', 'signalingState')).toHaveText('have-local-offer');
  await stepper.root.getByRole('button', { name: 'Restart' }).click();
  await stepper.step(3);
  await expect(stepper.root).toHaveAttribute('data-phase', 'ready');
});

test('another source ends the run and says so', async ({ stepper }) => {
  await stepper.open('/lab/?scenario=call');
  const source = stepper.root.getByRole('combobox', { name: 'Source' });
  const status = stepper.root.getByRole('status').first();
  await source.selectOption('camera');
  await expect(status).toHaveText('');
  await stepper.step(2);
  await source.selectOption('synthetic');
  await expect(stepper.slider).toHaveValue('0');
  await expect(status).toContainText('the run was ended');
  await stepper.root.getByRole('button', { name: 'Dismiss' }).click();
  await expect(status).toHaveText('');
});

test('a step that the address asks for does not hide that its scenario could not be loaded', async ({
  page,
  stepper,
}) => {
  await page.route('**/figures/call.en.json', (route) => route.abort());
  await stepper.open('/lab/?scenario=call&step=99');
  await expect(stepper.root.getByRole('status').first()).toContainText('could not be loaded');
});

test('a scenario that cannot be loaded is said, and the old one stays', async ({
  page,
  stepper,
}) => {
  await page.route('**/figures/call.en.json', (route) => route.abort());
  await stepper.open('/lab/?scenario=call');
  await expect(stepper.root.getByRole('status').first()).toContainText('could not be loaded');
  await stepper.step(2);
  await expect(stepper.root).toHaveAccessibleName('Handshake: Data channel');
});
