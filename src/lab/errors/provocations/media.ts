import type { Provocation } from '../provocation';

/** Errors of camera, microphone, playing and recording. */
export const MEDIA: Readonly<Record<string, Provocation>> = {
  'media-devices-undefined': {
    attempt: 'insecure',
    code: `await navigator.mediaDevices.getUserMedia({ video: true });`,
    expects: { name: 'TypeError' },
    needs: 'insecure',
  },
  'not-allowed': {
    attempt: 'denied',
    code: `const frame = document.createElement('iframe');
frame.allow = "camera 'none'; microphone 'none'";
document.body.append(frame);
await frame.contentWindow.navigator.mediaDevices.getUserMedia({ video: true });`,
    expects: { name: 'NotAllowedError' },
  },
  'not-found': {
    attempt: 'camera',
    code: `await navigator.mediaDevices.getUserMedia({ video: true });`,
    expects: { name: 'NotFoundError' },
    needs: 'no-camera',
  },
  'not-readable': {
    attempt: 'camera',
    code: `await navigator.mediaDevices.getUserMedia({ video: true });`,
    expects: { name: 'NotReadableError' },
    needs: 'busy-camera',
  },
  overconstrained: {
    attempt: 'width',
    code: `await navigator.mediaDevices.getUserMedia({ video: { width: { exact: 99_999 } } });`,
    expects: { name: 'OverconstrainedError' },
    needs: 'camera',
  },
  'nothing-asked': {
    attempt: 'nothing-asked',
    code: `await navigator.mediaDevices.getUserMedia({ audio: false, video: false });`,
    expects: { name: 'TypeError' },
  },
  'play-without-gesture': {
    attempt: 'play-alone',
    code: `video.srcObject = streamWithSound;
await video.play();`,
    expects: { name: 'NotAllowedError' },
    departs: { firefox: { name: null } },
  },
  'play-interrupted': {
    attempt: 'play-interrupted',
    code: `video.srcObject = stream;
const playing = video.play();
video.srcObject = anotherStream;
await playing;`,
    expects: { name: 'AbortError' },
  },
  'create-object-url': {
    attempt: 'object-url',
    code: `video.src = URL.createObjectURL(stream);`,
    expects: { name: 'TypeError' },
  },
  'recorder-type': {
    attempt: 'recorder-type',
    code: `new MediaRecorder(stream, { mimeType: 'video/quicktime' });`,
    expects: { name: 'NotSupportedError' },
  },
  'recording-without-duration': {
    attempt: 'recording',
    code: `const recorder = new MediaRecorder(stream);
recorder.start(200); // a chunk every 200 ms; a second later:
video.src = URL.createObjectURL(new Blob(chunks, { type: recorder.mimeType }));
video.onloadedmetadata = () => console.log(video.duration);`,
    expects: { name: null, found: { duration: 'Infinity' } },
    departs: { firefox: { name: null } },
  },
};
