import type { MadeCall } from './made-call';
import { predict, type Prediction } from './predict';
import { localOf, remoteOf, sectionsOf, type Situation } from './situation';
import { SIGNALING_STATES, type SignalingState } from './transitions';

export type BrowserName = 'chromium' | 'firefox';

/** What has to be true besides the state and the kind of call. */
const CONDITIONS = {
  'no remote description': (situation: Situation) => !remoteOf(situation),
  'remote description': (situation: Situation) => remoteOf(situation) !== null,
  'nothing to restart': (situation: Situation) =>
    !localOf(situation) && !situation.negotiationNeeded,
  'track after a repeated offer': (situation: Situation, made: MadeCall) =>
    situation.offerRepeated && predict(situation, made).events.includes('track'),
  'no answer created': ({ lastAnswer }: Situation) => lastAnswer === '',
  /** The text names its sections as the created one does. */
  'same mids': ({ lastOffer, lastAnswer }: Situation, made: MadeCall) => {
    if (made.call !== 'setLocalDescription' || !made.sections) return false;
    const own = sectionsOf(made.type === 'offer' ? lastOffer : lastAnswer);
    const given = made.sections.map(({ mid }) => mid);
    // What is not known cannot be held against it.
    return own.length === 0 || own.every(({ mid }, index) => mid === given[index]);
  },
  'negotiation needed': (situation: Situation, made: MadeCall) =>
    predict(situation, made).afterwards.length > 0,
};

/** What a browser does instead of what the standard says. */
type Doing =
  /** As if the text were of another kind. */
  | { readonly as: 'created' }
  | { readonly resolves: true }
  /** Nothing changes, and no event fires. */
  | { readonly fails: string }
  /** The provisional answer is taken for the final one. */
  | { readonly final: true }
  /** `negotiationneeded` fires before `signalingstatechange`. */
  | { readonly needsFirst: true }
  /** `negotiationneeded` fires although nothing needs it. */
  | { readonly needsAnyway: true }
  /** No `track` fires. */
  | { readonly noTracks: true };

/** A place where a browser departs from the standard. Words are in `src/i18n/departures.ts`, under `id`. */
export interface Departure {
  readonly id: string;
  readonly browser: BrowserName;
  /** The oldest and the newest version in which it was seen. */
  readonly seen: readonly [number, number];
  readonly states: readonly SignalingState[];
  readonly call: MadeCall['call'];
  /** Kinds of argument, by the member of the call that tells them; any where a member is left out. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  readonly when?: keyof typeof CONDITIONS;
  readonly does: Doing;
  /** The section of what the standard says instead. */
  readonly section: string;
}

const OPEN = SIGNALING_STATES.filter((state) => state !== 'closed');
const CHROMIUM = { browser: 'chromium', seen: [156, 156] } as const;
const FIREFOX = { browser: 'firefox', seen: [153, 153] } as const;
const BAD = ['empty', 'unparsable'];
const INVALID_STATE = { fails: 'InvalidStateError' } as const;

/** States in which a remote description of a type is refused for its type. */
const WRONG = {
  offer: ['have-local-pranswer', 'have-remote-pranswer'],
  answer: ['stable', 'have-remote-offer', 'have-local-pranswer'],
} as const;

/** Every departure that is known; the first row that applies decides. */
export const DEPARTURES: readonly Departure[] = [
  {
    id: 'editedText',
    ...CHROMIUM,
    states: OPEN,
    call: 'setLocalDescription',
    only: { text: ['edited'] },
    does: { as: 'created' },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'syntaxFirst',
    ...CHROMIUM,
    states: WRONG.answer,
    call: 'setRemoteDescription',
    only: { type: ['answer', 'pranswer'], text: BAD },
    does: { fails: 'OperationError' },
    section: 'webrtc-pc §4.4.1.4',
  },
  {
    id: 'syntaxFirst',
    ...CHROMIUM,
    states: WRONG.offer,
    call: 'setRemoteDescription',
    only: { type: ['offer'], text: BAD },
    does: { fails: 'OperationError' },
    section: 'webrtc-pc §4.4.1.4',
  },
  {
    id: 'noRollbackForBadText',
    ...CHROMIUM,
    states: ['have-local-offer'],
    call: 'setRemoteDescription',
    only: { type: ['offer'], text: BAD },
    does: { fails: 'OperationError' },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'noRollbackForBadText',
    ...CHROMIUM,
    states: ['have-local-offer'],
    call: 'setRemoteDescription',
    only: { type: ['offer'], text: ['unfit'] },
    does: { fails: 'InvalidAccessError' },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'typeOptional',
    ...CHROMIUM,
    states: OPEN,
    call: 'setRemoteDescription',
    only: { type: ['none'] },
    does: { fails: 'OperationError' },
    section: 'webrtc-pc §4.6.2',
  },
  {
    id: 'closedFirst',
    ...CHROMIUM,
    states: ['closed'],
    call: 'setRemoteDescription',
    only: { type: ['none'] },
    does: INVALID_STATE,
    section: 'webrtc-pc §4.6.2',
  },
  {
    id: 'closedFirst',
    ...CHROMIUM,
    states: ['closed'],
    call: 'addIceCandidate',
    only: { candidate: ['no mid or index'] },
    does: INVALID_STATE,
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'endBeforeDescription',
    ...CHROMIUM,
    states: ['stable', 'have-local-offer'],
    call: 'addIceCandidate',
    only: { candidate: ['end', 'end of a section'] },
    when: 'no remote description',
    does: { resolves: true },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'anyUfrag',
    ...CHROMIUM,
    states: OPEN,
    call: 'addIceCandidate',
    only: { candidate: ['unknown ufrag'] },
    when: 'remote description',
    does: { resolves: true },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'trackNotAgain',
    ...CHROMIUM,
    states: ['stable', 'have-local-offer'],
    call: 'setRemoteDescription',
    only: { type: ['offer'], text: ['fits'] },
    when: 'track after a repeated offer',
    does: { noTracks: true },
    section: 'webrtc-pc §5.1.1',
  },
  {
    id: 'restartOfNothing',
    ...CHROMIUM,
    states: ['stable'],
    call: 'restartIce',
    when: 'nothing to restart',
    does: { needsAnyway: true },
    section: 'webrtc-pc §4.7.3',
  },
  ...(['setLocalDescription', 'setRemoteDescription'] as const).map((call) => ({
    id: 'neededBeforeStable',
    ...CHROMIUM,
    states: ['have-local-offer', 'have-remote-offer'] as const,
    call,
    only: { type: ['rollback'] },
    when: 'negotiation needed' as const,
    does: { needsFirst: true } as const,
    section: 'webrtc-pc §4.7.3',
  })),
  {
    id: 'provisionalIsFinal',
    ...CHROMIUM,
    states: ['have-remote-offer'],
    call: 'setLocalDescription',
    only: { type: ['pranswer'], text: ['empty'] },
    when: 'no answer created',
    does: { final: true },
    section: 'webrtc-pc §4.4.2.2',
  },
  ...(['setLocalDescription', 'setRemoteDescription'] as const).map((call) => ({
    id: 'noProvisional',
    ...FIREFOX,
    states: SIGNALING_STATES,
    call,
    only: { type: ['pranswer'] },
    does: { fails: 'NotSupportedError' },
    section: 'RFC 9429 §4.1.10.1',
  })),
  {
    id: 'editedText',
    ...FIREFOX,
    states: OPEN,
    call: 'setLocalDescription',
    only: { text: ['edited'] },
    does: { as: 'created' },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'foreignText',
    ...FIREFOX,
    states: ['have-remote-offer'],
    call: 'setLocalDescription',
    only: { text: ['foreign'] },
    does: { as: 'created' },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'foreignText',
    ...FIREFOX,
    states: ['stable', 'have-local-offer'],
    call: 'setLocalDescription',
    only: { type: ['offer'], text: ['foreign'] },
    when: 'same mids',
    does: { as: 'created' },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'foreignText',
    ...FIREFOX,
    states: ['stable', 'have-local-offer'],
    call: 'setLocalDescription',
    only: { type: ['answer'], text: ['foreign'] },
    does: { as: 'created' },
    section: 'webrtc-pc §4.4.2.2',
  },
  {
    id: 'rollbackBySide',
    ...FIREFOX,
    states: ['have-remote-offer'],
    call: 'setLocalDescription',
    only: { type: ['rollback'] },
    does: INVALID_STATE,
    section: 'webrtc-pc §4.4.1.4',
  },
  {
    id: 'rollbackBySide',
    ...FIREFOX,
    states: ['have-local-offer'],
    call: 'setRemoteDescription',
    only: { type: ['rollback'] },
    does: INVALID_STATE,
    section: 'webrtc-pc §4.4.1.4',
  },
  {
    id: 'badCandidateIgnored',
    ...FIREFOX,
    states: OPEN,
    call: 'addIceCandidate',
    only: { candidate: ['unparsable'] },
    when: 'remote description',
    does: { resolves: true },
    section: 'webrtc-pc §4.4.2.2',
  },
];

/** States that a browser cannot be brought to, and the departure that is to blame. */
export const UNREACHABLE: Readonly<Record<BrowserName, readonly SignalingState[]>> = {
  chromium: [],
  firefox: ['have-local-pranswer', 'have-remote-pranswer'],
};

function isOf(departure: Departure, made: MadeCall): boolean {
  const members = made as unknown as Readonly<Record<string, string>>;
  return (
    departure.call === made.call &&
    Object.entries(departure.only ?? {}).every(([name, kinds]) => kinds.includes(members[name]!))
  );
}

/** The departure of `browser` for a call in a situation; undefined where it does as the standard says. */
export const departureOf = (
  browser: BrowserName,
  situation: Situation,
  made: MadeCall,
): Departure | undefined =>
  DEPARTURES.find(
    (one) =>
      one.browser === browser &&
      one.states.includes(situation.signalingState) &&
      isOf(one, made) &&
      (!one.when || CONDITIONS[one.when](situation, made)),
  );

type SetLocal = Extract<MadeCall, { call: 'setLocalDescription' }>;

/** What a browser is expected to do: the standard's word, and where it departs from it. */
export interface Expectation {
  readonly prediction: Prediction;
  readonly departure?: Departure;
}

function departed({ does, browser }: Departure, situation: Situation, made: MadeCall): Prediction {
  const standard = predict(situation, made);
  if ('as' in does)
    return expectedIn(browser, situation, { ...(made as SetLocal), text: does.as }).prediction;
  if ('final' in does) {
    const final: MadeCall = { ...(made as SetLocal), type: 'answer' };
    return expectedIn(browser, situation, final).prediction;
  }
  if ('needsFirst' in does)
    return { ...standard, events: [...standard.afterwards, ...standard.events], afterwards: [] };
  if ('needsAnyway' in does) return { ...standard, afterwards: ['negotiationneeded'] };
  if ('noTracks' in does)
    return { ...standard, events: standard.events.filter((type) => type !== 'track') };
  const { rule } = standard;
  const nothing = { to: situation.signalingState, events: [], afterwards: [], rule };
  return 'fails' in does
    ? { ...nothing, outcome: 'rejects', error: does.fails }
    : { ...nothing, outcome: 'resolves' };
}

/**
 * What a browser will do, by all that was measured: `prediction` is the standard's where `departure` is undefined.
 * @example expectedIn('chromium', have-local-offer, setRemote(offer, unparsable)) → rejects, and stays in have-local-offer
 */
export function expectedIn(
  browser: BrowserName,
  situation: Situation,
  made: MadeCall,
): Expectation {
  const departure = departureOf(browser, situation, made);
  return departure
    ? { prediction: departed(departure, situation, made), departure }
    : { prediction: predict(situation, made) };
}
