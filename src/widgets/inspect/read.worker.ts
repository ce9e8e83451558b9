import { readInput } from '../../sdp/input';

/** Reads long texts beside the page, so that no frame waits for them. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; text: string }>) => {
  postMessage({ id: data.id, input: readInput(data.text) });
});
