/** Types that pages ask for, containers with their codecs. RFC 6381, mediastream-recording §2.3. */
export const TYPES: readonly string[] = [
  'video/webm;codecs=vp8,opus',
  'video/webm;codecs=vp9,opus',
  'video/webm;codecs=av01,opus',
  'video/webm;codecs=h264,opus',
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/mp4;codecs=avc1.42E01E,opus',
  'video/mp4;codecs=vp9,opus',
  'video/mp4;codecs=av01,opus',
  'video/x-matroska;codecs=vp8,opus',
  'video/quicktime',
  'video/ogg',
  'audio/webm;codecs=opus',
  'audio/mp4;codecs=mp4a.40.2',
  'audio/mp4;codecs=opus',
  'audio/ogg;codecs=opus',
  'audio/wav',
  'audio/mpeg',
];

/** How long a chunk may be, in ms; 0 is one chunk in the end. */
export const TIMESLICES: readonly number[] = [0, 250, 1000];

/**
 * The ending of a file that holds such a type.
 * @example endingOf('video/x-matroska;codecs=vp8,opus') → 'mkv'
 */
export function endingOf(type: string): string {
  const container = type.split(';')[0]!.split('/')[1] ?? '';
  return { 'x-matroska': 'mkv', quicktime: 'mov', mpeg: 'mp3' }[container] ?? (container || 'bin');
}
