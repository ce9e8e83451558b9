import type { Direction, Section } from './made-call';
import type { SignalingState } from './transitions';

/** `RTCSessionDescriptionInit`. webrtc-pc §4.6.2. */
interface DescriptionText {
  readonly type: string;
  readonly sdp: string;
}

/** What can be read from a connection: the shape of the trace's `PeerState`. */
export interface SeenState {
  readonly signalingState: SignalingState;
  readonly pendingLocalDescription: DescriptionText | null;
  readonly currentLocalDescription: DescriptionText | null;
  readonly pendingRemoteDescription: DescriptionText | null;
  readonly currentRemoteDescription: DescriptionText | null;
  readonly channels: Readonly<Record<string, string>>;
  readonly transceivers: readonly Transceiver[];
}

export interface Transceiver {
  readonly mid: string | null;
  readonly kind: string;
  readonly direction: string;
  readonly currentDirection: string | null;
}

/** Slots of a connection that no attribute shows, as far as whoever made its calls can remember them. */
export interface Memory {
  /** [[LastCreatedOffer]] and [[LastCreatedAnswer]]; empty where there is none. webrtc-pc §4.4.1. */
  readonly lastOffer: string;
  readonly lastAnswer: string;
  /** Whether [[LocalIceCredentialsToReplace]] has something in it. webrtc-pc §4.4.1. */
  readonly restartAsked: boolean;
  /** [[NegotiationNeeded]]. webrtc-pc §4.7.3. */
  readonly negotiationNeeded: boolean;
  /** The mids of transceivers that the pending remote offer made: a rollback takes them away. RFC 9429 §5.7. */
  readonly madeByOffer: readonly string[];
  /** Whether a remote offer was set over another one since the last answer. */
  readonly offerRepeated: boolean;
}

export const NO_MEMORY: Memory = {
  lastOffer: '',
  lastAnswer: '',
  restartAsked: false,
  negotiationNeeded: false,
  madeByOffer: [],
  offerRepeated: false,
};

export interface Described {
  readonly type: string;
  readonly sections: readonly Section[];
}

/** All that the model looks at: what a connection shows, and what it hides. */
export interface Situation extends Memory {
  readonly signalingState: SignalingState;
  readonly pendingLocal: Described | null;
  readonly currentLocal: Described | null;
  readonly pendingRemote: Described | null;
  readonly currentRemote: Described | null;
  /** Whether a data channel was ever created or received. */
  readonly hasChannel: boolean;
  readonly transceivers: readonly Transceiver[];
}

const DIRECTION = /^a=(sendrecv|sendonly|recvonly|inactive)\r?$/m;
const valueOf = (text: string, name: string): string | null =>
  new RegExp(`^a=${name}:(.*?)\\r?$`, 'm').exec(text)?.[1] ?? null;

/**
 * The m-sections of a description. Without a direction a section is sendrecv: RFC 8866 §6.7.
 * @example sectionsOf('…m=application 9 …\r\na=mid:0\r\n') → [{ kind: 'application', mid: '0', direction: 'sendrecv', … }]
 */
export function sectionsOf(sdp: string): readonly Section[] {
  const [session = '', ...sections] = sdp.split(/^(?=m=)/m);
  return sections.map((text, index) => {
    const [, kind = '', port = ''] = /^m=(\S+) (\d+)/.exec(text) ?? [];
    return {
      kind,
      mid: valueOf(text, 'mid') ?? String(index),
      direction: ((DIRECTION.exec(text) ?? DIRECTION.exec(session))?.[1] ??
        'sendrecv') as Direction,
      // A bundled section has port 0 as well, and says that it is only bundled. RFC 9143 §6.
      rejected: port === '0' && !/^a=bundle-only\r?$/m.test(text),
      ufrag: valueOf(text, 'ice-ufrag') ?? valueOf(session, 'ice-ufrag'),
    };
  });
}

const described = (text: DescriptionText | null): Described | null =>
  text && { type: text.type, sections: sectionsOf(text.sdp) };

/** The situation of a connection that shows `state`, by whoever remembers `memory` of it. */
export const situationOf = (state: SeenState, memory: Memory = NO_MEMORY): Situation => ({
  ...memory,
  signalingState: state.signalingState,
  pendingLocal: described(state.pendingLocalDescription),
  currentLocal: described(state.currentLocalDescription),
  pendingRemote: described(state.pendingRemoteDescription),
  currentRemote: described(state.currentRemoteDescription),
  hasChannel: Object.keys(state.channels).length > 0,
  transceivers: state.transceivers,
});

/**
 * A connection of which only the state is known, in its first negotiation: it has the descriptions that it must have
 * there, of no sections, and nothing was added to it.
 */
export function bareSituation(signalingState: SignalingState): Situation {
  const described: Described = { type: 'offer', sections: [] };
  const isAnswered = signalingState.endsWith('pranswer');
  const has = (state: SignalingState) => isAnswered || signalingState === state;
  return {
    ...NO_MEMORY,
    signalingState,
    pendingLocal: has('have-local-offer') ? described : null,
    currentLocal: null,
    pendingRemote: has('have-remote-offer') ? described : null,
    currentRemote: null,
    hasChannel: false,
    transceivers: [],
  };
}

/** `localDescription`: the pending one, else the current one. webrtc-pc §4.4.2.1. */
export const localOf = (situation: Situation): Described | null =>
  situation.pendingLocal ?? situation.currentLocal;

/** `remoteDescription`, likewise. */
export const remoteOf = (situation: Situation): Described | null =>
  situation.pendingRemote ?? situation.currentRemote;

/** What happened to a connection that its memory depends on. */
export type Happened =
  | { readonly created: 'offer' | 'answer'; readonly sdp: string }
  | Applied
  | { readonly fired: 'negotiationneeded' }
  | { readonly restarted: Situation };

/** A description of type `applied` was applied; what the connection showed before and after. */
interface Applied {
  readonly applied: string;
  readonly side: 'local' | 'remote';
  readonly before: Situation;
  readonly after: Pick<SeenState, 'currentLocalDescription' | 'transceivers'>;
}

const ufragsOf = (sections: readonly Section[] | undefined): readonly (string | null)[] =>
  sections?.map(({ ufrag }) => ufrag) ?? [];

/** Whether a local description still has credentials that `restartIce()` asked to replace. webrtc-pc §4.4.1.4. */
export function keepsCredentials(old: Described | null, now: readonly Section[]): boolean {
  const ufrags = ufragsOf(now);
  return ufragsOf(old?.sections).some((ufrag) => ufrag !== null && ufrags.includes(ufrag));
}

/** What was asked for is done by an answer, where the local description has none of the old credentials. */
function stillAsked({ restartAsked }: Memory, { applied, before, after }: Applied): boolean {
  const local = after.currentLocalDescription;
  if (!restartAsked || applied !== 'answer' || !local) return restartAsked;
  return keepsCredentials(before.currentLocal, sectionsOf(local.sdp));
}

function madeByOffer({ madeByOffer }: Memory, { applied, side, before, after }: Applied) {
  if (applied === 'pranswer') return madeByOffer;
  if (applied !== 'offer' || side === 'local') return [];
  const known = before.signalingState === 'have-remote-offer' ? madeByOffer : [];
  const made = after.transceivers.slice(before.transceivers.length);
  return [...known, ...made.flatMap(({ mid }) => (mid === null ? [] : [mid]))];
}

function offerRepeated(memory: Memory, { applied, side, before }: Applied): boolean {
  if (applied === 'offer' && side === 'remote')
    return before.signalingState === 'have-remote-offer';
  return applied === 'answer' ? false : memory.offerRepeated;
}

function rememberApplied(memory: Memory, happened: Applied): Memory {
  const { applied, side, before } = happened;
  const isAnswer = applied === 'answer';
  const passesStable = side === 'remote' && before.signalingState === 'have-local-offer';
  const isStable = isAnswer || applied === 'rollback';
  return {
    lastOffer: isAnswer ? '' : memory.lastOffer,
    lastAnswer: isAnswer ? '' : memory.lastAnswer,
    restartAsked: stillAsked(memory, happened),
    negotiationNeeded: isStable || passesStable ? false : memory.negotiationNeeded,
    madeByOffer: madeByOffer(memory, happened),
    offerRepeated: offerRepeated(memory, happened),
  };
}

/**
 * The memory after something happened. An answer empties what was created; stable is entered with a flag that has been
 * cleared, and an event raises it. webrtc-pc §4.4.1.4 and §4.7.3.
 */
export function remember(memory: Memory, happened: Happened): Memory {
  if ('created' in happened)
    return { ...memory, [happened.created === 'offer' ? 'lastOffer' : 'lastAnswer']: happened.sdp };
  if ('fired' in happened) return { ...memory, negotiationNeeded: true };
  if ('restarted' in happened)
    return { ...memory, restartAsked: memory.restartAsked || localOf(happened.restarted) !== null };
  return rememberApplied(memory, happened);
}
