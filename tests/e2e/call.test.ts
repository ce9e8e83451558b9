import type { Page } from '@playwright/test';
import { expect, test, type Stepper } from '../support/stepper.ts';

/** How many frames the video element of a peer has shown. */
const frames = (page: Page, peer: 'Alice' | 'Bob') =>
  page
    .getByRole('region', { name: peer, exact: true })
    .locator('video.remote')
    .evaluate((video) => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames);

async function expectFlow(stepper: Stepper): Promise<void> {
  const { page } = stepper;
  for (const peer of ['Alice', 'Bob'] as const) {
    await expect(stepper.state(peer, 'connectionState')).toHaveText('connected');
    const before = await frames(page, peer);
    await expect.poll(() => frames(page, peer)).toBeGreaterThan(before + 5);
  }
  const stats = (await stepper.trace()).filter((entry) => entry.kind === 'stats');
  for (const peer of ['alice', 'bob'])
    expect(
      stats.findLast((entry) => entry.peer === peer)!.stats.framesDecoded,
    ).toBeGreaterThanOrEqual(10);
}

test('a call over the synthetic source shows moving pictures on both sides', async ({
  stepper,
}) => {
  await stepper.open('/lab/?scenario=call&step=16');
  await stepper.settled(16);
  await expectFlow(stepper);
  await expect(stepper.peer('Alice')).toContainText('const stream = syntheticMedia();');
});

test('a call over camera and microphone', async ({ stepper, page }) => {
  await stepper.open('/lab/?scenario=call');
  await stepper.root.getByRole('combobox', { name: 'Source' }).selectOption('camera');
  await expect(stepper.peer('Alice')).toContainText('navigator.mediaDevices.getUserMedia(');
  await stepper.step(16);
  await expectFlow(stepper);
  const calls = (await stepper.trace()).filter((entry) => entry.kind === 'call');
  expect(calls.filter(({ command }) => command.call === 'getUserMedia')).toHaveLength(2);
  const video = page.getByRole('region', { name: 'Bob', exact: true }).locator('video.remote');
  await expect(video).toHaveJSProperty('muted', true);
  await stepper.peer('Bob').getByRole('button', { name: 'Unmute' }).click();
  await expect(video).toHaveJSProperty('muted', false);
});
