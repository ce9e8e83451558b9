/** The softest sound that the meter shows, in dBFS. */
const FLOOR = -60;

/** @example levelOf(new Float32Array([0.5, -0.5])) → 0.9 (0: at most −60 dBFS, 1: full scale) */
export function levelOf(samples: Float32Array): number {
  const sum = samples.reduce((all, one) => all + one * one, 0);
  const decibels = 10 * Math.log10(sum / samples.length || 1e-12);
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR));
}

/**
 * Measures how loud a track is, every `ms`; the result ends it and frees what it used.
 * @param onlevel takes 0 to 1, linear in decibels
 */
export function listenToLevel(
  track: MediaStreamTrack,
  ms: number,
  onlevel: (level: number) => void,
): () => void {
  const context = new AudioContext();
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onlevel(levelOf(samples));
  }, ms);
  void context.resume().catch(() => undefined);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}
