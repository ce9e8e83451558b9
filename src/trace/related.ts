import { parseCandidate } from '../ice/candidate';
import type { Json } from '../jsep/command';
import type { CandidateInit, Description, Entry } from './entry';

/**
 * The key that a description has wherever it appears, by its type and its origin line: candidates are written into a
 * description as they come, and it stays the same description. RFC 8866 §5.2.
 */
export const descriptionKey = ({ type, sdp }: Description): string =>
  `description ${type} ${/^o=.*/m.exec(sdp)?.[0].trim() ?? sdp}`;

/** The key that a candidate has wherever it appears; its extensions differ between SDP and `icecandidate`. */
export function candidateKey(line: string): string {
  const fields = parseCandidate(line);
  if (!fields) return `candidate ${line}`;
  const { foundation, component, protocol, address, port, type } = fields;
  return `candidate ${foundation} ${component} ${protocol} ${address} ${port} ${type}`;
}

function keyOfValue(value: Json): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if ('sdp' in value) return descriptionKey(value as unknown as Description);
  const line = (value as unknown as Partial<CandidateInit>).candidate;
  return line ? candidateKey(line) : undefined;
}

const keysOfValues = (values: readonly Json[]): string[] =>
  values.map(keyOfValue).filter((key) => key !== undefined);

/** What an entry is about: entries that share a key belong to each other. */
export function keysOf(entry: Entry): string[] {
  if (entry.kind === 'call') return [`call ${entry.id}`, ...keysOfValues(entry.args)];
  if (entry.kind === 'result') return [`call ${entry.of}`, ...keysOfValues([entry.value])];
  if (entry.kind === 'error') return [`call ${entry.of}`];
  if (entry.kind === 'event') return [`event ${entry.id}`, ...keysOfValues([entry.detail ?? null])];
  if (entry.kind === 'message') {
    const { body } = entry;
    const value = body.kind === 'description' ? body.description : body.candidate;
    return [`message ${entry.message}`, ...keysOfValues([value as unknown as Json])];
  }
  return [];
}

/** What a selected entry is about, and every entry up to the cursor that is about the same. */
export interface Related {
  readonly keys: ReadonlySet<string>;
  readonly entries: ReadonlySet<number>;
}

const NOTHING: Related = { keys: new Set(), entries: new Set() };

/** Follows a selection through the trace: a description or a candidate is the same thing on its whole way. */
export function relatedTo(
  trace: readonly Entry[],
  cursor: number,
  selected: number | null,
): Related {
  const entry = selected === null ? undefined : trace[selected];
  if (!entry || entry.id >= cursor) return NOTHING;
  const seen = trace.slice(0, cursor);
  const sharing = (keys: ReadonlySet<string>) =>
    seen.filter((other) => keysOf(other).some((key) => keys.has(key)));
  // A call and its outcome are one thing: what either is about, both are about.
  const keys = new Set(sharing(new Set([keysOf(entry)[0] ?? ''])).flatMap(keysOf));
  const entries = new Set([entry.id]);
  for (const other of sharing(keys)) {
    entries.add(other.id);
    if ('of' in other) entries.add(other.of);
  }
  for (const change of changesWithin(seen, entries)) entries.add(change);
  return { keys, entries };
}

/** The changes of signaling state that fired while a call of `entries` ran: it made them. webrtc-pc §4.4.1.4. */
function changesWithin(seen: readonly Entry[], entries: ReadonlySet<number>): number[] {
  return seen.flatMap((outcome) => {
    if (outcome.kind !== 'result' || !entries.has(outcome.of)) return [];
    return seen
      .slice(outcome.of, outcome.id)
      .filter((one) => one.kind === 'event' && one.type === 'signalingstatechange')
      .filter((one) => one.peer === outcome.peer)
      .map((one) => one.id);
  });
}
