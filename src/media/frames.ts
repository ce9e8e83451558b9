import { stopTracks } from './source';

const LIMIT = 30_000;

function append(attributes: Readonly<Record<string, string>>): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.hidden = true;
  document.body.append(frame);
  return frame;
}

const open = async (devices: MediaDevices, constraints: MediaStreamConstraints) =>
  stopTracks(await devices.getUserMedia(constraints));

/** Calls `getUserMedia` in a frame whose permissions policy says no. mediacapture-streams §10.2, §13. */
export async function openInDeniedFrame(constraints: MediaStreamConstraints): Promise<void> {
  const frame = append({ allow: "camera 'none'; microphone 'none'" });
  try {
    await open(frame.contentWindow!.navigator.mediaDevices, constraints);
  } finally {
    frame.remove();
  }
}

/** Calls `getUserMedia` of a document that is shown no more: it is not fully active. mediacapture-streams §10.2. */
export async function openInRemovedFrame(constraints: MediaStreamConstraints): Promise<void> {
  const frame = append({});
  const devices = frame.contentWindow!.navigator.mediaDevices;
  frame.remove();
  await open(devices, constraints);
}

const inner = (constraints: MediaStreamConstraints) => `<script>
navigator.mediaDevices.getUserMedia(${JSON.stringify(constraints)}).then(
  (stream) => (stream.getTracks().forEach((track) => track.stop()), null),
  ({ name, message }) => ({ name, message }),
).then((refusal) => parent.postMessage(refusal, '*'));
</script>`;

/** Calls `getUserMedia` in a sandboxed frame, which has no origin that a permission could be given to. */
export async function openInSandboxedFrame(constraints: MediaStreamConstraints): Promise<void> {
  const frame = append({ sandbox: 'allow-scripts', srcdoc: inner(constraints) });
  const stop = new AbortController();
  try {
    const refusal = await new Promise<{ name: string; message: string } | null>(
      (resolve, reject) => {
        const timer = setTimeout(
          () => reject(new DOMException('The frame did not answer.', 'TimeoutError')),
          LIMIT,
        );
        stop.signal.addEventListener('abort', () => clearTimeout(timer));
        const heard = ({ source, data }: MessageEvent) => {
          if (source === frame.contentWindow) resolve(data);
        };
        addEventListener('message', heard, { signal: stop.signal });
      },
    );
    if (refusal) throw new DOMException(refusal.message, refusal.name);
  } finally {
    stop.abort();
    frame.remove();
  }
}
