import type { PeerName } from '../jsep/command';
import type { Candidate } from '../ice/candidate';
import type { DescriptionName, PeerState, StateName } from './entry';
import { Prefix } from './prefix';
import type { StatsReport } from './stats';

/** A candidate that a peer found itself, or was given by `addIceCandidate`. */
export interface CandidateRow {
  /** The entry that brought it: the `icecandidate` event, or the call. */
  readonly entry: number;
  readonly side: 'local' | 'remote';
  /** Milliseconds since the trace began. */
  readonly at: number;
  readonly mid: string | null;
  /** The line as the browser wrote it. */
  readonly line: string;
  readonly fields: Candidate;
}

/** What `getStats()` of a peer said at one time. */
export interface Sample {
  readonly entry: number;
  /** When the browser took the figures, in ms since the trace began. */
  readonly at: number;
  readonly stats: StatsReport;
}

/** What one peer looks like at an entry. */
export interface PeerView {
  /** False until `new RTCPeerConnection()` has run. */
  readonly exists: boolean;
  readonly state: PeerState;
  /** For each state that changed in the current step: what it was, and the entry that changed it. */
  readonly changed: Readonly<
    Partial<Record<StateName, { readonly was: string; readonly entry: number }>>
  >;
  /** The entry that last changed a state or a description. */
  readonly since: Readonly<Partial<Record<StateName | DescriptionName, number>>>;
  readonly candidates: Prefix<CandidateRow>;
  /** What `getStats()` said last. */
  readonly stats: StatsReport | null;
  /** All that `getStats()` has said. */
  readonly samples: Prefix<Sample>;
  /** How often its connection has fired each event, by name. */
  readonly fired: Readonly<Record<string, number>>;
  /** The `ice-ufrag` whose candidates are all found, as the browser said; null before that. */
  readonly gatheredFor: string | null;
  /** The number of messages that its data channels have received. */
  readonly received: number;
  /** Signaling messages that it sent and that were not yet delivered or dropped. */
  readonly held: number;
}

/** What both peers look like at one entry of a trace. */
export interface View {
  /** How many entries it has seen. */
  readonly cursor: number;
  /** The index of the step that is running or was the last to run; -1 before the first. */
  readonly step: number;
  readonly peers: Readonly<Record<PeerName, PeerView>>;
  /** Signaling messages that were sent and not yet delivered or dropped. */
  readonly held: number;
}

const NEW_PEER: PeerView = {
  exists: false,
  state: {
    signalingState: 'stable',
    iceGatheringState: 'new',
    iceConnectionState: 'new',
    connectionState: 'new',
    pendingLocalDescription: null,
    currentLocalDescription: null,
    pendingRemoteDescription: null,
    currentRemoteDescription: null,
    channels: {},
    transceivers: [],
  },
  changed: {},
  since: {},
  candidates: Prefix.empty(),
  stats: null,
  samples: Prefix.empty(),
  fired: {},
  gatheredFor: null,
  received: 0,
  held: 0,
};

/** The `ice-ufrag` of what a peer's `localDescription` is; null without a section. RFC 8839 §5.4. */
export function localUfrag(state: PeerState): string | null {
  const { pendingLocalDescription: pending, currentLocalDescription: current } = state;
  return /^a=ice-ufrag:(\S+)/m.exec((pending ?? current)?.sdp ?? '')?.[1] ?? null;
}

/** A peer whose connection has just been made. */
export const newPeer = (): PeerView => ({
  ...NEW_PEER,
  candidates: Prefix.empty(),
  samples: Prefix.empty(),
});

/** The view before anything happened. */
export const emptyView = (): View => ({
  cursor: 0,
  step: -1,
  peers: { alice: newPeer(), bob: newPeer() },
  held: 0,
});
