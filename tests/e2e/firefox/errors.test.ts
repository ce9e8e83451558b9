import { NO_FIREFOX } from '../../support/find-firefox.ts';
import { expect, test } from '../../support/firefox.ts';
import { HERE, objections, pressButton, summary, type Came } from '../../support/provoke.ts';

test('every entry that Firefox can provoke is provoked: name and cause', async ({
  firefox,
  baseURL,
}) => {
  test.setTimeout(900_000);
  test.skip(!firefox, NO_FIREFOX);
  // A page of its own: Firefox reports a failed ICE as an error of the page, and here that is what is asked for.
  const page = await firefox!.newPage();
  const came: Came[] = [];
  // One after another: what is not in front is not hydrated.
  for (const id of HERE) {
    await page.goto(new URL(`/errors/${id}/`, baseURL).href);
    // As text: WebDriver BiDi gives an object that appears twice only once.
    const text = await page.evaluate(
      `(${pressButton.toString()})().then((came) => JSON.stringify(came))`,
    );
    came.push({ id, ...(JSON.parse(String(text)) as Omit<Came, 'id'>) });
  }
  await page.close();
  console.log(summary('Firefox', came));
  expect(came.flatMap(objections)).toEqual([]);
  expect(came.length).toBeGreaterThanOrEqual(36);
});
