import type { Command, PeerName } from '../../../src/jsep/command';
import type { CandidateInit, Draft, Entry, MessageBody } from '../../../src/trace/entry';

/** Entries with the ids that a log would give, 10 ms apart. */
export const traceOf = (...drafts: Draft[]): Entry[] =>
  drafts.map((draft, id) => ({ ...draft, id, at: id * 10 }) as Entry);

export const step = (step: number): Draft => ({
  kind: 'note',
  peer: null,
  note: { type: 'step', step },
});

export const call = (peer: PeerName, call: Command['call'], args: unknown[] = []): Draft => ({
  kind: 'call',
  peer,
  command: { peer, call },
  args: args as never,
});

export const candidateAt = (port: number): CandidateInit => ({
  candidate: `candidate:1 1 udp 2122260223 192.0.2.2 ${port} typ host`,
  sdpMid: '0',
  sdpMLineIndex: 0,
});

export const message = (
  peer: PeerName,
  message: number,
  phase: 'sent' | 'delivered' | 'dropped',
): Draft => {
  const body: MessageBody = { kind: 'candidate', candidate: null };
  const to = peer === 'alice' ? 'bob' : 'alice';
  return { kind: 'message', peer, message, phase, to, body, command: { peer, call: 'close' } };
};
