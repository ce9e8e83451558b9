import { expect, test } from '../support/stepper.ts';

// The whole instrument is on the screen: what is in sight is so in its own panel.
test.use({ viewport: { width: 1440, height: 1600 } });

test('an arrow marks its calls, code lines, states and text, and the other way round', async ({
  stepper,
}) => {
  await stepper.open('/lab/?step=13');
  await stepper.settled(13);
  const { root } = stepper;

  await root.locator('.row.message', { hasText: 'offer' }).first().click();
  const rows = root.locator('.row.marked');
  await expect(rows.filter({ hasText: 'createOffer()' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'setLocalDescription(offer)' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'setRemoteDescription(offer)' })).toHaveCount(1);
  await expect(stepper.peer('Alice').locator('.code .marked')).toContainText([
    'createOffer()',
    'setLocalDescription(offer)',
    'signaling.send(offer)',
  ]);
  await expect(stepper.peer('Bob').locator('.code .marked')).toContainText([
    'signaling.receive()',
    'setRemoteDescription(offer)',
  ]);
  await expect(root.getByRole('tabpanel').locator('.places .marked').first()).toBeVisible();

  await root.getByRole('tab', { name: 'Candidates' }).click();
  await root
    .getByRole('tabpanel')
    .getByRole('table', { name: 'Candidates of Alice' })
    .getByRole('row', { name: /host/ })
    .first()
    .getByRole('button')
    .click();
  await expect(rows.filter({ hasText: /^\s*Alice: icecandidate/ })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'addIceCandidate' })).toHaveCount(1);
  await expect(root.locator('.row.message.marked')).toHaveCount(1);
  await root.getByRole('tab', { name: 'SDP' }).click();
  await root
    .getByRole('group', { name: 'Descriptions of Alice' })
    .getByRole('button', { name: /currentLocal/ })
    .click();
  await expect(root.getByRole('tabpanel').locator('.line.ice').first()).toBeVisible();
  await root.getByRole('tabpanel').locator('.line.ice').first().click();
  await expect(root.getByRole('tabpanel').locator('.line.marked')).toHaveCount(1);
  await expect(rows.filter({ hasText: 'addIceCandidate' })).toHaveCount(1);

  await stepper.peer('Bob').locator('button.state').first().click();
  await expect(root.locator('.pill.marked').first()).toBeVisible();
});

test('a candidate shows the description and the line that hold it, on both sides', async ({
  stepper,
}) => {
  await stepper.open('/lab/?step=13');
  await stepper.settled(13);
  const panel = stepper.root.getByRole('tabpanel');
  const line = panel.locator('.line.marked');
  const places = (peer: string) =>
    panel.getByRole('group', { name: `Descriptions of ${peer}` }).locator('.marked');

  const event = stepper.root.locator('.row.alice.event', { hasText: 'icecandidate host' }).first();
  await event.click();
  await expect(places('Alice')).toHaveText(/currentLocal/);
  await expect(places('Bob')).toHaveText(/currentRemote/);
  await expect(panel.locator('h4').first()).toContainText('currentLocalDescription Alice');
  await expect(line).toHaveCount(1);
  await expect(line).toBeInViewport();

  const code = stepper.peer('Bob').locator('.code button', { hasText: 'addIceCandidate' }).first();
  await code.click();
  await expect(panel.locator('h4').first()).toContainText('currentRemoteDescription Bob');
  await expect(line).toHaveCount(1);
  await expect(line).toBeInViewport();
  await expect(stepper.root.locator('.row.alice.event.marked')).toHaveCount(1);
});

test('the end of candidates is one thing on its whole way', async ({ stepper }) => {
  await stepper.open('/lab/?step=13');
  await stepper.settled(13);
  const marked = stepper.root.locator('.row.marked');
  for (const row of [
    '.row.alice.event >> text=icecandidate null',
    '.row.message.alice >> text=end of candidates',
    '.row.bob.call >> text=addIceCandidate(null)',
  ]) {
    await stepper.root.locator(row).click();
    await expect(marked).toHaveCount(3);
    await expect(marked.filter({ hasText: 'icecandidate null' })).toHaveCount(1);
    await expect(marked.filter({ hasText: 'end of candidates' })).toHaveCount(1);
    await expect(marked.filter({ hasText: 'addIceCandidate(null)' })).toHaveCount(1);
  }
});

test('a state marks the call that made it, from every panel', async ({ stepper, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await stepper.open('/lab/?step=6');
  await stepper.settled(6);
  const { root } = stepper;
  const expectCall = async () => {
    await expect(
      root.locator('.row.bob.marked', { hasText: 'setRemoteDescription(offer)' }),
    ).toHaveCount(1);
    await expect(stepper.peer('Bob').locator('.code .marked')).toContainText([
      'setRemoteDescription(offer)',
    ]);
  };
  const pageTop = () => page.evaluate(() => scrollY);
  const before = await pageTop();
  await stepper.peer('Bob').locator('button.state').first().click();
  await expectCall();
  await expect(
    root
      .getByRole('tabpanel')
      .getByRole('group', { name: 'Descriptions of Bob' })
      .locator('.marked'),
  ).toHaveText(/pendingRemote/);
  expect(await pageTop()).toBe(before);
  await stepper.peer('Bob').locator('button.state').first().click();
  await expect(root.locator('.row.marked')).toHaveCount(0);

  await root.getByRole('tab', { name: 'Events' }).click();
  await root
    .getByRole('tabpanel')
    .getByRole('row', { name: /Bob event signalingstatechange/ })
    .getByRole('button')
    .click();
  await expectCall();
  await root.getByRole('tab', { name: 'States' }).click();
  const change = root
    .getByRole('tabpanel')
    .getByRole('button', { name: /Bob signalingState: stable → have-remote-offer/ });
  await expect(change).toBeInViewport();
  await change.click();
  await expect(root.locator('.row.marked')).toHaveCount(0);
  await change.click();
  await expectCall();
});

test('the four descriptions move from pending to current', async ({ stepper }) => {
  await stepper.open('/lab/?step=4');
  await stepper.settled(4);
  const of = (peer: string, name: string) =>
    stepper.root
      .getByRole('group', { name: `Descriptions of ${peer}` })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(of('Alice', 'pendingLocal')).toContainText('offer');
  await expect(of('Alice', 'currentLocal')).toContainText('null');
  await stepper.step(2);
  await expect(of('Bob', 'pendingRemote')).toContainText('offer');
  await stepper.step(2);
  await expect(of('Bob', 'pendingRemote')).toContainText('null');
  await expect(of('Bob', 'currentRemote')).toContainText('offer');
  await expect(of('Bob', 'currentLocal')).toContainText('answer');
  await stepper.step(2);
  await expect(of('Alice', 'pendingLocal')).toContainText('null');
  await expect(of('Alice', 'currentLocal')).toContainText('offer');
  await of('Alice', 'currentRemote').click();
  await expect(stepper.root.getByRole('tabpanel')).toContainText('a=setup:active');
});

test('the diagram marks where each peer is', async ({ stepper }) => {
  await stepper.open('/lab/?step=6');
  await stepper.settled(6);
  await stepper.root.getByRole('tab', { name: 'States' }).click();
  const mark = (peer: string, state: string) =>
    stepper.root.locator(`[data-signaling-state="${state}"] .mark-${peer}`);
  await expect(mark('alice', 'have-local-offer')).toBeVisible();
  await expect(mark('bob', 'have-remote-offer')).toBeVisible();
  await expect(mark('alice', 'stable')).toBeHidden();
  await stepper.back.click();
  await expect(mark('bob', 'stable')).toBeVisible();
  await expect(mark('bob', 'have-remote-offer')).toBeHidden();
});
