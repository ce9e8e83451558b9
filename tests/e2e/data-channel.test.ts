import { expect, test, type Watched } from '../support/stepper.ts';

/** What both peers say after each step: signalingState, iceGatheringState of Alice, then of Bob. */
const SIGNALING: readonly (readonly [string, string])[] = [
  ['stable', 'stable'],
  ['stable', 'stable'],
  ['stable', 'stable'],
  ['have-local-offer', 'stable'],
  ['have-local-offer', 'stable'],
  ['have-local-offer', 'have-remote-offer'],
  ['have-local-offer', 'have-remote-offer'],
  ['have-local-offer', 'stable'],
  ['have-local-offer', 'stable'],
  ['stable', 'stable'],
];

test('seventeen presses take two real peers from nothing to an open channel and back', async ({
  stepper,
  page,
}) => {
  await stepper.open('/guide/jsep/');
  await expect(stepper.state('Alice', 'signalingState')).toHaveText('—');
  const real = (peer: 0 | 1) =>
    page.evaluate((at) => (window as never as Watched).made[at]!.signalingState, peer);

  for (const [alice, bob] of SIGNALING) {
    await stepper.step();
    await expect(stepper.state('Alice', 'signalingState')).toHaveText(alice);
    await expect(stepper.state('Bob', 'signalingState')).toHaveText(bob);
    expect([await real(0), await real(1)]).toEqual([alice, bob]);
  }

  await stepper.step(3);
  for (const peer of ['Alice', 'Bob'] as const) {
    await expect(stepper.state(peer, 'connectionState')).toHaveText('connected');
    await expect(stepper.state(peer, 'iceConnectionState')).toHaveText('connected');
    await expect(stepper.state(peer, 'iceGatheringState')).toHaveText('complete');
  }
  const connected = await page.evaluate(() =>
    (window as never as Watched).made.map((pc) => pc.connectionState),
  );
  expect(connected).toEqual(['connected', 'connected']);

  await stepper.step(3);
  const messages = (await stepper.trace()).filter(
    (entry) => entry.kind === 'event' && entry.type === 'message',
  );
  expect(messages).toMatchObject([
    { peer: 'bob', detail: 'Hello Bob' },
    { peer: 'alice', detail: 'Hello Alice' },
  ]);

  await stepper.step();
  await expect(stepper.root).toHaveAttribute('data-phase', 'finished');
  await expect(stepper.next).toHaveAttribute('aria-disabled', 'true');
  for (const peer of ['Alice', 'Bob'] as const)
    await expect(stepper.state(peer, 'connectionState')).toHaveText('closed');
  const closed = await page.evaluate(() =>
    (window as never as Watched).made.map((pc) => pc.signalingState),
  );
  expect(closed).toEqual(['closed', 'closed']);
});

test('the trace holds each call with its outcome, the state event before it', async ({
  stepper,
}) => {
  await stepper.open('/lab/?step=8');
  await stepper.settled(8);
  const trace = await stepper.trace();
  const calls = trace.filter((entry) => entry.kind === 'call');
  const outcomes = trace.filter((entry) => entry.kind === 'result');
  expect(outcomes.map(({ of }) => of).toSorted((a, b) => a - b)).toEqual(calls.map(({ id }) => id));
  const call = calls.find((entry) => entry.command.call === 'setLocalDescription');
  const event = trace.find(
    (entry) => entry.kind === 'event' && entry.type === 'signalingstatechange',
  );
  const result = outcomes.find(({ of }) => of === call?.id);
  expect(call!.id).toBeLessThan(event!.id);
  expect(event!.id).toBeLessThan(result!.id);
  expect(trace.map(({ id }) => id)).toEqual(trace.map((_, index) => index));
  expect(trace.map(({ at }) => at)).toEqual(trace.map(({ at }) => at).toSorted((a, b) => a - b));
});

test('home opens with the run under way', async ({ stepper, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await stepper.open('/');
  await expect(stepper.state('Bob', 'signalingState')).toHaveText('have-remote-offer', {
    timeout: 30_000,
  });
  await stepper.root.getByRole('button', { name: 'Pause' }).click();
  await expect(stepper.root.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('home waits for the reader who asked for less motion', async ({ stepper, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await stepper.open('/');
  await expect(stepper.slider).toHaveValue('0');
  await expect(stepper.root).toHaveAttribute('data-phase', 'idle');
});

for (const speed of ['2×', 'full'])
  test(`plays to the end at speed ${speed}`, async ({ stepper }) => {
    await stepper.open('/lab/');
    await stepper.root.getByRole('combobox', { name: 'Speed' }).selectOption({ label: speed });
    await stepper.root.getByRole('button', { name: 'Play' }).click();
    await expect(stepper.root).toHaveAttribute('data-phase', 'finished', {
      timeout: 90_000,
    });
    await expect(stepper.root.getByRole('button', { name: 'Play' })).toBeVisible();
  });
