import type { PeerName } from '../../jsep/command';
import type { JournalEntry } from '../journal';
import { tellRefusal } from '../refusal';
import { HIGH, LOW } from './pace';
import type { BurstRun, FileRun, Said, SizeTrial } from './setup';

/** A line for the journal of one peer. */
export interface Note {
  readonly peer: PeerName;
  readonly kind: JournalEntry['kind'];
  readonly text: string;
}

const count = (text: string, times: number) => (times ? [`${text} × ${times}`] : []);
const events = (peer: PeerName, texts: readonly string[]): Note[] =>
  texts.map((text) => ({ peer, kind: 'event', text }));
const errors = (refusal: Parameters<typeof tellRefusal>[0] | null): Note[] =>
  refusal ? [{ peer: 'alice', kind: 'error', text: tellRefusal(refusal) }] : [];

/** What came out at the other side. */
export const noteSaid = ({ from, as, text, bytes }: Said): Note[] =>
  events(from === 'alice' ? 'bob' : 'alice', [
    `message: ${as === 'string' ? JSON.stringify(text) : `ArrayBuffer(${bytes})`}`,
  ]);

/** Why a large message was not taken. */
export const noteTrial = ({ outcome }: SizeTrial): Note[] =>
  outcome && outcome !== 'arrived' ? errors(outcome) : [];

/** The events of a transfer, counted. */
export function noteFile({ pace, result }: FileRun): Note[] {
  if (!result) return [];
  const { refusal, waits, last } = result;
  return [
    ...events('alice', count(`bufferedamountlow (≤ ${LOW}, after > ${HIGH})`, waits)),
    ...errors(refusal),
    ...events('bob', count('message', Math.ceil(last.received / pace.chunk))),
  ];
}

/** The events of a burst, counted. */
export const noteBurst = ({ result }: BurstRun): Note[] =>
  result
    ? [...errors(result.refusal), ...events('bob', count('message', result.order.length))]
    : [];
