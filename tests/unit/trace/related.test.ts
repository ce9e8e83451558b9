import { describe, expect, it } from 'vitest';
import type { Draft, MessageBody } from '../../../src/trace/entry';
import { relatedTo } from '../../../src/trace/related';
import { call, candidateAt, step, traceOf } from './trace';

const offer = { type: 'offer', sdp: 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n' };

const event = (peer: 'alice' | 'bob', type: string, rest: object = {}): Draft =>
  ({ kind: 'event', peer, target: 'pc', type, ...rest }) as Draft;
const result = (peer: 'alice' | 'bob', of: number, value: unknown = null): Draft =>
  ({ kind: 'result', peer, of, value }) as Draft;
const carry = (message: number, phase: 'sent' | 'delivered', body: MessageBody): Draft => ({
  kind: 'message',
  peer: 'alice',
  message,
  phase,
  to: 'bob',
  body,
  command: { peer: phase === 'sent' ? 'alice' : 'bob', call: 'signaling.send' },
});
const found = (peer: 'alice' | 'bob', port: number | null) =>
  event(peer, 'icecandidate', { detail: port === null ? null : candidateAt(port) });
const end: MessageBody = { kind: 'candidate', candidate: null };
const first: MessageBody = { kind: 'candidate', candidate: candidateAt(1) };

const TRACE = traceOf(
  step(0),
  call('alice', 'createOffer'), // 1
  result('alice', 1, offer),
  call('alice', 'setLocalDescription', [offer]), // 3
  event('alice', 'signalingstatechange', { state: { signalingState: 'have-local-offer' } }), // 4
  result('alice', 3),
  event('alice', 'icegatheringstatechange', { state: { iceGatheringState: 'gathering' } }), // 6
  carry(0, 'sent', { kind: 'description', description: offer }), // 7
  carry(0, 'delivered', { kind: 'description', description: offer }),
  call('bob', 'setRemoteDescription', [offer]), // 9
  event('bob', 'signalingstatechange', { state: { signalingState: 'have-remote-offer' } }), // 10
  result('bob', 9),
  found('alice', 1), // 12
  event('alice', 'icegatheringstatechange', { state: { iceGatheringState: 'complete' } }), // 13
  found('alice', null), // 14
  found('bob', null), // 15
  carry(1, 'sent', first), // 16
  carry(1, 'delivered', first),
  call('bob', 'addIceCandidate', [candidateAt(1)]), // 18
  result('bob', 18),
  carry(2, 'sent', end), // 20
  carry(2, 'delivered', end),
  call('bob', 'addIceCandidate', [null]), // 22
  result('bob', 22),
  event('alice', 'connectionstatechange', { state: { connectionState: 'connected' } }), // 24
  found('alice', 2), // 25
  found('alice', null), // 26
);

const related = (selected: number | null, cursor = TRACE.length) =>
  [...relatedTo(TRACE, cursor, selected).entries].sort((a, b) => a - b);

const OFFER = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const CANDIDATE = [12, 16, 17, 18, 19];
const END = [13, 14, 20, 21, 22, 23];

const WAYS: readonly (readonly [string, readonly number[]])[] = [
  ['a description, its messages, its calls and the states that they changed', OFFER],
  ['a candidate, from where it was found to where it was added', CANDIDATE],
  ['the end of candidates, from its event to addIceCandidate(null)', END],
];

describe.each(WAYS)('%s', (_, way) => {
  it.each(way)('is one thing, whichever entry of it is selected: %i', (selected) => {
    expect(related(selected)).toEqual(way);
  });

  it('is known only as far as the reader sees', () => {
    const [entry] = way;
    for (let cursor = entry! + 1; cursor <= TRACE.length; cursor++) {
      const seen = way.filter((id) => id < cursor);
      expect(related(entry!, cursor)).toEqual(seen.length ? seen : []);
    }
  });
});

describe('relatedTo', () => {
  it('relates nothing to nothing, nor to what is not seen yet', () => {
    expect(related(null)).toEqual([]);
    expect(related(7, 7)).toEqual([]);
    expect(related(7, 0)).toEqual([]);
  });

  it('keeps the ends of both peers, and of two gatherings of one peer, apart', () => {
    expect(related(15)).toEqual([15]);
    expect(related(26)).toEqual([26]);
  });

  it('relates a state that no call made to nothing else', () => {
    expect(related(24)).toEqual([24]);
  });

  it('gives the keys by which panels mark what is no entry', () => {
    const { keys } = relatedTo(TRACE, TRACE.length, 18);
    expect([...keys]).toContain('candidate 1 1 udp 192.0.2.2 1 host');
    expect([...relatedTo(TRACE, TRACE.length, 10).keys].join()).toContain('description offer');
  });

  it('knows the description of a call without argument by the state that it made', () => {
    const trace = traceOf(
      step(0),
      call('alice', 'setLocalDescription'),
      event('alice', 'signalingstatechange', { state: { pendingLocalDescription: offer } }),
      result('alice', 1),
      carry(0, 'sent', { kind: 'description', description: offer }),
    );
    for (const id of [1, 2, 3, 4])
      expect([...relatedTo(trace, 5, id).entries].sort()).toEqual([1, 2, 3, 4]);
  });

  it('gives the same for a trace that has grown since', () => {
    const grown = [...TRACE.slice(0, 9)];
    relatedTo(grown, 9, 7);
    grown.push(...TRACE.slice(9));
    expect([...relatedTo(grown, grown.length, 7).entries].sort((a, b) => a - b)).toEqual(OFFER);
  });
});
