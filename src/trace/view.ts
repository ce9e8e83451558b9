import type { PeerName } from '../jsep/command';
import type { Candidate } from '../ice/candidate';
import type { DescriptionName, PeerState, PeerStats, StateName } from './entry';
import { Prefix } from './prefix';

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
  readonly stats: PeerStats | null;
  /** The number of messages that its data channels have received. */
  readonly received: number;
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
  received: 0,
};

/** The view before anything happened. */
export const emptyView = (): View => ({
  cursor: 0,
  step: -1,
  peers: {
    alice: { ...NEW_PEER, candidates: Prefix.empty() },
    bob: { ...NEW_PEER, candidates: Prefix.empty() },
  },
  held: 0,
});
