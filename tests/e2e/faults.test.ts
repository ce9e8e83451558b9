import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/stepper.ts';

/** What to do with a message, by the name of its row in the tab. */
const FAULT = 'What happens to it: ';

test('a lost answer ends the run in silence, and a restart without the fault connects', async ({
  stepper,
}) => {
  await stepper.open('/lab/');
  await stepper.root.getByRole('tab', { name: 'Faults' }).click();
  await stepper.root.getByLabel(`${FAULT}Bob to Alice: answer`).selectOption('lose it');
  await expect(stepper.root).toContainText('A lost description ends the handshake in silence.');
  await stepper.root.getByRole('combobox', { name: 'Speed' }).selectOption('full');
  await stepper.root.getByRole('button', { name: 'Play' }).click();
  await expect(stepper.root).toHaveAttribute('data-phase', 'failed', { timeout: 20_000 });
  await expect(stepper.state('Alice', 'signalingState')).toHaveText('have-local-offer');
  await expect(stepper.state('Bob', 'signalingState')).toHaveText('stable');
  await expect(stepper.root).toContainText('No message for Alice is on its way.');
  await stepper.root.getByRole('button', { name: 'Take all faults away' }).click();
  await stepper.root.getByRole('button', { name: 'Restart' }).click();
  await stepper.root.getByRole('button', { name: 'Play' }).click();
  await expect(stepper.root).toHaveAttribute('data-phase', 'finished', { timeout: 20_000 });
});

test('the address carries faults: a doubled answer is refused in the browser’s own words', async ({
  stepper,
  page,
}) => {
  await stepper.open('/lab/?scenario=data-channel&step=11&faults=send-answer.0~double');
  await expect(stepper.root).toHaveAttribute('data-phase', 'failed', { timeout: 20_000 });
  await expect(stepper.root).toContainText('InvalidStateError');
  await expect(stepper.state('Alice', 'signalingState')).toHaveText('stable');
  const kinds = await page.evaluate(() =>
    (
      document.querySelector('.lab') as unknown as { trace: { kind: string; note?: object }[] }
    ).trace
      .filter(({ kind }) => kind === 'note')
      .map(({ note }) => note),
  );
  expect(kinds).toContainEqual({ type: 'fault', message: 1, fault: 'double' });
  await stepper.open('/lab/?faults=nonsense');
  await expect(stepper.root).toContainText('They cannot be read');
});

test('a stopped offer is edited by hand and refused by the browser', async ({ stepper, page }) => {
  await stepper.open('/lab/');
  await stepper.root.getByRole('tab', { name: 'Faults' }).click();
  await stepper.root.getByLabel('Stop every message until I decide').check();
  await expectAccessible(page, '.lab');
  // The tab comes back by itself when a message is stopped.
  await stepper.root.getByRole('tab', { name: 'SDP' }).click();
  for (let step = 1; step <= 4; step++) await stepper.step();
  await stepper.root.getByRole('button', { name: 'Next step' }).click();
  const text = stepper.root.getByLabel('Text of the message');
  await expect(text).toHaveValue(/a=fingerprint:/);
  await expectAccessible(page, '.lab');
  const sdp = await text.inputValue();
  await text.fill(sdp.replace(/^a=fingerprint:.*\n/gm, ''));
  await stepper.root.getByRole('button', { name: 'Deliver as edited' }).click();
  await stepper.settled(5);
  await stepper.root.getByRole('button', { name: 'Next step' }).click();
  await expect(stepper.root).toHaveAttribute('data-phase', 'failed', { timeout: 20_000 });
  await expect(stepper.root).toContainText(/fingerprint/i);
  await expect(stepper.state('Bob', 'signalingState')).toHaveText('stable');
});
