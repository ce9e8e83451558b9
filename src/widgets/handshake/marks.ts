import { candidateKey, descriptionKey, type Related } from '../../trace/related';
import type { View } from '../../trace/view';
import { descriptionAt, type Place } from './places';

/** What of a selection are candidates. */
const candidatesOf = ({ keys }: Related): ReadonlySet<string> =>
  new Set([...keys].filter((key) => key.startsWith('candidate ')));

const candidatesIn = (sdp: string): string[] =>
  [...sdp.matchAll(/^a=(candidate:.*)$/gm)].map(([, line]) => candidateKey(line!.trim()));

/** The places whose description is what is selected, or holds the candidate that is. */
export function markedPlaces(
  view: View,
  related: Related,
  places: readonly Place[],
): ReadonlySet<Place> {
  const candidates = candidatesOf(related);
  const isMarked = (place: Place) => {
    const description = descriptionAt(view, place);
    if (!description) return false;
    if (related.keys.has(descriptionKey(description))) return true;
    return candidates.size > 0 && candidatesIn(description.sdp).some((key) => candidates.has(key));
  };
  return new Set(places.filter(isMarked));
}
