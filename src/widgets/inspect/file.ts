import { gunzip } from './share';

/** A file that is longer is not read. */
export const LONGEST_FILE = 64_000_000;

/** The text of a file, or why there is none. */
export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-long' | 'unreadable' };

/** The encoding that the first bytes of a text name. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** What a file says, also one that is packed with gzip as the dumps of chrome://webrtc-internals are. */
export async function textOf(file: Blob): Promise<FileText> {
  if (file.size > LONGEST_FILE) return { ok: false, reason: 'too-long' };
  try {
    let bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
      const unpacked = await gunzip(bytes, LONGEST_FILE);
      if (!unpacked) return { ok: false, reason: 'too-long' };
      bytes = unpacked;
    }
    return { ok: true, text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}
