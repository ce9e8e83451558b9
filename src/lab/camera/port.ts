import type { Source, SourceName } from '../../media/source';
import type { Attempt } from './attempts';
import type { Kind } from './wish';

/** A camera, microphone or speaker as `enumerateDevices` tells it; without permission label and id are empty. */
export interface Device {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
}

/** What the browser says of the permissions; null where it does not tell. */
export interface Permissions {
  readonly camera: PermissionState | null;
  readonly microphone: PermissionState | null;
}

/** What a track says of itself. mediacapture-streams §4.3.3. */
export interface Reading {
  readonly kind: Kind;
  readonly label: string;
  readonly readyState: MediaStreamTrackState;
  readonly muted: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly constraints: Readonly<Record<string, unknown>>;
  /** Null where the browser has no `getCapabilities`. */
  readonly capabilities: Readonly<Record<string, unknown>> | null;
}

/** What the page is, before anything is opened. */
export interface Ground {
  readonly isSecure: boolean;
  /** Whether there is `navigator.mediaDevices`: it is missing where the page is no secure context. */
  readonly hasDevices: boolean;
  /** The names of constraints that the browser knows. */
  readonly supported: readonly string[];
}

/** All that the camera lab asks of the browser; a fake of it stands in for tests in Node. */
export interface CameraPort {
  /** Milliseconds, from any beginning. */
  now(): number;
  ground(): Ground;
  open(source: SourceName, constraints: MediaStreamConstraints): Promise<Source>;
  /** Makes a call that is meant to be refused; what it gets against expectation is stopped at once. */
  attempt(attempt: Attempt): Promise<void>;
  devices(): Promise<readonly Device[]>;
  /** Tells each `devicechange`; the result ends it. */
  watchDevices(onchange: () => void): () => void;
  /** Tells the permissions now and whenever one changes; the result ends it. */
  watchPermissions(onchange: (permissions: Permissions) => void): () => void;
}

/** What each track of a stream says of itself now. */
export const readTracks = (stream: MediaStream): readonly Reading[] =>
  stream.getTracks().map((track) => ({
    kind: track.kind as Kind,
    label: track.label,
    readyState: track.readyState,
    muted: track.muted,
    settings: { ...track.getSettings() },
    constraints: { ...track.getConstraints() },
    capabilities: track.getCapabilities ? { ...track.getCapabilities() } : null,
  }));
