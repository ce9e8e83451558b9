import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/stepper.ts';

const STEPS = 17;

for (const scenario of ['data-channel', 'call'])
  for (const path of ['/lab/', '/zh-cn/lab/'])
    test(`axe finds nothing at any step: ${scenario}, ${path}`, async ({ stepper, page }) => {
      test.setTimeout(600_000);
      await stepper.open(`${path}?scenario=${scenario}`);
      const look = (part = '.lab') => expectAccessible(page, part);
      await expect(stepper.root).toHaveAccessibleName(/./);
      await look('html');
      for (let step = 1; step <= STEPS; step++) {
        await stepper.step();
        await look();
      }
      for (const tab of await stepper.root.getByRole('tab').all()) {
        await tab.click();
        await look();
      }
    });

for (const path of [
  '/',
  '/guide/',
  '/guide/jsep/',
  '/glossary/',
  '/zh-cn/',
  '/zh-cn/guide/',
  '/zh-cn/guide/jsep/',
  '/zh-cn/glossary/',
])
  test(`axe finds nothing on ${path}, wide and on a phone`, async ({ page }) => {
    await page.goto(path);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      // Code blocks become focusable a moment after they begin to scroll.
      await page.waitForTimeout(500);
      await expectAccessible(page);
    }
  });

test('the list Steps tells all that the sequence shows', async ({ stepper }) => {
  await stepper.open('/lab/?step=17');
  await stepper.settled(17);
  const list = stepper.root.getByRole('list', { name: 'Steps' });
  await expect(list.getByRole('listitem')).toHaveCount(STEPS);
  const current = list.locator('[aria-current="step"]');
  await expect(current).toHaveCount(1);
  await expect(current).toContainText('close()');
  const told = await list.evaluate((element) => element.textContent!.replace(/\s+/g, ' '));
  for (const words of [
    'Alice: createOffer()',
    'Alice → Bob: offer',
    'Bob: setRemoteDescription(offer)',
    'Bob → Alice: answer',
    'Alice: icecandidate host',
    'Bob: addIceCandidate(host',
    'Alice: connectionState connected',
    'Bob: datachannel',
    'Alice → Bob (straight between the peers): Hello Bob',
  ])
    expect(told).toContain(words);
});
