import { stopTracks, type Source } from './source';

/**
 * Camera and microphone.
 * @throws DOMException of `getUserMedia`: NotAllowedError, NotFoundError, NotReadableError…, or a TypeError where the
 * page is no secure context and the API is missing. mediacapture-streams §10.2.
 */
export async function openCamera(constraints: MediaStreamConstraints): Promise<Source> {
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  return { stream, stop: () => stopTracks(stream) };
}
