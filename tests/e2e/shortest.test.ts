import type { Locator } from '@playwright/test';
import type { Entry } from '../../src/trace/entry.ts';
import { awake } from '../support/awake.ts';
import { expect, test, type Watched } from '../support/stepper.ts';

const number = async (figure: Locator, item: string): Promise<number> =>
  Number(await figure.locator(`[data-item="${item}"] b`).innerText());

test('one click makes a real connection, and the bill says what it took', async ({
  page,
  stepper,
}) => {
  void stepper;
  await page.goto('/guide/what-webrtc-is/');
  const figure = page.locator('section.shortest');
  await awake(page);
  expect(await page.evaluate(() => (window as never as Watched).count())).toBeLessThanOrEqual(0);
  await figure.getByRole('textbox', { name: 'Alice says' }).fill('Is Bob there? 你好');
  await figure.getByRole('button', { name: 'Connect them' }).click();
  await expect(figure).toHaveAttribute('data-phase', 'finished', { timeout: 20_000 });
  await expect(figure.getByRole('status')).toContainText('received “Is Bob there? 你好”');

  const trace = await figure.evaluate((one) => (one as never as { trace: Entry[] }).trace);
  const of = <K extends Entry['kind']>(kind: K) =>
    trace.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
  expect(await number(figure, 'calls')).toBe(of('call').length);
  const sent = of('message').filter(({ phase }) => phase === 'sent');
  expect(sent.map(({ body }) => body.kind === 'description' && body.description.type)).toEqual([
    'offer',
    'answer',
  ]);
  expect(await number(figure, 'messages')).toBe(2);
  const bytes = sent.reduce(
    (sum, { body }) =>
      sum + Buffer.byteLength(JSON.stringify('description' in body ? body.description : null)),
    0,
  );
  expect(await number(figure, 'bytes')).toBe(bytes);
  const found = of('event').filter(
    ({ type, detail }) =>
      type === 'icecandidate' && detail && (detail as { candidate: string }).candidate,
  );
  expect(found.length).toBeGreaterThan(1);
  expect(await number(figure, 'candidates')).toBe(found.length);
  expect(await number(figure, 'checks')).toBeGreaterThan(0);
  expect(await number(figure, 'servers')).toBe(0);

  // The conversation is the smallest part of it: what the chapter says.
  const arrived = of('event').find(({ type }) => type === 'message')!;
  const open = of('event').find(
    ({ type, target }) => type === 'open' && target === 'channel chat',
  )!;
  expect(arrived.at - open.at).toBeLessThan(open.at - trace[0]!.at);

  // Both have hung up.
  expect(
    await page.evaluate(() => (window as never as Watched).made.map((pc) => pc.signalingState)),
  ).toEqual(['closed', 'closed']);
});

test('it can be made again and again', async ({ page, stepper }) => {
  void stepper;
  await page.goto('/guide/what-webrtc-is/');
  const figure = page.locator('section.shortest');
  await figure.getByRole('button', { name: 'Connect them' }).click();
  for (let run = 1; run <= 5; run++) {
    await expect(figure).toHaveAttribute('data-phase', 'finished', { timeout: 20_000 });
    expect(await page.evaluate(() => (window as never as Watched).count())).toBe(2 * run);
    if (run < 5) await figure.getByRole('button', { name: 'Once more' }).click();
  }
});

test('what the messenger is needed for ends when both are connected', async ({ page }) => {
  await page.goto('/examples/what-webrtc-is.html');
  await expect(page.locator('#log')).toContainText('Bob got: Hello Bob');
  await expect(page.locator('#log')).toContainText('The messenger carried 2 messages.');
});

test('where connections are forbidden, a recording is played and said to be one', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await page.goto('/guide/what-webrtc-is/');
  const figure = page.locator('section.shortest');
  await figure.getByRole('button', { name: 'Connect them' }).click();
  await expect(figure).toHaveAttribute('data-phase', 'finished');
  await expect(figure.getByRole('status')).toContainText('has no RTCPeerConnection');
  await expect(figure.getByRole('status')).toContainText(/recording made in Chromium \d+/);
  expect(await number(figure, 'messages')).toBe(2);
});
