import { afterChange, afterDescription, tracksBegun } from './after';
import { printCall, type CandidateKind, type MadeCall, type RemoteText } from './made-call';
import { whyNegotiate } from './negotiation';
import { ruleOf, type Rule, type RuleKey } from './rules';
import { localOf, remoteOf, type Situation } from './situation';
import {
  IMPLIED,
  next,
  type DescriptionType,
  type SignalingState,
  type Transition,
} from './transitions';

/** What the standard says a call will do to one connection. */
export interface Prediction {
  /** How the call ends: a promise resolves or rejects, any other method returns or throws. */
  readonly outcome: 'resolves' | 'rejects' | 'returns' | 'throws';
  /** The name of the exception. */
  readonly error?: string;
  /** `signalingState` afterwards. */
  readonly to: SignalingState;
  /** A state that is passed on the way, with a `signalingstatechange` of its own. */
  readonly via?: SignalingState;
  /**
   * Events of the connection before the promise settles, in order. What ICE and DTLS do in their own time
   * (`icecandidate`, `connectionstatechange`…) and `datachannel` are not the signaling model's.
   */
  readonly events: readonly string[];
  /** Events that the call makes fire later, in a task of its own: `negotiationneeded`. webrtc-pc §4.7.3. */
  readonly afterwards: readonly string[];
  readonly rule: Rule;
}

type Ending = readonly [rule: RuleKey, error?: string];
/** Rows are read from above; the first that applies decides. */
type Check<Made> = readonly [when: (situation: Situation, made: Made) => boolean, ...Ending];
type Of<Name extends MadeCall['call']> = Extract<MadeCall, { call: Name }>;
type SetCall = Of<'setLocalDescription' | 'setRemoteDescription'>;

const ISE = 'InvalidStateError';
const IAE = 'InvalidAccessError';

const always = () => true;
const isClosed = ({ signalingState }: Situation): boolean => signalingState === 'closed';
const isIn =
  (...states: SignalingState[]) =>
  ({ signalingState }: Situation): boolean =>
    states.includes(signalingState);
const isCandidate =
  (...kinds: CandidateKind[]) =>
  (_: Situation, { candidate }: Of<'addIceCandidate'>): boolean =>
    kinds.includes(candidate);

/** The checks of every method that does not set a description, in the order of its algorithm. */
const CHECKS: {
  readonly [Name in Exclude<MadeCall['call'], SetCall['call']>]: readonly Check<Of<Name>>[];
} = {
  createOffer: [
    [isClosed, 'closedRejects', ISE],
    [isIn('stable', 'have-local-offer'), 'offerMade'],
    [always, 'offerElsewhere', ISE],
  ],
  createAnswer: [
    [isClosed, 'closedRejects', ISE],
    [isIn('have-remote-offer', 'have-local-pranswer'), 'answerMade'],
    [always, 'answerElsewhere', ISE],
  ],
  addIceCandidate: [
    [isCandidate('no mid or index'), 'candidateNowhere', 'TypeError'],
    [isClosed, 'closedRejects', ISE],
    [(situation) => !remoteOf(situation), 'candidateTooEarly', ISE],
    [isCandidate('unknown mid'), 'midUnknown', 'OperationError'],
    [isCandidate('index out of range'), 'indexTooHigh', 'OperationError'],
    [isCandidate('unknown ufrag'), 'ufragUnknown', 'OperationError'],
    [isCandidate('unparsable'), 'candidateUnparsable', 'OperationError'],
    [isCandidate('end', 'end of a section'), 'candidatesEnd'],
    [always, 'candidateTaken'],
  ],
  addTrack: [
    [isClosed, 'closedMedia', ISE],
    [(_, { track }) => track === 'again', 'trackTwice', IAE],
    [always, 'trackAdded'],
  ],
  removeTrack: [
    [isClosed, 'closedMedia', ISE],
    [(_, { sender }) => sender === 'foreign', 'senderForeign', IAE],
    [(_, { sender }) => sender === 'empty', 'nothingRemoved'],
    [always, 'trackRemoved'],
  ],
  addTransceiver: [
    [isClosed, 'closedMedia', ISE],
    [(_, { kind }) => kind === 'unknown', 'kindUnknown', 'TypeError'],
    [always, 'transceiverAdded'],
  ],
  createDataChannel: [
    [isClosed, 'closedChannel', ISE],
    [(_, { options }) => options === 'negotiated without id', 'idMissing', 'TypeError'],
    [(_, { options }) => options === 'two limits', 'twoLimits', 'TypeError'],
    [always, 'channelCreated'],
  ],
  restartIce: [
    [isClosed, 'restartOfNothing'],
    [(situation) => !localOf(situation), 'restartOfNothing'],
    [always, 'restartAsked'],
  ],
  setConfiguration: [
    [isClosed, 'closedConfiguration', ISE],
    [
      (_, { configuration }) => configuration === 'other bundlePolicy',
      'policyFixed',
      'InvalidModificationError',
    ],
    [(_, { configuration }) => configuration === 'bad url', 'urlBad', 'SyntaxError'],
    [(_, { configuration }) => configuration === 'no credentials', 'credentialsMissing', IAE],
    [always, 'configurationSet'],
  ],
  close: [
    [isClosed, 'closedAlready'],
    [always, 'closes'],
  ],
};

const PROMISES: ReadonlySet<MadeCall['call']> = new Set([
  'createOffer',
  'createAnswer',
  'setLocalDescription',
  'setRemoteDescription',
  'addIceCandidate',
]);

function ending(
  call: MadeCall['call'],
  error: string | undefined,
): Pick<Prediction, 'outcome' | 'error'> {
  const isPromise = PROMISES.has(call);
  if (error) return { outcome: isPromise ? 'rejects' : 'throws', error };
  return { outcome: isPromise ? 'resolves' : 'returns' };
}

/** `negotiationneeded`, where a situation calls for it and the flag is down. webrtc-pc §4.7.3. */
const needs = (situation: Situation): readonly string[] =>
  situation.signalingState === 'stable' &&
  !situation.negotiationNeeded &&
  whyNegotiate(situation) !== undefined
    ? ['negotiationneeded']
    : [];

function predictOther(situation: Situation, made: Exclude<MadeCall, SetCall>): Prediction {
  const checks = CHECKS[made.call] as readonly Check<typeof made>[];
  const [, key, error] = checks.find(([when]) => when(situation, made))!;
  return {
    ...ending(made.call, error),
    to: made.call === 'close' ? 'closed' : situation.signalingState,
    events: [],
    afterwards: error || made.call === 'close' ? [] : needs(afterChange(situation, made)),
    rule: ruleOf(key),
  };
}

/** The rule behind a cell of the table of transitions. */
function ruleOfCell({ from, side, type, via, to }: Transition): RuleKey {
  if (from === 'closed') return 'closedRejects';
  if (via) return 'implicitRollback';
  if (to !== ISE) {
    if (type === 'offer' && from === to) return 'offerAgain';
    if (type === 'offer') return side === 'local' ? 'localOffer' : 'remoteOffer';
    return ({ pranswer: 'provisional', answer: 'answerCompletes', rollback: 'rollback' } as const)[
      type
    ];
  }
  if (type === 'rollback') return from === 'stable' ? 'nothingToRollBack' : 'provisionalStays';
  if (from === 'stable') return 'answerWithoutOffer';
  if (from === 'have-local-offer') return 'ownOfferWaits';
  if (from === 'have-remote-offer')
    return type === 'offer' ? 'offerAgainstOffer' : 'theirOfferWaits';
  return 'provisionalWaits';
}

/** What the text of a remote description that cannot be applied is rejected with. webrtc-pc §4.4.1.4. */
const TEXT_ERRORS: Partial<Record<RemoteText, Ending>> = {
  empty: ['notSdp', 'OperationError'],
  unparsable: ['notSdp', 'OperationError'],
  unfit: ['breaksRule', IAE],
};

/** Checks that come before the state is looked at. */
function refusedAtOnce(situation: Situation, made: SetCall): Ending | undefined {
  if (made.type === 'unknown') return ['wordUnknown', 'TypeError'];
  if (made.type === 'none' && made.call === 'setRemoteDescription')
    return ['typeMissing', 'TypeError'];
  if (isClosed(situation)) return ['closedRejects', ISE];
  const isChanged = made.text === 'edited' || made.text === 'foreign';
  if (made.call === 'setLocalDescription' && isChanged)
    return ['textChanged', 'InvalidModificationError'];
  return undefined;
}

const rejected = (situation: Situation, made: MadeCall, [key, error]: Ending): Prediction => ({
  ...ending(made.call, error),
  to: situation.signalingState,
  events: [],
  afterwards: [],
  rule: ruleOf(key),
});

/** Only the text is at fault; a pending local offer has been rolled back before it was looked at. webrtc-pc §4.4.2.2. */
function rejectedText(
  situation: Situation,
  made: SetCall,
  cell: Transition,
  bad: Ending,
): Prediction {
  const plain = rejected(situation, made, bad);
  if (!cell.via) return plain;
  return {
    ...plain,
    to: cell.via,
    events: ['signalingstatechange'],
    afterwards: needs(afterDescription(situation, made, 'rollback', cell.via)),
    rule: ruleOf('rollbackStays'),
  };
}

function predictSet(situation: Situation, made: SetCall): Prediction {
  const refusal = refusedAtOnce(situation, made);
  if (refusal) return rejected(situation, made, refusal);
  const from = situation.signalingState;
  const side = made.call === 'setLocalDescription' ? 'local' : 'remote';
  const type = made.type === 'none' ? IMPLIED[from] : (made.type as DescriptionType);
  const cell = next(from, side, type);
  if (cell.to === ISE) return rejected(situation, made, [ruleOfCell(cell), ISE]);
  const bad = made.call === 'setRemoteDescription' && made.text && TEXT_ERRORS[made.text];
  if (bad) return rejectedText(situation, made, cell, bad);
  const changes = [from, ...(cell.via ? [cell.via] : []), cell.to];
  const isRemote = side === 'remote' && type !== 'rollback';
  const tracks = isRemote ? tracksBegun(situation, made.sections ?? []) : 0;
  return {
    ...ending(made.call, undefined),
    to: cell.to,
    ...(cell.via ? { via: cell.via } : {}),
    events: [
      ...changes.slice(1).flatMap((to, i) => (to === changes[i] ? [] : ['signalingstatechange'])),
      ...Array.from({ length: tracks }, () => 'track'),
    ],
    afterwards:
      cell.to === 'stable' ? needs(afterDescription(situation, made, type, 'stable')) : [],
    rule: ruleOf(ruleOfCell(cell)),
  };
}

/**
 * What the standard says that `made` will do in `situation`. It is the standard's word alone: where a browser does
 * otherwise, `departures.ts` tells.
 * @example predict(bareSituation('stable'), { call: 'setRemoteDescription', type: 'answer', text: 'fits' })
 *   → { outcome: 'rejects', error: 'InvalidStateError', to: 'stable', … }
 */
export const predict = (situation: Situation, made: MadeCall): Prediction =>
  made.call === 'setLocalDescription' || made.call === 'setRemoteDescription'
    ? predictSet(situation, made)
    : predictOther(situation, made);

/**
 * A prediction in one line, in the manner of `label()`.
 * @example 'stable → setRemote(answer) → InvalidStateError'
 */
export function printPrediction(
  from: SignalingState,
  made: MadeCall,
  { via, to, error }: Prediction,
): string {
  const passed = error && to !== from ? to : via;
  return [from, printCall(made), passed, error ?? to].filter(Boolean).join(' → ');
}
