import {
  DESCRIPTION_NAMES,
  STATE_NAMES,
  type Description,
  type DescriptionName,
  type PeerState,
  type TransceiverState,
} from '../trace/entry';

const plain = (description: RTCSessionDescription | null): Description | null =>
  description && { type: description.type, sdp: description.sdp };

const transceivers = (pc: RTCPeerConnection): TransceiverState[] =>
  pc.getTransceivers().map(({ mid, receiver, direction, currentDirection }) => ({
    mid,
    kind: receiver.track.kind,
    direction,
    currentDirection,
  }));

/** Firefox throws from the descriptions of a closed connection; by the standard they are what they were. */
function description(
  pc: RTCPeerConnection,
  name: DescriptionName,
  last: PeerState | undefined,
): Description | null {
  try {
    return plain(pc[name]);
  } catch {
    return last?.[name] ?? null;
  }
}

function snapshot(
  pc: RTCPeerConnection,
  channels: Iterable<RTCDataChannel>,
  last: PeerState | undefined,
): PeerState {
  return {
    signalingState: pc.signalingState,
    iceGatheringState: pc.iceGatheringState,
    iceConnectionState: pc.iceConnectionState,
    connectionState: pc.connectionState,
    pendingLocalDescription: description(pc, 'pendingLocalDescription', last),
    currentLocalDescription: description(pc, 'currentLocalDescription', last),
    pendingRemoteDescription: description(pc, 'pendingRemoteDescription', last),
    currentRemoteDescription: description(pc, 'currentRemoteDescription', last),
    channels: Object.fromEntries([...channels].map(({ label, readyState }) => [label, readyState])),
    transceivers: transceivers(pc),
  };
}

const sameDescription = (a: Description | null | undefined, b: Description | null): boolean =>
  a === b || (a?.type === b?.type && a?.sdp === b?.sdp);

function difference(before: PeerState | undefined, now: PeerState): Partial<PeerState> | undefined {
  const delta: Record<string, unknown> = {};
  for (const name of STATE_NAMES) if (before?.[name] !== now[name]) delta[name] = now[name];
  for (const name of DESCRIPTION_NAMES)
    if (!sameDescription(before?.[name] ?? null, now[name])) delta[name] = now[name];
  for (const name of ['channels', 'transceivers'] as const)
    if (JSON.stringify(before?.[name]) !== JSON.stringify(now[name])) delta[name] = now[name];
  return Object.keys(delta).length ? (delta as Partial<PeerState>) : undefined;
}

/** Gives what a connection's attributes say now, where that differs from what they said when it was last asked. */
export function createObserver(
  pc: RTCPeerConnection,
  channels: Iterable<RTCDataChannel>,
): () => Partial<PeerState> | undefined {
  let last: PeerState | undefined;
  return () => {
    const now = snapshot(pc, channels, last);
    const delta = difference(last, now);
    last = now;
    return delta;
  };
}
