import { MADE_CALLS, type MadeCall } from '../../src/jsep/made-call.ts';
import { SIGNALING_STATES, type SignalingState } from '../../src/jsep/transitions.ts';

const setLocal = (type: 'offer' | 'pranswer' | 'answer'): MadeCall => ({
  call: 'setLocalDescription',
  type,
  text: 'created',
});
const setRemote = (type: 'offer' | 'pranswer' | 'answer'): MadeCall => ({
  call: 'setRemoteDescription',
  type,
  text: 'fits',
});
const ADD: MadeCall = { call: 'addTrack', track: 'new' };
const OFFER: MadeCall = { call: 'createOffer' };
const ANSWER: MadeCall = { call: 'createAnswer' };
const ROLLBACK: MadeCall = { call: 'setRemoteDescription', type: 'rollback' };

/** An offer and an answer have been created, so that the wrong one can be set too. */
const CREATED = [ADD, setRemote('offer'), ANSWER, ROLLBACK, OFFER];

/** The calls that bring a new connection to a state; a track is added, an offer and an answer are at hand. */
export const TO_STATE: Readonly<Record<SignalingState, readonly MadeCall[]>> = {
  stable: CREATED,
  'have-local-offer': [...CREATED, setLocal('offer')],
  'have-remote-offer': [ADD, OFFER, setRemote('offer'), ANSWER],
  'have-local-pranswer': [ADD, OFFER, setRemote('offer'), ANSWER, setLocal('pranswer')],
  'have-remote-pranswer': [...CREATED, setLocal('offer'), setRemote('pranswer')],
  closed: [...CREATED, { call: 'close' }],
};

/** The same with nothing created that a call without text could take. */
const BARE: typeof TO_STATE = {
  ...TO_STATE,
  stable: [ADD],
  'have-local-offer': [ADD, { call: 'setLocalDescription', type: 'none' }],
  'have-remote-offer': [ADD, setRemote('offer')],
};

/** The same after a first negotiation, so that there are current descriptions and ICE credentials. */
const NEGOTIATED = [ADD, OFFER, setLocal('offer'), setRemote('answer')];

const needsEmptySender = (made: MadeCall) => made.call === 'removeTrack' && made.sender === 'empty';

/** A call in a state, with the calls that lead there. */
export interface Pair {
  readonly state: SignalingState;
  readonly made: MadeCall;
  /** Whether a negotiation was completed before. */
  readonly again: boolean;
  readonly path: readonly MadeCall[];
}

function pathTo(state: SignalingState, made: MadeCall, again: boolean): readonly MadeCall[] {
  const isTextless = made.call === 'setLocalDescription' && (made.text ?? 'empty') === 'empty';
  const [add, ...rest] = (isTextless && !again ? BARE : TO_STATE)[state];
  const start = again ? NEGOTIATED : [add!];
  const emptied: MadeCall[] = needsEmptySender(made)
    ? [{ call: 'removeTrack', sender: 'own' }]
    : [];
  return [...start, ...emptied, ...rest, made];
}

/** Every call in every state, on a new connection and on one that has negotiated before. */
export const PAIRS: readonly Pair[] = [false, true].flatMap((again) =>
  SIGNALING_STATES.flatMap((state) =>
    MADE_CALLS.map((made) => ({ state, made, again, path: pathTo(state, made, again) })),
  ),
);
