/** Where a call's audio and video come from. */
export type SourceName = 'synthetic' | 'camera';

/** A stream and what gives it back. */
export interface Source {
  readonly stream: MediaStream;
  /** Stops the tracks and all that feeds them. */
  stop(): void;
}

/** Stops every track of a stream. mediacapture-streams §4.3. */
export function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
