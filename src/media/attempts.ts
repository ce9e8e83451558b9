import { openSynthetic } from './synthetic';

/** How long a file or a frame may take, in ms. */
const LIMIT = 15_000;
/** How long is recorded, in ms. */
const A_MOMENT = 1000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Plays sound in a frame of another origin, in which nobody has pressed anything.
 * @throws DOMException of `play()`; html §4.8.11.8
 */
export async function playAlone(): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = `<script>
    const context = new AudioContext();
    const out = new MediaStreamAudioDestinationNode(context);
    const audio = new Audio();
    audio.srcObject = out.stream;
    audio.play().then(() => null, ({ name, message }) => ({ name, message }))
      .then((refusal) => parent.postMessage(refusal, '*'));
  </script>`;
  frame.hidden = true;
  const stop = new AbortController();
  try {
    const refusal = await new Promise<{ name: string; message: string } | null>(
      (resolve, reject) => {
        const late = () => reject(new DOMException('The frame did not answer.', 'TimeoutError'));
        const timer = setTimeout(late, LIMIT);
        const heard = ({ source, data }: MessageEvent) => {
          if (source !== frame.contentWindow) return;
          clearTimeout(timer);
          resolve(data);
        };
        addEventListener('message', heard, { signal: stop.signal });
        document.body.append(frame);
      },
    );
    if (refusal) throw new DOMException(refusal.message, refusal.name);
  } finally {
    stop.abort();
    frame.remove();
  }
}

/**
 * Gives a video another stream while it is about to play the first.
 * @throws AbortError of `play()`; html §4.8.11.8
 */
export async function interruptPlay(): Promise<void> {
  const [one, two] = [openSynthetic('alice'), openSynthetic('bob')];
  const video = document.createElement('video');
  video.muted = true;
  try {
    video.srcObject = one.stream;
    const playing = video.play();
    video.srcObject = two.stream;
    await playing;
  } finally {
    video.srcObject = null;
    one.stop();
    two.stop();
  }
}

/** @throws NotSupportedError: no browser records QuickTime. mediastream-recording §2.3 */
export async function recordUnknownType(): Promise<void> {
  const source = openSynthetic('alice');
  try {
    new MediaRecorder(source.stream, { mimeType: 'video/quicktime' });
  } finally {
    source.stop();
  }
}

/** Records for a moment and asks a video how long the recording is, in seconds; `Infinity` where the file does not say. */
export async function durationOfRecording(): Promise<{ duration: string }> {
  const source = openSynthetic('alice');
  const chunks: Blob[] = [];
  const recorder = new MediaRecorder(new MediaStream(source.stream.getVideoTracks()));
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.ondataavailable = ({ data }) => void chunks.push(data);
  // In pieces, as a page does that sends them on: no piece can be written again in the end.
  recorder.start(A_MOMENT / 5);
  await wait(A_MOMENT);
  recorder.stop();
  await stopped;
  source.stop();
  const address = URL.createObjectURL(new Blob(chunks, { type: recorder.mimeType }));
  try {
    const video = document.createElement('video');
    const known = new Promise((resolve, reject) => {
      video.onloadedmetadata = resolve;
      video.onerror = () => reject(video.error ?? new Error('The recording does not open.'));
    });
    video.preload = 'metadata';
    video.src = address;
    await Promise.race([known, wait(LIMIT)]);
    return { duration: String(video.duration) };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @throws TypeError: a stream has no address any more. mediacapture-fromelement, FileAPI §8.4 */
export async function addressOfStream(): Promise<void> {
  const stream = new MediaStream();
  URL.revokeObjectURL(URL.createObjectURL(stream as unknown as Blob));
}
