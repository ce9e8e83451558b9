/** What a recorder tells while it runs. mediastream-recording §2.4, §3. */
export type RecorderEvent =
  | { readonly type: 'start' | 'pause' | 'resume' | 'stop'; readonly mimeType: string }
  | { readonly type: 'dataavailable'; readonly data: Blob }
  | { readonly type: 'error'; readonly error: unknown };

/** How a recording is made. */
export interface RecordingOptions {
  /** Container and codecs; '' leaves the choice to the browser. */
  readonly mimeType: string;
  /** How many ms of recording a chunk holds; 0 gives one chunk in the end. */
  readonly timeslice: number;
}

/** A running recorder and its calls. */
export interface Recording {
  pause(): void;
  resume(): void;
  stop(): void;
  /** Stops it without another word. */
  drop(): void;
}

/** @example mediaRecorderOptions('') → undefined, so that no second argument is given */
const mediaRecorderOptions = (mimeType: string) => (mimeType ? { mimeType } : undefined);

/**
 * Starts a recorder; every event is told until it is dropped.
 * @throws DOMException: NotSupportedError for a type or a stream that cannot be recorded. mediastream-recording §2.3
 */
export function startRecording(
  stream: MediaStream,
  { mimeType, timeslice }: RecordingOptions,
  tell: (event: RecorderEvent) => void,
): Recording {
  const recorder = new MediaRecorder(stream, mediaRecorderOptions(mimeType));
  const ended = new AbortController();
  const { signal } = ended;
  for (const type of ['start', 'pause', 'resume', 'stop'] as const)
    recorder.addEventListener(type, () => tell({ type, mimeType: recorder.mimeType }), { signal });
  recorder.addEventListener('dataavailable', ({ data }) => tell({ type: 'dataavailable', data }), {
    signal,
  });
  recorder.addEventListener(
    'error',
    (event) => tell({ type: 'error', error: (event as Event & { error?: unknown }).error }),
    { signal },
  );
  if (timeslice) recorder.start(timeslice);
  else recorder.start();
  return {
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    stop: () => recorder.stop(),
    drop() {
      ended.abort();
      if (recorder.state !== 'inactive') recorder.stop();
    },
  };
}

/** Whether the browser can record such a type; false where it cannot record at all. mediastream-recording §2.3 */
export const canRecord = (type: string): boolean =>
  typeof MediaRecorder !== 'undefined' && MediaRecorder.isTypeSupported(type);

const END = 1e9;

/**
 * The duration in seconds of a recording in a video element. Where the file does not tell it, the element is sent to a
 * time behind the end: the browser reads to the end, and knows. html, media elements: durationchange.
 */
export async function findDuration(video: HTMLVideoElement): Promise<number> {
  const found = new Promise<void>((resolve) => {
    const look = () => {
      if (!Number.isFinite(video.duration)) return;
      video.removeEventListener('durationchange', look);
      resolve();
    };
    video.addEventListener('durationchange', look);
    look();
  });
  video.currentTime = END;
  await found;
  video.currentTime = 0;
  return video.duration;
}
