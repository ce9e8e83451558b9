import { captureSpec, webrtcSpec, type SpecLink } from '../spec-link.ts';

/** The parts of the old program. */
export const PARTS = ['media', 'connection', 'handshake', 'after', 'text'] as const;
export type Part = (typeof PARTS)[number];

/** A line of a program of 2013 and what stands in its place today. */
interface Pair {
  readonly part: Part;
  readonly old: string;
  /** Empty where nothing is needed any more. */
  readonly now: string;
  /** The section that says so. */
  readonly spec: SpecLink;
}

const rfc = (number: number, section: string) =>
  [
    `RFC ${number} §${section}`,
    `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  ] as const;
const LEGACY = webrtcSpec('legacy-interface-extensions', 'Legacy Interface Extensions');

/** The lines in the order in which the program runs. */
export const LINES = {
  gum: {
    part: 'media',
    old: 'navigator.webkitGetUserMedia({ audio: true, video: true }, gotStream, failed);',
    now: 'const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });',
    spec: captureSpec('dom-mediadevices-getusermedia', 'getUserMedia()'),
  },
  objectUrl: {
    part: 'media',
    old: 'video.src = URL.createObjectURL(stream);',
    now: 'video.srcObject = stream;',
    spec: captureSpec('mediastreams-in-media-elements', 'MediaStreams in Media Elements'),
  },
  prefix: {
    part: 'connection',
    old: 'var pc = new webkitRTCPeerConnection(servers, constraints);',
    now: 'const pc = new RTCPeerConnection(configuration);',
    spec: webrtcSpec('dom-peerconnection', 'RTCPeerConnection()'),
  },
  url: {
    part: 'connection',
    old: "var servers = { iceServers: [{ url: 'stun:stun.example.org' }] };",
    now: "const configuration = { iceServers: [{ urls: 'stun:stun.example.org' }] };",
    spec: webrtcSpec('dom-rtciceserver', 'RTCIceServer'),
  },
  dtls: {
    part: 'connection',
    old: 'var constraints = { optional: [{ DtlsSrtpKeyAgreement: true }] };',
    now: '',
    spec: rfc(8827, '6.5'),
  },
  reliable: {
    part: 'connection',
    old: "pc.createDataChannel('chat', { reliable: false });",
    now: "pc.createDataChannel('chat', { ordered: false, maxRetransmits: 0 });",
    spec: webrtcSpec('dom-rtcdatachannelinit', 'RTCDataChannelInit'),
  },
  addStream: {
    part: 'connection',
    old: 'pc.addStream(stream);',
    now: 'for (const track of stream.getTracks()) pc.addTrack(track, stream);',
    spec: webrtcSpec('dom-rtcpeerconnection-addtrack', 'addTrack()'),
  },
  onaddstream: {
    part: 'connection',
    old: 'pc.onaddstream = function (event) { show(event.stream); };',
    now: 'pc.ontrack = ({ streams }) => show(streams[0]);',
    spec: webrtcSpec('event-track', 'track'),
  },
  createOffer: {
    part: 'handshake',
    old: 'pc.createOffer(gotOffer, failed);',
    now: 'const offer = await pc.createOffer();',
    spec: LEGACY,
  },
  mandatory: {
    part: 'handshake',
    old: 'pc.createOffer(gotOffer, failed, { mandatory: { OfferToReceiveAudio: true } });',
    now: "pc.addTransceiver('audio', { direction: 'recvonly' });",
    spec: webrtcSpec('dom-rtcpeerconnection-addtransceiver', 'addTransceiver()'),
  },
  offerToReceive: {
    part: 'handshake',
    old: 'pc.createOffer({ offerToReceiveAudio: true });',
    now: "pc.addTransceiver('audio', { direction: 'recvonly' });",
    spec: webrtcSpec('legacy-configuration-extensions', 'Legacy configuration extensions'),
  },
  setDescription: {
    part: 'handshake',
    old: 'pc.setLocalDescription(offer, done, failed);',
    now: 'await pc.setLocalDescription();',
    spec: LEGACY,
  },
  sessionDescription: {
    part: 'handshake',
    old: 'var description = new RTCSessionDescription(JSON.parse(text));',
    now: 'const description = JSON.parse(text);',
    spec: webrtcSpec('dom-rtcsessiondescription', 'RTCSessionDescription()'),
  },
  iceCandidate: {
    part: 'handshake',
    old: 'pc.addIceCandidate(new RTCIceCandidate({ sdpMLineIndex: 0, candidate: line }));',
    now: 'await pc.addIceCandidate(candidate);',
    spec: webrtcSpec('dom-peerconnection-addicecandidate', 'addIceCandidate()'),
  },
  remoteStreams: {
    part: 'after',
    old: 'show(pc.getRemoteStreams()[0]);',
    now: 'pc.ontrack = ({ streams }) => show(streams[0]);',
    spec: webrtcSpec('dom-rtcpeerconnection-getreceivers', 'getReceivers()'),
  },
  getStats: {
    part: 'after',
    old: 'pc.getStats(function (response) { read(response.result()); });',
    now: 'for (const entry of (await pc.getStats()).values()) read(entry);',
    spec: webrtcSpec('dom-rtcpeerconnection-getstats', 'getStats()'),
  },
  removeStream: {
    part: 'after',
    old: 'pc.removeStream(stream);',
    now: 'for (const sender of pc.getSenders()) pc.removeTrack(sender);',
    spec: webrtcSpec('dom-rtcpeerconnection-removetrack', 'removeTrack()'),
  },
  streamStop: {
    part: 'after',
    old: 'stream.stop();',
    now: 'for (const track of stream.getTracks()) track.stop();',
    spec: captureSpec('dom-mediastreamtrack-stop', 'stop()'),
  },
  sdes: {
    part: 'text',
    old: 'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVC…',
    now: 'a=fingerprint:sha-256 E8:5B:C6:6A:…',
    spec: rfc(8827, '6.5'),
  },
  planB: {
    part: 'text',
    old: 'm=video … a=ssrc:1 msid:cam … a=ssrc:2 msid:screen …',
    now: 'm=video … a=msid:cam …   m=video … a=msid:screen …',
    spec: rfc(9429, '3.4.1'),
  },
} as const satisfies Readonly<Record<string, Pair>>;

export type LineId = keyof typeof LINES;
export const LINE_IDS = Object.keys(LINES) as readonly LineId[];

/** What a browser does with an old line: what it did then, nothing, or refuse it. */
export type Verdict = 'works' | 'ignored' | 'gone';

/** What was found out about one line. */
export interface Finding {
  readonly verdict: Verdict;
  /** The browser's own exception where it refused. */
  readonly refusal?: { readonly name: string; readonly message: string };
}
export type Findings = Readonly<Partial<Record<LineId, Finding>>>;
