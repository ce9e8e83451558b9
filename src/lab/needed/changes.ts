import { captureSpec, webrtcSpec, type SpecLink } from '../spec-link.ts';

/** A running call, as a change finds it: everything negotiated, nothing under way. */
export interface Running {
  readonly pc: RTCPeerConnection;
  /** Sends the track `camera`, on the stream `stream`. */
  readonly sender: RTCRtpSender;
  readonly transceiver: RTCRtpTransceiver;
  readonly stream: MediaStream;
  readonly camera: MediaStreamTrack;
  /** A track that is not sent yet. */
  readonly screen: MediaStreamTrack;
}

/** A change of a running call. */
interface Change {
  /** As JavaScript. */
  readonly code: string;
  /** Whether it makes `negotiationneeded` fire, by the standard. webrtc-pc §4.7.3. */
  readonly asks: boolean;
  /** Set where Firefox does otherwise. */
  readonly firefoxDeparts?: boolean;
  /** Whether the call has a data channel before. */
  readonly data: boolean;
  /** The section that says so. */
  readonly spec: SpecLink;
  readonly make: (running: Running) => unknown;
}

async function limitBitrate({ sender }: Running): Promise<void> {
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.maxBitrate = 200_000;
  await sender.setParameters(parameters);
}

/** The changes in the order in which they are shown: first those that ask for a negotiation. */
const TABLE = {
  addTrack: {
    code: 'pc.addTrack(screen, stream);',
    asks: true,
    data: true,
    spec: webrtcSpec('dom-rtcpeerconnection-addtrack', 'addTrack()'),
    make: ({ pc, screen, stream }) => pc.addTrack(screen, stream),
  },
  addTransceiver: {
    code: "pc.addTransceiver('audio');",
    asks: true,
    data: true,
    spec: webrtcSpec('dom-rtcpeerconnection-addtransceiver', 'addTransceiver()'),
    make: ({ pc }) => pc.addTransceiver('audio'),
  },
  removeTrack: {
    code: 'pc.removeTrack(sender);',
    asks: true,
    data: true,
    spec: webrtcSpec('dom-rtcpeerconnection-removetrack', 'removeTrack()'),
    make: ({ pc, sender }) => pc.removeTrack(sender),
  },
  direction: {
    code: "transceiver.direction = 'inactive';",
    asks: true,
    data: true,
    spec: webrtcSpec('dom-rtcrtptransceiver-direction', 'direction'),
    make: ({ transceiver }) => void (transceiver.direction = 'inactive'),
  },
  stop: {
    code: 'transceiver.stop();',
    asks: true,
    data: true,
    spec: webrtcSpec('dom-rtcrtptransceiver-stop', 'stop()'),
    make: ({ transceiver }) => transceiver.stop(),
  },
  firstChannel: {
    code: "pc.createDataChannel('first');",
    asks: true,
    data: false,
    spec: webrtcSpec('dom-peerconnection-createdatachannel', 'createDataChannel()'),
    make: ({ pc }) => pc.createDataChannel('first'),
  },
  restartIce: {
    code: 'pc.restartIce();',
    asks: true,
    data: true,
    spec: webrtcSpec('dom-rtcpeerconnection-restartice', 'restartIce()'),
    make: ({ pc }) => pc.restartIce(),
  },
  nextChannel: {
    code: "pc.createDataChannel('second');",
    asks: false,
    data: true,
    spec: webrtcSpec('dom-peerconnection-createdatachannel', 'createDataChannel()'),
    make: ({ pc }) => pc.createDataChannel('second'),
  },
  replaceTrack: {
    code: 'await sender.replaceTrack(screen);',
    asks: false,
    data: true,
    spec: webrtcSpec('dom-rtcrtpsender-replacetrack', 'replaceTrack()'),
    make: ({ sender, screen }) => sender.replaceTrack(screen),
  },
  enabled: {
    code: 'camera.enabled = false;',
    asks: false,
    data: true,
    spec: captureSpec('dom-mediastreamtrack-enabled', 'enabled'),
    make: ({ camera }) => void (camera.enabled = false),
  },
  setParameters: {
    code: 'await sender.setParameters(slower);',
    asks: false,
    data: true,
    spec: webrtcSpec('dom-rtcrtpsender-setparameters', 'setParameters()'),
    make: limitBitrate,
  },
  setConfiguration: {
    code: 'pc.setConfiguration({ iceServers });',
    asks: false,
    firefoxDeparts: true,
    data: true,
    spec: webrtcSpec('dom-rtcpeerconnection-setconfiguration', 'setConfiguration()'),
    // No server is asked before a gathering, and none begins here.
    make: ({ pc }) => pc.setConfiguration({ iceServers: [{ urls: 'stun:stun.example.org' }] }),
  },
  setCodecPreferences: {
    code: 'transceiver.setCodecPreferences(vp8);',
    asks: false,
    data: true,
    spec: webrtcSpec('dom-rtcrtptransceiver-setcodecpreferences', 'setCodecPreferences()'),
    make: ({ transceiver }) => {
      const { codecs } = RTCRtpReceiver.getCapabilities('video')!;
      transceiver.setCodecPreferences(codecs.filter(({ mimeType }) => mimeType === 'video/VP8'));
    },
  },
} as const satisfies Readonly<Record<string, Change>>;

export type ChangeId = keyof typeof TABLE;
export const CHANGES: Readonly<Record<ChangeId, Change>> = TABLE;
export const CHANGE_IDS = Object.keys(CHANGES) as ChangeId[];
