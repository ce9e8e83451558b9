import type { FormatRow } from './fmtp';

/** What `a=fmtp` says of formats that are no codec: repair, data channels, floor control, hints of any codec. */
export const REPAIR: readonly FormatRow[] = [
  {
    sample: 'a=fmtp:97 apt=96;rtx-time=3000',
    codec: 'rtx',
    spec: 'RFC 4588 §8',
    names: ['apt', 'rtx-time'],
  },
  {
    sample: 'a=fmtp:35 repair-window=200000',
    codec: 'flexfec',
    spec: 'RFC 8627 §5.1',
    names: ['repair-window', 'l', 'd', 'top'],
  },
  {
    sample: 'a=fmtp:webrtc-datachannel max-message-size=100000',
    codec: 'webrtc-datachannel',
    spec: 'draft-ietf-mmusic-sctp-sdp-07',
    names: ['max-message-size'],
  },
  {
    sample: 'a=fmtp:MCPTT mc_queueing;mc_priority=5;mc_granted',
    codec: 'mcptt',
    spec: '3GPP TS 24.380 §12',
    names: [
      'mc_queueing',
      'mc_priority',
      'mc_reception_priority',
      'mc_granted',
      'mc_implicit_request',
      'mc_ssrc',
    ],
  },
  {
    sample: 'a=fmtp:96 x-google-start-bitrate=1000',
    codec: 'any',
    spec: 'libwebrtc',
    names: [
      'x-google-min-bitrate',
      'x-google-max-bitrate',
      'x-google-start-bitrate',
      'x-google-max-quantization',
      'x-google-per-layer-pli',
      'implementation_name',
    ],
  },
];
