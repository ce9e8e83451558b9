import type { PeerName } from '../jsep/command';
import { stopTracks, type Source } from './source';

const WIDTH = 320;
const HEIGHT = 180;
const FRAMES_PER_SECOND = 15;

const LOOK: Record<PeerName, { colour: string; hertz: number; letter: string }> = {
  alice: { colour: '#2457d6', hertz: 440, letter: 'A' },
  bob: { colour: '#b04a06', hertz: 330, letter: 'B' },
};

function draw(
  context: CanvasRenderingContext2D,
  frame: number,
  { colour, letter }: (typeof LOOK)[PeerName],
) {
  context.fillStyle = colour;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const angle = (frame / FRAMES_PER_SECOND) * Math.PI * 0.5;
  context.fillStyle = 'rgb(255 255 255 / 0.16)';
  context.beginPath();
  context.moveTo(WIDTH / 2, HEIGHT / 2);
  context.arc(WIDTH / 2, HEIGHT / 2, 76, angle, angle + Math.PI * 1.2);
  context.fill();
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.font = '600 76px system-ui, sans-serif';
  context.fillText(letter, WIDTH / 2, HEIGHT / 2 + 27);
  context.font = '14px ui-monospace, monospace';
  context.textAlign = 'left';
  context.fillText(`frame ${frame}`, 12, HEIGHT - 12);
}

function openVideo(peer: PeerName): { track: MediaStreamTrack; stop: () => void } {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d')!;
  let frame = 0;
  draw(context, frame, LOOK[peer]);
  const track = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0]!;
  const timer = setInterval(() => draw(context, ++frame, LOOK[peer]), 1000 / FRAMES_PER_SECOND);
  return { track, stop: () => clearInterval(timer) };
}

function openAudio(peer: PeerName): { track: MediaStreamTrack; stop: () => void } {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: LOOK[peer].hertz });
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
  return { track: out.stream.getAudioTracks()[0]!, stop: () => void context.close() };
}

/** A moving picture and a soft tone that belong to one peer; no device and no permission is needed. */
export function openSynthetic(peer: PeerName): Source {
  const video = openVideo(peer);
  const audio = openAudio(peer);
  const stream = new MediaStream([audio.track, video.track]);
  return {
    stream,
    stop() {
      stopTracks(stream);
      video.stop();
      audio.stop();
    },
  };
}
