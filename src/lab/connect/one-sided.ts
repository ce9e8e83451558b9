import { isLoop, other, type Action, type Command, type PeerName } from '../../jsep/command';
import type { Condition } from '../condition';
import type { Scenario, Step } from '../scenario';

/**
 * Whether descriptions go first and candidates follow (RFC 8838 §3), the offer waits for all of its own, or the answer
 * does so too: the last needs an answerer that has set its answer before anybody has it.
 */
export type Gather = 'all' | 'trickle' | 'whole';

/** An action without what the other page does of it. */
function mine(me: PeerName, action: Action): Action[] {
  if (!isLoop(action)) return action.peer === me ? [action] : [];
  const commands = action.do.filter(({ peer }) => peer === me);
  return commands.length ? [{ ...action, do: commands }] : [];
}

const ofMine = (me: PeerName, conditions: readonly Condition[] = []) =>
  conditions.filter(({ peer }) => peer === me);

/** What is left of a step on the page of one peer, or undefined where that is nothing. */
function myPart(step: Step, me: PeerName): Step | undefined {
  const { id, about } = step;
  const actions = step.do.flatMap((action) => mine(me, action));
  const until = ofMine(me, step.until);
  if (!actions.length && !until.length) return undefined;
  return { id, about, do: actions, needs: ofMine(me, step.needs), until };
}

const isSent = (action: Action): action is Command =>
  !isLoop(action) && action.call === 'signaling.send';

/** A description goes out with every candidate in it: as `localDescription`, once the gathering is complete. */
const sendWhole = (step: Step, me: PeerName): Step => ({
  ...step,
  needs: [{ peer: me, state: 'iceGatheringState', is: 'complete' }],
  do: step.do.map((action) =>
    isSent(action) ? { ...action, args: [{ var: 'pc.localDescription' }] } : action,
  ),
});

/**
 * An answer is set locally only when the other page has it: Firefox gives DTLS up about five seconds after
 * `setLocalDescription(answer)`, and a human is slower.
 */
function answerLate(steps: readonly Step[], me: PeerName): Step[] {
  const set = steps.find(({ id }) => id === 'set-local-answer');
  if (!set) return [...steps];
  const late: Step = { ...set, needs: [{ peer: me, held: 0 }] };
  return steps.flatMap((step) =>
    step === set ? [] : step.id === 'send-answer' ? [step, late] : [step],
  );
}

/** The path is waited for once the other page has the answer: until then checks may fail that succeed later. */
const connectLate = (step: Step, me: PeerName): Step =>
  step.id === 'connect' ? { ...step, needs: [{ peer: me, held: 0 }] } : step;

/**
 * The steps of a scenario that one page has to take when the other peer is in another page. The offerer's candidates
 * are in its offer where `gather` is not `trickle`; those of the answerer, which gathers after its answer is gone, are
 * taken whenever they come.
 */
export function oneSided(scenario: Scenario, me: PeerName, gather: Gather): Scenario {
  const offers = scenario.roles[me] === 'offerer';
  const isWhole = offers ? gather !== 'trickle' : gather === 'whole';
  const isDropped = ({ id }: Step) =>
    gather !== 'trickle' &&
    (id === `candidates-${other(me)}` || (isWhole && id === `candidates-${me}`));
  const sends = offers ? 'send-offer' : 'send-answer';
  const steps = scenario.steps
    .filter((step) => !isDropped(step))
    .flatMap((step) => myPart(step, me) ?? [])
    .map((step) => (isWhole && step.id === sends ? sendWhole(step, me) : step));
  if (offers) return { ...scenario, steps };
  const mine = isWhole ? steps.map((step) => connectLate(step, me)) : answerLate(steps, me);
  return { ...scenario, steps: mine };
}
