import type { PeerName } from '../jsep/command';
import { parseCandidate } from '../ice/candidate';
import {
  DESCRIPTION_NAMES,
  STATE_NAMES,
  type CandidateInit,
  type Description,
  type Entry,
  type EventEntry,
  type PeerState,
  type StatsEntry,
} from './entry';
import { descriptionKey } from './related';
import { applyStats } from './stats';
import {
  emptyView,
  localUfrag,
  newPeer,
  type CandidateRow,
  type PeerView,
  type View,
} from './view';

function candidateRow(
  entry: Entry,
  side: CandidateRow['side'],
  init: Partial<CandidateInit> | null | undefined,
): CandidateRow | undefined {
  const fields = init?.candidate ? parseCandidate(init.candidate) : undefined;
  if (!init || !fields) return undefined;
  return {
    entry: entry.id,
    side,
    at: entry.at,
    mid: init.sdpMid ?? null,
    line: init.candidate!,
    fields,
  };
}

function withState(peer: PeerView, entry: Entry, delta: Partial<PeerState>): PeerView {
  const changed = { ...peer.changed };
  const since = { ...peer.since };
  for (const name of STATE_NAMES) {
    const value = delta[name];
    if (value === undefined || value === peer.state[name]) continue;
    changed[name] = { was: changed[name]?.was ?? peer.state[name], entry: entry.id };
    since[name] = entry.id;
  }
  for (const name of DESCRIPTION_NAMES)
    if (name in delta && keyOf(delta[name]) !== keyOf(peer.state[name])) since[name] = entry.id;
  return { ...peer, state: { ...peer.state, ...delta }, changed, since };
}

/** Candidates that are written into a description leave it the same description. */
const keyOf = (description: Description | null | undefined) =>
  description ? descriptionKey(description) : null;

function candidateOf(entry: Entry): CandidateRow | undefined {
  if (entry.kind === 'event' && entry.type === 'icecandidate')
    return candidateRow(entry, 'local', entry.detail as Partial<CandidateInit> | null);
  if (entry.kind === 'call' && entry.command.call === 'addIceCandidate')
    return candidateRow(entry, 'remote', entry.args[0] as Partial<CandidateInit> | null);
  return undefined;
}

function stepPeer(peer: PeerView, entry: Entry): PeerView {
  let next = entry.state ? withState(peer, entry, entry.state) : peer;
  // What is on the wire stays there when a program makes another connection.
  if (entry.kind === 'call' && entry.command.call === 'new RTCPeerConnection')
    next = { ...newPeer(), changed: next.changed, held: next.held, exists: true };
  if (entry.kind === 'stats') next = withStats(next, entry);
  if (entry.kind === 'event' && entry.type === 'message')
    next = { ...next, received: next.received + 1 };
  if (entry.kind === 'event' && entry.target === 'pc') next = withEvent(next, entry);
  const held = heldAfter(next.held, entry);
  if (held !== next.held) next = { ...next, held };
  const candidate = candidateOf(entry);
  return candidate ? { ...next, candidates: next.candidates.with(candidate) } : next;
}

function withEvent(peer: PeerView, { type, detail, state }: EventEntry): PeerView {
  const fired = { ...peer.fired, [type]: (peer.fired[type] ?? 0) + 1 };
  if (type === 'icecandidate' && detail === null)
    return { ...peer, fired, gatheredFor: localUfrag(peer.state) };
  // A gathering that begins anew has its end before it, whether the credentials are new or not.
  const begins = state?.iceGatheringState !== undefined && state.iceGatheringState !== 'complete';
  return { ...peer, fired, ...(begins && { gatheredFor: null }) };
}

function withStats(peer: PeerView, entry: StatsEntry): PeerView {
  const stats = applyStats(peer.stats, entry.stats);
  const sample = { entry: entry.id, at: entry.at - (entry.age ?? 0), stats };
  return { ...peer, stats, samples: peer.samples.with(sample) };
}

function beginStep(view: View, step: number): View {
  const settle = (peer: PeerView): PeerView =>
    Object.keys(peer.changed).length ? { ...peer, changed: {} } : peer;
  return { ...view, step, peers: { alice: settle(view.peers.alice), bob: settle(view.peers.bob) } };
}

function heldAfter(held: number, entry: Entry): number {
  if (entry.kind !== 'message') return held;
  return held + (entry.phase === 'sent' ? 1 : -1);
}

/** The view one entry later. */
function advance(view: View, entry: Entry): View {
  const begun =
    entry.kind === 'note' && entry.note.type === 'step' ? beginStep(view, entry.note.step) : view;
  const peers = entry.peer
    ? { ...begun.peers, [entry.peer]: stepPeer(begun.peers[entry.peer as PeerName], entry) }
    : begun.peers;
  return {
    ...begun,
    peers,
    cursor: view.cursor + 1,
    held: heldAfter(view.held, entry),
  };
}

const seen = new WeakMap<readonly Entry[], View[]>();

/**
 * What both peers look like after the first `cursor` entries of a trace. Pure; a trace only ever grows, so that the
 * work is linear in the entries that no earlier call has seen.
 */
export function project(trace: readonly Entry[], cursor: number = trace.length): View {
  let views = seen.get(trace);
  if (!views) seen.set(trace, (views = [emptyView()]));
  const wanted = Math.max(0, Math.min(cursor, trace.length));
  for (let i = views.length - 1; i < wanted; i++) views.push(advance(views[i]!, trace[i]!));
  return views[wanted]!;
}
