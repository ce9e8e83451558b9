import { expect, test } from '../support/stepper.ts';

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
    .getByRole('row', { name: /Alice found/ })
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
  await root.getByRole('tabpanel').locator('.line.ice button').first().click();
  await expect(root.getByRole('tabpanel').locator('.line.marked')).toHaveCount(1);
  await expect(rows.filter({ hasText: 'addIceCandidate' })).toHaveCount(1);

  await stepper.peer('Bob').locator('button.state').first().click();
  await expect(root.locator('.pill.marked').first()).toBeVisible();
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
