import { SCENARIO_POINTS } from '../support/points.ts';
import { expect, test } from '../support/stepper.ts';

test('every scenario runs to its end at full speed and makes its point', async ({
  stepper,
  page,
}) => {
  test.setTimeout(900_000);
  const stray: string[] = [];
  await page.exposeFunction('strayed', (reason: string) => void stray.push(reason));
  await page.addInitScript(() =>
    addEventListener('unhandledrejection', ({ reason }) =>
      (window as never as { strayed: (reason: string) => void }).strayed(String(reason)),
    ),
  );
  await stepper.open('/lab/');
  const choice = stepper.root.getByLabel('Scenario');
  const ids = await choice
    .locator('option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
  expect(ids.toSorted()).toEqual(Object.keys(SCENARIO_POINTS).toSorted());
  await stepper.root.getByLabel('Speed').selectOption({ index: 3 });
  for (const id of ids)
    await test.step(id, async () => {
      await choice.selectOption(id);
      await expect(stepper.root).toHaveAttribute('data-phase', 'idle');
      await stepper.root.getByRole('button', { name: 'Play' }).click();
      await expect(stepper.root, id).toHaveAttribute('data-phase', /finished|failed/, {
        timeout: 120_000,
      });
      await expect(stepper.root, id).toHaveAttribute('data-phase', 'finished');
      await SCENARIO_POINTS[id]!(await stepper.trace(), 'chromium');
    });
  expect(stray).toEqual([]);
});
