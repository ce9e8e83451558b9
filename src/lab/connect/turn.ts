import { isLoop, type PeerName } from '../../jsep/command';
import type { Step } from '../scenario';

/** What a page waits for, or what its reader can do next. */
export type Turn =
  | 'start'
  | 'next'
  | 'offer'
  | 'answer'
  | 'candidates'
  /** The other page has to have the answer before it is set here. */
  | 'carried'
  | 'gathering'
  | 'connecting'
  | 'message'
  | 'busy'
  | 'finished'
  | 'failed';

const receives = ({ do: actions }: Step, me: PeerName): boolean =>
  actions.some((action) =>
    isLoop(action)
      ? action.do.some(({ peer, call }) => peer === me && call === 'signaling.receive')
      : action.peer === me && action.call === 'signaling.receive',
  );

/** What a step that runs waits for. */
function awaited(phase: string, step: Step, me: PeerName): Turn {
  if (phase === 'preparing' && step.needs?.some((one) => 'held' in one)) return 'carried';
  if (phase === 'preparing') return 'gathering';
  if (phase === 'performing' && receives(step, me)) {
    if (step.id === 'send-offer') return 'offer';
    return step.id === 'send-answer' ? 'answer' : 'candidates';
  }
  if (phase !== 'waiting') return 'busy';
  return step.until?.some((one) => 'received' in one) ? 'message' : 'connecting';
}

/** Whose turn it is: `phase` is where the run is, `step` the one that it is in. */
export function turnOf(phase: string, step: Step | undefined, me: PeerName): Turn {
  if (phase === 'idle') return 'start';
  if (phase === 'ready') return 'next';
  if (phase === 'finished' || phase === 'failed') return phase;
  return step ? awaited(phase, step, me) : 'busy';
}
