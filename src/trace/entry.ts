import type { Command, Json, PeerName } from '../jsep/command';
import type { SignalingState } from '../jsep/transitions';
import type { StatsDelta } from './stats';

/** `RTCSessionDescriptionInit`, as the browser gave it. webrtc-pc §4.6.2. */
export interface Description {
  readonly type: string;
  readonly sdp: string;
}

/** `RTCIceCandidateInit`. webrtc-pc §4.8.1. */
export interface CandidateInit {
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
  readonly usernameFragment?: string | null;
}

/** The states and descriptions of a connection, named as its attributes. webrtc-pc §4.4.2.1. */
export interface PeerState {
  readonly signalingState: SignalingState;
  readonly iceGatheringState: string;
  readonly iceConnectionState: string;
  readonly connectionState: string;
  readonly pendingLocalDescription: Description | null;
  readonly currentLocalDescription: Description | null;
  readonly pendingRemoteDescription: Description | null;
  readonly currentRemoteDescription: Description | null;
  /** `readyState` of each data channel, by label. */
  readonly channels: Readonly<Record<string, string>>;
  readonly transceivers: readonly TransceiverState[];
}

/** webrtc-pc §5.4. */
export interface TransceiverState {
  readonly mid: string | null;
  readonly kind: string;
  readonly direction: string;
  readonly currentDirection: string | null;
}

/** The four states that every peer panel shows, in the standard's names. */
export const STATE_NAMES = [
  'signalingState',
  'iceGatheringState',
  'iceConnectionState',
  'connectionState',
] as const;
export type StateName = (typeof STATE_NAMES)[number];

/** The four descriptions of a connection. webrtc-pc §4.4.2.1. */
export const DESCRIPTION_NAMES = [
  'pendingLocalDescription',
  'currentLocalDescription',
  'pendingRemoteDescription',
  'currentRemoteDescription',
] as const;
export type DescriptionName = (typeof DESCRIPTION_NAMES)[number];

/** What passes over the signaling channel; a candidate of null says that there are no more. */
export type MessageBody =
  | { readonly kind: 'description'; readonly description: Description }
  | { readonly kind: 'candidate'; readonly candidate: CandidateInit | null };

interface Base {
  /** Counted from 0, without gaps: the place of the entry in its trace. */
  readonly id: number;
  /** Milliseconds since the trace began. */
  readonly at: number;
  readonly peer: PeerName | null;
  /** What the browser's attributes say at this moment, where they differ from the entry before. */
  readonly state?: Partial<PeerState>;
}

export interface CallEntry extends Base {
  readonly kind: 'call';
  readonly peer: PeerName;
  readonly command: Command;
  /** The values of the arguments; what JSON cannot carry is named, not kept. */
  readonly args: readonly Json[];
}
export interface ResultEntry extends Base {
  readonly kind: 'result';
  readonly peer: PeerName;
  /** The id of the call that it answers. */
  readonly of: number;
  readonly value: Json;
}
/** An exception as the browser threw it, its own name and words. */
export interface ErrorEntry extends Base {
  readonly kind: 'error';
  readonly peer: PeerName;
  readonly of: number;
  readonly name: string;
  readonly message: string;
}
export interface EventEntry extends Base {
  readonly kind: 'event';
  readonly peer: PeerName;
  /** Which object fired it: `pc`, `channel chat`, `track video`… */
  readonly target: string;
  /** The name of the event, as the standard writes it. */
  readonly type: string;
  readonly detail?: Json;
}
export interface MessageEntry extends Base {
  readonly kind: 'message';
  readonly peer: PeerName;
  /** The same for the entries that tell of one message. */
  readonly message: number;
  readonly phase: 'sent' | 'delivered' | 'dropped';
  readonly to: PeerName;
  readonly body: MessageBody;
  /** The message that this one repeats, where the wire doubled it. */
  readonly copyOf?: number;
  /** The command that sent or took it. */
  readonly command: Command;
}
/** What `getStats()` says otherwise than in the peer's entry of this kind before. webrtc-pc §8. */
export interface StatsEntry extends Base {
  readonly kind: 'stats';
  readonly peer: PeerName;
  readonly stats: StatsDelta;
  /** How many milliseconds before this entry the browser took the figures: it keeps them for a moment. */
  readonly age?: number;
}
export interface NoteEntry extends Base {
  readonly kind: 'note';
  readonly note: Note;
}

/** What the lab itself has to say: where a step begins, and what it decided in the reader's stead. */
export type Note =
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'fork'; readonly step: number }
  /** The live peers go on from this step while the reader stays at it. */
  | { readonly type: 'ahead'; readonly step: number }
  | { readonly type: 'fallback'; readonly reason: string }
  /** A call was to be rejected with this exception, and the browser did otherwise. */
  | { readonly type: 'otherwise'; readonly expected: string }
  /** What the reader had the wire do to a message. */
  | {
      readonly type: 'fault';
      readonly message: number;
      readonly fault: 'hold' | 'drop' | 'double' | 'delay' | 'reorder' | 'edit';
    }
  /** From here on candidates are added every so many ms, so that the browser goes on checking. */
  | { readonly type: 'keeps-checking'; readonly every: number }
  /** Nothing was done for a while: `getStats()` is not called until something is. */
  | { readonly type: 'rest' };

export type Entry =
  CallEntry | ResultEntry | ErrorEntry | EventEntry | MessageEntry | StatsEntry | NoteEntry;

/** An entry before the log has given it an id and a time. */
export type Draft = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'id' | 'at'>
    : never
  : never;
