import type { Words } from '../../sdp/words';
import { loadJson } from '../load-json';
import type { Explainer } from './explainer';
import type * as tools from './tools';

type Tools = typeof tools;

/** What shows SDP, and what explains it; without the words of the language the lines stay plain. */
export interface Reading extends Omit<Tools, 'Explainer'> {
  readonly explainer: Explainer | null;
}

async function wordsAt(address: string): Promise<ReadonlyMap<string, Words> | null> {
  try {
    const words = (await loadJson(address)) as Readonly<Record<string, Words>>;
    return new Map(Object.entries(words));
  } catch {
    return null;
  }
}

async function load(address: string): Promise<Reading | null> {
  try {
    const [{ Explainer, ...rest }, words] = await Promise.all([
      import('./tools'),
      wordsAt(address),
    ]);
    if (!words) loading.delete(address);
    return { ...rest, explainer: words && new Explainer(words) };
  } catch {
    loading.delete(address);
    return null;
  }
}

const loading = new Map<string, Promise<Reading | null>>();

/** What a page reads SDP with, in the words at an address, loaded once; null where that fails. */
export function loadReading(address: string): Promise<Reading | null> {
  let one = loading.get(address);
  if (!one) loading.set(address, (one = load(address)));
  return one;
}
