import { expect, test, type Watched } from '../support/stepper.ts';

test('stepping back shows the past and leaves the live peers alone', async ({ stepper, page }) => {
  await stepper.open('/lab/?step=10');
  await stepper.settled(10);
  const entries = (await stepper.trace()).length;
  for (let i = 0; i < 4; i++) await stepper.back.click();
  await expect(stepper.slider).toHaveValue('6');
  await expect(stepper.state('Bob', 'signalingState')).toHaveText('have-remote-offer');
  await expect(stepper.root.locator('[aria-current="step"]')).toContainText(
    'setRemoteDescription(offer)',
  );
  const live = await page.evaluate(() =>
    (window as never as Watched).made.map((pc) => pc.signalingState),
  );
  expect(live).toEqual(['stable', 'stable']);
  expect((await stepper.trace()).length).toBe(entries);
  for (let i = 0; i < 4; i++) await stepper.next.click();
  await expect(stepper.slider).toHaveValue('10');
  expect((await stepper.trace()).length).toBe(entries);
});

test('continue from here makes two new peers and says so', async ({ stepper, page }) => {
  await stepper.open('/lab/?step=13');
  await stepper.settled(13);
  const first = await stepper.trace();
  await stepper.slider.fill('8');
  await expect(stepper.slider).toHaveValue('8');
  await stepper.root.getByRole('button', { name: 'Continue from here' }).click();
  await expect(stepper.root.getByRole('status').first()).toContainText('fingerprints');
  await stepper.settled(8);
  const second = await stepper.trace();
  const states = await page.evaluate(() =>
    (window as never as Watched).made.map((pc) => pc.signalingState),
  );
  expect(states).toEqual(['closed', 'closed', 'have-local-offer', 'stable']);
  const offerOf = (trace: typeof first) =>
    JSON.stringify(
      trace.find((entry) => entry.kind === 'message' && entry.body.kind === 'description'),
    ).match(/fingerprint:sha-256 (\S{95})/)?.[1];
  expect(offerOf(second)).toBeTruthy();
  expect(offerOf(second)).not.toBe(offerOf(first));
  await stepper.step(6);
  await expect(stepper.state('Alice', 'connectionState')).toHaveText('connected');
});

test('restart closes what was open and begins anew', async ({ stepper, page }) => {
  await stepper.open('/lab/?step=14');
  await stepper.settled(14);
  await stepper.root.getByRole('button', { name: 'Restart' }).click();
  await expect(stepper.slider).toHaveValue('0');
  await expect(stepper.state('Alice', 'signalingState')).toHaveText('—');
  const states = await page.evaluate(() =>
    (window as never as Watched).made.map((pc) => pc.signalingState),
  );
  expect(states).toEqual(['closed', 'closed']);
  await stepper.step(2);
  await expect(stepper.state('Alice', 'signalingState')).toHaveText('stable');
});

test('dragging the slider on runs up to there', async ({ stepper }) => {
  await stepper.open('/lab/');
  await stepper.slider.fill('6');
  await stepper.settled(6);
  await expect(stepper.state('Bob', 'signalingState')).toHaveText('have-remote-offer');
});

test('Share gives an address that opens at the same step', async ({ stepper, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await stepper.open('/lab/?scenario=call');
  await stepper.step(4);
  await stepper.root.getByRole('button', { name: 'Share' }).click();
  await expect(stepper.root.getByText('Address copied')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/\/lab\/\?scenario=call&step=4$/);
  await stepper.open(address);
  await stepper.settled(4);
  await expect(stepper.root).toHaveAccessibleName('Handshake: Audio and video call');
});

const NONSENSE: readonly (readonly [string, RegExp, string])[] = [
  ['?scenario=tea', /“tea”/, '0'],
  ['?step=99', /“99”/, '0'],
  ['?step=-1', /“-1”/, '0'],
  ['?step=<b>7</b>', /“<b>7<\/b>”/, '0'],
  ['?scenario=call&step=two', /“two”/, '0'],
];
for (const [search, said, step] of NONSENSE)
  test(`nonsense in the address gets a notice and the default: ${search}`, async ({ stepper }) => {
    await stepper.open(`/lab/${search}`);
    await expect(stepper.root.getByRole('status').first()).toContainText(said);
    await expect(stepper.slider).toHaveValue(step);
    await stepper.step();
    await expect(stepper.state('Alice', 'signalingState')).toHaveText('stable');
  });

test('the whole run by keyboard, and what each key does', async ({ stepper, page }) => {
  await stepper.open('/guide/jsep/');
  await stepper.root.getByRole('group', { name: 'Sequence of calls and messages' }).focus();
  for (let step = 1; step <= 17; step++) {
    await page.keyboard.press('ArrowRight');
    await stepper.settled(step);
  }
  await expect(stepper.root).toHaveAttribute('data-phase', 'finished');
  await page.keyboard.press('ArrowLeft');
  await expect(stepper.slider).toHaveValue('16');
  await page.keyboard.press('Home');
  await expect(stepper.slider).toHaveValue('0');
  await page.keyboard.press('End');
  await expect(stepper.slider).toHaveValue('17');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(stepper.root.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(stepper.root.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('keys that a control does not use are those of the stepper', async ({ stepper, page }) => {
  await stepper.open('/lab/?step=3');
  await stepper.settled(3);
  await stepper.slider.focus();
  await page.keyboard.press('ArrowRight');
  await stepper.settled(4);
  await page.keyboard.press('Space');
  await expect(stepper.root.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(stepper.root.getByRole('button', { name: 'Play' })).toBeVisible();
  const step = Number(await stepper.slider.inputValue());
  const follow = stepper.root.getByRole('checkbox', { name: 'Follow the run' });
  await follow.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(stepper.slider).toHaveValue(String(step - 1));
  await page.keyboard.press('Space');
  await expect(follow).not.toBeChecked();
  await expect(stepper.root.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a run to a step that was sought can be paused', async ({ stepper }) => {
  await stepper.open('/lab/?scenario=call');
  await stepper.slider.fill('17');
  await stepper.root.getByRole('button', { name: 'Pause' }).click();
  await expect(stepper.root).toHaveAttribute('data-phase', 'ready', { timeout: 20_000 });
  const step = await stepper.slider.inputValue();
  expect(Number(step)).toBeLessThan(17);
  await stepper.page.waitForTimeout(500);
  await expect(stepper.slider).toHaveValue(step);
});

test('every control is reached and worked with Tab and Enter alone', async ({ stepper, page }) => {
  await stepper.open('/lab/');
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ??
        document.activeElement?.textContent?.trim(),
    );
  const seen: (string | undefined)[] = [];
  let presses = 0;
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const name = await focused();
    seen.push(name);
    if (name === 'Next step' && presses++ === 0) await page.keyboard.press('Enter');
  }
  expect(seen).toEqual(
    expect.arrayContaining([
      'Next step',
      'Restart',
      'Previous step',
      'Play',
      'Step',
      'Share',
      'SDP',
    ]),
  );
  await stepper.settled(1);
});
