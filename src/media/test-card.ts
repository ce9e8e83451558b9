import { openTone } from './synthetic';
import { stopTracks, type Source } from './source';

/** The size in pixels and the rate in frames a second of the picture before any constraint is applied. */
export const TEST_CARD = { width: 1280, height: 720, frameRate: 30 } as const;

const BARS = ['#2457d6', '#0b6b68', '#7532c9', '#a84605', '#c02637', '#171a26'];
const two = (value: number) => String(value).padStart(2, '0');

/** @example clock(61_234) → '01:01.2' (minutes, seconds, tenths) */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}.${Math.floor((ms % 1000) / 100)}`;
}

function draw(context: CanvasRenderingContext2D, ms: number, frame: number): void {
  const { width, height } = TEST_CARD;
  context.fillStyle = '#fbfbfd';
  context.fillRect(0, 0, width, height);
  const bar = width / BARS.length;
  BARS.forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(Math.round(i * bar), 0, Math.ceil(bar), 150);
  });
  const [x, y, radius] = [width / 2, 420, 190];
  context.lineWidth = 26;
  context.strokeStyle = '#e2e5ee';
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.strokeStyle = '#2457d6';
  context.lineCap = 'round';
  const from = -Math.PI / 2;
  context.beginPath();
  context.arc(x, y, radius, from, from + 2 * Math.PI * ((ms % 2000) / 2000));
  context.stroke();
  context.fillStyle = '#171a26';
  context.textAlign = 'center';
  context.font = '600 84px ui-monospace, monospace';
  context.fillText(clock(ms), x, y + 28);
  context.font = '34px ui-monospace, monospace';
  context.fillStyle = '#4b5166';
  context.fillText(`frame ${frame}`, x, height - 40);
}

function openPicture(): Source {
  const canvas = document.createElement('canvas');
  canvas.width = TEST_CARD.width;
  canvas.height = TEST_CARD.height;
  const context = canvas.getContext('2d')!;
  const began = performance.now();
  let frame = 0;
  draw(context, 0, frame);
  const stream = canvas.captureStream(TEST_CARD.frameRate);
  const timer = setInterval(
    () => draw(context, performance.now() - began, ++frame),
    1000 / TEST_CARD.frameRate,
  );
  return {
    stream,
    stop() {
      clearInterval(timer);
      stopTracks(stream);
    },
  };
}

const asked = (constraints: boolean | MediaTrackConstraints | undefined) =>
  typeof constraints === 'object' ? constraints : {};

/**
 * A picture with a clock, and a soft tone: no device and no permission is needed. The constraints are applied to its
 * tracks by the browser's own `applyConstraints`. mediacapture-fromelement §4.1, mediacapture-streams §4.3.3.
 * @throws TypeError where neither kind is asked for; OverconstrainedError of the browser
 */
export async function openTestCard({ video, audio }: MediaStreamConstraints): Promise<Source> {
  if (!video && !audio) throw new TypeError('At least one of audio and video must be requested');
  const parts = [...(video ? [openPicture()] : []), ...(audio ? [openTone(440)] : [])];
  const stream = new MediaStream(parts.flatMap((part) => part.stream.getTracks()));
  const stop = () => parts.forEach((part) => part.stop());
  try {
    for (const track of stream.getTracks())
      await track.applyConstraints(asked(track.kind === 'video' ? video : audio));
  } catch (error) {
    stop();
    throw error;
  }
  return { stream, stop };
}
