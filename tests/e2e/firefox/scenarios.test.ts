import { SCENARIO_POINTS } from '../../support/points.ts';
import { expect, test } from '../../support/firefox.ts';

test('every scenario runs to its end at full speed in Firefox, and makes its point there', async ({
  stepper,
}) => {
  test.setTimeout(600_000);
  await stepper.open('/lab/');
  const { page } = stepper;
  const [choose, speed] = ['.lab .select select', '.lab .speed select'];
  await page.select(
    speed,
    await page.$eval(`${speed} option:last-child`, (one) => (one as HTMLOptionElement).value),
  );
  for (const [id, check] of Object.entries(SCENARIO_POINTS)) {
    await page.select(choose, id);
    const shown = () =>
      page.$eval(
        '.lab[data-phase]',
        (lab) => `${lab.getAttribute('data-phase')} ${lab.querySelector('select')!.value}`,
      );
    await expect.poll(shown).toBe(`idle ${id}`);
    await page.locator('.lab button.play').click();
    await expect.poll(shown, { timeout: 120_000, message: id }).toBe(`finished ${id}`);
    await check(await stepper.trace(), 'firefox');
  }
});
