/** What a media lab writes down: calls as JavaScript, what came of them, and what the browser said by itself. */
export interface JournalEntry {
  readonly id: number;
  /** When, in ms since the journal began. */
  readonly at: number;
  readonly kind: 'call' | 'result' | 'error' | 'event';
  /** JavaScript of a call; name and words of the browser for all else. Never translated. */
  readonly text: string;
}

export type Journal = readonly JournalEntry[];

/** How many entries are kept: the oldest go first. */
export const KEPT = 400;

/** A journal with one entry more, and at most {@link KEPT}. */
export function note(
  journal: Journal,
  at: number,
  kind: JournalEntry['kind'],
  text: string,
): Journal {
  const id = (journal.at(-1)?.id ?? -1) + 1;
  return [...journal.slice(-(KEPT - 1)), { id, at, kind, text }];
}
