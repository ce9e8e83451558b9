import { messageName } from '../../trace/sequence';
import type { PeerName } from '../../jsep/command';
import type { Entry, MessageBody } from '../../trace/entry';

/** A message that the messenger has, or has handed over. */
export interface Letter {
  readonly id: number;
  readonly from: PeerName;
  readonly to: PeerName;
  readonly body: MessageBody;
  /** `offer`, `answer`, `candidate` or `endOfCandidates`. */
  readonly what: string;
  /** Whether it is still, or again, in the messenger's hands. */
  readonly held: boolean;
  /** The exception that handing it over ended with, in the browser's words; null once it was taken. */
  readonly refused: { readonly name: string; readonly message: string } | null;
  /** Whether the messenger changed it on the way. */
  readonly changed: boolean;
}

/**
 * The messages of a trace, in the order of sending. One that is sent again was put back, or changed by the messenger; an
 * error that follows a delivery is what the delivery ended with.
 */
export function lettersOf(trace: readonly Entry[], length: number = trace.length): Letter[] {
  const letters = new Map<number, Letter>();
  let handed: number | null = null;
  for (const entry of trace.slice(0, length)) {
    if (entry.kind === 'message') {
      const { message: id, peer: from, to, body } = entry;
      const before = letters.get(id);
      const changed = before ? before.changed || before.body !== body : false;
      const what = messageName(body);
      if (entry.phase === 'sent')
        letters.set(id, {
          refused: null,
          ...before,
          id,
          from,
          to,
          body,
          what,
          changed,
          held: true,
        });
      if (entry.phase === 'delivered' && before) {
        letters.set(id, { ...before, held: false, refused: null });
        handed = id;
      }
    }
    const letter = handed === null ? undefined : letters.get(handed);
    if (entry.kind === 'error' && letter?.to === entry.peer)
      letters.set(letter.id, { ...letter, refused: { name: entry.name, message: entry.message } });
  }
  return [...letters.values()];
}

/** What a line of a message tells whoever carries it. */
export type Learnt = 'address' | 'fingerprint' | 'credentials' | 'data' | 'media';

const TELLS: readonly (readonly [Learnt, RegExp])[] = [
  ['address', /^(a=)?candidate:/],
  ['fingerprint', /^a=fingerprint:/],
  ['credentials', /^a=ice-(ufrag|pwd):/],
  ['data', /^m=application /],
  ['media', /^m=(audio|video) /],
];

/** @example learntFrom('a=ice-ufrag:9ROW') → 'credentials' */
export const learntFrom = (line: string): Learnt | null =>
  TELLS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;

/** The lines of a message as they cross. */
export function linesOf(body: MessageBody): string[] {
  if (body.kind === 'description') return body.description.sdp.trim().split(/\r?\n/);
  return [body.candidate?.candidate || 'null'];
}

/** The description with another fingerprint in every line of that kind, as long and as well formed. RFC 8122 §5. */
export function withFingerprint(sdp: string, digest: string): string {
  return sdp.replace(/^(a=fingerprint:\S+ )\S+/gm, `$1${digest}`);
}

/** 32 random bytes, as a sha-256 fingerprint is written. */
export const randomDigest = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
    .join(':');
