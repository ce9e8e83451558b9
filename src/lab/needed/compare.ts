/** What became of a section from one offer to the next. */
export interface SectionChange {
  /** Its `m=` line in the later offer; `session` for what stands before the first. */
  readonly head: string;
  /** Whether the section is new as a whole. */
  readonly isNew: boolean;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const sectionsOf = (sdp: string): string[][] =>
  sdp.split(/^(?=m=)/m).map((text) => text.split('\r\n').filter(Boolean));

/** The lines of one list that the other does not have, however often each occurs. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/**
 * The sections in which two offers of one connection differ. Sections keep their places (RFC 9429 §5.2.2), so each is
 * compared with the one in its own. The `o=` line counts the offers, and is left out.
 */
export function compareOffers(before: string, after: string): readonly SectionChange[] {
  const old = sectionsOf(before);
  return sectionsOf(after).flatMap((lines, index) => {
    const counted = (line: string) => !line.startsWith('o=');
    const was = (old[index] ?? []).filter(counted);
    const now = lines.filter(counted);
    const [removed, added] = [without(was, now), without(now, was)];
    if (!removed.length && !added.length) return [];
    const head = index === 0 ? 'session' : lines[0]!;
    return [{ head, isNew: index >= old.length, removed, added }];
  });
}
