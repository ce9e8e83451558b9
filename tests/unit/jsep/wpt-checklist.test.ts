import { describe, expect, it } from 'vitest';
import { MADE_CALLS } from '../../../src/jsep/made-call';
import { predict, printPrediction } from '../../../src/jsep/predict';
import { bareSituation } from '../../../src/jsep/situation';
import { SIGNALING_STATES } from '../../../src/jsep/transitions';
import { NEEDS } from '../../conformance/needed';
import { WALKS } from '../../conformance/paths';
import { CHECKLIST, type Item } from '../../conformance/wpt-checklist';

/** What we have: the rows of the model, the rows of negotiation-needed, and the beginnings of paths. */
const OURS = new Set([
  ...SIGNALING_STATES.flatMap((state) =>
    MADE_CALLS.map((made) => printPrediction(state, made, predict(bareSituation(state), made))),
  ),
  ...NEEDS.map(({ name }) => name),
  ...WALKS.flatMap(({ steps }) =>
    steps.map((_, i) =>
      steps
        .slice(0, i + 1)
        .map(({ move }) => move.type)
        .join(', '),
    ),
  ),
]);

const namedBy = ({ rows = [], needs = [], path }: Item): readonly string[] => [
  ...rows,
  ...needs,
  ...(path ? [path.join(', ')] : []),
];

describe('every assertion of web-platform-tests is one of ours, or not ours for a reason', () => {
  it.each(CHECKLIST.map((item) => [`${item.file}: ${item.title}`, item] as const))(
    '%s',
    (_, item) => {
      const named = namedBy(item);
      expect(named.length > 0).toBe(item.apart === undefined);
      expect(named.filter((row) => !OURS.has(row))).toEqual([]);
    },
  );
});
