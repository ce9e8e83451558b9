import { readFileSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { expect, MediaLab, NOTHING_LEFT, test } from '../support/media.ts';

const PATH = '/guide/media-recorder/';
const WEBM = 'video/webm;codecs=vp8,opus';
const MP4 = 'video/mp4;codecs=vp9,opus';

/** Opens a source and starts to record. */
async function record(lab: MediaLab, source = 'synthetic'): Promise<void> {
  await lab.source(source);
  await lab.button('Open').click();
  await expect(lab.root).toHaveAttribute('data-phase', 'ready', { timeout: 20_000 });
  await lab.button('Record').click();
  await expect(lab.root.locator('[data-recorder]')).toHaveText('recording', { timeout: 15_000 });
}

async function finish(lab: MediaLab): Promise<void> {
  await lab.button('Finish').click();
  await expect(lab.root.locator('[data-recorder]')).toHaveText('inactive', { timeout: 15_000 });
  await expect(lab.root.locator('[data-duration]')).not.toHaveText('—', { timeout: 15_000 });
}

/** How long a recording takes here, in ms. */
const LONG = 2000;

const head = (lab: MediaLab) => lab.root.locator('[data-head]');
const duration = (lab: MediaLab) => lab.root.locator('[data-duration]');

for (const source of ['synthetic', 'camera', 'remote'])
  test(`${source}: chunks come while it records, and together they can be watched and kept`, async ({
    lab,
    page,
  }) => {
    await lab.open(PATH);
    expect(await lab.left()).toEqual(NOTHING_LEFT);
    await record(lab, source);
    await expect(lab.program).toContainText('new MediaRecorder(stream)');
    await lab.tab('Chunks');
    const rows = lab.root.getByRole('tabpanel').locator('tbody tr');
    await expect(rows.nth(3)).toBeVisible({ timeout: 20_000 });
    await finish(lab);
    await expect(lab.story).toContainText('together one file');

    const file = lab.root.locator('video[controls]');
    const [width, decoded] = await file.evaluate(async (video: HTMLVideoElement) => {
      video.muted = true;
      await video.play();
      await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
      return [video.videoWidth, video.getVideoPlaybackQuality().totalVideoFrames];
    });
    expect(width).toBeGreaterThan(0);
    expect(decoded).toBeGreaterThan(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      lab.root.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('recording.webm');
    const bytes = readFileSync(await download.path());
    // The head of every EBML file, WebM and Matroska. RFC 8794 §11.2.1
    expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    const total = await rows.last().locator('td').last().innerText();
    expect(bytes.length).toBe(Number(total.replaceAll(',', '')));

    await lab.button('Close').click();
    await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  });

test('the remote stream is what the far end of two connections receives', async ({ lab, page }) => {
  await lab.open(PATH);
  await record(lab, 'remote');
  const states = await page.evaluate(() => {
    const { connections } = window as never as { connections: RTCPeerConnection[] };
    return connections.map((pc) => [pc.connectionState, pc.getReceivers().length]);
  });
  expect(states).toEqual([
    ['connected', 2],
    ['connected', 2],
  ]);
  await finish(lab);
});

/** What the chapter says of durations in Chromium: type, timeslice, whether the file tells its duration. */
const DURATIONS: readonly (readonly [string, string, boolean])[] = [
  [WEBM, '250', false],
  [WEBM, '0', true],
  [MP4, '250', true],
  [MP4, '0', true],
];
for (const [type, timeslice, tells] of DURATIONS)
  test(`${type}, timeslice ${timeslice}: the file ${tells ? 'tells' : 'does not tell'} its duration`, async ({
    lab,
    page,
  }) => {
    await lab.open(PATH);
    await lab.root.getByRole('combobox', { name: 'Container' }).selectOption(type);
    await lab.root.getByRole('combobox', { name: 'Timeslice' }).selectOption(timeslice);
    await record(lab);
    await page.waitForTimeout(LONG);
    await finish(lab);
    const seek = lab.button('Seek to the end');
    if (tells) {
      await expect(head(lab)).toHaveText(/^\d+\.\d{3}$/);
      await expect(seek).toHaveAttribute('aria-disabled', 'true');
      return;
    }
    await expect(head(lab)).toHaveText('Infinity');
    await seek.click();
    await expect(duration(lab)).toHaveText(/^\d+\.\d{3}$/);
    await expect(lab.story).toContainText('The duration is');
    await expect(lab.program.locator('.now')).toContainText('video.currentTime = 1e9;');
  });

test('without a timeslice one chunk comes, in the end', async ({ lab, page }) => {
  await lab.open(PATH);
  await lab.root.getByRole('combobox', { name: 'Timeslice' }).selectOption('0');
  await record(lab);
  await page.waitForTimeout(3000);
  await lab.tab('Chunks');
  await expect(lab.root.getByRole('tabpanel')).toContainText('No chunk yet');
  await finish(lab);
  await expect(lab.story).toContainText('one chunk, which is the file');
  await expect(lab.root.getByRole('tabpanel').locator('tbody tr')).toHaveCount(1);
});

test('while it is held no chunk comes, and the file has no gap', async ({ lab, page }) => {
  test.setTimeout(180_000);
  await lab.open(PATH);
  await record(lab);
  await page.waitForTimeout(1000);
  await lab.button('Hold').click();
  await expect(lab.root.locator('[data-recorder]')).toHaveText('paused');
  await lab.tab('Chunks');
  const rows = lab.root.getByRole('tabpanel').locator('tbody tr');
  // What was encoded before the pause may still be on its way; then nothing comes for two seconds.
  let before = -1;
  await expect(async () => {
    before = await rows.count();
    await page.waitForTimeout(2000);
    expect(await rows.count()).toBe(before);
  }).toPass({ timeout: 40_000 });
  await lab.button('Go on').click();
  await expect(lab.root.locator('[data-recorder]')).toHaveText('recording');
  await expect(rows.nth(before)).toBeVisible();
  await page.waitForTimeout(LONG);
  await finish(lab);
  await lab.button('Seek to the end').click();
  await expect(duration(lab)).toHaveText(/^\d/);
  const at = Number(await rows.last().locator('td').first().innerText());
  // The time of the pause went by, and is not in the file.
  expect(Number(await duration(lab).innerText()) * 1000).toBeLessThan(at - 1500);
});

test('the table of types says what isTypeSupported says, and a type is chosen from it', async ({
  lab,
  page,
}) => {
  await lab.open(PATH);
  const rows = lab.root.locator('[data-type]');
  await expect(rows.first()).not.toContainText('…');
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => [
      (row as HTMLElement).dataset['type']!,
      row.querySelector('.answer')!.textContent!.includes('yes'),
    ]),
  );
  const real = await page.evaluate(
    (types) => types.map((type) => [type, MediaRecorder.isTypeSupported(String(type))]),
    shown.map(([type]) => type),
  );
  expect(shown).toEqual(real);
  expect(new Set(shown.map(([, answer]) => answer)).size).toBe(2);
  await lab.button(`Use: ${MP4}`).click();
  await expect(lab.root.getByRole('combobox', { name: 'Container' })).toHaveValue(MP4);
});

/** What each attempt brings about in Chromium. */
const PROVOKED: readonly (readonly [string, RegExp])[] = [
  ['type', /^NotSupportedError: .*video\/quicktime.* is not supported/],
  ['nothing', /^NotSupportedError: .*no audio or video tracks/],
  ['kind', /^NotSupportedError: /],
  ['twice', /^InvalidStateError: .*'recording'/],
  ['early', /^InvalidStateError: .*'inactive'/],
  ['add', /^error InvalidModificationError: .* → dataavailable → stop → state inactive$/],
  ['remove', /^error InvalidModificationError: .* → dataavailable → stop → state inactive$/],
  ['again', /^state inactive$/],
  ['one', /^state recording$/],
  ['all', /^dataavailable → stop → state inactive$/],
];

test('every error that can be provoked is, and what only looks like one is told too', async ({
  lab,
}) => {
  await lab.open(PATH);
  await lab.tab('Errors');
  for (const [id, outcome] of PROVOKED) {
    const attempt = lab.root.locator(`[data-attempt=${id}]`);
    await attempt.getByRole('button').click();
    await expect(attempt.locator('output')).toHaveText(outcome, { timeout: 15_000 });
  }
  await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
});

test('a source that is refused leaves the lab closed, and the synthetic one is offered', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('Permission denied', 'NotAllowedError');
    };
  });
  await lab.open(PATH);
  await lab.source('camera');
  await lab.button('Open').click();
  await expect(lab.story).toContainText('NotAllowedError');
  await lab.button('Use the synthetic source').click();
  await expect(lab.root).toHaveAttribute('data-phase', 'ready');
});

test('half a minute out of sight: the recording is finished and kept, everything is given back', async ({
  lab,
  page,
}) => {
  await page.clock.install();
  await lab.open(PATH);
  await record(lab, 'remote');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(lab.root).not.toBeInViewport();
  await page.waitForTimeout(800);
  await page.clock.fastForward(31_000);
  await expect.poll(() => lab.left(), { timeout: 15_000 }).toEqual(NOTHING_LEFT);
  await expect(lab.story).toContainText('what was recorded is kept');
  await expect(lab.root.getByRole('link', { name: 'Download' })).toHaveAttribute('href', /^blob:/);
  await lab.button('Open again').click();
  await expect(lab.root).toHaveAttribute('data-phase', 'ready', { timeout: 20_000 });
});

for (const [how, leave] of [
  ['the page is left', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
  [
    'the widget is destroyed',
    () =>
      document
        .querySelector('astro-island:has(.media-lab)')!
        .dispatchEvent(new CustomEvent('astro:unmount')),
  ],
] as const)
  test(`when ${how}, no track, recorder or connection is held any more`, async ({ lab, page }) => {
    await lab.open(PATH);
    await record(lab, 'remote');
    expect(await lab.left()).toMatchObject({ recorders: 1, connections: 2 });
    await page.evaluate(leave);
    await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  });

test('everything works by keyboard alone', async ({ lab, page }) => {
  await lab.open(PATH);
  await lab.root.getByRole('combobox', { name: 'Source' }).focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Enter');
  await expect(lab.root).toHaveAttribute('data-phase', 'ready');
  await press('Tab', 'Tab', 'Enter');
  await expect(lab.root.locator('[data-recorder]')).toHaveText('recording');
  await press('Tab', 'Enter');
  await expect(lab.root.locator('[data-recorder]')).toHaveText('paused', { timeout: 20_000 });
  await press('Enter');
  await expect(lab.root.locator('[data-recorder]')).toHaveText('recording');
  await page.waitForTimeout(LONG);
  await press('Tab', 'Enter');
  await expect(head(lab)).toHaveText('Infinity');
  await lab.button('Seek to the end').focus();
  await press('Enter');
  await expect(duration(lab)).toHaveText(/^\d/);
});

for (const [path, names] of [
  [PATH, ['Open', 'Record', 'Finish']],
  ['/zh-cn/guide/media-recorder/', ['打开', '录制', '结束']],
] as const)
  test(`axe finds nothing in any state: ${path}`, async ({ page }) => {
    test.setTimeout(240_000);
    const lab = await new MediaLab(page).open(path);
    const [open, start, end] = names;
    await lab.expectAccessible();
    await lab.button(open).click();
    await expect(lab.root).toHaveAttribute('data-phase', 'ready');
    await lab.button(start).click();
    await expect(lab.root.locator('[data-recorder]')).toHaveText('recording');
    await lab.expectAccessible();
    await page.waitForTimeout(LONG);
    await lab.button(end).click();
    await expect(head(lab)).toHaveText('Infinity');
    for (const tab of await lab.root.getByRole('tab').all()) {
      await tab.click();
      await lab.expectAccessible();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await lab.expectAccessible();
  });

for (const width of [1440, 390])
  test(`nothing moves at ${width} pixels`, async ({ lab, page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1000 });
    await lab.open(PATH);
    await page.waitForLoadState('networkidle');
    const before = await lab.height();
    await record(lab);
    await page.waitForTimeout(LONG);
    await lab.button('Hold').click();
    await expect(lab.root.locator('[data-recorder]')).toHaveText('paused');
    await lab.button('Go on').click();
    await finish(lab);
    await lab.button('Seek to the end').click();
    await expect(duration(lab)).toHaveText(/^\d/);
    await lab.tab('Errors');
    await lab.root.locator('[data-attempt=add] button').click();
    await expect(lab.story).toContainText('InvalidModificationError');
    for (const tab of ['Chunks', 'Types', 'Events']) await lab.tab(tab);
    await page.waitForTimeout(300);
    expect(await lab.height()).toBe(before);
    expect(await lab.shifts()).toEqual([]);
  });

plain('what the chapter says of Chromium besides', async ({ page }) => {
  await page.goto(PATH);
  const told = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d')!;
    const timer = setInterval(() => pen.fillRect(0, 0, Math.random() * 300, 150), 40);
    const recorder = new MediaRecorder(canvas.captureStream());
    const before = recorder.mimeType;
    recorder.start(100);
    await new Promise((resolve) => (recorder.onstart = resolve));
    const after = recorder.mimeType;
    recorder.stop();
    clearInterval(timer);
    return { before, after };
  });
  expect(told.before).toBe('');
  expect(told.after).toMatch(/^video\//);
});

plain('where there is no MediaRecorder, the page says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'MediaRecorder'));
  await page.goto(PATH);
  await page.locator('.media-lab').scrollIntoViewIfNeeded();
  await expect(page.locator('.media-lab .story')).toContainText(
    'This browser has no MediaRecorder',
  );
  await expect(page.locator('[data-type] .answer').first()).toContainText('no');
});

plain.describe('without JavaScript', () => {
  plain.use({ javaScriptEnabled: false });
  for (const [path, words] of [
    [PATH, 'A track was added to the stream'],
    ['/zh-cn/guide/media-recorder/', '添加或移除了轨道'],
  ] as const)
    plain(`${path} tells the errors in words`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.media-lab')).toBeHidden();
      await expect(page.locator('.live-figure .still')).toContainText(words);
      await expect(page.locator('.live-figure .still dt')).toHaveCount(3);
    });
});
