import { printCall } from '../../src/jsep/made-call.ts';
import { judge, type Judged } from './compare.ts';
import { expect, test } from './engine.ts';
import { runIn } from './page.ts';
import { ANY, LEGAL, WALKS, type Walk } from './paths.ts';

/** Some departures lead off the path of the machine; from there the calls are judged one by one. */
const upToDeparture = (judged: readonly Judged[]): readonly Judged[] => {
  const index = judged.findIndex(({ isElsewhere }) => isElsewhere);
  return index < 0 ? judged : judged.slice(0, index);
};

const nameOf = ({ calls }: Walk): string => calls.map(printCall).join(' → ');

function otherwise(walk: Walk, judged: readonly Judged[]): readonly string[] {
  const on = upToDeparture(judged);
  const wrong = judged.filter(({ done, said }) => done !== said);
  const states = walk.ends.flatMap((end, i) => {
    const found = on[end - 1]?.step.after.signalingState ?? walk.steps[i]!.to;
    return found === walk.steps[i]!.to ? [] : [`${nameOf(walk)}: ${found} after step ${i + 1}`];
  });
  return [
    ...wrong.map(
      ({ step, done, said }) =>
        `${nameOf(walk)}: ${printCall(step.made)} was to be: ${said}; was: ${done} ${step.message ?? ''}`,
    ),
    ...states,
  ];
}

test(`every path of the machine, of ${ANY} moves or of ${LEGAL} where all but the last are legal`, async ({
  engine,
}) => {
  test.setTimeout(600_000);
  const found = await runIn(
    engine.open,
    WALKS.map(({ calls }) => calls),
  );
  const judged = found.map((steps) => judge(engine.name, steps));
  const whole = judged.filter((one) => upToDeparture(one).length === one.length).length;
  console.log(
    `${engine.name} ${engine.version}: ${WALKS.length} paths, ${found.flat().length} calls; ` +
      `${whole} paths to their end, ${WALKS.length - whole} up to where the browser departs.`,
  );
  expect(judged.flatMap((one, i) => otherwise(WALKS[i]!, one))).toEqual([]);
});
