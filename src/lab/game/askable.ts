import type { Call, Command, Json, PeerName } from '../../jsep/command';
import { PEERS } from '../../jsep/command';
import type { BrowserName } from '../../jsep/departures';
import { remoteOf, sectionsOf, type Described, type Situation } from '../../jsep/situation';
import type { Description, Entry } from '../../trace/entry';
import { project } from '../../trace/project';
import { foresee, type Foreseen } from '../play/foresee';
import type { Key, KeyNote } from '../play/key';
import { situationAt } from '../play/memory';
import type { Move } from '../play/move';
import { paletteOf } from '../play/palette';
import { expectedOf, type Ending } from './ending';
import { descriptionOf } from './played';

/** A call that can be asked about. */
export interface Askable {
  readonly peer: PeerName;
  readonly call: Call;
  readonly key: Key & { readonly foreseen: Foreseen };
  /** What this browser is expected to do. */
  readonly expected: Ending;
}

/** How often a call is asked about, beside the others; one that is not here never is. */
export const WEIGHTS: Readonly<Partial<Record<Call, number>>> = {
  setLocalDescription: 3,
  setRemoteDescription: 3,
  createAnswer: 1.5,
  createOffer: 1,
  addIceCandidate: 1,
  addTrack: 0.5,
  addTransceiver: 0.4,
  createDataChannel: 0.4,
  restartIce: 0.2,
  close: 0.2,
};

const CANDIDATES: ReadonlySet<KeyNote | undefined> = new Set<KeyNote>([
  'end',
  'wrongMid',
  'wrongUfrag',
  'nowhere',
]);

/** An address of documentation: what was gathered so far must not decide what is asked. RFC 5737. */
const CANDIDATE = 'candidate:1 1 udp 2122260223 192.0.2.1 54321 typ host';

/**
 * Whether what comes of a key depends on the calls alone. Candidates, and a local description with them in it, come in
 * the browser's own time; what was received is asked about as what the other side sent. Video beside audio makes
 * Chromium 156 write offers at times that it then refuses for their header extensions.
 */
function isSteady(call: Call, { argument, note }: Key): boolean {
  if (argument.startsWith('video') || argument.startsWith("'video")) return false;
  if (call === 'addIceCandidate') return CANDIDATES.has(note);
  if (call === 'setLocalDescription') return note !== 'former';
  if (call !== 'setRemoteDescription') return true;
  return note !== 'former' && note !== 'received' && !argument.endsWith('pc.localDescription');
}

/** The sections of descriptions, each with its place. */
const placesOf = (all: readonly (Described | null)[]) =>
  all.flatMap((one) => one?.sections.map(({ kind, mid }, place) => ({ kind, mid, place })) ?? []);

/** Whether a description has the sections, in their order, that it must have. RFC 9429 §5.2.2, §5.3.1. */
function followsOn(situation: Situation, call: Call, { type, sdp }: Description): boolean {
  const { currentLocal, currentRemote, pendingLocal, pendingRemote } = situation;
  const isLocal = call === 'setLocalDescription';
  const [own, theirs] = isLocal ? [pendingLocal, pendingRemote] : [pendingRemote, pendingLocal];
  const before = type === 'offer' ? [currentLocal, currentRemote, own] : [theirs];
  const sections = sectionsOf(sdp);
  const fits = placesOf(before).every(
    ({ kind, mid, place }) => sections[place]?.kind === kind && sections[place].mid === mid,
  );
  return fits && (type === 'offer' || sections.length === theirs?.sections.length);
}

const setupOf = (sdp: string | undefined) => /^a=setup:(\w+)/m.exec(sdp ?? '')?.[1];

/**
 * Whether an answer of the other side leaves the DTLS roles as they are: who began the transport begins it again.
 * RFC 8842 §5.3.
 */
function keepsRoles(trace: readonly Entry[], peer: PeerName, { sdp }: Description): boolean {
  const { state } = project(trace).peers[peer];
  const answers = [state.currentLocalDescription, state.pendingLocalDescription];
  const own = answers.find((one) => one?.type.endsWith('answer'));
  const theirs = state.currentRemoteDescription;
  if (own) return setupOf(own.sdp) !== setupOf(sdp);
  return theirs?.type !== 'answer' || setupOf(theirs.sdp) === setupOf(sdp);
}

/**
 * Whether a browser takes a text for its own that is not what it created last. Which ones it takes was not measured one by
 * one: what is known of Chromium is that it looks at the state first.
 */
function isLenient({ key, expected }: Askable, engine: BrowserName | undefined): boolean {
  const { departures = {} } = key.foreseen;
  const isText = (name: BrowserName) => /^(edited|foreign)Text$/.test(departures[name]?.id ?? '');
  if (engine === 'firefox') return isText('firefox');
  return isText('chromium') && expected.error === null;
}

/** Whether it is known how a call ends: of the rules for the sections of a description the model has only the first. */
function isForeseeable(
  asked: Askable,
  trace: readonly Entry[],
  moves: readonly Move[],
  engine: BrowserName | undefined,
): boolean {
  const { peer, call, key, expected } = asked;
  if (isLenient(asked, engine)) return false;
  if (expected.error !== null || !call.startsWith('set')) return true;
  const description = descriptionOf(trace, moves, peer, key);
  const situation = situationAt(trace, trace.length, peer);
  if (!description || !situation) return true;
  const isTheirs = call === 'setRemoteDescription' && description.type !== 'offer';
  if (isTheirs && !keepsRoles(trace, peer, description)) return false;
  return followsOn(situation, call, description);
}

/** A wrong candidate, with nothing in it that was gathered. */
function withoutGathered(trace: readonly Entry[], peer: PeerName, key: Key): Key {
  const command = key.actions.at(-1) as Command;
  const [init] = (command.args ?? []) as readonly Json[];
  if (!init) return key;
  const situation = situationAt(trace, trace.length, peer);
  const remote = situation && remoteOf(situation);
  const mid = remote?.sections[0]?.mid ?? '0';
  const own = { candidate: CANDIDATE, ...(key.note === 'wrongUfrag' ? { sdpMid: mid } : {}) };
  const given = { ...(init as Readonly<Record<string, Json>>), ...own };
  const made = { ...command, args: [given] };
  return { ...key, actions: [made], foreseen: foresee(trace, trace.length, made, [given]) };
}

/** Everything that can be asked about after a trace, whether it is allowed or not. */
export function askable(
  trace: readonly Entry[],
  moves: readonly Move[],
  engine: BrowserName | undefined,
): Askable[] {
  return PEERS.flatMap((peer) =>
    paletteOf(trace, moves, peer)
      .flatMap(({ rows }) => rows)
      .filter(({ call }) => call in WEIGHTS)
      .flatMap(({ call, keys }) =>
        keys
          .filter((key) => isSteady(call, key))
          .map((key) => (call === 'addIceCandidate' ? withoutGathered(trace, peer, key) : key))
          .flatMap((key): Askable[] => {
            const { foreseen } = key;
            if (!foreseen) return [];
            const expected = expectedOf(foreseen, engine);
            return [{ peer, call, key: { ...key, foreseen }, expected }];
          })
          .filter((one) => isForeseeable(one, trace, moves, engine)),
      ),
  );
}
