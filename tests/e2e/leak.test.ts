import { countHeap } from '../support/heap.ts';
import { expect, test, type Watched } from '../support/stepper.ts';

const RESTARTS = 300;
const WARM_UP = 20;

// The recorder of Playwright's traces keeps hold of what it has seen.
test.use({ trace: 'off' });

/** Runs six steps at full speed and restarts in the middle of the handshake, with all that is open then. */
async function restart(count: number): Promise<void> {
  const lab = document.querySelector('.lab[data-phase]')!;
  const slider = lab.querySelector<HTMLInputElement>('input[type=range]')!;
  const until = (phase: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        const now = lab.getAttribute('data-phase');
        if (now === phase) resolve();
        else if (now === 'failed') reject(new Error(lab.querySelector('.say')!.textContent!));
        else requestAnimationFrame(look);
      };
      look();
    });
  for (let i = 0; i < count; i++) {
    slider.value = '6';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await until('ready');
    lab.querySelector<HTMLButtonElement>('button[aria-label="Restart"]')!.click();
    await until('idle');
  }
}

for (const scenario of ['data-channel', 'call'])
  test(`${RESTARTS} restarts of ${scenario} leave no connection, track or object behind`, async ({
    stepper,
    page,
  }) => {
    test.setTimeout(900_000);
    await stepper.open(`/lab/?scenario=${scenario}`);
    await page.evaluate(restart, WARM_UP);
    await page.evaluate(() => (window as never as Watched).tracks.clear());
    const before = await countHeap(page);
    await page.evaluate(restart, RESTARTS);

    const left = await page.evaluate(() => {
      const { made, count, tracks } = window as never as Watched;
      return {
        connections: count(),
        open: made.filter((pc) => pc.signalingState !== 'closed').length,
        tracks: tracks.size,
        live: [...tracks].filter((track) => track.readyState === 'live').length,
      };
    });
    expect(left).toEqual({
      connections: 2 * (RESTARTS + WARM_UP),
      open: 0,
      tracks: scenario === 'call' ? 2 * RESTARTS : 0,
      live: 0,
    });

    // The watch of this test has held the tracks and a weak reference to every connection.
    await page.evaluate(() => (window as never as Watched).tracks.clear());
    const after = await countHeap(page);
    // What is left behind by restarts is left by each of them, or by every other.
    const grown = [...after]
      .map(([kind, count]) => [kind, count - (before.get(kind) ?? 0)] as const)
      .filter(([kind, more]) => more >= RESTARTS / 2 && !kind.includes('WeakRef'));
    expect(grown).toEqual([]);
  });
