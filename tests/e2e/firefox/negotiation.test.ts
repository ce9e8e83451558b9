import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from '../../support/firefox.ts';
import type { Outcome } from '../../support/rounds.ts';

const ENTRY = fileURLToPath(new URL('../../support/rounds.ts', import.meta.url));
/** Fewer than in Chromium: Firefox takes longer for each. */
const ROUNDS = 60;

/** The rounds and the code under test as one script that leaves `rounds` in the page. */
async function bundle(): Promise<string> {
  const [made] = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'rounds' },
    },
  })) as Rolldown.RolldownOutput[];
  return made!.output[0].code;
}

test(`perfect negotiation survives ${ROUNDS} rounds of simultaneous changes in Firefox`, async ({
  firefoxPage,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 32);
  console.log(`seed ${seed}`);
  await firefoxPage.goto(new URL('/404.html', baseURL).href);
  // Firefox 153 forgets an ICE restart that a rollback has interrupted, and then refuses the answer to it.
  const text = await firefoxPage.evaluate(
    `(async () => { ${await bundle()}; return JSON.stringify(await rounds.runRounds(${seed}, ${ROUNDS}, false)); })()`,
  );
  const { rounds, faults, states, collisions } = JSON.parse(String(text)) as Outcome;
  expect(faults).toEqual([]);
  expect({ rounds, states }).toEqual({ rounds: ROUNDS, states: ['stable', 'stable'] });
  expect(collisions).toBeGreaterThan(5);
});
