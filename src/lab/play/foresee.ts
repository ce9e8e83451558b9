import { isVariable, type Command, type Json } from '../../jsep/command';
import { expectedIn, type BrowserName } from '../../jsep/departures';
import type { MadeCall } from '../../jsep/made-call';
import { predict, printPrediction } from '../../jsep/predict';
import { recogniseCandidate, recogniseLocal, recogniseRemote } from '../../jsep/recognise';
import type { RuleKey } from '../../jsep/rules';
import type { Situation } from '../../jsep/situation';
import type { SignalingState } from '../../jsep/transitions';
import type { CallEntry, Entry } from '../../trace/entry';
import { project } from '../../trace/project';
import { situationAt } from './memory';

/** Rules of calls that the model of signaling leaves out, with the section that states them. */
export const OTHER_RULES = {
  connectionMade: 'webrtc-pc §4.4.1.1',
  noConnection: 'ECMA-262 §13.3',
  transceiverStops: 'webrtc-pc §5.4',
  directionSet: 'webrtc-pc §5.4',
  closedTransceiver: 'webrtc-pc §5.4',
  channelSends: 'webrtc-pc §6.2',
  channelNotOpen: 'webrtc-pc §6.2',
  channelCloses: 'webrtc-pc §6.2',
  messageSent: 'RFC 9429 §3.1',
  messageTaken: 'RFC 9429 §3.1',
  nothingWaits: 'RFC 9429 §3.1',
} as const;
export type OtherRuleKey = keyof typeof OTHER_RULES;

/** What is said of a call before it is made. */
export interface Foreseen {
  /** In the manner of the table of transitions: `stable → setRemote(answer) → InvalidStateError`. */
  readonly label: string;
  /** The name of the exception; null where the call is allowed. */
  readonly error: string | null;
  /** `signalingState` before and after. */
  readonly from: SignalingState;
  readonly to: SignalingState;
  readonly rule: RuleKey | OtherRuleKey;
  /** Where the rule stands: `webrtc-pc §4.4.1.4`. */
  readonly section: string;
  /** Browsers that are known to end otherwise, each with the words that tell how. */
  readonly departures?: Readonly<Partial<Record<BrowserName, Departed>>>;
}

/** How a browser ends a call otherwise than the standard says. */
export interface Departed {
  /** The key of its words in `src/i18n/departures.ts`. */
  readonly id: string;
  readonly error: string | null;
  readonly to: SignalingState;
}

/** The call that a variable of a peer was got by, before the entry `cursor`. */
function originOf(trace: readonly Entry[], cursor: number, { peer }: Command, name: string) {
  for (let id = cursor - 1; id >= 0; id--) {
    const entry = trace[id]!;
    if (entry.kind !== 'result' || entry.peer !== peer) continue;
    const call = trace[entry.of] as CallEntry;
    if (call.command.as === name) return call;
  }
  return undefined;
}

/** The entry that made the connection of a peer. */
const madeAt = (trace: readonly Entry[], cursor: number, { peer }: Command): number =>
  trace
    .slice(0, cursor)
    .findLast(
      (entry) =>
        entry.kind === 'call' &&
        entry.peer === peer &&
        entry.command.call === 'new RTCPeerConnection',
    )?.id ?? -1;

const variableOf = ({ args: [first] = [] }: Command): string | undefined =>
  first !== undefined && isVariable(first) ? first.var : undefined;

/** The calls of a connection that were not rejected, as commands. */
function madeCalls(trace: readonly Entry[], cursor: number, command: Command): CallEntry[] {
  const from = Math.max(0, madeAt(trace, cursor, command));
  return trace
    .slice(from, cursor)
    .flatMap((entry) =>
      entry.kind === 'result' && entry.peer === command.peer ? [trace[entry.of] as CallEntry] : [],
    );
}

/** Whether a track has a sender in this connection already. webrtc-pc §5.1. */
function isSent(trace: readonly Entry[], cursor: number, command: Command): boolean {
  const calls = madeCalls(trace, cursor, command).map((one) => one.command);
  const added = calls.findLast(
    ({ call, ...one }) =>
      call === 'addTrack' && variableOf({ call, ...one }) === variableOf(command),
  );
  const isRemoved = calls.some(
    ({ call, args: [sender] = [] }) =>
      call === 'removeTrack' &&
      sender !== undefined &&
      isVariable(sender) &&
      sender.var === added?.as,
  );
  return added !== undefined && !isRemoved;
}

function senderOf(trace: readonly Entry[], cursor: number, command: Command) {
  const name = variableOf(command) ?? '';
  const origin = originOf(trace, cursor, command, name);
  if (origin && origin.id < madeAt(trace, cursor, command)) return 'foreign';
  const isRemoved = madeCalls(trace, cursor, command).some(
    (one) => one.command.call === 'removeTrack' && variableOf(one.command) === name,
  );
  return isRemoved ? 'empty' : 'own';
}

const kindOf = (value: Json | undefined) =>
  value === 'audio' || value === 'video' ? value : 'unknown';

function optionsOf(init: Json | undefined): 'none' | 'negotiated without id' | 'two limits' {
  const options = (init ?? {}) as Record<string, Json>;
  if (options['negotiated'] && options['id'] === undefined) return 'negotiated without id';
  const limits = [options['maxRetransmits'], options['maxPacketLifeTime']];
  return limits.every((one) => one !== undefined) ? 'two limits' : 'none';
}

type Fields = Readonly<Record<string, Json>>;

/** The fingerprint of a connection as its local description shows it; what it created may have been forgotten. */
function fingerprintAt(trace: readonly Entry[], cursor: number, { peer }: Command) {
  const { state } = project(trace, cursor).peers[peer];
  const local = state.pendingLocalDescription ?? state.currentLocalDescription;
  return /^a=fingerprint:(.*)$/m.exec(local?.sdp ?? '')?.[1];
}

/** The call as the model names it; undefined where it is none of the model's. */
function madeOf(
  trace: readonly Entry[],
  cursor: number,
  situation: Situation,
  command: Command,
  given: readonly Json[],
): MadeCall | undefined {
  const [first] = given;
  const init = (first ?? undefined) as Fields | undefined;
  switch (command.call) {
    case 'createOffer':
    case 'createAnswer':
    case 'restartIce':
    case 'close':
      return { call: command.call };
    case 'setLocalDescription':
      return recogniseLocal(situation, init as never, fingerprintAt(trace, cursor, command));
    case 'setRemoteDescription':
      return recogniseRemote(situation, init as never);
    case 'addIceCandidate':
      return recogniseCandidate(situation, init as never);
    case 'addTrack':
      return { call: 'addTrack', track: isSent(trace, cursor, command) ? 'again' : 'new' };
    case 'removeTrack':
      return { call: 'removeTrack', sender: senderOf(trace, cursor, command) };
    case 'addTransceiver':
      return { call: 'addTransceiver', kind: kindOf(first) };
    case 'createDataChannel':
      return { call: 'createDataChannel', options: optionsOf(given[1]) };
    default:
      return undefined;
  }
}

/** The channel that a variable holds, by its label. */
function channelState(trace: readonly Entry[], cursor: number, command: Command): string {
  const origin = originOf(trace, cursor, command, command.on ?? '');
  const received = trace
    .slice(0, cursor)
    .findLast(
      (entry) =>
        entry.kind === 'event' && entry.peer === command.peer && entry.type === 'datachannel',
    );
  const detail = received?.kind === 'event' ? (received.detail as Fields | null) : null;
  const label = origin ? origin.args[0] : detail?.['channel'];
  return project(trace, cursor).peers[command.peer].state.channels[String(label)] ?? 'closed';
}

type Short = readonly [rule: OtherRuleKey, error?: string];

function outsideModel(
  trace: readonly Entry[],
  cursor: number,
  state: SignalingState,
  command: Command,
): Short | undefined {
  const isClosed = state === 'closed';
  switch (command.call) {
    case 'transceiver.stop':
      return isClosed ? ['closedTransceiver', 'InvalidStateError'] : ['transceiverStops'];
    case 'transceiver.direction':
      return isClosed ? ['closedTransceiver', 'InvalidStateError'] : ['directionSet'];
    case 'channel.send':
      return channelState(trace, cursor, command) === 'open'
        ? ['channelSends']
        : ['channelNotOpen', 'InvalidStateError'];
    case 'channel.close':
      return ['channelCloses'];
    case 'signaling.send':
      return ['messageSent'];
    case 'signaling.receive':
      return ['messageTaken'];
    default:
      return undefined;
  }
}

/** Where a browser's way with a call shows in its outcome; the order of events is not told here. */
function departuresOf(situation: Situation, made: MadeCall) {
  const standard = predict(situation, made);
  const found: Partial<Record<BrowserName, Departed>> = {};
  for (const browser of ['chromium', 'firefox'] as const) {
    const { prediction, departure } = expectedIn(browser, situation, made);
    const isSame = prediction.error === standard.error && prediction.to === standard.to;
    if (departure && !isSame)
      found[browser] = { id: departure.id, error: prediction.error ?? null, to: prediction.to };
  }
  return found;
}

/** @example callOf({ call: 'channel.send', on: 'chat', … }) → 'chat.send()' */
const nameOf = ({ call, on }: Command): string =>
  on === undefined ? `${call}()` : `${on}.${call.slice(call.lastIndexOf('.') + 1)}()`;

/** Whether a call lacks its argument, which is refused before anything of it is looked at. */
const isShort = (call: Command['call'], given: readonly Json[]): boolean =>
  call === 'setRemoteDescription' && given.length === 0;

function foreseen(command: Command, from: SignalingState, [rule, error]: Short): Foreseen {
  const label = `${from} → ${nameOf(command)} → ${error ?? from}`;
  return { label, error: error ?? null, from, to: from, rule, section: OTHER_RULES[rule] };
}

/**
 * What the standard says that a command will do when it is the next after the first `cursor` entries of a trace; undefined
 * for a call that it has no rule for.
 * @param given the values of its arguments, as far as they are known
 */
export function foresee(
  trace: readonly Entry[],
  cursor: number,
  command: Command,
  given: readonly Json[],
): Foreseen | undefined {
  const { call, peer } = command;
  if (call === 'new RTCPeerConnection') {
    const rule = 'connectionMade';
    const label = 'new RTCPeerConnection() → stable';
    return { label, error: null, from: 'stable', to: 'stable', rule, section: OTHER_RULES[rule] };
  }
  const situation = situationAt(trace, cursor, peer);
  const state = situation?.signalingState ?? 'stable';
  const other = outsideModel(trace, cursor, state, command);
  if (other) return foreseen(command, state, other);
  if (!situation) {
    const label = `— → ${nameOf(command)} → TypeError`;
    return { ...foreseen(command, 'stable', ['noConnection', 'TypeError']), label };
  }
  const made = madeOf(trace, cursor, situation, command, given);
  if (!made) return undefined;
  const prediction = predict(situation, made);
  return {
    label: printPrediction(state, made, prediction),
    error: prediction.error ?? null,
    from: state,
    to: prediction.to,
    rule: prediction.rule.key,
    section: `${prediction.rule.spec} §${prediction.rule.section}`,
    // A call without the argument that it needs does not come to the connection. Web IDL §3.7.
    departures: isShort(call, given) ? {} : departuresOf(situation, made),
  };
}

/** What was to be foreseen of a call that has been made. */
export const foreseenOf = (trace: readonly Entry[], { id, command, args }: CallEntry) =>
  foresee(trace, id, command, args);
