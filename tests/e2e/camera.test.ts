import { expect, MediaLab, NOTHING_LEFT, test } from '../support/media.ts';

const PATH = '/guide/get-user-media/';

test('opens a camera, reads back what came, and gives it back', async ({ lab, page }) => {
  await lab.open(PATH);
  expect(await lab.left()).toEqual(NOTHING_LEFT);
  await lab.button('Open').click();
  await expect(lab.story).toContainText('The promise resolved with a stream of 2 tracks.');
  await expect(lab.program.locator('.now')).toContainText('navigator.mediaDevices.getUserMedia(');
  await expect
    .poll(() => lab.root.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBe(1280);
  await expect(lab.root.locator('[data-setting=width]').first()).toContainText('1280');
  await expect(lab.root.locator('[data-setting=width]').first()).toContainText('as asked');
  await expect(lab.root.getByRole('meter')).toHaveAttribute('aria-valuetext', /%/);
  await lab.tab('Read back');
  await expect(lab.root.getByRole('tabpanel')).toContainText('getConstraints()');
  await expect(lab.root.getByRole('tabpanel')).toContainText('aspectRatio');

  await page.evaluate(() => {
    const { tracks } = window as never as { tracks: MediaStreamTrack[] };
    for (const track of tracks) track.onended = () => console.assert(false, 'ended was fired');
  });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await lab.button('Stop').click();
  await expect(lab.story).toContainText('stop() fires none');
  await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  expect(complaints).toEqual([]);
  await expect(lab.program.locator('.now')).toHaveText(
    'for (const track of stream.getTracks()) track.stop();',
  );
});

test('the level of the microphone moves with its sound', async ({ lab }) => {
  await lab.open(PATH);
  await lab.source('synthetic');
  await lab.button('Open').click();
  const meter = lab.root.getByRole('meter');
  await expect
    .poll(async () => Number(await meter.getAttribute('aria-valuenow')), {
      timeout: 15_000,
    })
    .toBeGreaterThan(20);
  await lab.button('Stop').click();
  await expect(meter).toHaveAttribute('aria-valuenow', '0');
});

for (const source of ['camera', 'synthetic'])
  test(`${source}: a demand that nothing meets is refused by the browser, a wish is not`, async ({
    lab,
  }) => {
    await lab.open(PATH);
    await lab.source(source);
    await lab.button('Impossible').click();
    await lab.button('Open').click();
    await expect(lab.story).toContainText('OverconstrainedError');
    await expect(lab.story).toContainText('constraint: width');
    await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
    await lab.root.getByLabel('How much width is wanted').selectOption('ideal');
    await lab.button('Open').click();
    await expect(lab.story).toContainText('not quite the one you asked for: width');
    await expect(lab.root.locator('[data-setting=width]').first()).toContainText('not as asked');
  });

test('after a refusal the synthetic source is offered, and one press opens it', async ({ lab }) => {
  await lab.open(PATH);
  await lab.button('Impossible').click();
  await lab.button('Open').click();
  await lab.button('1280 × 720').click();
  await lab.button('Use the synthetic source').click();
  await expect(lab.story).toContainText('The promise resolved');
  await expect(lab.program.locator('.now')).toContainText('const stream = syntheticMedia();');
});

for (const source of ['camera', 'synthetic'])
  test(`${source}: applyConstraints changes a running track and replaces the whole set`, async ({
    lab,
  }) => {
    await lab.open(PATH);
    await lab.source(source);
    await lab.button('Small and slow').click();
    await lab.button('Open').click();
    const setting = (name: string) => lab.root.locator(`[data-setting=${name}]`).first();
    await expect(setting('width')).toContainText('320');
    await lab.button('Nothing asked').click();
    await lab.root.getByLabel('Wanted frameRate (Video)').fill('5');
    await lab.root.getByLabel('Wanted frameRate (Video)').press('Enter');
    await lab.button('Apply to the track (Video)').click();
    await expect(lab.story).toContainText('The running track was changed.');
    await expect(setting('frameRate')).toContainText('5');
    await lab.tab('Read back');
    await expect(lab.root.locator('figure').first()).toHaveText(
      /getConstraints\(\)\s*\{ frameRate: (5|\{ ideal: 5 \}) \}/,
    );
  });

test('applyConstraints that is refused leaves the track as it was', async ({ lab }) => {
  await lab.open(PATH);
  await lab.button('Open').click();
  await expect(lab.story).toContainText('resolved');
  await lab.button('Impossible').click();
  await lab.button('Apply to the track (Video)').click();
  await expect(lab.story).toContainText('The track goes on as it was.');
  await expect(lab.story).toContainText('Cannot satisfy constraints');
  await expect(lab.root.locator('[data-setting=width]').first()).toContainText('1280');
  expect((await lab.left()).live).toBe(2);
});

test('a device is chosen from the list', async ({ lab }) => {
  await lab.open(PATH);
  await lab.tab('Devices');
  const second = lab.root.locator('tr[data-kind=audioinput]').nth(2);
  await second.getByRole('button', { name: 'Ask for this one' }).click();
  await lab.button('Open').click();
  await expect(lab.root.locator('[data-setting=deviceId]').last()).toContainText(
    'Fake Audio Input 2',
  );
  await expect(lab.root.locator('[data-setting=deviceId]').last()).toContainText('as asked');
  await lab.root.getByRole('button', { name: 'Ask for the list' }).click();
  await expect(lab.program.locator('.now')).toContainText('enumerateDevices()');
});

/** What each button brings about in a Chromium that permits all and has a camera. */
const PROVOKED: readonly (readonly [string, RegExp])[] = [
  ['policy', /^NotAllowedError: Permission denied$/],
  ['width', /^OverconstrainedError \(constraint: width\)$/],
  ['device', /^OverconstrainedError \(constraint: deviceId\)$/],
  ['empty', /^TypeError: .*At least one of audio and video must be requested$/],
  ['sandbox', /^SecurityError: Invalid security origin$/],
  ['detached', /^InvalidStateError: .*detached window/],
  ['missing', /^Not refused/],
];

test('every error that can be provoked is, with the name and the words of the browser', async ({
  lab,
}) => {
  await lab.open(PATH);
  for (const [id, outcome] of PROVOKED) {
    const attempt = lab.root.locator(`[data-attempt=${id}]`);
    await attempt.getByRole('button').click();
    await expect(attempt.locator('output')).toHaveText(outcome);
    await expect(lab.story).toContainText(id === 'missing' ? 'It was not refused' : 'refused');
  }
  await expect(lab.root.locator('[data-attempt=insecure] button')).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
});

test('half a minute out of sight stops the camera, says so, and one press goes on', async ({
  lab,
  page,
}) => {
  await page.clock.install();
  await lab.open(PATH);
  await lab.button('Open').click();
  await expect(lab.story).toContainText('resolved');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(lab.root).not.toBeInViewport();
  await page.waitForTimeout(300);
  await page.clock.fastForward(25_000);
  expect((await lab.left()).live).toBe(2);
  await page.clock.fastForward(6000);
  await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  await expect(lab.story).toContainText('The lab stopped the camera.');
  await lab.button('Open again').click();
  await expect(lab.story).toContainText('resolved');
  expect((await lab.left()).live).toBe(2);
});

test('back in sight in time, the camera stays on', async ({ lab, page }) => {
  await page.clock.install();
  await lab.open(PATH);
  await lab.button('Open').click();
  await expect(lab.story).toContainText('resolved');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(300);
  await page.clock.fastForward(25_000);
  await lab.root.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await page.clock.fastForward(25_000);
  expect((await lab.left()).live).toBe(2);
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
  test(`when ${how}, nothing is held any more`, async ({ lab, page }) => {
    await lab.open(PATH);
    await lab.button('Open').click();
    await expect(lab.story).toContainText('resolved');
    await expect.poll(async () => (await lab.left()).live).toBe(2);
    await page.evaluate(leave);
    await expect.poll(() => lab.left()).toEqual(NOTHING_LEFT);
  });

for (const [path, names] of [
  [PATH, ['Open', 'Impossible', 'Stop']],
  ['/zh-cn/guide/get-user-media/', ['打开', '办不到的', '停止']],
] as const)
  test(`axe finds nothing in any state: ${path}`, async ({ page }) => {
    test.setTimeout(240_000);
    const lab = await new MediaLab(page).open(path);
    const [open, impossible, stop] = names;
    await lab.expectAccessible();
    await lab.button(open).click();
    await expect(lab.root).toHaveAttribute('data-phase', 'open');
    await lab.expectAccessible();
    await lab.button(impossible).click();
    for (const tab of await lab.root.getByRole('tab').all()) {
      await tab.click();
      await lab.expectAccessible();
    }
    await lab.button(stop).click();
    await lab.button(open).click();
    await expect(lab.story).toContainText('OverconstrainedError');
    await lab.expectAccessible();
    await page.setViewportSize({ width: 390, height: 844 });
    await lab.expectAccessible();
  });

test('everything works by keyboard alone', async ({ lab, page }) => {
  await lab.open(PATH);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await lab.root.getByRole('combobox', { name: 'Source' }).focus();
  await press('ArrowDown');
  await expect(lab.story).toContainText('No camera is needed');
  await press('Tab', 'Enter');
  await expect(lab.story).toContainText('resolved');
  await press('Tab', 'Tab', 'Tab');
  await expect(lab.button('1280 × 720')).toBeFocused();
  await press('Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(lab.root.getByRole('checkbox', { name: /Video/ })).toBeFocused();
  await press('Tab', 'Enter');
  await expect(lab.story).toContainText('The running track was changed.');
  await expect(lab.root.locator('[data-setting=width]').first()).toContainText('320');
  await lab.root.getByRole('tab', { name: 'Errors' }).focus();
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(lab.root.getByRole('tab', { name: /Events/ })).toBeFocused();
  await expect(lab.root.getByRole('tabpanel')).toContainText('applyConstraints');
});

for (const width of [1440, 390])
  test(`nothing moves at ${width} pixels`, async ({ lab, page }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 1000 });
    await lab.open(PATH);
    await page.waitForLoadState('networkidle');
    const before = await lab.height();
    await lab.button('Open').click();
    await expect(lab.story).toContainText('resolved');
    await lab.button('Impossible').click();
    await lab.button('Apply to the track (Video)').click();
    await expect(lab.story).toContainText('The track goes on');
    await lab.button('Stop').click();
    await lab.root.locator('[data-attempt=sandbox] button').click();
    await expect(lab.story).toContainText('SecurityError');
    for (const tab of ['Devices', 'Read back', 'Events']) await lab.tab(tab);
    await page.waitForTimeout(300);
    expect(await lab.height()).toBe(before);
    expect(await lab.shifts()).toEqual([]);
  });
