import type { DescriptionKind } from '../../../src/sdp/problems';
import type { ProblemKey } from '../../../src/sdp/problems/catalogue';
import { added, replaced, without, type Edit } from './edits';

/** A description without a problem, and the edit that gives it one. */
export interface Finding {
  readonly key: ProblemKey;
  readonly when: string;
  /** A file of the corpus. */
  readonly from: string;
  readonly edit: Edit;
  /** The line it is found in. */
  readonly at?: RegExp;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly type?: DescriptionKind;
}

const data = 'chromium-data-gathered';
const full = 'chrome-full';

export const FINDINGS: readonly Finding[] = [
  { key: 'no-text', when: 'there is none', from: data, edit: () => ' \r\n\n' },
  { key: 'not-sdp', when: 'it is prose', from: data, edit: () => 'Hello\nworld\n' },
  {
    key: 'json',
    when: 'the description was stringified',
    from: data,
    edit: (sdp) => JSON.stringify({ type: 'offer', sdp }),
  },
  {
    key: 'escaped-newlines',
    when: 'it was copied out of a log',
    from: data,
    edit: (text) => text.replaceAll('\r\n', '\\r\\n'),
  },
  {
    key: 'indented',
    when: 'it was copied out of source code',
    from: data,
    edit: (text) => text.replaceAll(/^/gm, '  '),
    at: /^ {2}v=0/,
  },
  {
    key: 'candidates-only',
    when: 'only candidates were copied',
    from: data,
    edit: (text) =>
      text
        .split(/(?<=\n)/)
        .filter((line) => line.startsWith('a=cand'))
        .join(''),
  },
  { key: 'no-start', when: 'the first line is cut', from: data, edit: (text) => text.slice(5) },
  {
    key: 'missing-line',
    when: 'there is no s=',
    from: data,
    edit: without(/^s=/),
    values: { letter: 's' },
  },
  {
    key: 'no-last-newline',
    when: 'the text is trimmed',
    from: data,
    edit: (text) => text.trim(),
    at: /max-message-size/,
  },
  {
    key: 'stray-line',
    when: 'a mail program broke a line',
    from: data,
    edit: replaced('typ host', '\r\ntyp host'),
    at: /^typ host/,
  },
  {
    key: 'empty-line',
    when: 'a line is empty',
    from: data,
    edit: replaced('m=', '\r\nm='),
    at: /^$/,
  },
  {
    key: 'hidden-characters',
    when: 'a line runs backwards',
    from: data,
    edit: replaced('s=-', 's=\u202e-'),
    at: /^s=/,
  },
  {
    key: 'too-long',
    when: 'it does not end',
    from: data,
    edit: (text) => text + 'a=x\n'.repeat(100_001),
  },
  {
    key: 'key-line',
    when: 'there is a k=',
    from: data,
    edit: replaced('t=0 0', 't=0 0\r\nk=prompt'),
  },
  { key: 'no-sections', when: 'nothing is described', from: data, edit: replaced(/m=[^]*/, '') },
  { key: 'no-mid', when: 'a section has none', from: data, edit: without(/^a=mid/), at: /^m=/ },
  {
    key: 'mid-in-session',
    when: 'one stands before the sections',
    from: data,
    edit: replaced('t=0 0', 't=0 0\r\na=mid:5'),
    values: { mid: '5' },
  },
  {
    key: 'mid-twice',
    when: 'two sections have the same',
    from: full,
    edit: replaced('a=mid:1', 'a=mid:0'),
    values: { mid: '0' },
  },
  {
    key: 'group-unknown-mid',
    when: 'BUNDLE names a section that is not there',
    from: full,
    edit: replaced('BUNDLE 0 1 2', 'BUNDLE 0 1 2 7'),
    at: /^a=group/,
    values: { mid: '7', semantics: 'BUNDLE' },
  },
  {
    key: 'group-mid-twice',
    when: 'BUNDLE names one twice',
    from: full,
    edit: replaced('BUNDLE 0 1 2', 'BUNDLE 0 1 1 2'),
    values: { mid: '1' },
  },
  {
    key: 'bundle-only-alone',
    when: 'a bundle-only section is not in the group',
    from: full,
    edit: (text) =>
      replaced(
        'a=mid:2',
        'a=bundle-only\r\na=mid:2',
      )(replaced(' 2\r', '\r')(text.replace('0 1 2', '0 1'))),
    values: { mid: '2' },
  },
  {
    key: 'no-bundle',
    when: 'the group is gone',
    from: full,
    edit: without(/^a=group/),
    values: { count: 3 },
  },
  {
    key: 'section-refused',
    when: 'a port is 0',
    from: full,
    edit: replaced('m=video 9', 'm=video 0'),
    at: /^m=video/,
    values: { kind: 'video' },
  },
  {
    key: 'section-inactive',
    when: 'a direction gives no media either way',
    from: full,
    edit: replaced('a=sendrecv', 'a=inactive'),
    at: /^a=inactive/,
    values: { kind: 'audio' },
  },
  {
    key: 'plan-b',
    when: 'a section has two tracks',
    from: full,
    edit: replaced('m=video', 'a=ssrc:7 msid:s other\r\nm=video'),
    values: { kind: 'audio', count: 2 },
  },
  {
    key: 'no-fingerprint',
    when: 'it was taken out',
    from: data,
    edit: without(/^a=fingerprint/),
    at: /^m=/,
    values: { kind: 'application' },
  },
  {
    key: 'weak-fingerprint',
    when: 'it is of SHA-1',
    from: data,
    edit: replaced('sha-256', 'sha-1'),
    values: { hash: 'sha-1' },
  },
  {
    key: 'no-ice-credentials',
    when: 'the password is gone',
    from: data,
    edit: without(/^a=ice-pwd/),
    values: { missing: 'ice-pwd' },
  },
  {
    key: 'ice-credentials-length',
    when: 'the user name has two characters',
    from: data,
    edit: replaced(/a=ice-ufrag:.*/, 'a=ice-ufrag:ab'),
    values: { name: 'ice-ufrag', length: 2, least: 4 },
  },
  { key: 'no-setup', when: 'it is gone', from: data, edit: without(/^a=setup/) },
  { key: 'setup-holdconn', when: 'it says so', from: data, edit: replaced('actpass', 'holdconn') },
  {
    key: 'answer-actpass',
    when: 'an answer has not chosen',
    from: 'chrome-answer',
    edit: replaced('setup:active', 'setup:actpass'),
    type: 'answer',
  },
  {
    key: 'sdes-crypto',
    when: 'there are keys in it',
    from: full,
    edit: added('a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x'),
    at: /^a=crypto/,
  },
  {
    key: 'key-management',
    when: 'MIKEY is asked for',
    from: full,
    edit: added('a=key-mgmt:mikey x'),
  },
  { key: 'ice-lite', when: 'it is', from: data, edit: replaced('t=0 0', 't=0 0\r\na=ice-lite') },
  { key: 'no-rtcp-mux', when: 'it is gone', from: full, edit: without(/^a=rtcp-mux/) },
  {
    key: 'rtcp-mux-only-alone',
    when: 'nothing is beside it',
    from: full,
    edit: (text) => text.replaceAll('a=rtcp-mux\r', 'a=rtcp-mux-only\r'),
  },
  { key: 'no-sctp-port', when: 'it is gone', from: data, edit: without(/^a=sctp-port/) },
  {
    key: 'legacy-data',
    when: 'there is a sctpmap',
    from: data,
    edit: replaced('a=sctp-port:5000', 'a=sctpmap:5000 webrtc-datachannel 1024'),
  },
  {
    key: 'no-candidates',
    when: 'it was copied too early, and does not trickle',
    from: data,
    edit: without(/^a=(?:candidate|ice-options)/),
  },
  { key: 'candidates-to-follow', when: 'it trickles', from: data, edit: without(/^a=candidate/) },
  {
    key: 'gathered-nothing',
    when: 'gathering ended without a candidate',
    from: data,
    edit: (text) => added('a=end-of-candidates')(without(/^a=candidate/)(text)),
  },
  {
    key: 'bad-candidate',
    when: 'a candidate is cut',
    from: data,
    edit: added('a=candidate:1 1 udp'),
    values: { text: 'a=candidate:1 1 udp' },
  },
  {
    key: 'mdns-candidates',
    when: 'an address is a .local name',
    from: data,
    edit: replaced('192.0.2.10 54121 typ', '5a1c.local 54121 typ'),
    values: { count: 1 },
  },
  {
    key: 'only-host',
    when: 'no server was asked',
    from: data,
    edit: without(/typ (?:srflx|relay)/),
    values: { count: 3 },
  },
  {
    key: 'no-rtpmap',
    when: 'a codec was cut out, but not its number',
    from: full,
    edit: without(/^a=rtpmap:111/),
    at: /^m=audio/,
    values: { pt: '111' },
  },
  {
    key: 'format-not-listed',
    when: 'a number was cut out, but not its codec',
    from: full,
    edit: replaced('SAVPF 111 63', 'SAVPF 63'),
    values: { pt: '111' },
  },
  {
    key: 'apt-unknown',
    when: 'a codec was cut out, but not its rtx',
    from: full,
    edit: replaced('SAVPF 96 97', 'SAVPF 97'),
    values: { pt: '96' },
  },
  {
    key: 'payload-reserved',
    when: 'a payload type looks like RTCP',
    from: full,
    edit: (text) => text.replace('SAVPF 111', 'SAVPF 72').replace('rtpmap:111', 'rtpmap:72'),
    values: { pt: '72' },
  },
  {
    key: 'payload-conflict',
    when: 'a number means two codecs in a bundle',
    from: full,
    edit: replaced('a=rtpmap:111 opus/48000/2', 'a=rtpmap:96 opus/48000/2'),
    values: { pt: '96', codec: 'vp8/90000', other: 'opus/48000/2' },
  },
  {
    key: 'extension-twice',
    when: 'two have one number',
    from: full,
    edit: replaced('a=extmap:2 ', 'a=extmap:1 '),
    values: { id: '1' },
  },
  {
    key: 'extension-conflict',
    when: 'a number means two in a bundle',
    from: full,
    edit: replaced(
      'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
      'a=extmap:14 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
    ),
    values: { id: '14' },
  },
  {
    key: 'simulcast-unknown-rid',
    when: 'a rid is gone',
    from: 'chromium-simulcast-offer',
    edit: without(/^a=rid:h/),
    at: /^a=simulcast/,
    values: { rid: 'h', direction: 'send' },
  },
];
