import type { Call } from '../../jsep/command';

/** The anchors of methods in the standard that do not follow the rule of the others. */
const ANCHORS: Readonly<Partial<Record<Call, string>>> = {
  'new RTCPeerConnection': 'dom-rtcpeerconnection-constructor',
  setLocalDescription: 'dom-peerconnection-setlocaldescription',
  setRemoteDescription: 'dom-peerconnection-setremotedescription',
  addIceCandidate: 'dom-peerconnection-addicecandidate',
  createDataChannel: 'dom-peerconnection-createdatachannel',
  'transceiver.stop': 'dom-rtcrtptransceiver-stop',
  'transceiver.direction': 'dom-rtcrtptransceiver-direction',
  'channel.send': 'dom-rtcdatachannel-send',
  'channel.close': 'dom-rtcdatachannel-close',
};

/**
 * Where a rule can be read.
 * @example specHref('RFC 9429 §5.5', 'setLocalDescription') → 'https://www.rfc-editor.org/rfc/rfc9429#section-5.5'
 */
export function specHref(section: string, call: Call): string {
  const [name = '', place = ''] = section.split(' §');
  if (name === 'ECMA-262') return 'https://tc39.es/ecma262/#sec-property-accessors';
  const rfc = /^RFC (\d+)$/.exec(name)?.[1];
  if (rfc) return `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${place}`;
  const anchor = ANCHORS[call] ?? `dom-rtcpeerconnection-${call.toLowerCase()}`;
  return `https://www.w3.org/TR/webrtc/#${anchor}`;
}
