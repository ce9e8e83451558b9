import type { Entry } from '../../trace/entry';
import type { View } from '../../trace/view';
import type { Letter } from './letters';

/** What the figure has to say of the last thing that happened. */
export type Story =
  | 'idle'
  | 'begun'
  | 'early'
  | 'offer'
  | 'answer'
  | 'candidate'
  | 'dialsOnly'
  | 'changed'
  | 'connected'
  | 'greeted'
  | 'failed';

const DEEDS: Readonly<Record<string, Story>> = {
  offer: 'offer',
  answer: 'answer',
  candidate: 'candidate',
  endOfCandidates: 'candidate',
};

/** A TCP candidate of type active: its owner dials out and listens nowhere. RFC 6544 §4.5. */
const isActive = ({ body }: Letter): boolean =>
  body.kind === 'candidate' && / tcptype active\b/.test(body.candidate?.candidate ?? '');

/** Which story a trace has come to. */
export function storyOf(
  trace: readonly Entry[],
  length: number,
  view: View,
  letters: readonly Letter[],
): Story {
  if (!length) return 'idle';
  const states = [view.peers.alice, view.peers.bob].map(({ state }) => state.connectionState);
  if (states.includes('failed')) return 'failed';
  if (view.peers.bob.received) return 'greeted';
  if (states.every((state) => state === 'connected')) return 'connected';
  const last = trace
    .slice(0, length)
    .findLast((entry) => entry.kind === 'message' && entry.phase !== 'sent');
  if (last?.kind !== 'message') return 'begun';
  if (last.phase === 'dropped') return 'changed';
  const letter = letters.find(({ id }) => id === last.message);
  if (letter?.refused) return 'early';
  if (letter && isActive(letter)) return 'dialsOnly';
  return DEEDS[letter?.what ?? ''] ?? 'begun';
}
