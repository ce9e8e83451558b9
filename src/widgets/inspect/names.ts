import type { InspectWords } from '../../i18n/inspect';
import type { Item } from './model.svelte';

/** What an item is called: `Offer`, `Candidates`. */
export function nameOf(words: InspectWords, { type, isCandidates }: Item): string {
  if (isCandidates) return words.candidateList;
  const names: Readonly<Record<string, string>> = words.names;
  return names[type ?? 'none'] ?? words.names.none;
}

/** How many lines an SDP has. */
export function linesOf(sdp: string): number {
  let count = 0;
  for (let at = sdp.indexOf('\n'); at >= 0; at = sdp.indexOf('\n', at + 1)) count++;
  return sdp.endsWith('\n') || sdp === '' ? count : count + 1;
}
