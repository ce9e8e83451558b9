import type { Envelope } from './message';

/** What had to be mended before a text could be read. */
export type Repair =
  /** Marks of quotation before its lines were taken away. */
  | 'unquoted'
  /** Line breaks that a mail program put in were taken out. */
  | 'unwrapped'
  /** Curly quotation marks were made straight. */
  | 'quotes'
  /** The line break that ends an SDP was put back. */
  | 'newline'
  /** What stood around the message was left out. */
  | 'trimmed';

/** Why a text gives no message. */
export type HandProblem =
  | 'empty'
  | 'too-large'
  /** It begins or ends in the middle of a message. */
  | 'cut-short'
  /** It reads as a message, but is not what was written. */
  | 'altered'
  /** A lone candidate line, which says nothing of who it belongs to. */
  | 'candidate-line'
  | 'not-a-message';

export type HandRead =
  | { readonly ok: true; readonly values: readonly unknown[]; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly reason: HandProblem };

/** The most characters that are read at all. */
export const MAX_TEXT = 1_000_000;

/** What a packed text begins with; it is for codes that a camera reads. */
const PACKED = 'JL1.';

/** FNV-1a over UTF-16 code units, eight hexadecimal digits: it notices a change, and keeps nothing secret. */
function sumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The text of messages, to be copied by hand. Its `sum` shows whether it came over whole.
 * @example handText([envelope]) → '{"v":1,…,"sum":"1c291ca3"}'
 */
export function handText(envelopes: readonly Envelope[]): string {
  const texts = envelopes.map((envelope) =>
    JSON.stringify({ ...envelope, sum: sumOf(JSON.stringify(envelope)) }),
  );
  return texts.length === 1 ? texts[0]! : `[${texts.join(',\n')}]`;
}

async function through(bytes: Uint8Array, stream: TransformStream): Promise<Uint8Array> {
  const { readable, writable } = stream;
  const writer = writable.getWriter();
  // What is wrong with the bytes is told by the side that reads.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = readable.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_TEXT) throw new RangeError('too large');
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The text packed for a code that a camera reads: compressed, base64url. */
export async function pack(text: string): Promise<string> {
  const packed = await through(
    new TextEncoder().encode(text),
    new CompressionStream('deflate-raw'),
  );
  const base64 = btoa(String.fromCharCode(...packed));
  return PACKED + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function unpack(text: string): Promise<string | undefined> {
  try {
    const base64 = text.slice(PACKED.length).replace(/\s/g, '');
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    return new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw')));
  } catch {
    return undefined;
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A message as it was written, or undefined where its sum tells of a change. What others write has no sum. */
function whole(value: unknown): unknown {
  if (!isObject(value) || !('v' in value)) return value;
  const { sum, ...rest } = value;
  return sumOf(JSON.stringify(rest)) === sum ? rest : undefined;
}

interface Mended {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** The ways in which programs between two people change a text, undone one by one. */
function* mends(text: string): Generator<Mended> {
  yield { text, repairs: [] };
  const plain = text.replace(/[“”„]/g, '"').replaceAll('\u00a0', ' ');
  const quotes: Repair[] = plain === text ? [] : ['quotes'];
  if (quotes.length) yield { text: plain, repairs: quotes };
  const unquoted = plain.replace(/^[ \t]*(?:> ?)+/gm, '');
  const marks: Repair[] = unquoted === plain ? quotes : [...quotes, 'unquoted'];
  if (unquoted !== plain) yield { text: unquoted, repairs: marks };
  // A line break has taken the place of nothing, or of a space.
  yield { text: unquoted.replace(/\s*\r?\n\s*/g, ''), repairs: [...marks, 'unwrapped'] };
  yield { text: unquoted.replace(/\r?\n/g, ''), repairs: [...marks, 'unwrapped'] };
  yield { text: unquoted.replace(/[ \t]*\r?\n[ \t]*/g, ' '), repairs: [...marks, 'unwrapped'] };
}

/** From the first bracket to the last: greetings and signatures stand outside. */
function core(text: string): string {
  const from = text.search(/[[{]/);
  const to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return from >= 0 && to > from ? text.slice(from, to + 1) : text;
}

function readJson(text: string): HandRead | undefined {
  let isAltered = false;
  for (const mended of mends(text)) {
    const inner = core(mended.text);
    const value = parse(inner);
    if (!isObject(value) && !Array.isArray(value)) continue;
    const values = (Array.isArray(value) ? value : [value]).map(whole);
    if (values.includes(undefined)) {
      isAltered = true;
      continue;
    }
    const around: Repair[] = inner === mended.text.trim() ? [] : ['trimmed'];
    return { ok: true, values: values.map(withNewline), repairs: [...mended.repairs, ...around] };
  }
  return isAltered ? { ok: false, reason: 'altered' } : undefined;
}

/** A bare `{ type, sdp }` of another page may have lost the line break at its end. RFC 8866 §9. */
const withNewline = (value: unknown): unknown =>
  isObject(value) && !('v' in value) && typeof value['sdp'] === 'string'
    ? { ...value, sdp: value['sdp'].replace(/[\r\n]*$/, '\r\n') }
    : value;

/** An SDP that was copied without its type: the type follows from who offers to be the DTLS client. RFC 5763 §5. */
function readSdp(text: string): HandRead | undefined {
  const from = text.search(/^v=0\s*$/m);
  if (from < 0) return undefined;
  const lines = text
    .slice(from)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => /^[a-z]=/.test(line));
  const type = lines.includes('a=setup:actpass') ? 'offer' : 'answer';
  if (!lines.some((line) => line.startsWith('m='))) return { ok: false, reason: 'cut-short' };
  const repairs: Repair[] = /[\r\n]$/.test(text) ? [] : ['newline'];
  return { ok: true, values: [{ type, sdp: `${lines.join('\r\n')}\r\n` }], repairs };
}

/**
 * Reads what a human brought: messages of a board, an SDP or a `{ type, sdp }` of another page, mended where a program
 * on the way has changed it and the sum shows that the mend is right. Gives values that the door has yet to check.
 */
export async function readHand(text: string): Promise<HandRead> {
  if (text.length > MAX_TEXT) return { ok: false, reason: 'too-large' };
  const trimmed = text.trim();
  if (!trimmed) return { ok: false, reason: 'empty' };
  if (trimmed.startsWith(PACKED)) {
    const unpacked = await unpack(trimmed);
    return (unpacked && readJson(unpacked)) || { ok: false, reason: 'cut-short' };
  }
  const read = readJson(trimmed) ?? readSdp(text);
  if (read) return read;
  if (/^(a=)?candidate:/.test(trimmed)) return { ok: false, reason: 'candidate-line' };
  const begins = /^[[{]/.test(trimmed) || trimmed.includes('{"v":');
  const ends = /["\d}]\s*[}\]]$/.test(trimmed);
  return { ok: false, reason: begins || ends ? 'cut-short' : 'not-a-message' };
}
