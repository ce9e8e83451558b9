import type { Json } from '../jsep/command';
import { describe } from './describe';

/** Every event of an `RTCPeerConnection`. webrtc-pc §4.4.2 and §11. */
const CONNECTION_EVENTS = [
  'negotiationneeded',
  'signalingstatechange',
  'icegatheringstatechange',
  'icecandidate',
  'icecandidateerror',
  'iceconnectionstatechange',
  'connectionstatechange',
  'track',
  'datachannel',
] as const;

/** Every event of an `RTCDataChannel`. webrtc-pc §6.2. */
const CHANNEL_EVENTS = [
  'open',
  'message',
  'bufferedamountlow',
  'error',
  'closing',
  'close',
] as const;

/** Every event of a `MediaStreamTrack`. mediacapture-streams §4.3. */
const TRACK_EVENTS = ['mute', 'unmute', 'ended'] as const;

/** Called for each event, before anything else hears of it. */
export type Heard = (target: string, event: Event, detail: Json | undefined) => void;

function detailOf(event: Event): Json | undefined {
  if ('candidate' in event) return describe(event.candidate);
  if ('errorCode' in event && 'errorText' in event)
    return { errorCode: Number(event.errorCode), errorText: String(event.errorText) };
  if ('error' in event && event.error instanceof Error)
    return { name: event.error.name, message: event.error.message };
  if ('data' in event) return typeof event.data === 'string' ? event.data : { binary: true };
  if ('channel' in event) return describe(event.channel);
  if ('track' in event) return describe(event.track);
  return undefined;
}

function listen(
  to: EventTarget,
  types: readonly string[],
  target: string,
  heard: Heard,
  signal: AbortSignal,
): void {
  for (const type of types)
    to.addEventListener(type, (event) => heard(target, event, detailOf(event)), { signal });
}

export const listenToConnection = (
  pc: RTCPeerConnection,
  heard: Heard,
  signal: AbortSignal,
): void => listen(pc, CONNECTION_EVENTS, 'pc', heard, signal);

export const listenToChannel = (channel: RTCDataChannel, heard: Heard, signal: AbortSignal): void =>
  listen(channel, CHANNEL_EVENTS, `channel ${channel.label}`, heard, signal);

export const listenToTrack = (track: MediaStreamTrack, heard: Heard, signal: AbortSignal): void =>
  listen(track, TRACK_EVENTS, `track ${track.kind}`, heard, signal);
