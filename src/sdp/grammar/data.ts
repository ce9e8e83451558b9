import type { Row } from './row';

/** Data channels. RFC 8841. */
export const DATA: readonly Row[] = [
  {
    sample: 'a=sctp-port:5000',
    form: 'port',
    spec: 'RFC 8841 §5',
    level: 'M',
    mux: 'CAUTION',
    by: 'all',
    values: { port: ['5000', '0'] },
  },
  {
    sample: 'a=max-message-size:262144',
    form: 'bytes',
    spec: 'RFC 8841 §6',
    level: 'M',
    mux: 'CAUTION',
    by: 'all',
    values: { bytes: ['0', '65536', '262144', '1073741823'] },
  },
  {
    sample: 'a=sctpmap:5000 webrtc-datachannel 1024',
    form: 'port app streams',
    spec: 'draft-ietf-mmusic-sctp-sdp-05 §4',
    level: 'M',
    by: 'old browsers, aiortc, Janus',
  },
  {
    sample: 'a=sctp-init:AQAAQAAAAAAAAAAAA…',
    form: 'chunk',
    spec: 'draft-hancke-tsvwg-snap',
    level: 'M',
  },
  {
    sample: 'a=dcmap:0 subprotocol="BFCP";label="floor"',
    form: 'stream @params',
    spec: 'RFC 8864 §5.1',
    level: 'M',
    mux: 'SPECIAL',
    by: 'telephone gateways',
    names: ['subprotocol', 'label', 'ordered', 'max-retr', 'max-time', 'priority'],
  },
  {
    sample: 'a=dcsa:0 accept-types:text/plain',
    form: 'stream attribute[:value~]',
    spec: 'RFC 8864 §5.2',
    level: 'M',
    mux: 'SPECIAL',
    by: 'telephone gateways',
  },
];
