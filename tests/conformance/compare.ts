import type { MadeCall } from '../../src/jsep/made-call.ts';
import { expectedIn, type BrowserName, type Departure } from '../../src/jsep/departures.ts';
import { predict, type Prediction } from '../../src/jsep/predict.ts';
import { recogniseCandidate, recogniseLocal, recogniseRemote } from '../../src/jsep/recognise.ts';
import {
  NO_MEMORY,
  remember,
  sectionsOf,
  situationOf,
  type Happened,
  type Situation,
} from '../../src/jsep/situation.ts';
import { IMPLIED } from '../../src/jsep/transitions.ts';
import type { Step } from './runner.ts';

/** A step with what the model says of it. */
export interface Judged {
  readonly step: Step;
  readonly situation: Situation;
  readonly departure: Departure | undefined;
  /** Whether a departure ends in another state than the standard's. */
  readonly isElsewhere: boolean;
  /** What the browser did, in the words of a prediction. */
  readonly done: string;
  /** What the model says that it does, in the same words. */
  readonly said: string;
}

type Init = { type?: string; sdp?: string };

/** The call with what the model may look at of its arguments. */
function withSections(situation: Situation, { made, given }: Step): MadeCall {
  if (made.call === 'removeTrack') {
    const sending = situation.transceivers.find(({ direction }) => direction.startsWith('send'));
    return { ...made, ...(sending?.mid ? { mid: sending.mid } : {}) };
  }
  const { sdp } = (given ?? {}) as Init;
  const isSet = made.call === 'setLocalDescription' || made.call === 'setRemoteDescription';
  return isSet && sdp ? { ...made, sections: sectionsOf(sdp) } : made;
}

/** What the arguments look like to who has to find out: the same call, else the test is at fault. */
export function recognised(situation: Situation, { made, given }: Step): MadeCall {
  if (made.call === 'setLocalDescription')
    return recogniseLocal(situation, (given ?? undefined) as Init | undefined);
  if (made.call === 'setRemoteDescription') return recogniseRemote(situation, given as Init);
  if (made.call === 'addIceCandidate') return recogniseCandidate(situation, given as object | null);
  return made;
}

function tell(
  outcome: string,
  error: string | undefined,
  to: string,
  events: readonly string[],
): string {
  return [`${outcome}${error ? ` ${error}` : ''}`, to, ...events].join(', ');
}

/** `signalingstatechange` is told with the state that a handler reads. */
function predictedEvents({ via, to, events, afterwards }: Prediction): readonly string[] {
  const states = via ? [via, to] : [to];
  const named = events.map((type) =>
    type === 'signalingstatechange' ? `${type} ${states.shift()}` : type,
  );
  return [...named, 'ended', ...afterwards];
}

/** What a step has applied: a rollback too where a text was refused after it. */
function applied(situation: Situation, { made, outcome, after }: Step): Happened | undefined {
  if (made.call !== 'setLocalDescription' && made.call !== 'setRemoteDescription') return undefined;
  const hasMoved = after.signalingState !== situation.signalingState;
  if (outcome !== 'resolves' && !hasMoved) return undefined;
  const type = made.type === 'none' ? IMPLIED[situation.signalingState] : made.type;
  return {
    applied: outcome === 'resolves' ? type : 'rollback',
    side: made.call === 'setLocalDescription' ? 'local' : 'remote',
    before: situation,
    after,
  };
}

function happenedIn(situation: Situation, step: Step): readonly Happened[] {
  const { made, created, events } = step;
  const set = applied(situation, step);
  return [
    ...(created && made.call === 'createOffer'
      ? [{ created: 'offer' as const, sdp: created }]
      : []),
    ...(created && made.call === 'createAnswer'
      ? [{ created: 'answer' as const, sdp: created }]
      : []),
    ...(made.call === 'restartIce' ? [{ restarted: situation }] : []),
    ...(set ? [set] : []),
    ...(events.includes('negotiationneeded') ? [{ fired: 'negotiationneeded' as const }] : []),
  ];
}

/** Each step of a path with what a browser is expected to do; the situation before each is read from the connection. */
export function judge(browser: BrowserName, steps: readonly Step[]): readonly Judged[] {
  let memory = NO_MEMORY;
  return steps.map((step) => {
    const situation = situationOf(step.before, memory);
    const made = withSections(situation, step);
    const { prediction, departure } = expectedIn(browser, situation, made);
    memory = happenedIn(situation, step).reduce(remember, memory);
    return {
      step,
      situation,
      departure,
      isElsewhere: prediction.to !== predict(situation, made).to,
      done: tell(step.outcome, step.error, step.after.signalingState, step.events),
      said: tell(prediction.outcome, prediction.error, prediction.to, predictedEvents(prediction)),
    };
  });
}
