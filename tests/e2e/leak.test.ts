import { expect, test, type Watched } from '../support/stepper.ts';

const RESTARTS = 300;
/** How much a heap of several megabytes may differ after a forced collection, in bytes: caches, compiled code. */
const SLACK = 2_000_000;

test(`${RESTARTS} restarts leave no connection, no track and no memory behind`, async ({
  stepper,
  page,
}) => {
  test.setTimeout(300_000);
  await stepper.open('/lab/?scenario=call');
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  /** Restarts in the middle of a handshake, with media open: where most could be left behind. */
  const restart = (times: number) =>
    page.evaluate(async (count) => {
      const button = (name: string) =>
        document.querySelector<HTMLButtonElement>(`.lab[data-phase] ${name}`)!;
      const phase = () => document.querySelector('.lab')!.getAttribute('data-phase');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const until = async (wanted: string) => {
        while (phase() !== wanted) await frame();
      };
      for (let i = 0; i < count; i++) {
        for (let step = 0; step < 6; step++) {
          button('button.primary').click();
          await frame();
          await until('ready');
        }
        button('button[aria-label="Restart"]').click();
        await frame();
        await until('idle');
      }
    }, times);

  await restart(20);
  const before = await heap();
  await restart(RESTARTS);
  const left = await page.evaluate(() => {
    const { made, tracks } = window as never as Watched;
    return {
      connections: made.length,
      open: made.filter((pc) => pc.signalingState !== 'closed').length,
      live: [...tracks].filter((track) => track.readyState === 'live').length,
      tracks: tracks.size,
    };
  });
  expect(left).toMatchObject({ connections: 2 * (RESTARTS + 20), open: 0, live: 0 });
  expect(left.tracks).toBe(2 * (RESTARTS + 20));
  // The watch of this test itself holds what it has seen: it has to let go before the heap is looked at.
  await page.evaluate(() => (window as never as { forget: () => void }).forget());
  const after = await heap();
  console.log(`heap: ${(before / 1e6).toFixed(2)} MB before, ${(after / 1e6).toFixed(2)} MB after`);
  expect(after - before).toBeLessThan(SLACK);
});
