import {
  DEPARTURES,
  UNREACHABLE,
  type BrowserName,
  type Departure,
} from '../../src/jsep/departures.ts';
import { printCall, type MadeCall } from '../../src/jsep/made-call.ts';
import type { SignalingState } from '../../src/jsep/transitions.ts';
import { judge, recognised, type Judged } from './compare.ts';
import { expect, test, type Engine } from './engine.ts';
import { runIn } from './page.ts';
import { PAIRS, type Pair } from './setups.ts';
import { cellOf, tableOf } from './table.ts';

interface Result {
  readonly pair: Pair;
  readonly all: readonly Judged[];
  /** The call of the pair itself. */
  readonly last: Judged;
}

const nameOf = ({ state, made, again }: Pair): string =>
  `${state} → ${printCall(made)}${again ? ', second negotiation' : ''}`;

/** Steps that went otherwise than expected, those that lead to the state included. */
const otherwise = ({ pair, all }: Result): readonly string[] =>
  all
    .filter(({ done, said }) => done !== said)
    .map(
      ({ step, done, said }) =>
        `${nameOf(pair)}: ${printCall(step.made)} was to be: ${said}; was: ${done} ${step.message ?? ''}`,
    );

/** Whether the arguments are taken for another call; without a remote description no section can be unknown. */
function isMistaken({ last: { situation, step } }: Result): boolean {
  if (!situation.pendingRemote && !situation.currentRemote) return false;
  const seen = recognised(situation, step) as unknown as Record<string, unknown>;
  return Object.entries(step.made).some(([name, kind]) => seen[name] !== kind);
}

async function runPairs({ name, open }: Engine): Promise<readonly Result[]> {
  const pairs = PAIRS.filter(({ state }) => !UNREACHABLE[name].includes(state));
  const paths = await runIn(
    open,
    pairs.map(({ path }) => path),
  );
  return paths.map((steps, i) => {
    const all = judge(name, steps);
    return { pair: pairs[i]!, all, last: all.at(-1)! };
  });
}

function print({ name, version }: Engine, results: readonly Result[]): void {
  const cell = (state: SignalingState, made: MadeCall) => {
    const found = results.filter(({ pair }) => pair.state === state && pair.made === made);
    const cells = [...new Set(found.map(({ last }) => cellOf(last)))];
    return cells.join(', ') || 'not reachable *';
  };
  const departed = results.filter(({ last }) => last.departure).length;
  const reached = results.length;
  console.log(
    `${name} ${version}: ${PAIRS.length} pairs of state and call, on new and on negotiated connections. ` +
      `${reached - departed} as the standard says, ${departed} as departures tell (*), ` +
      `${PAIRS.length - reached} in states that cannot be reached (*).\n${tableOf(cell)}`,
  );
}

/** These need another path to be seen: `needed.test.ts` and `paths.test.ts` meet them. */
const ELSEWHERE = ['restartOfNothing', 'trackNotAgain'];

const departuresOf = (browser: BrowserName): readonly Departure[] =>
  DEPARTURES.filter((one) => one.browser === browser && !ELSEWHERE.includes(one.id));

test('every call in every state does what the model says, or departs as is recorded', async ({
  engine,
}) => {
  test.setTimeout(600_000);
  const results = await runPairs(engine);
  print(engine, results);
  expect(results.flatMap(otherwise)).toEqual([]);
  for (const { pair, last } of results)
    expect(last.step.before.signalingState, nameOf(pair)).toBe(pair.state);
  expect(results.filter(isMistaken).map(({ pair }) => nameOf(pair))).toEqual([]);
  const met = new Set(results.flatMap(({ all }) => all.map(({ departure }) => departure)));
  expect(
    departuresOf(engine.name).filter((one) => !met.has(one)),
    'departures that were not met',
  ).toEqual([]);
});
