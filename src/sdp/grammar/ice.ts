import type { Row } from './row';

/** The names that may follow the type of a candidate. RFC 8839 §5.1, RFC 6544 §4.5, libwebrtc. */
const CANDIDATE_NAMES = [
  'raddr',
  'rport',
  'tcptype',
  'generation',
  'ufrag',
  'network-id',
  'network-cost',
  'pwd',
] as const;

/** How the two sides find each other's addresses. RFC 8839. */
export const ICE: readonly Row[] = [
  {
    sample:
      'a=candidate:1467250027 1 udp 2122260223 192.0.2.7 46154 typ host generation 0 network-id 1',
    form: 'foundation component transport priority address port typ type @pairs',
    spec: 'RFC 8839 §5.1',
    level: 'M',
    mux: 'TRANSPORT',
    by: 'all',
    values: {
      component: ['1', '2'],
      transport: ['udp', 'tcp'],
      type: ['host', 'srflx', 'prflx', 'relay'],
      tcptype: ['active', 'passive', 'so'],
      'network-cost': ['0', '10', '50', '900', '999'],
      raddr: ['0.0.0.0', '::'],
    },
    names: CANDIDATE_NAMES,
    says: 'type',
  },
  {
    sample: 'a=ice-ufrag:bWCy',
    form: 'ufrag',
    spec: 'RFC 8839 §5.4',
    level: 'S/M',
    mux: 'TRANSPORT',
    by: 'all',
  },
  {
    sample: 'a=ice-pwd:ZsrZmuJDe2kf2ahRI08ADr0h',
    form: 'password',
    spec: 'RFC 8839 §5.4',
    level: 'S/M',
    mux: 'TRANSPORT',
    by: 'all',
  },
  {
    sample: 'a=ice-options:trickle',
    form: 'option*',
    spec: 'RFC 8839 §5.6',
    level: 'S/M',
    mux: 'NORMAL',
    by: 'Chromium, Firefox, Safari, pion',
    values: { option: ['trickle', 'ice2', 'renomination', 'rtp+ecn', 'google-ice'] },
    says: 'option',
  },
  {
    sample: 'a=ice-lite',
    spec: 'RFC 8839 §5.3',
    level: 'S',
    mux: 'NORMAL',
    by: 'mediasoup, Janus, pion',
  },
  { sample: 'a=ice-mismatch', spec: 'RFC 8839 §5.3', level: 'M', mux: 'NORMAL' },
  {
    sample: 'a=ice-pacing:50',
    form: 'milliseconds',
    spec: 'RFC 8839 §5.5',
    level: 'S',
    mux: 'NORMAL',
  },
  {
    sample: 'a=end-of-candidates',
    spec: 'RFC 8840 §8.1',
    level: 'S/M',
    mux: 'IDENTICAL',
    by: 'Firefox, mediasoup, pion',
  },
  {
    sample: 'a=remote-candidates:1 192.0.2.3 45664',
    form: 'component address port',
    repeat: true,
    spec: 'RFC 8839 §5.2',
    level: 'M',
    mux: 'TRANSPORT',
    values: { component: ['1', '2'] },
  },
];
