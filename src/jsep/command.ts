/** The two peers of every scenario. */
export const PEERS = ['alice', 'bob'] as const;
export type PeerName = (typeof PEERS)[number];

/** @example other('alice') → 'bob' */
export const other = (peer: PeerName): PeerName => (peer === 'alice' ? 'bob' : 'alice');

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A variable of the peer that runs the command, such as the `offer` that `createOffer` gave it, or a member of one, such
 * as `pc.localDescription`.
 */
export interface Variable {
  readonly var: string;
}
export type Argument = Json | Variable;

/** Every call that a command can make. Names of methods are those of the standards. */
export type Call =
  | 'new RTCPeerConnection'
  | 'createDataChannel'
  | 'createOffer'
  | 'createAnswer'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'addIceCandidate'
  | 'addTrack'
  | 'addTransceiver'
  | 'removeTrack'
  | 'restartIce'
  | 'setConfiguration'
  | 'getSenders'
  | 'getTransceivers'
  | 'close'
  | 'channel.send'
  | 'channel.close'
  | 'sender.replaceTrack'
  | 'sender.getParameters'
  | 'sender.setParameters'
  | 'transceiver.stop'
  | 'transceiver.setCodecPreferences'
  | 'track.stop'
  | 'signaling.send'
  | 'signaling.receive'
  | 'getUserMedia'
  | 'syntheticMedia'
  | 'getTracks'
  /** Gives a description with some of its lines changed: its arguments are the description and the changes. */
  | 'edit'
  | 'RTCRtpReceiver.getCapabilities'
  | Setter
  | Handler;

/** Attributes that a program sets; `args` holds the value. webrtc-pc §5.4. */
export type Setter = 'transceiver.direction' | 'track.enabled';

/** Event handlers that a program sets on its connection; they run for the length of the connection. */
export type Handler = 'onicecandidate' | 'ondatachannel' | 'ontrack' | 'onnegotiationneeded';

/** One call on one peer, as plain data: it can be run, printed as JavaScript, shared and replayed. */
export interface Command {
  readonly peer: PeerName;
  readonly call: Call;
  /**
   * The variable that the call is made on, or a path from one, such as `transceivers.0.sender`; the peer connection `pc`
   * unless said. Calls whose name has a dot are methods or attributes of another object than the connection.
   */
  readonly on?: string;
  readonly args?: readonly Argument[];
  /** The variable that keeps what the call gave. */
  readonly as?: string;
}

/** Commands that run once for every item of a list that a peer holds. */
export interface Loop {
  readonly each: { readonly peer: PeerName; readonly item: string; readonly of: string };
  readonly do: readonly Command[];
}

export type Action = Command | Loop;

export const isLoop = (action: Action): action is Loop => 'each' in action;

export const isVariable = (argument: Argument): argument is Variable =>
  typeof argument === 'object' && argument !== null && 'var' in argument;
