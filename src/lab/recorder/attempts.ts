/** Something that a recorder refuses or does not bear. mediastream-recording §2.3, §3. */
export interface RecorderAttempt {
  readonly id: string;
  /** The name of the error; '' where there is none, which is the point. */
  readonly error: 'NotSupportedError' | 'InvalidStateError' | 'InvalidModificationError' | '';
  readonly code: string;
}

const RECORDING = 'const recorder = new MediaRecorder(stream);\nrecorder.start();\n';

/** All of them, in the order in which they are shown. */
export const RECORDER_ATTEMPTS: readonly RecorderAttempt[] = [
  {
    id: 'type',
    error: 'NotSupportedError',
    code: "new MediaRecorder(stream, { mimeType: 'video/quicktime' });",
  },
  {
    id: 'nothing',
    error: 'NotSupportedError',
    code: 'new MediaRecorder(new MediaStream()).start();',
  },
  {
    id: 'kind',
    error: 'NotSupportedError',
    code: "new MediaRecorder(stream, { mimeType: 'audio/webm' }).start(); // the stream has video",
  },
  { id: 'twice', error: 'InvalidStateError', code: `${RECORDING}recorder.start();` },
  { id: 'early', error: 'InvalidStateError', code: 'new MediaRecorder(stream).pause();' },
  { id: 'add', error: 'InvalidModificationError', code: `${RECORDING}stream.addTrack(another);` },
  {
    id: 'remove',
    error: 'InvalidModificationError',
    code: `${RECORDING}stream.removeTrack(stream.getAudioTracks()[0]);`,
  },
  { id: 'again', error: '', code: 'new MediaRecorder(stream).stop();' },
  { id: 'one', error: '', code: `${RECORDING}stream.getAudioTracks()[0].stop();` },
  {
    id: 'all',
    error: '',
    code: `${RECORDING}for (const track of stream.getTracks()) track.stop();`,
  },
];
