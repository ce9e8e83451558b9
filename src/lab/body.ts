import type { CandidateInit, MessageBody } from '../trace/entry';

/** What the signaling channel carries of a value that a program sends. */
export const bodyOf = (value: unknown): MessageBody =>
  value !== null && typeof value === 'object' && 'sdp' in value && 'type' in value
    ? { kind: 'description', description: { type: String(value.type), sdp: String(value.sdp) } }
    : { kind: 'candidate', candidate: (value ?? null) as CandidateInit | null };

/** The value that a program receives. */
export const valueOf = (body: MessageBody): unknown =>
  body.kind === 'description' ? body.description : body.candidate;
