/** What the scenario `glare-rollback` and the entry `no-candidates` say of a rollback that comes before any candidate. */
import { expect, test, type Page } from '@playwright/test';

/**
 * A peer offers, takes another offer instead, and answers that; where it then finds nothing, it restarts ICE.
 * @returns when it was told that all its candidates are found, after 3 s at most
 */
async function gathersAfterRollback(
  page: Page,
  waits: boolean,
): Promise<'at once' | 'after a restart' | 'never'> {
  // In a page that has gathered before it hardly ever fails.
  await page.goto('/404.html');
  return page.evaluate(async (waitsForFirst) => {
    const [other, pc] = [new RTCPeerConnection(), new RTCPeerConnection()];
    for (const one of [other, pc]) one.createDataChannel('chat');
    const found = () =>
      new Promise<RTCIceCandidate | null>((resolve) => {
        pc.onicecandidate = ({ candidate }) => resolve(candidate);
      });
    const first = found();
    await other.setLocalDescription();
    await pc.setLocalDescription();
    if (waitsForFirst) await first;
    await pc.setRemoteDescription(other.localDescription!);
    const complete = () =>
      new Promise<boolean>((resolve) => {
        pc.onicecandidate = ({ candidate }) => candidate || resolve(true);
        setTimeout(() => resolve(false), 3000);
      });
    const answered = complete();
    await pc.setLocalDescription();
    let outcome: 'at once' | 'after a restart' | 'never' = 'at once';
    if (!(await answered)) {
      await other.setRemoteDescription(pc.localDescription!);
      pc.restartIce();
      const restarted = complete();
      await pc.setLocalDescription();
      outcome = (await restarted) ? 'after a restart' : 'never';
    }
    for (const one of [other, pc]) one.close();
    return outcome;
  }, waits);
}

test('after its first candidate a peer may roll back, and finds the candidates of its answer', async ({
  page,
}) => {
  for (let i = 0; i < 12; i++) expect(await gathersAfterRollback(page, true)).toBe('at once');
});

test('before its first candidate a rollback may leave a peer of Chromium 156 without any, even after an ICE restart', async ({
  page,
}) => {
  // A hundred tries take long where much else runs; it is lost in one of two or three.
  test.setTimeout(600_000);
  let tries = 1;
  let outcome = await gathersAfterRollback(page, false);
  for (; outcome === 'at once' && tries < 100; tries++)
    outcome = await gathersAfterRollback(page, false);
  console.log(`the candidates were lost at try ${tries}`);
  // Where this fails, Chromium is mended: then the words may go.
  expect(outcome).toBe('never');
});
