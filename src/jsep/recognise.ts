import {
  SET_TYPES,
  type CandidateKind,
  type LocalText,
  type MadeCall,
  type RemoteText,
} from './made-call';
import { sectionIn } from './negotiation';
import { remoteOf, sectionsOf, type Situation } from './situation';

interface Init {
  readonly type?: string | undefined;
  readonly sdp?: string | undefined;
}
interface CandidateInit {
  readonly candidate?: string | undefined;
  readonly sdpMid?: string | null | undefined;
  readonly sdpMLineIndex?: number | null | undefined;
  readonly usernameFragment?: string | null | undefined;
}

type Of<Name extends MadeCall['call']> = Extract<MadeCall, { call: Name }>;

const typeOf = (type: string | undefined): Of<'setLocalDescription'>['type'] => {
  if (type === undefined) return 'none';
  return SET_TYPES.find((known) => known === type) ?? 'unknown';
};

const isText = (type: string): boolean => !['rollback', 'none', 'unknown'].includes(type);

const fingerprintOf = (sdp: string): string | undefined => /^a=fingerprint:(.*)$/m.exec(sdp)?.[1];

/** `own` is the fingerprint of this connection where it is known: a text with another one is not its own. */
function localText(situation: Situation, { type, sdp }: Init, own: string | undefined): LocalText {
  if (!sdp) return 'empty';
  const created = type === 'offer' ? situation.lastOffer : situation.lastAnswer;
  if (sdp === created) return 'created';
  const shown = own ?? fingerprintOf(situation.lastOffer || situation.lastAnswer);
  return shown !== undefined && fingerprintOf(sdp) === shown ? 'edited' : 'foreign';
}

/** RFC 8866 §5: it begins with the version, and each line is a letter, `=` and a value. */
const isSdp = (sdp: string): boolean =>
  sdp.startsWith('v=0') && sdp.endsWith('\n') && !/^(?![a-z]=.)./m.test(sdp.trimEnd());

/** What every m-section in use must have. RFC 9429 §5.8.3, RFC 8842 §5, RFC 8834 §4.5. */
const lacksSomething = (sdp: string): boolean => {
  const [session = '', ...sections] = sdp.split(/^(?=m=)/m);
  return sections.some((text) => {
    if (/^m=\S+ 0 /.test(text) && !/^a=bundle-only/m.test(text)) return false;
    const has = (name: string) => new RegExp(`^a=${name}:`, 'm').test(session + text);
    return !has('fingerprint') || !has('ice-ufrag') || !has('ice-pwd');
  });
};

/** An answer has the sections of the offer, in their order. RFC 9429 §5.3.1. */
function isUnlikeOffer({ pendingLocal }: Situation, sdp: string): boolean {
  const offered = pendingLocal?.sections.map(({ kind }) => kind) ?? [];
  return (
    offered.join() !==
    sectionsOf(sdp)
      .map(({ kind }) => kind)
      .join()
  );
}

function remoteText(situation: Situation, { type, sdp }: Init): RemoteText {
  if (!sdp) return 'empty';
  if (!isSdp(sdp)) return 'unparsable';
  const isAnswer = type !== 'offer';
  const isAwaited = ['have-local-offer', 'have-remote-pranswer'].includes(situation.signalingState);
  if (lacksSomething(sdp) || (isAnswer && isAwaited && isUnlikeOffer(situation, sdp)))
    return 'unfit';
  return 'fits';
}

/**
 * What a call of `setLocalDescription` is in a situation.
 * @param own the fingerprint of this connection's certificate as its descriptions show it, where it is known
 */
export function recogniseLocal(
  situation: Situation,
  init: Init = {},
  own?: string,
): Of<'setLocalDescription'> {
  const type = typeOf(init.type);
  if (!isText(type)) return { call: 'setLocalDescription', type };
  const text = localText(situation, init, own);
  const sections = init.sdp ? { sections: sectionsOf(init.sdp) } : {};
  return { call: 'setLocalDescription', type, text, ...sections };
}

/**
 * What a call of `setRemoteDescription` is in a situation. Of the rules that a description can break only the usual
 * ones are looked at: missing credentials, and an answer that is not like its offer.
 */
export function recogniseRemote(situation: Situation, init: Init = {}): Of<'setRemoteDescription'> {
  const type = typeOf(init.type);
  if (!isText(type)) return { call: 'setRemoteDescription', type };
  const text = remoteText(situation, init);
  const sections = text === 'fits' ? { sections: sectionsOf(init.sdp!) } : {};
  return { call: 'setRemoteDescription', type, text, ...sections };
}

/** The grammar of a candidate as far as a slip in it is usual. RFC 8839 §5.1. */
const CANDIDATE = /^(a=)?candidate:\S+ \d+ \S+ \d+ \S+ \d+ typ \S+/;

/** The generations of ICE that a candidate for a section can belong to. */
const ufragsOf = ({ pendingRemote, currentRemote }: Situation, mid: string): readonly unknown[] =>
  [pendingRemote, currentRemote].map((one) => sectionIn(one, mid)?.ufrag);

function wrongPlace(situation: Situation, init: CandidateInit): CandidateKind | undefined {
  const sections = remoteOf(situation)?.sections ?? [];
  const { sdpMid = null, sdpMLineIndex = null, usernameFragment = null } = init;
  const section =
    sdpMid === null ? sections[sdpMLineIndex ?? 0] : sections.find(({ mid }) => mid === sdpMid);
  if (!section) return sdpMid === null ? 'index out of range' : 'unknown mid';
  const isKnown =
    usernameFragment === null || ufragsOf(situation, section.mid).includes(usernameFragment);
  return isKnown ? undefined : 'unknown ufrag';
}

/** What a call of `addIceCandidate` is in a situation. webrtc-pc §4.4.2.2. */
export function recogniseCandidate(
  situation: Situation,
  given?: CandidateInit | null,
): Of<'addIceCandidate'> {
  const init = given ?? {};
  const made = (candidate: CandidateKind) => ({ call: 'addIceCandidate' as const, candidate });
  const isPlaced = (init.sdpMid ?? null) !== null || (init.sdpMLineIndex ?? null) !== null;
  if (!init.candidate && !isPlaced) return made('end');
  if (!isPlaced) return made('no mid or index');
  const wrong = remoteOf(situation) && wrongPlace(situation, init);
  if (wrong) return made(wrong);
  if (!init.candidate) return made('end of a section');
  return made(CANDIDATE.test(init.candidate) ? 'fits' : 'unparsable');
}
