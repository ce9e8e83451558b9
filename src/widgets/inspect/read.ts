import { readInput, type Input } from '../../sdp/input';

/** A text with more characters is read by a worker. */
const LONG = 100_000;

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { readonly text: string; readonly tell: (input: Input) => void }>();

/** Makes the worker ready, for the moment when the network is gone. */
export function prepareReader(): void {
  if (worker) return;
  worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; input: Input }>) => {
    waiting.get(data.id)?.tell(data.input);
    waiting.delete(data.id);
  });
  // Without its script the page reads by itself.
  worker.addEventListener('error', () => {
    worker = undefined;
    for (const { text, tell } of waiting.values()) tell(readInput(text));
    waiting.clear();
  });
}

/** What a text is; a long one is read beside the page. */
export async function read(text: string): Promise<Input> {
  if (text.length <= LONG) return readInput(text);
  prepareReader();
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, { text, tell: resolve });
    worker!.postMessage({ id, text });
  });
}

/** Ends the worker. */
export function endReader(): void {
  worker?.terminate();
  worker = undefined;
  waiting.clear();
}
