import type { Row } from './row';

/** Attributes of one family share a meaning: none of them is WebRTC, and browsers ignore them. */
function family(key: string, spec: string, names: string): readonly Row[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name): Row => ({ sample: `a=${name}:x`, form: 'text~', spec, key }));
}

const FAMILIES: readonly Row[] = [
  ...family('precondition', 'RFC 3312 §4', 'curr des conf'),
  ...family(
    'capability',
    'RFC 5939 §3',
    `csup creq acap tcap pcfg acfg cap-v0 rmcap omcap mfcap mscap lcfg sescap med-v0 bcap ccap icap
    bcap-v0 ccap-v0 icap-v0`,
  ),
  ...family('capability', 'RFC 3407 §3', 'sqn cdsc cpar cparmin cparmax'),
  ...family('capability', 'RFC 6947 §4', 'altc'),
  ...family('bfcp', 'RFC 8856', 'floorctrl confid userid floorid mstrm bfcpver'),
  ...family('recording', 'RFC 7866', 'record recordpref'),
  ...family(
    't38',
    'ITU-T T.38 §D.2',
    `T38FaxVersion T38MaxBitRate T38FaxFillBitRemoval T38FaxTranscodingMMR T38FaxTranscodingJBIG
    T38FaxRateManagement T38FaxMaxBuffer T38FaxMaxDatagram T38FaxMaxIFP T38FaxUdpEC T38FaxUdpECDepth
    T38FaxUdpFECMaxSpan T38ModemType T38VendorInfo`,
  ),
  ...family(
    'msrp',
    'RFC 4975 §8',
    `path accept-types accept-wrapped-types max-size msrp-cema msrp-usage-mode chatroom
    file-selector file-transfer-id file-disposition file-date file-icon file-range`,
  ),
  ...family(
    'rtsp',
    'RFC 7826 §D',
    'control range etag mtag x-dimensions x-framerate cliprect x-onvif-track',
  ),
  ...family('mrcp', 'RFC 6787 §4', 'resource channel cmid'),
  ...family(
    'proxy',
    'vendor',
    'nortpproxy oldmediaip oldoip sdpmangled X-nat rtpengine X-sqn X-cap X-cpar X-cparmin X-cparmax',
  ),
  ...family(
    'microsoft',
    'MS-SDPEXT',
    `x-candidate-type x-mediabw x-bypassid x-candidate-info x-devicecaps x-mediasettings
    x-ssrc-range x-caps x-source-streamid x-source encryption cryptoscale`,
  ),
];

/** Attributes written into SDP by gateways, proxies, fax machines and recorders. */
export const GATEWAY: readonly Row[] = FAMILIES;
