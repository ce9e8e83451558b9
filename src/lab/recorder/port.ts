import type { Recording, RecorderEvent, RecordingOptions } from '../../media/recorder';
import type { Source, SourceName } from '../../media/source';

/** Where the stream comes from: a device, a canvas, or the far end of a call. */
export type RecorderSource = SourceName | 'remote';

/** All that the recorder lab asks of the browser; a fake of it stands in for tests in Node. */
export interface RecorderPort {
  /** Milliseconds, from any beginning. */
  now(): number;
  /** Whether a type can be recorded; false for all where there is no MediaRecorder. */
  canRecord(type: string): boolean;
  open(source: RecorderSource): Promise<Source>;
  /** @throws DOMException where the type or the stream cannot be recorded */
  record(
    stream: MediaStream,
    options: RecordingOptions,
    tell: (event: RecorderEvent) => void,
  ): Recording;
  /** Does what a recorder refuses; gives the events that followed, or throws the refusal. */
  attempt(id: string): Promise<readonly string[]>;
}
