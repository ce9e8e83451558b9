import type { ProblemKey } from '../../../src/sdp/problems/catalogue';
import { corpus } from './corpus';
import { replaced, without, type Edit } from './edits';

/** An edit of `chrome-answer`, and of `chrome-full` which it answers, that makes a problem between them. */
export interface PairFinding {
  readonly key: ProblemKey;
  readonly when: string;
  readonly edit: Edit;
  readonly editOffer?: Edit;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const PAIR_FINDINGS: readonly PairFinding[] = [
  {
    key: 'same-description',
    when: 'the offer was pasted twice',
    edit: (text) => text,
    editOffer: () => corpus('chrome-answer'),
  },
  {
    key: 'section-count',
    when: 'a section is missing',
    edit: replaced(/m=application[^]*/, ''),
    values: { offer: 3, answer: 2 },
  },
  {
    key: 'section-order',
    when: 'audio and video changed places',
    edit: (text) =>
      text.replace('m=audio', 'm=x').replace('m=video', 'm=audio').replace('m=x', 'm=video'),
    values: { offer: 'audio, video, application', answer: 'video, audio, application' },
  },
  {
    key: 'section-kind',
    when: 'one is of another kind',
    edit: replaced('m=video', 'm=audio'),
    values: { offer: 'video', answer: 'audio' },
  },
  {
    key: 'section-protocol',
    when: 'data is answered by RTP',
    edit: replaced('UDP/DTLS/SCTP', 'RTP/SAVPF'),
    values: { offer: 'UDP/DTLS/SCTP', answer: 'RTP/SAVPF' },
  },
  {
    key: 'section-mid',
    when: 'a mid changed',
    edit: replaced('a=mid:1', 'a=mid:video'),
    values: { offer: '1', answer: 'video' },
  },
  {
    key: 'refused-by-answer',
    when: 'the port is 0',
    edit: replaced('m=video 9', 'm=video 0'),
    values: { kind: 'video' },
  },
  {
    key: 'accepted-though-refused',
    when: 'the offer had port 0',
    edit: (text) => text,
    editOffer: replaced('m=video 9', 'm=video 0'),
    values: { kind: 'video' },
  },
  {
    key: 'answer-actpass',
    when: 'the role was not chosen',
    edit: replaced('setup:active', 'setup:actpass'),
  },
  {
    key: 'setup-clash',
    when: 'both open DTLS',
    edit: (text) => text,
    editOffer: (text) => text.replaceAll('actpass', 'active'),
    values: { role: 'active' },
  },
  {
    key: 'direction-clash',
    when: 'recvonly meets recvonly',
    edit: (text) => text,
    editOffer: (text) => text.replaceAll(/a=send(?:recv|only)/g, 'a=recvonly'),
    values: { offer: 'recvonly', answer: 'recvonly' },
  },
  {
    key: 'no-media-either-way',
    when: 'the answer is inactive',
    edit: replaced('a=recvonly', 'a=inactive'),
    values: { answer: 'inactive' },
  },
  {
    key: 'no-common-codec',
    when: 'each side has its own',
    edit: replaced(/m=audio 9 UDP\/TLS\/RTP\/SAVPF [\d ]+/, 'm=audio 9 UDP/TLS/RTP/SAVPF 18 13'),
    values: { kind: 'audio', answer: 'g729/8000' },
  },
  {
    key: 'bundle-added',
    when: 'the answer bundles more',
    edit: (text) => text,
    editOffer: replaced('BUNDLE 0 1 2', 'BUNDLE 0 1'),
    values: { mid: '2' },
  },
  { key: 'bundle-refused', when: 'the group is gone', edit: without(/^a=group/) },
  {
    key: 'rtcp-mux-refused',
    when: 'it is gone',
    edit: without(/^a=rtcp-mux/),
    values: { kind: 'audio' },
  },
  {
    key: 'feedback-not-offered',
    when: 'it is new',
    edit: replaced('a=rtcp-fb:96 nack pli', 'a=rtcp-fb:96 nack pli\r\na=rtcp-fb:96 ccm tmmbr'),
    values: { mechanism: 'ccm tmmbr' },
  },
  {
    key: 'extension-moved',
    when: 'the number changed',
    edit: replaced(
      'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
      'a=extmap:11 urn:ietf:params:rtp-hdrext:sdes:mid',
    ),
    values: { offer: '4', answer: '11' },
  },
  {
    key: 'both-lite',
    when: 'they are',
    edit: replaced('t=0 0', 't=0 0\r\na=ice-lite'),
    editOffer: replaced('t=0 0', 't=0 0\r\na=ice-lite'),
  },
];
