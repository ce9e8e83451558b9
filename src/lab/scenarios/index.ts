import { GROUPS, type Scenario } from '../scenario';

const files = import.meta.glob<{ scenario: Scenario }>(['./*.ts', '!./index.ts', '!./parts.ts'], {
  eager: true,
});

/** Every scenario of this folder, by id. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map(
  Object.values(files).map(({ scenario }) => [scenario.id, scenario]),
);

/** All scenarios in the order of their groups. */
export const scenariosByGroup = (): Scenario[] =>
  GROUPS.flatMap((group) => [...SCENARIOS.values()].filter((one) => one.group === group));
