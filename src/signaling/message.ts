import type { CandidateInit, Description, MessageBody } from '../trace/entry';

/** The version of {@link Envelope}; a page that speaks another one is told so. */
export const VERSION = 1;

/** The most characters that an SDP may have. An offer with audio, video and data has some 8,000. */
const MAX_LENGTH = 65_536;

/**
 * What a page tells the other: the two things that signaling carries, that it goes, and what has happened in it, as
 * JSON of its own, so that both can show one sequence.
 */
export type Body =
  MessageBody | { readonly kind: 'bye' } | { readonly kind: 'trace'; readonly text: string };

/** One message as it travels between two pages. */
export type Envelope = Body & {
  readonly v: typeof VERSION;
  /** The room that both pages are in. */
  readonly room: string;
  /** The run that sent it; a page that is loaded anew or restarted is another run. */
  readonly from: string;
  /** The run that it is meant for, where that is known. */
  readonly to?: string;
  /** Counted from 0 by the sender, in the order of sending. */
  readonly n: number;
};

/** Why a message is not taken at the door. */
export type Refusal =
  /** It is no JSON, or no JSON object. */
  | 'not-a-message'
  /** It is of another version of this site. */
  | 'version'
  /** Its fields are not those of its kind. */
  | 'shape'
  | 'wrong-room'
  /** It comes from the page that it is handed to. */
  | 'own'
  /** It was written for, or by, a run that is over. */
  | 'former-run'
  /** It was taken before. */
  | 'again'
  /** The one before it has not come. */
  | 'gap';

export type Checked =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly reason: Refusal };

/** The most characters of one report of what has happened. */
export const MAX_TRACE = 48_000;

const refuse = (reason: Refusal): Checked => ({ ok: false, reason });

/** Names of rooms and runs: what `newId` makes, or a reader's own short word. */
const ID = /^[\w-]{1,64}$/;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

const isTextOrNull = (value: unknown, longest: number): boolean =>
  value === null || isText(value, longest);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;

const TYPES = ['offer', 'pranswer', 'answer', 'rollback'];

/** `RTCSessionDescriptionInit`, and nothing else in it. webrtc-pc §4.6.2. */
function descriptionOf(value: unknown): Description | undefined {
  const fields = fieldsOf(value);
  if (!fields || !TYPES.includes(fields['type'] as string)) return undefined;
  if (!isText(fields['sdp'], MAX_LENGTH)) return undefined;
  return { type: fields['type'] as string, sdp: fields['sdp'] };
}

/** `RTCIceCandidateInit`, and nothing else in it. webrtc-pc §4.8.1.1. */
function candidateOf(value: unknown): CandidateInit | null | undefined {
  if (value === null) return null;
  const fields = fieldsOf(value);
  if (!fields || !isText(fields['candidate'], 1024)) return undefined;
  const { candidate, sdpMid = null, sdpMLineIndex = null, usernameFragment = null } = fields;
  if (!isTextOrNull(sdpMid, 64) || !isTextOrNull(usernameFragment, 256)) return undefined;
  if (sdpMLineIndex !== null && !isCount(sdpMLineIndex)) return undefined;
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment } as CandidateInit;
}

function bodyOf(fields: Fields): Body | undefined {
  if (fields['kind'] === 'bye') return { kind: 'bye' };
  if (fields['kind'] === 'trace')
    return isText(fields['text'], MAX_TRACE) ? { kind: 'trace', text: fields['text'] } : undefined;
  if (fields['kind'] === 'description') {
    const description = descriptionOf(fields['description']);
    return description && { kind: 'description', description };
  }
  if (fields['kind'] !== 'candidate') return undefined;
  const candidate = candidateOf(fields['candidate']);
  return candidate === undefined ? undefined : { kind: 'candidate', candidate };
}

/**
 * Checks a value at the door: its version, its names, and every field of its kind. Fields that no message has are
 * left out of what it gives.
 */
export function checkEnvelope(value: unknown): Checked {
  const fields = fieldsOf(value);
  if (!fields || !('v' in fields)) return refuse('not-a-message');
  if (fields['v'] !== VERSION) return refuse('version');
  const { room, from, to, n } = fields;
  const areNames = [room, from, to ?? 'none'].every((id) => typeof id === 'string' && ID.test(id));
  const body = bodyOf(fields);
  if (!areNames || !isCount(n) || !body) return refuse('shape');
  const names = { room: room as string, from: from as string };
  const meant = to === undefined ? {} : { to: to as string };
  return { ok: true, envelope: { v: VERSION, ...names, ...meant, n, ...body } };
}

/** The body of an envelope, without what addresses it. */
export function bodyIn(envelope: Envelope): Body {
  if (envelope.kind === 'description')
    return { kind: 'description', description: envelope.description };
  if (envelope.kind === 'candidate') return { kind: 'candidate', candidate: envelope.candidate };
  return envelope.kind === 'trace' ? { kind: 'trace', text: envelope.text } : { kind: 'bye' };
}

/**
 * A name that nobody guesses: 16 random bytes, base64url.
 * @example newId() → 'q3v0Jm1kQwKcZ3x8c0bG1A'
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
