import type { Page } from '@playwright/test';
import { project } from '../../src/trace/project.ts';
import { framesDecoded } from '../../src/trace/stats.ts';
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
  const { peers } = project(await stepper.trace());
  for (const peer of ['alice', 'bob'] as const)
    expect(framesDecoded(peers[peer].stats)).toBeGreaterThanOrEqual(10);
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

test('the States tab tells of the transceivers', async ({ stepper }) => {
  await stepper.open('/lab/?scenario=call&step=3');
  await stepper.settled(3);
  await stepper.root.getByRole('tab', { name: 'States' }).click();
  const table = stepper.root.getByRole('tabpanel').getByRole('table');
  const cells = () =>
    table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()).join(' ')),
      );
  await expect
    .poll(cells)
    .toEqual(['Alice null audio sendrecv null', 'Alice null video sendrecv null']);
  await stepper.step(9);
  await expect
    .poll(cells)
    .toEqual([
      'Alice 0 audio sendrecv sendrecv',
      'Alice 1 video sendrecv sendrecv',
      'Bob 0 audio sendrecv sendrecv',
      'Bob 1 video sendrecv sendrecv',
    ]);
});

test('with less motion the synthetic picture stands still and is alive', async ({
  stepper,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await stepper.open('/lab/?scenario=call&step=16');
  await stepper.settled(16);
  // What Alice sends has passed no codec: a picture that is the same has the same pixels.
  const looks = await stepper
    .peer('Alice')
    .locator('video.local')
    .evaluate(async (element) => {
      const video = element as HTMLVideoElement;
      const context = new OffscreenCanvas(160, 90).getContext('2d', { willReadFrequently: true })!;
      const pictures: string[] = [];
      for (let i = 0; i < 30; i++) {
        context.drawImage(video, 0, 0, 160, 90);
        pictures.push(context.getImageData(0, 0, 160, 90).data.join());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return pictures;
    });
  const changes = looks.filter((look, at) => at > 0 && look !== looks[at - 1]).length;
  expect(changes).toBeGreaterThan(0);
  expect(changes).toBeLessThanOrEqual(4);
  await expectFlow(stepper);
});
