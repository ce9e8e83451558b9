import { openCamera } from '../../media/camera';

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser reads QR codes by itself. */
export const canScan = (): boolean => detectorClass() !== undefined;

/** How often the picture is looked at, in ms. */
const LOOK_EVERY = 200;

/**
 * Shows the camera in `video` and resolves with the text of the first code that it sees; with undefined once aborted.
 * @throws the browser's DOMException where the camera is refused or missing
 */
export async function scan(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<string | undefined> {
  const Detect = detectorClass();
  if (!Detect) return undefined;
  const camera = await openCamera({ video: { facingMode: 'environment' } });
  const detector = new Detect({ formats: ['qr_code'] });
  try {
    video.srcObject = camera.stream;
    await video.play();
    while (!signal.aborted) {
      const [code] = await detector.detect(video);
      if (code) return code.rawValue;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    return undefined;
  } finally {
    camera.stop();
    video.srcObject = null;
  }
}
