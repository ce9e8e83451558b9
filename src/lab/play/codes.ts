import type { Call } from '../../jsep/command';

/** How an address writes each call. A code that was given once keeps its meaning: addresses are kept for years. */
export const CODES: Readonly<Record<Call, string>> = {
  'new RTCPeerConnection': 'n',
  createDataChannel: 'dc',
  createOffer: 'o',
  createAnswer: 'a',
  setLocalDescription: 'l',
  setRemoteDescription: 'r',
  addIceCandidate: 'i',
  addTrack: 't',
  addTransceiver: 'tr',
  removeTrack: 'rt',
  restartIce: 'ri',
  setConfiguration: 'sc',
  getSenders: 'gs',
  getTransceivers: 'gt',
  close: 'c',
  'channel.send': 'ds',
  'channel.close': 'dx',
  'sender.replaceTrack': 'sr',
  'sender.getParameters': 'sg',
  'sender.setParameters': 'sp',
  'transceiver.stop': 'ts',
  'transceiver.setCodecPreferences': 'tc',
  'track.stop': 'ks',
  'signaling.send': 's',
  'signaling.receive': 'v',
  getUserMedia: 'u',
  syntheticMedia: 'y',
  getTracks: 'k',
  edit: 'e',
  'RTCRtpReceiver.getCapabilities': 'rc',
  'transceiver.direction': 'td',
  'track.enabled': 'ke',
  onicecandidate: 'hi',
  ondatachannel: 'hd',
  ontrack: 'ht',
  onnegotiationneeded: 'hn',
};

/** The call that a code stands for. */
export const CALLS: ReadonlyMap<string, Call> = new Map(
  Object.entries(CODES).map(([call, code]) => [code, call as Call]),
);
