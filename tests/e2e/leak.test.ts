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
      const lab = document.querySelector('.lab[data-phase]')!;
      const slider = lab.querySelector<HTMLInputElement>('input[type=range]')!;
      const until = (phase: string) =>
        new Promise<void>((resolve, reject) => {
          const look = () =>
            lab.getAttribute('data-phase') === phase
              ? resolve()
              : lab.getAttribute('data-phase') === 'failed'
                ? reject(new Error(lab.querySelector('.say')!.textContent!))
                : requestAnimationFrame(look);
          look();
        });
      for (let i = 0; i < count; i++) {
        slider.value = '6';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await until('ready');
        lab.querySelector<HTMLButtonElement>('button[aria-label="Restart"]')!.click();
        await until('idle');
      }
    }, times);

  await restart(20);
  const before = await heap();
  await restart(RESTARTS);
  const left = await page.evaluate(() => {
    const { made, count, tracks } = window as never as Watched;
    return {
      connections: count(),
      open: made.filter((pc) => pc.signalingState !== 'closed').length,
      live: [...tracks].filter((track) => track.readyState === 'live').length,
      tracks: tracks.size,
    };
  });
  expect(left).toMatchObject({ connections: 2 * (RESTARTS + 20), open: 0, live: 0 });
  expect(left.tracks).toBe(2 * (RESTARTS + 20));
  await page.evaluate(() => (window as never as Watched).tracks.clear());
  const after = await heap();
  console.log(`heap: ${(before / 1e6).toFixed(2)} MB before, ${(after / 1e6).toFixed(2)} MB after`);
  expect(after - before).toBeLessThan(SLACK);
});
