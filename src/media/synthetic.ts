import type { PeerName } from '../jsep/command';
import { stopTracks, type Source } from './source';

const WIDTH = 320;
const HEIGHT = 180;
const FRAMES_PER_SECOND = 15;

interface Look {
  readonly colour: string;
  readonly hertz: number;
  readonly letter: string;
}

const LOOK: Record<PeerName, Look> = {
  alice: { colour: '#2457d6', hertz: 440, letter: 'A' },
  bob: { colour: '#b04a06', hertz: 330, letter: 'B' },
};

/** Turns, or where the reader asked for less motion stands still and counts the seconds. */
function draw(
  context: CanvasRenderingContext2D,
  seconds: number,
  isStill: boolean,
  { colour, letter }: Look,
) {
  context.fillStyle = colour;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const angle = isStill ? 0 : seconds * Math.PI * 0.5;
  context.fillStyle = 'rgb(255 255 255 / 0.16)';
  context.beginPath();
  context.moveTo(WIDTH / 2, HEIGHT / 2);
  context.arc(WIDTH / 2, HEIGHT / 2, 76, angle, angle + Math.PI * 1.2);
  context.fill();
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.font = '600 76px system-ui, sans-serif';
  context.fillText(letter, WIDTH / 2, HEIGHT / 2 + (isStill ? 14 : 27));
  if (!isStill) return;
  context.font = '600 24px system-ui, sans-serif';
  context.fillText(`${Math.floor(seconds)} s`, WIDTH / 2, HEIGHT / 2 + 48);
}

/** The further sources of a peer are told from its first by a number and a darker ground. */
function lookOf(peer: PeerName, nth: number): Look {
  const look = LOOK[peer];
  return nth ? { ...look, colour: '#171a26', letter: `${look.letter}${nth + 1}` } : look;
}

function openVideo(look: Look): { track: MediaStreamTrack; stop: () => void } {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d')!;
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  let frame = 0;
  // A picture that stands still is drawn as often: it is sent as frames all the same.
  const next = () => draw(context, frame++ / FRAMES_PER_SECOND, less.matches, look);
  next();
  const track = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0]!;
  const timer = setInterval(next, 1000 / FRAMES_PER_SECOND);
  return { track, stop: () => clearInterval(timer) };
}

/** A soft tone that swells and fades, of a frequency in hertz. */
export function openTone(hertz: number): Source {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: hertz });
  const pulse = new OscillatorNode(context, { frequency: 1.5 });
  const level = new GainNode(context, { gain: 0.04 });
  const depth = new GainNode(context, { gain: 0.04 });
  const out = new MediaStreamAudioDestinationNode(context);
  tone.connect(level).connect(out);
  pulse.connect(depth).connect(level.gain);
  tone.start();
  pulse.start();
  // Without a gesture of the reader the context stays suspended: the track is live, and silent.
  void context.resume().catch(() => undefined);
  const { stream } = out;
  return {
    stream,
    stop() {
      stopTracks(stream);
      void context.close();
    },
  };
}

/** A living picture and a soft tone that belong to one peer; no device and no permission is needed. */
export function openSynthetic(peer: PeerName, nth = 0): Source {
  const video = openVideo(lookOf(peer, nth));
  const audio = openTone(LOOK[peer].hertz);
  const stream = new MediaStream([...audio.stream.getTracks(), video.track]);
  return {
    stream,
    stop() {
      stopTracks(stream);
      video.stop();
      audio.stop();
    },
  };
}
