import { expect, it } from 'vitest';
import { runRounds } from '../../../support/rounds.ts';

/** `VITE_SEED=… npx vitest …` repeats a run. */
const seed = Number(import.meta.env['VITE_SEED'] ?? Date.now() % 2 ** 32);

it(`perfect negotiation survives 200 rounds of simultaneous changes, seed ${seed}`, async () => {
  console.log(`seed ${seed}`);
  const { rounds, collisions, faults, states } = await runRounds(seed, 200);
  expect(faults).toEqual([]);
  expect({ rounds, states }).toEqual({ rounds: 200, states: ['stable', 'stable'] });
  // Without collisions nothing would have been survived.
  expect(collisions).toBeGreaterThan(20);
}, 180_000);
