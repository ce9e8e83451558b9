import { judge } from './compare.ts';
import { expect, test } from './engine.ts';
import { NEEDS, RESTART_OF_NOTHING } from './needed.ts';
import { runIn } from './page.ts';

test('negotiationneeded fires when it is needed, and at no other time', async ({ engine }) => {
  test.setTimeout(120_000);
  const [restart, ...found] = await runIn(engine.open, [
    RESTART_OF_NOTHING,
    ...NEEDS.map(({ calls }) => calls),
  ]);
  const fired = found.map((steps, i) => ({
    name: NEEDS[i]!.name,
    fires: steps.flatMap(({ events }, place) =>
      events.filter((type) => type === 'negotiationneeded').map(() => place),
    ),
  }));
  expect(fired).toEqual(NEEDS.map(({ name, fires }) => ({ name, fires })));
  for (const steps of [restart!, ...found])
    for (const { done, said } of judge(engine.name, steps)) expect(done).toBe(said);
});
