import { printValue } from '../camera/print';
import type { RecorderSource } from './port';

const BOTH = 'video: { width: 640, height: 360 },\n  audio: true,';

/** The JavaScript of each call of the recorder lab. */
export const CODE = {
  open: {
    camera: `const stream = await navigator.mediaDevices.getUserMedia({\n  ${BOTH}\n});`,
    synthetic: 'const stream = syntheticMedia(); // a canvas and an oscillator',
    remote:
      '// Alice sends a canvas and an oscillator; this is what Bob receives.\n' +
      'bob.ontrack = ({ track }) => stream.addTrack(track);',
  } satisfies Record<RecorderSource, string>,
  close: 'for (const track of stream.getTracks()) track.stop();',
  hangUp: 'alice.close();\nbob.close();',
  start: (mimeType: string, timeslice: number) =>
    `const recorder = new MediaRecorder(stream${mimeType ? `, ${printValue({ mimeType })}` : ''});\n` +
    'recorder.ondataavailable = ({ data }) => chunks.push(data);\n' +
    `recorder.start(${timeslice || ''});`,
};
