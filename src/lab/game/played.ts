import type { Call, PeerName } from '../../jsep/command';
import type { Description, Entry } from '../../trace/entry';
import { stepSpans } from '../../trace/steps';
import { handOf } from '../play/hand';
import type { Key, KeyNote } from '../play/key';
import type { Move } from '../play/move';

/** A call that was made on a pair of peers. */
export interface Played {
  readonly peer: PeerName;
  readonly call: Call;
  /** As a line of code: `bob.setRemoteDescription(alice.offer)`. */
  readonly code: string;
  /** The actions with what came of them. */
  readonly move: Move;
}

const WRITTEN: Readonly<Partial<Record<KeyNote, string>>> = {
  wrongMid: "{ candidate, sdpMid: 'nowhere' }",
  wrongUfrag: "{ candidate, sdpMid, usernameFragment: 'gone' }",
  nowhere: '{ candidate, sdpMid: null, sdpMLineIndex: null }',
};

function argumentOf(call: Call, { argument, note }: Key): string {
  if (note === 'provisional') return `{ type: 'pranswer', sdp: ${argument}.sdp }`;
  if (call === 'addTrack') return `${argument}Track, stream`;
  return (note && WRITTEN[note]) ?? argument;
}

/** @example printKey('bob', 'setRemoteDescription', key) → 'bob.setRemoteDescription(alice.offer)' */
export const printKey = (peer: PeerName, call: Call, key: Key): string =>
  call === 'new RTCPeerConnection'
    ? `${peer} = new RTCPeerConnection()`
    : `${peer}.${call}(${argumentOf(call, key)})`;

/** A description by the call that made it. */
export interface Origin {
  readonly peer: PeerName;
  readonly type: 'offer' | 'answer';
  /** The place of the call among those of the pair, from 1. */
  readonly call: number;
  /** Whether its peer has made another one of the type since. */
  readonly isOld: boolean;
}

interface Made extends Omit<Origin, 'isOld'> {
  readonly sdp: string;
}

function madeIn(trace: readonly Entry[]): Made[] {
  const spans = stepSpans(trace);
  return trace.flatMap((entry): Made[] => {
    if (entry.kind !== 'result') return [];
    const made = trace[entry.of];
    if (made?.kind !== 'call') return [];
    const { call, peer } = made.command;
    if (call !== 'createOffer' && call !== 'createAnswer') return [];
    const { sdp } = entry.value as unknown as Description;
    const span = spans.findLast(({ from }) => from <= entry.id);
    const type = call === 'createOffer' ? 'offer' : 'answer';
    return [{ peer, type, sdp, call: (span?.step ?? 0) + 1 }];
  });
}

/** The lines of a description that do not come in time: candidates are written into it as they are found. */
const lasting = (sdp: string): string =>
  sdp
    .replace(/^(?:a=(?:candidate:.*|end-of-candidates)|c=.*|a=rtcp:.*)\r?\n/gm, '')
    .replace(/^(m=\S+) \d+/gm, '$1');

/** The call that made a description; undefined where the browser made it by itself. */
export function originOf(
  trace: readonly Entry[],
  description: Pick<Description, 'sdp'>,
): Origin | undefined {
  const all = madeIn(trace);
  const made = all.findLast(({ sdp }) => lasting(sdp) === lasting(description.sdp));
  if (!made) return undefined;
  const { peer, type, call } = made;
  const latest = all.findLast((one) => one.peer === peer && one.type === type);
  return { peer, type, call, isOld: latest !== made };
}

/** The description that a key sets; undefined where it sets none of those at hand. */
export function descriptionOf(
  trace: readonly Entry[],
  moves: readonly Move[],
  peer: PeerName,
  { argument }: Key,
): Description | undefined {
  const [, of, path] = /^(?:(alice|bob)\.)?(\w+)$/.exec(argument) ?? [];
  const hand = handOf(trace, moves, (of as PeerName | undefined) ?? peer);
  return hand.descriptions.findLast((one) => one.path === path)?.description;
}
