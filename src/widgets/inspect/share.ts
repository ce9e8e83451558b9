/** The first part of the fragment of an address that carries a text. */
const NAME = '#sdp=';
/** How the text is packed: UTF-8, deflated without a header, base64url. RFC 1951, RFC 4648 §5. */
const VERSION = '1';
/** A longer address may be cut on its way through chats and mails. */
export const LONGEST_SHARED = 8_000;
/** A longer text is not even tried. */
const MOST_CHARACTERS = 500_000;
/** No more bytes than this come out of an address. */
const MOST_BYTES = 2_000_000;

/** Why an address cannot be read. */
export type Refusal = 'version' | 'damaged' | 'too-long';

/** A text and what an address that carries it would have to hold. */
export type Shared =
  | { readonly ok: true; readonly fragment: string }
  /** `length` of the fragment, or undefined where the text was not even tried. */
  | { readonly ok: false; readonly length: number | undefined };

/** What an address carries: nothing, a text, or something that cannot be read. */
export type Carried =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** What goes through a stream, or undefined where it is more than so many bytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What a gzip file holds, or undefined where it is more than so many bytes. @throws TypeError where it is damaged */
export const gunzip = (
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  through(bytes, new DecompressionStream('gzip'), most);

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));

/** The fragment of an address that carries a text, unless it would be too long. */
export async function fragmentOf(text: string): Promise<Shared> {
  if (text.length > MOST_CHARACTERS) return { ok: false, length: undefined };
  const bytes = new TextEncoder().encode(text);
  const packed = await through(bytes, new CompressionStream('deflate-raw'), Infinity);
  const fragment = `${NAME}${VERSION}.${base64url(packed!)}`;
  return fragment.length > LONGEST_SHARED
    ? { ok: false, length: fragment.length }
    : { ok: true, fragment };
}

/** What the fragment of an address carries. */
export async function carriedBy(fragment: string): Promise<Carried> {
  if (!fragment.startsWith(NAME)) return { kind: 'nothing' };
  const [, version, packed] = /^(\d{1,4})\.([\w-]*)$/.exec(fragment.slice(NAME.length)) ?? [];
  if (version === undefined || packed === undefined) return { kind: 'refused', reason: 'damaged' };
  if (version !== VERSION) return { kind: 'refused', reason: 'version' };
  try {
    const bytes = await through(
      fromBase64url(packed),
      new DecompressionStream('deflate-raw'),
      MOST_BYTES,
    );
    if (!bytes) return { kind: 'refused', reason: 'too-long' };
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'refused', reason: 'damaged' };
  }
}
