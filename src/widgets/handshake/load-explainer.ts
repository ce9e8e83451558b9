import type { Explainer } from './explainer';
import type { Words } from '../../sdp/words';

const loading = new Map<string, Promise<Explainer | null>>();

async function load(address: string): Promise<Explainer | null> {
  try {
    const [module, answer] = await Promise.all([import('./explainer'), fetch(address)]);
    if (!answer.ok) throw new Error(answer.statusText);
    const words = (await answer.json()) as Readonly<Record<string, Words>>;
    return new module.Explainer(new Map(Object.entries(words)));
  } catch {
    loading.delete(address);
    return null;
  }
}

/** What explains descriptions in the words at an address, loaded once for a page; null where that fails. */
export function loadExplainer(address: string): Promise<Explainer | null> {
  let one = loading.get(address);
  if (!one) loading.set(address, (one = load(address)));
  return one;
}
