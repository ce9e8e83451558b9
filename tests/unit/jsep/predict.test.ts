import { describe, expect, it } from 'vitest';
import { departures } from '../../../src/i18n/departures';
import { DEPARTURES, expectedIn } from '../../../src/jsep/departures';
import { MADE_CALLS, printCall } from '../../../src/jsep/made-call';
import { predict, printPrediction } from '../../../src/jsep/predict';
import { recogniseCandidate, recogniseLocal, recogniseRemote } from '../../../src/jsep/recognise';
import { bareSituation, sectionsOf, type Situation } from '../../../src/jsep/situation';
import { SIGNALING_STATES, type SignalingState } from '../../../src/jsep/transitions';

/**
 * Each call in stable, have-local-offer, have-remote-offer, have-local-pranswer, have-remote-pranswer and closed, on a
 * connection that has not negotiated before: the state that it leads to (`ok`: the same), or its exception. Two words: the
 * state that it leads to, and then the exception. Read from webrtc-pc §4.4 to §6.1, not from the source.
 */
const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['createOffer()', 'ok', 'ok', 'ISE', 'ISE', 'ISE', 'ISE'],
  ['createAnswer()', 'ISE', 'ISE', 'ok', 'ok', 'ISE', 'ISE'],
  ['restartIce()', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  ['close()', 'closed', 'closed', 'closed', 'closed', 'closed', 'ok'],
  ['setLocal(offer)', 'have-local-offer', 'ok', 'ISE', 'ISE', 'ISE', 'ISE'],
  ['setLocal(offer, empty)', 'have-local-offer', 'ok', 'ISE', 'ISE', 'ISE', 'ISE'],
  ['setLocal(offer, edited)', 'IME', 'IME', 'IME', 'IME', 'IME', 'ISE'],
  ['setLocal(offer, foreign)', 'IME', 'IME', 'IME', 'IME', 'IME', 'ISE'],
  ['setLocal(pranswer)', 'ISE', 'ISE', 'have-local-pranswer', 'ok', 'ISE', 'ISE'],
  ['setLocal(pranswer, empty)', 'ISE', 'ISE', 'have-local-pranswer', 'ok', 'ISE', 'ISE'],
  ['setLocal(pranswer, edited)', 'IME', 'IME', 'IME', 'IME', 'IME', 'ISE'],
  ['setLocal(pranswer, foreign)', 'IME', 'IME', 'IME', 'IME', 'IME', 'ISE'],
  ['setLocal(answer)', 'ISE', 'ISE', 'stable', 'stable', 'ISE', 'ISE'],
  ['setLocal(answer, empty)', 'ISE', 'ISE', 'stable', 'stable', 'ISE', 'ISE'],
  ['setLocal(answer, edited)', 'IME', 'IME', 'IME', 'IME', 'IME', 'ISE'],
  ['setLocal(answer, foreign)', 'IME', 'IME', 'IME', 'IME', 'IME', 'ISE'],
  ['setLocal(rollback)', 'ISE', 'stable', 'stable', 'ISE', 'ISE', 'ISE'],
  ['setLocal()', 'have-local-offer', 'ok', 'stable', 'stable', 'ISE', 'ISE'],
  [
    'setLocal(unknown)',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
  ],
  ['setRemote(offer)', 'have-remote-offer', 'have-remote-offer', 'ok', 'ISE', 'ISE', 'ISE'],
  [
    'setRemote(offer, empty)',
    'OperationError',
    'stable OperationError',
    'OperationError',
    'ISE',
    'ISE',
    'ISE',
  ],
  [
    'setRemote(offer, unparsable)',
    'OperationError',
    'stable OperationError',
    'OperationError',
    'ISE',
    'ISE',
    'ISE',
  ],
  ['setRemote(offer, unfit)', 'IAE', 'stable IAE', 'IAE', 'ISE', 'ISE', 'ISE'],
  ['setRemote(pranswer)', 'ISE', 'have-remote-pranswer', 'ISE', 'ISE', 'ok', 'ISE'],
  ['setRemote(pranswer, empty)', 'ISE', 'OperationError', 'ISE', 'ISE', 'OperationError', 'ISE'],
  [
    'setRemote(pranswer, unparsable)',
    'ISE',
    'OperationError',
    'ISE',
    'ISE',
    'OperationError',
    'ISE',
  ],
  ['setRemote(pranswer, unfit)', 'ISE', 'IAE', 'ISE', 'ISE', 'IAE', 'ISE'],
  ['setRemote(answer)', 'ISE', 'stable', 'ISE', 'ISE', 'stable', 'ISE'],
  ['setRemote(answer, empty)', 'ISE', 'OperationError', 'ISE', 'ISE', 'OperationError', 'ISE'],
  ['setRemote(answer, unparsable)', 'ISE', 'OperationError', 'ISE', 'ISE', 'OperationError', 'ISE'],
  ['setRemote(answer, unfit)', 'ISE', 'IAE', 'ISE', 'ISE', 'IAE', 'ISE'],
  ['setRemote(rollback)', 'ISE', 'stable', 'stable', 'ISE', 'ISE', 'ISE'],
  ['setRemote()', 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError'],
  [
    'setRemote(unknown)',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
  ],
  ['addIceCandidate(candidate)', 'ISE', 'ISE', 'ok', 'ok', 'ok', 'ISE'],
  ['addIceCandidate(end)', 'ISE', 'ISE', 'ok', 'ok', 'ok', 'ISE'],
  ['addIceCandidate(end of a section)', 'ISE', 'ISE', 'ok', 'ok', 'ok', 'ISE'],
  [
    'addIceCandidate(no mid or index)',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
  ],
  [
    'addIceCandidate(unknown mid)',
    'ISE',
    'ISE',
    'OperationError',
    'OperationError',
    'OperationError',
    'ISE',
  ],
  [
    'addIceCandidate(index out of range)',
    'ISE',
    'ISE',
    'OperationError',
    'OperationError',
    'OperationError',
    'ISE',
  ],
  [
    'addIceCandidate(unknown ufrag)',
    'ISE',
    'ISE',
    'OperationError',
    'OperationError',
    'OperationError',
    'ISE',
  ],
  [
    'addIceCandidate(unparsable)',
    'ISE',
    'ISE',
    'OperationError',
    'OperationError',
    'OperationError',
    'ISE',
  ],
  ['addTrack(track)', 'ok', 'ok', 'ok', 'ok', 'ok', 'ISE'],
  ['addTrack(same track again)', 'IAE', 'IAE', 'IAE', 'IAE', 'IAE', 'ISE'],
  ['removeTrack(sender)', 'ok', 'ok', 'ok', 'ok', 'ok', 'ISE'],
  ['removeTrack(sender without track)', 'ok', 'ok', 'ok', 'ok', 'ok', 'ISE'],
  ['removeTrack(sender of another connection)', 'IAE', 'IAE', 'IAE', 'IAE', 'IAE', 'ISE'],
  ['addTransceiver(audio)', 'ok', 'ok', 'ok', 'ok', 'ok', 'ISE'],
  ['addTransceiver(video)', 'ok', 'ok', 'ok', 'ok', 'ok', 'ISE'],
  [
    'addTransceiver(unknown kind)',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'ISE',
  ],
  ['createDataChannel()', 'ok', 'ok', 'ok', 'ok', 'ok', 'ISE'],
  [
    'createDataChannel(negotiated without id)',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'ISE',
  ],
  [
    'createDataChannel(two limits)',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'TypeError',
    'ISE',
  ],
  ['setConfiguration(same)', 'ok', 'ok', 'ok', 'ok', 'ok', 'ISE'],
  ['setConfiguration(other bundlePolicy)', 'IME', 'IME', 'IME', 'IME', 'IME', 'ISE'],
  [
    'setConfiguration(bad url)',
    'SyntaxError',
    'SyntaxError',
    'SyntaxError',
    'SyntaxError',
    'SyntaxError',
    'ISE',
  ],
  ['setConfiguration(no credentials)', 'IAE', 'IAE', 'IAE', 'IAE', 'IAE', 'ISE'],
];

const NAMES: Readonly<Record<string, string>> = {
  ISE: 'InvalidStateError',
  IAE: 'InvalidAccessError',
  IME: 'InvalidModificationError',
};

/** @example labelOf('stable', 'setRemote(answer)', 'ISE') → 'stable → setRemote(answer) → InvalidStateError' */
function labelOf(state: SignalingState, call: string, cell: string): string {
  const ends = cell === 'ok' ? [state] : cell.split(' ').map((word) => NAMES[word] ?? word);
  const isImplicit = call === 'setRemote(offer)' && state === 'have-local-offer';
  return [state, call, ...(isImplicit ? ['stable'] : []), ...ends].join(' → ');
}

const LABELS = ROWS.flatMap(([call, ...cells]) =>
  SIGNALING_STATES.map((state, i) => [labelOf(state, call, cells[i]!), state, call] as const),
);

describe('predict', () => {
  it.each(LABELS)('%s', (label, state, call) => {
    const made = MADE_CALLS.find((one) => printCall(one) === call)!;
    expect(printPrediction(state, made, predict(bareSituation(state), made))).toBe(label);
  });

  it('has a row for every kind of call, each once', () => {
    expect(ROWS.map(([call]) => call)).toEqual(MADE_CALLS.map(printCall));
  });

  it('tells track events from the sections of an offer', () => {
    const sdp = 'v=0\r\nm=audio 9 x 1\r\na=mid:0\r\nm=video 9 x 2\r\na=mid:1\r\na=recvonly\r\n';
    const prediction = predict(bareSituation('stable'), {
      call: 'setRemoteDescription',
      type: 'offer',
      text: 'fits',
      sections: sectionsOf(sdp),
    });
    expect(prediction.events).toEqual(['signalingstatechange', 'track']);
  });
});

describe('departures', () => {
  it('have words in both languages, and no words are without a departure', () => {
    const ids = [...new Set(DEPARTURES.map(({ id }) => id))].toSorted();
    for (const { of } of Object.values(departures)) expect(Object.keys(of).toSorted()).toEqual(ids);
  });

  it('are what a browser is expected to do, and only that browser', () => {
    const rollback = { call: 'setRemoteDescription', type: 'rollback' } as const;
    const situation = bareSituation('have-local-offer');
    const firefox = expectedIn('firefox', situation, rollback);
    expect(firefox.departure?.id).toBe('rollbackBySide');
    expect(firefox.prediction.error).toBe('InvalidStateError');
    expect(expectedIn('chromium', situation, rollback).prediction.to).toBe('stable');
  });
});

const SECTION =
  'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=ice-ufrag:uf\r\na=ice-pwd:pw\r\na=fingerprint:sha-256 AA\r\n';
const SDP = `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n${SECTION}`;

describe('recognise', () => {
  const stable: Situation = { ...bareSituation('stable'), lastOffer: SDP };

  it.each([
    ['created', SDP],
    ['empty', ''],
    ['edited', `${SDP}b=AS:500\r\n`],
    ['foreign', SDP.replace('AA', 'BB')],
  ])('a local text that is %s', (text, sdp) => {
    expect(recogniseLocal(stable, { type: 'offer', sdp })).toMatchObject({ type: 'offer', text });
  });

  it.each([
    ['fits', SDP],
    ['empty', ''],
    ['unparsable', SDP.trimEnd()],
    ['unparsable', 'hello'],
    ['unfit', SDP.replace(/a=fingerprint.*\r\n/, '')],
  ])('a remote text that is %s', (text, sdp) => {
    expect(recogniseRemote(stable, { type: 'offer', sdp })).toMatchObject({ type: 'offer', text });
  });

  it('an answer that is not like its offer is unfit', () => {
    const situation: Situation = {
      ...bareSituation('have-local-offer'),
      pendingLocal: { type: 'offer', sections: sectionsOf(SDP) },
    };
    const kindOf = (sdp: string) => recogniseRemote(situation, { type: 'answer', sdp }).text;
    expect(kindOf(SDP)).toBe('fits');
    expect(kindOf(SDP + SECTION.replace('mid:0', 'mid:1'))).toBe('unfit');
  });

  const remote: Situation = {
    ...bareSituation('have-remote-offer'),
    pendingRemote: { type: 'offer', sections: sectionsOf(SDP) },
  };
  const candidate = 'candidate:1 1 udp 1 192.0.2.1 9 typ host';

  it.each([
    ['fits', { candidate, sdpMid: '0', usernameFragment: 'uf' }],
    ['fits', { candidate, sdpMLineIndex: 0 }],
    ['end', null],
    ['end', {}],
    ['end of a section', { candidate: '', sdpMid: '0' }],
    ['no mid or index', { candidate }],
    ['fits', { candidate, sdpMid: '0', sdpMLineIndex: 7 }],
    ['unknown mid', { candidate, sdpMid: '7', sdpMLineIndex: 0 }],
    ['index out of range', { candidate, sdpMLineIndex: 1 }],
    ['unknown ufrag', { candidate, sdpMid: '0', usernameFragment: 'no' }],
    ['unparsable', { candidate: 'candidate:x', sdpMid: '0' }],
  ])('a candidate that is %s', (kind, given) => {
    expect(recogniseCandidate(remote, given)).toEqual({ call: 'addIceCandidate', candidate: kind });
  });
});
