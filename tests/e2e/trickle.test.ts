import { awake } from '../support/awake.ts';
import { expect, test, type Watched } from '../support/stepper.ts';

test('twenty real handshakes, the two ways in turn, and their ratio', async ({ page, stepper }) => {
  test.setTimeout(180_000);
  void stepper;
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto('/guide/trickle-ice/');
  const figure = page.locator('section.trickle');
  await figure.scrollIntoViewIfNeeded();
  await awake(page);
  await figure.getByRole('button', { name: 'Measure' }).click();
  await expect(figure).toHaveAttribute('data-phase', 'finished', { timeout: 120_000 });
  await expect(figure.locator('.trickle.row i')).toHaveCount(20);
  await expect(figure.locator('.wait.row i')).toHaveCount(20);
  await expect(figure.getByRole('status')).toHaveText(/^Waiting took \d+\.\d times as long/);
  // One more is the probe whether the page may make any.
  expect(await page.evaluate(() => (window as never as Watched).count())).toBe(40);
  const open = await page.evaluate(
    () => (window as never as Watched).made.filter((pc) => pc.signalingState !== 'closed').length,
  );
  expect(open).toBe(0);
  expect(hosts.size).toBe(1);
});

test('the server that is entered, and no other, is given to the connections', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
      construct(target, parameters) {
        seen.push(parameters[0] ?? null);
        return Reflect.construct(target, parameters) as object;
      },
    });
  });
  await page.goto('/guide/trickle-ice/');
  const figure = page.locator('section.trickle');
  await figure.scrollIntoViewIfNeeded();
  await awake(page);
  await figure.getByRole('textbox').fill('nonsense');
  await figure.getByRole('button', { name: 'Measure' }).click();
  // The browser's own words for an address that is none.
  await expect(figure.getByRole('status')).toContainText('It stopped: SyntaxError');
  await figure.getByRole('textbox').fill('stun:127.0.0.1:9');
  await figure.getByRole('button', { name: 'Measure' }).click();
  await expect
    .poll(() => page.evaluate(() => JSON.stringify((window as never as { seen: unknown[] }).seen)))
    .toContain('{"iceServers":[{"urls":"stun:127.0.0.1:9"}]}');
});
