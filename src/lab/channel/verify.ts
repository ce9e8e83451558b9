/** Whether two byte strings are the same, and how that was found. */
export interface Verdict {
  readonly same: boolean;
  /** SHA-256 of what was sent and of what came, in hex; null where the page is no secure context and bytes were compared. */
  readonly hashes: { readonly sent: string; readonly received: string } | null;
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256 = async (bytes: BufferSource): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

/** Compares what was sent with what came. */
export async function verify(sent: Uint8Array<ArrayBuffer>, received: Blob): Promise<Verdict> {
  const came = new Uint8Array(await received.arrayBuffer());
  // A page that is no secure context has no crypto.subtle.
  if (!(crypto as Partial<Crypto>).subtle) {
    const same = sent.length === came.length && sent.every((byte, index) => byte === came[index]);
    return { same, hashes: null };
  }
  const hashes = { sent: await sha256(sent), received: await sha256(came) };
  return { same: hashes.sent === hashes.received, hashes };
}
