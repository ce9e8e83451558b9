import type { Scenario } from '../scenario';

const files = import.meta.glob<{ scenario: Scenario }>(['./*.ts', '!./index.ts', '!./parts.ts'], {
  eager: true,
});

/** Every scenario of this folder, by id. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map(
  Object.values(files).map(({ scenario }) => [scenario.id, scenario]),
);
