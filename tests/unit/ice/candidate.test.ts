import SDPUtils from 'sdp';
import { parse } from 'sdp-transform';
import { describe, expect, it } from 'vitest';
import { parseCandidate } from '../../../src/ice/candidate';
import { readSdp } from '../../../src/sdp/lines';
import { SDP_FIXTURES } from '../fixtures';

/** The kinds of candidates of RFC 8445 §5.1.1, as Chromium, Firefox and servers write them. */
const LINES = [
  'candidate:4073849667 1 udp 2122194687 192.0.2.2 33854 typ host generation 1 ufrag Q39y network-id 1',
  'candidate:696057305 1 udp 2122265343 fd00::2 33421 typ host generation 1 ufrag oSRp network-id 2',
  'candidate:1 1 udp 2113937151 7c4f8cb1-6f1c-4a5c-9d5e-0a4d8b6f3f11.local 54400 typ host generation 0 ufrag Q39y network-cost 999',
  'candidate:842163049 1 udp 1677729535 198.51.100.7 60769 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag Q39y network-cost 999',
  'candidate:3 1 udp 1845501695 198.51.100.7 60769 typ prflx raddr 192.0.2.2 rport 33854',
  'candidate:2157334355 1 udp 41820159 203.0.113.9 49200 typ relay raddr 198.51.100.7 rport 60769 generation 0',
  'candidate:10 1 tcp 1518280447 192.0.2.2 9 typ host tcptype active generation 0 ufrag Q39y network-id 1',
  'candidate:0 1 UDP 2122252543 192.0.2.2 33421 typ host',
  'candidate:2 1 TCP 2105524479 192.0.2.2 9 typ host tcptype active',
  'candidate:0 2 UDP 2122252542 192.0.2.2 40001 typ host',
  'candidate:H76f0ae12 1 udp 2130706431 192.0.2.2 5000 typ host',
  'candidate:a+/b 1 udp 2130706431 192.0.2.2 5000 typ host',
];

const IN_FIXTURES = SDP_FIXTURES.flatMap(([, text]) =>
  readSdp(text)
    .lines.map((line) => line.text)
    .filter((line) => line.startsWith('a=candidate:')),
);

const ALL = [...LINES, ...IN_FIXTURES];

describe('parseCandidate', () => {
  it.each(ALL)('agrees with sdp on %s', (line) => {
    const ours = parseCandidate(line)!;
    const theirs = SDPUtils.parseCandidate(line);
    expect(ours).toMatchObject({
      foundation: theirs.foundation,
      component: theirs.component === 'rtp' ? 1 : 2,
      protocol: theirs.protocol,
      priority: theirs.priority,
      address: theirs.address,
      port: theirs.port,
      type: theirs.type,
    });
    expect(ours.extensions['raddr']).toBe(theirs.relatedAddress);
    expect(ours.extensions['rport']).toBe(theirs.relatedPort?.toString());
    expect(ours.extensions['tcptype']).toBe(theirs.tcpType);
    expect(ours.extensions['ufrag']).toBe(theirs.usernameFragment);
  });

  it.each(ALL)('agrees with sdp-transform on %s', (line) => {
    const ours = parseCandidate(line)!;
    const text = line.replace(/^(?:a=)?/, 'a=');
    const theirs = parse(`v=0\r\nm=audio 9 RTP/AVP 0\r\n${text}\r\n`).media[0]!.candidates![0]!;
    expect(ours).toMatchObject({
      foundation: String(theirs.foundation),
      component: theirs.component,
      protocol: theirs.transport.toLowerCase(),
      priority: theirs.priority,
      address: theirs.ip,
      port: theirs.port,
      type: theirs.type,
    });
  });

  it('keeps every extension, those that have no name of their own too', () => {
    expect(parseCandidate(LINES[2]!)!.extensions).toEqual({
      generation: '0',
      ufrag: 'Q39y',
      'network-cost': '999',
    });
    expect(parseCandidate(LINES[7]!)!.extensions).toEqual({});
  });

  it('takes the line of a description, with its line end', () => {
    expect(parseCandidate(`a=${LINES[0]!}\r\n`)).toEqual(parseCandidate(LINES[0]!));
  });

  it.each([
    '',
    'candidate:',
    'a=end-of-candidates',
    'candidate:1 1 udp 2122260223 192.0.2.2 54751',
    'candidate:1 one udp 2122260223 192.0.2.2 54751 typ host',
    'candidate:1 1 udp 2122260223 192.0.2.2 port typ host',
    'xcandidate:1 1 udp 2122260223 192.0.2.2 54751 typ host',
    'a=mid:0',
  ])('gives nothing for %j', (line) => {
    expect(parseCandidate(line)).toBeUndefined();
  });
});
