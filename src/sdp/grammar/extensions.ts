const IETF = 'urn:ietf:params:rtp-hdrext:';
const WEBRTC = 'http://www.webrtc.org/experiments/rtp-hdrext/';

/** Every RTP header extension we know, and the document that defines it. */
export const EXTENSION_SPECS: Readonly<Record<string, string>> = {
  [`${IETF}ssrc-audio-level`]: 'RFC 6464',
  [`${IETF}csrc-audio-level`]: 'RFC 6465',
  [`${IETF}sdes:mid`]: 'RFC 9143 §15',
  [`${IETF}sdes:rtp-stream-id`]: 'RFC 8852 §3',
  [`${IETF}sdes:repaired-rtp-stream-id`]: 'RFC 8852 §3',
  [`${IETF}sdes:cname`]: 'RFC 7941',
  [`${IETF}sdes:CaptId`]: 'RFC 8849 §5',
  [`${IETF}toffset`]: 'RFC 5450',
  [`${IETF}framemarking`]: 'RFC 9626',
  [`${IETF}encrypt`]: 'RFC 6904 §4',
  [`${IETF}smpte-tc`]: 'RFC 5484',
  [`${IETF}ntp-64`]: 'RFC 6051',
  [`${IETF}ntp-56`]: 'RFC 6051',
  [`${IETF}splicing-interval`]: 'RFC 8286',
  'urn:3gpp:video-orientation': '3GPP TS 26.114 §7.4.5',
  'urn:3gpp:video-orientation:6': '3GPP TS 26.114 §7.4.5',
  'urn:3gpp:roi-sent': '3GPP TS 26.114 §7.3.7',
  [`${WEBRTC}abs-send-time`]: 'webrtc.org',
  [`${WEBRTC}abs-capture-time`]: 'webrtc.org',
  [`${WEBRTC}playout-delay`]: 'webrtc.org',
  [`${WEBRTC}video-content-type`]: 'webrtc.org',
  [`${WEBRTC}video-timing`]: 'webrtc.org',
  [`${WEBRTC}color-space`]: 'webrtc.org',
  [`${WEBRTC}inband-cn`]: 'webrtc.org',
  [`${WEBRTC}video-layers-allocation00`]: 'webrtc.org',
  [`${WEBRTC}video-frame-tracking-id`]: 'webrtc.org',
  [`${WEBRTC}corruption-detection`]: 'webrtc.org',
  [`${WEBRTC}generic-frame-descriptor-00`]: 'webrtc.org',
  [`${WEBRTC}generic-frame-descriptor-01`]: 'webrtc.org',
  [`${WEBRTC}transport-wide-cc-02`]: 'webrtc.org',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01':
    'draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-02':
    'draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'http://tools.ietf.org/html/draft-ietf-avtext-framemarking-07': 'RFC 9626',
  'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension':
    'AV1 RTP §A',
};

export const EXTENSIONS: readonly string[] = Object.keys(EXTENSION_SPECS);
