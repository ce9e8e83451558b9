import { openTestCard } from './test-card';
import type { Source } from './source';

/** How long an attempt records before something happens to its stream, in ms. */
const A_MOMENT = 400;
const LIMIT = 5000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Records a stream while `change` is done to it, and tells the events that followed. */
async function during(
  stream: MediaStream,
  change: (recorder: MediaRecorder) => void,
  until: string,
): Promise<readonly string[]> {
  const recorder = new MediaRecorder(stream);
  const told: string[] = [];
  const over = new Promise<void>((resolve) => {
    for (const type of ['error', 'dataavailable', 'stop'])
      recorder.addEventListener(type, (event) => {
        const { error } = event as Event & { error?: DOMException };
        told.push(error ? `${type} ${error.name}: ${error.message}` : type);
        if (type === until) resolve();
      });
  });
  recorder.start();
  await wait(A_MOMENT);
  try {
    change(recorder);
    await Promise.race([over, wait(until ? LIMIT : A_MOMENT)]);
    return [...told, `state ${recorder.state}`];
  } finally {
    if (recorder.state !== 'inactive') recorder.stop();
  }
}

const both = { video: { width: 320 }, audio: true };

/** What each attempt does; a source of its own is opened for it and given back. */
const ATTEMPTS: Record<string, (source: Source) => Promise<readonly string[]>> = {
  async type({ stream }) {
    new MediaRecorder(stream, { mimeType: 'video/quicktime' });
    return [];
  },
  async nothing() {
    new MediaRecorder(new MediaStream()).start();
    return [];
  },
  async kind({ stream }) {
    const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm' });
    try {
      recorder.start();
    } finally {
      // In Chromium a recorder whose start was refused says that it is recording.
      if (recorder.state !== 'inactive') recorder.stop();
    }
    return [];
  },
  twice: ({ stream }) => during(stream, (recorder) => recorder.start(), ''),
  async early({ stream }) {
    new MediaRecorder(stream).pause();
    return [];
  },
  async again({ stream }) {
    const recorder = new MediaRecorder(stream);
    recorder.stop();
    return [`state ${recorder.state}`];
  },
  add({ stream }) {
    const one = new MediaStream(stream.getVideoTracks());
    return during(one, () => one.addTrack(stream.getAudioTracks()[0]!), 'stop');
  },
  remove: ({ stream }) =>
    during(stream, () => stream.removeTrack(stream.getAudioTracks()[0]!), 'stop'),
  one: ({ stream }) => during(stream, () => stream.getAudioTracks()[0]!.stop(), ''),
  all: ({ stream }) =>
    during(stream, () => stream.getTracks().forEach((track) => track.stop()), 'stop'),
};

/**
 * Makes a call that is to be refused, or does to a stream what a recorder does not bear.
 * @returns the events that followed, by name
 * @throws DOMException of the browser
 */
export async function attemptRecording(id: string): Promise<readonly string[]> {
  const source = await openTestCard(both);
  try {
    return await ATTEMPTS[id]!(source);
  } finally {
    source.stop();
  }
}
