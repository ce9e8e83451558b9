import type { FoundDescription } from '../input';

/** What the DTLS role of a description says about its type: an offer leaves it open. RFC 8842 §5.2, §5.3. */
function typeByRole(sdp: string): string | undefined {
  const role = /(?:^|\n)a=setup:([a-z]+)/.exec(sdp)?.[1];
  if (role === 'actpass') return 'offer';
  return role === 'active' || role === 'passive' ? 'answer' : undefined;
}

/**
 * Descriptions with a type each, as far as something tells it: what was said, else the DTLS role, else for two their
 * order.
 */
export function typesOf(found: readonly FoundDescription[]): readonly FoundDescription[] {
  const typed = found.map((one) =>
    one.type === undefined ? { ...one, type: typeByRole(one.sdp) } : one,
  );
  if (typed.length !== 2) return typed;
  const [first, second] = typed as [FoundDescription, FoundDescription];
  return [
    first.type ? first : { ...first, type: second.type === 'offer' ? 'answer' : 'offer' },
    second.type ? second : { ...second, type: first.type === 'answer' ? 'offer' : 'answer' },
  ];
}
