import type { CandidateInit, MessageBody } from '../trace/entry';

/** What an edited text stands for. */
export type EditedBody =
  | { readonly ok: true; readonly body: MessageBody }
  | { readonly ok: false; readonly message: string };

/** The lines of a description or the JSON of a candidate, as an editor shows them. */
export function textOf(body: MessageBody): string {
  if (body.kind === 'description') return body.description.sdp.replace(/\r\n/g, '\n');
  return JSON.stringify(body.candidate, null, 2);
}

/**
 * The message with its edited text. A description keeps its type, and CRLF between lines (RFC 8866 §5) where it had it:
 * an editor has LF alone.
 */
export function bodyFrom(original: MessageBody, text: string): EditedBody {
  if (original.kind === 'description') {
    const { type, sdp } = original.description;
    const edited = sdp.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
    return { ok: true, body: { kind: 'description', description: { type, sdp: edited } } };
  }
  try {
    const candidate = JSON.parse(text) as CandidateInit | null;
    return { ok: true, body: { kind: 'candidate', candidate } };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
