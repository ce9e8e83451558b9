import { describe, expect, it } from 'vitest';
import {
  DESCRIPTION_TYPES,
  label,
  next,
  SIGNALING_STATES,
  TRANSITIONS,
  type DescriptionType,
  type SignalingState,
} from '../../../src/jsep/transitions';

/** Written from webrtc-pc §4.3.1 and §4.4.1.4 and RFC 9429 §5.5 to §5.7, not from the source. */
const LABELS = [
  'stable → setLocal(offer) → have-local-offer',
  'stable → setLocal(pranswer) → InvalidStateError',
  'stable → setLocal(answer) → InvalidStateError',
  'stable → setLocal(rollback) → InvalidStateError',
  'stable → setRemote(offer) → have-remote-offer',
  'stable → setRemote(pranswer) → InvalidStateError',
  'stable → setRemote(answer) → InvalidStateError',
  'stable → setRemote(rollback) → InvalidStateError',
  'have-local-offer → setLocal(offer) → have-local-offer',
  'have-local-offer → setLocal(pranswer) → InvalidStateError',
  'have-local-offer → setLocal(answer) → InvalidStateError',
  'have-local-offer → setLocal(rollback) → stable',
  'have-local-offer → setRemote(offer) → stable → have-remote-offer',
  'have-local-offer → setRemote(pranswer) → have-remote-pranswer',
  'have-local-offer → setRemote(answer) → stable',
  'have-local-offer → setRemote(rollback) → stable',
  'have-remote-offer → setLocal(offer) → InvalidStateError',
  'have-remote-offer → setLocal(pranswer) → have-local-pranswer',
  'have-remote-offer → setLocal(answer) → stable',
  'have-remote-offer → setLocal(rollback) → stable',
  'have-remote-offer → setRemote(offer) → have-remote-offer',
  'have-remote-offer → setRemote(pranswer) → InvalidStateError',
  'have-remote-offer → setRemote(answer) → InvalidStateError',
  'have-remote-offer → setRemote(rollback) → stable',
  'have-local-pranswer → setLocal(offer) → InvalidStateError',
  'have-local-pranswer → setLocal(pranswer) → have-local-pranswer',
  'have-local-pranswer → setLocal(answer) → stable',
  'have-local-pranswer → setLocal(rollback) → InvalidStateError',
  'have-local-pranswer → setRemote(offer) → InvalidStateError',
  'have-local-pranswer → setRemote(pranswer) → InvalidStateError',
  'have-local-pranswer → setRemote(answer) → InvalidStateError',
  'have-local-pranswer → setRemote(rollback) → InvalidStateError',
  'have-remote-pranswer → setLocal(offer) → InvalidStateError',
  'have-remote-pranswer → setLocal(pranswer) → InvalidStateError',
  'have-remote-pranswer → setLocal(answer) → InvalidStateError',
  'have-remote-pranswer → setLocal(rollback) → InvalidStateError',
  'have-remote-pranswer → setRemote(offer) → InvalidStateError',
  'have-remote-pranswer → setRemote(pranswer) → have-remote-pranswer',
  'have-remote-pranswer → setRemote(answer) → stable',
  'have-remote-pranswer → setRemote(rollback) → InvalidStateError',
  'closed → setLocal(offer) → InvalidStateError',
  'closed → setLocal(pranswer) → InvalidStateError',
  'closed → setLocal(answer) → InvalidStateError',
  'closed → setLocal(rollback) → InvalidStateError',
  'closed → setRemote(offer) → InvalidStateError',
  'closed → setRemote(pranswer) → InvalidStateError',
  'closed → setRemote(answer) → InvalidStateError',
  'closed → setRemote(rollback) → InvalidStateError',
];

const PATTERN = /^(\S+) → set(Local|Remote)\((\w+)\) → (?:(\S+) → )?(\S+)$/;

describe('transitions', () => {
  it.each(LABELS)('%s', (text) => {
    const [, from, method, type, via, to] = PATTERN.exec(text)!;
    const side = method === 'Local' ? 'local' : 'remote';
    const found = next(from as SignalingState, side, type as DescriptionType);
    expect(found).toEqual({ from, side, type, to, ...(via ? { via } : {}) });
    expect(label(found)).toBe(text);
  });

  it('has a row for every state, side and type, each once', () => {
    expect(TRANSITIONS).toHaveLength(SIGNALING_STATES.length * 2 * DESCRIPTION_TYPES.length);
    expect(TRANSITIONS.map(label).sort()).toEqual([...LABELS].sort());
  });

  it('gives the row that next() gives', () => {
    for (const row of TRANSITIONS) expect(next(row.from, row.side, row.type)).toEqual(row);
  });
});
