import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import { expect, launch, MediaLab, NOTHING_LEFT, test } from '../support/media.ts';

const PATH = '/guide/get-user-media/';
type Change = (all: readonly string[]) => readonly string[];

/** A lab in a browser of its own. */
async function inBrowser(
  baseURL: string,
  change: Change,
  run: (lab: MediaLab) => Promise<void>,
): Promise<void> {
  const browser = await launch(change);
  const page = await browser.newPage({ baseURL });
  await run(await new MediaLab(page).open(PATH));
  await browser.close();
}
const WITHOUT_DEVICE: Change = (all) => all.filter((one) => !one.includes('fake-device'));
const WITHOUT_CONSENT: Change = (all) => all.filter((one) => !one.includes('fake-ui'));

test('no device: NotFoundError, an empty list, and the synthetic source works', async ({
  baseURL,
}) => {
  await inBrowser(baseURL!, WITHOUT_DEVICE, async (lab) => {
    await lab.button('Open').click();
    await expect(lab.story).toContainText('NotFoundError');
    await expect(lab.story).toContainText('Requested device not found');
    await lab.root.locator('[data-attempt=missing] button').click();
    await expect(lab.root.locator('[data-attempt=missing] output')).toContainText('NotFoundError');
    await lab.tab('Devices');
    await expect(lab.root.getByRole('tabpanel')).toContainText('The list is empty');
    await lab.button('Open').click();
    await lab.button('Use the synthetic source').click();
    await expect(lab.story).toContainText('The promise resolved');
    // The sound of an oscillator is no captured track: its context is what is open.
    expect((await lab.left()).live).toBe(1);
  });
});

test('refused: NotAllowedError; before that devices have no names, and the permission is told', async ({
  baseURL,
}) => {
  await inBrowser(baseURL!, WITHOUT_CONSENT, async (lab) => {
    const permission = lab.root.locator('[data-permission=camera]');
    await expect(permission).toHaveText('prompt');
    await lab.tab('Devices');
    const rows = lab.root.locator('tr[data-kind]');
    await expect(rows).toHaveCount(3);
    for (const row of await rows.all()) await expect(row.locator('.empty')).toHaveCount(2);

    // A demand that cannot be met is refused before anybody is asked.
    await lab.button('Impossible').click();
    await lab.button('Open').click();
    await expect(lab.story).toContainText('OverconstrainedError');
    await expect(permission).toHaveText('prompt');

    await lab.button('Nothing asked').click();
    await lab.button('Open').click();
    await expect(lab.story).toContainText('NotAllowedError');
    await expect(lab.story).toContainText('Permission denied');
    await expect(permission).toHaveText('denied');
    await lab.tab('Events');
    await expect(lab.root.getByRole('tabpanel')).toContainText('permissions: camera denied');
    await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  });
});

test('a camera that does not start: NotReadableError', async ({ baseURL }, info) => {
  // A film of no size: Chromium lists it as a camera and cannot start it.
  const film = join(tmpdir(), `no-size-${info.workerIndex}-${Date.now()}.y4m`);
  writeFileSync(film, 'YUV4MPEG2 W0 H0 F15:1 Ip A1:1 C420\nFRAME\n');
  const change: Change = (all) => [...all, `--use-file-for-fake-video-capture=${film}`];
  await inBrowser(baseURL!, change, async (lab) => {
    await lab.root.locator('[data-attempt=busy] button').click();
    await expect(lab.root.locator('[data-attempt=busy] output')).toHaveText(
      'NotReadableError: Could not start video source',
    );
    await expect(lab.story).toContainText('it does not start');
  });
  rmSync(film, { force: true });
});

test('a camera that fails while it runs: the track ends by itself, and the lab says so', async ({
  baseURL,
}, info) => {
  // A film with a head and no frame: it starts, and then there is nothing to show.
  const film = join(tmpdir(), `no-frame-${info.workerIndex}-${Date.now()}.y4m`);
  writeFileSync(film, 'YUV4MPEG2 W320 H180 F15:1 Ip A1:1 C420\nFRAME\n');
  const change: Change = (all) => [...all, `--use-file-for-fake-video-capture=${film}`];
  await inBrowser(baseURL!, change, async (lab) => {
    await lab.button('Rear camera').click();
    await lab.button('Open').click();
    await expect(lab.story).toContainText('The Video track ended by itself.');
    await expect(lab.root).toHaveAttribute('data-phase', 'closed');
    await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  });
  rmSync(film, { force: true });
});

test('a camera that goes away: devicechange, and the list is asked for again', async ({
  baseURL,
}, info) => {
  const film = join(tmpdir(), `film-${info.workerIndex}-${Date.now()}.y4m`);
  const frame = `FRAME\n${'\0'.repeat((320 * 180 * 3) / 2)}`;
  writeFileSync(film, `YUV4MPEG2 W320 H180 F15:1 Ip A1:1 C420\n${frame}${frame}`);
  const change: Change = (all) => [...all, `--use-file-for-fake-video-capture=${film}`];
  await inBrowser(baseURL!, change, async (lab) => {
    await lab.tab('Devices');
    await expect(lab.root.locator('tr[data-kind=videoinput]')).toHaveCount(1);
    rmSync(film);
    // The list has really changed; no fake device of Chromium tells it by itself.
    await lab.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
    await expect(lab.root.locator('tr[data-kind=videoinput]')).toHaveCount(0);
    await lab.tab('Events');
    await expect(lab.root.getByRole('tabpanel')).toContainText('devicechange');
  });
});

test('an insecure page: no mediaDevices, a TypeError, and the synthetic source works', async ({
  baseURL,
}) => {
  const change: Change = (all) => [...all, '--host-resolver-rules=MAP lab.test 127.0.0.1'];
  const insecure = baseURL!.replace('localhost', 'lab.test');
  await inBrowser(insecure, change, async (lab) => {
    await expect(lab.root).toContainText('no secure context');
    await expect(lab.story).toContainText('This page is no secure context');
    await lab.root.locator('[data-attempt=insecure] button').click();
    await expect(lab.root.locator('[data-attempt=insecure] output')).toHaveText(
      "TypeError: Cannot read properties of undefined (reading 'getUserMedia')",
    );
    await lab.button('Open').click();
    await expect(lab.story).toContainText('TypeError');
    await lab.button('Use the synthetic source').click();
    await expect(lab.story).toContainText('The promise resolved');
  });
});

plain('what the chapter says of Chromium besides', async ({ page }) => {
  await page.goto(PATH);
  const found = await page.evaluate(async () => {
    const refusal = (error: DOMException & { constraint?: string }) =>
      `${error.name} ${error.constraint}`;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const [microphone] = stream.getAudioTracks();
    const switched = await microphone!
      .applyConstraints({ echoCancellation: { exact: false } })
      .then(() => 'switched', refusal);
    microphone!.stop();

    const frame = document.createElement('iframe');
    document.body.append(frame);
    const pending = frame.contentWindow!.navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'settled',
      () => 'settled',
    );
    frame.remove();
    const removed = await Promise.race([
      pending,
      new Promise((resolve) => setTimeout(() => resolve('pending'), 3000)),
    ]);

    const unknown = await navigator.mediaDevices
      .getUserMedia({
        video: { noSuchName: { exact: 1 } } as MediaTrackConstraints,
      })
      .then((one) => (one.getTracks().forEach((track) => track.stop()), 'ignored'), refusal);
    return { switched, removed, unknown };
  });
  expect(found).toEqual({
    switched: 'OverconstrainedError echoCancellation',
    removed: 'pending',
    unknown: 'ignored',
  });
});

plain.describe('without JavaScript', () => {
  plain.use({ javaScriptEnabled: false });
  for (const [path, words] of [
    [PATH, 'There is no device of a kind that was asked for'],
    ['/zh-cn/guide/get-user-media/', '在这台机器上根本没有'],
  ] as const)
    plain(`${path} tells the errors in words`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.media-lab')).toBeHidden();
      await expect(page.locator('.live-figure .still')).toContainText(words);
      await expect(page.locator('.live-figure dt')).toHaveCount(8);
    });
});
