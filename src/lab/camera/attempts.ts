import { printValue } from './print';

/** From where an attempt calls `getUserMedia`: this page, or a frame that is not allowed to. */
export type Place = 'page' | 'denied' | 'sandboxed' | 'removed';

/** A call that is made to be refused. */
export interface Attempt {
  readonly id: string;
  /** The name of the error that is looked for. */
  readonly error: string;
  readonly place: Place;
  readonly constraints: MediaStreamConstraints;
  /** Whether the reader has to do something first: answer a question, unplug a device, open another program. */
  readonly needsReader?: true;
  /** Works only where the page is no secure context. */
  readonly insecureOnly?: true;
}

/** Every error of `getUserMedia` that a page can provoke. mediacapture-streams §10.2. */
export const ATTEMPTS: readonly Attempt[] = [
  {
    id: 'refuse',
    error: 'NotAllowedError',
    place: 'page',
    constraints: { video: true, audio: true },
    needsReader: true,
  },
  { id: 'policy', error: 'NotAllowedError', place: 'denied', constraints: { video: true } },
  {
    id: 'missing',
    error: 'NotFoundError',
    place: 'page',
    constraints: { video: true },
    needsReader: true,
  },
  {
    id: 'width',
    error: 'OverconstrainedError',
    place: 'page',
    constraints: { video: { width: { exact: 99_999 } } },
  },
  {
    id: 'device',
    error: 'OverconstrainedError',
    place: 'page',
    constraints: { video: { deviceId: { exact: 'no-such-camera' } } },
  },
  {
    id: 'busy',
    error: 'NotReadableError',
    place: 'page',
    constraints: { video: true },
    needsReader: true,
  },
  { id: 'empty', error: 'TypeError', place: 'page', constraints: {} },
  {
    id: 'insecure',
    error: 'TypeError',
    place: 'page',
    constraints: { video: true },
    insecureOnly: true,
  },
  { id: 'sandbox', error: 'SecurityError', place: 'sandboxed', constraints: { video: true } },
  { id: 'detached', error: 'InvalidStateError', place: 'removed', constraints: { video: true } },
];

const FRAME: Record<Exclude<Place, 'page'>, readonly [string, string]> = {
  denied: [`frame.allow = "camera 'none'; microphone 'none'";`, ''],
  sandboxed: [`frame.sandbox = 'allow-scripts'; // no origin of its own`, ''],
  removed: ['', 'frame.remove();'],
};

/** @example printAttempt(…the attempt “empty”) → 'await navigator.mediaDevices.getUserMedia({});' */
export function printAttempt({ place, constraints }: Attempt): string {
  const call = (on: string) => `await ${on}.getUserMedia(${printValue(constraints)});`;
  if (place === 'page') return call('navigator.mediaDevices');
  const [before, after] = FRAME[place];
  const rest =
    place === 'sandboxed'
      ? ['// in the frame:', call('navigator.mediaDevices')]
      : ['const { mediaDevices } = frame.contentWindow.navigator;', after, call('mediaDevices')];
  return [
    `const frame = document.createElement('iframe');`,
    before,
    'document.body.append(frame);',
    ...rest,
  ]
    .filter(Boolean)
    .join('\n');
}
