import { refusalOf } from '../refusal';
import { calledBack, legacy, type LegacyWorld } from './legacy';
import type { Finding, LineId } from './lines';

const WORKS: Finding = { verdict: 'works' };
const IGNORED: Finding = { verdict: 'ignored' };
const worksIf = (is: boolean): Finding => (is ? WORKS : IGNORED);

/** A finding, or that the browser refused, in its own words. */
export async function ask(question: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await question();
  } catch (error) {
    return { verdict: 'gone', refusal: refusalOf(error) };
  }
}

const missing = (name: string) => new TypeError(`${name} is not defined`);

/** Runs something on a connection that is closed afterwards. */
async function on<T>(
  pc: RTCPeerConnection,
  use: (pc: RTCPeerConnection) => T | Promise<T>,
): Promise<T> {
  try {
    return await use(pc);
  } finally {
    pc.close();
  }
}

const sectionsOf = (sdp: string | undefined, kind: string): number =>
  sdp?.match(new RegExp(`^m=${kind} `, 'gm'))?.length ?? 0;

/** An offer of audio as SDES wrote it: a key in the text, and no certificate. RFC 4568 §9.1. */
export const withSdes = (sdp: string): string =>
  sdp
    .replace(/^a=(fingerprint|setup):.*\r\n/gm, '')
    .replace(/^m=audio (\d+) \S+/m, 'm=audio $1 RTP/SAVPF')
    .replace(
      /^a=mid:/m,
      'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32\r\n$&',
    );

/** An offer of video as Plan B wrote it: two tracks in one section. */
export const withPlanB = (sdp: string): string =>
  sdp.replace(/^a=(msid|ssrc|ssrc-group):.*\r\n/gm, '') +
  ['cam', 'screen']
    .map((id, i) => `a=ssrc:${i + 1}001 cname:c\r\na=ssrc:${i + 1}001 msid:${id} ${id}-track\r\n`)
    .join('');

type Question = (world: LegacyWorld, stream: MediaStream) => Finding | Promise<Finding>;

/** The questions that need no call between two peers; each is asked on a connection of its own. */
export const QUESTIONS: Readonly<Partial<Record<LineId, Question>>> = {
  // It is not called: it would ask for the camera.
  gum: ({ navigator }) => {
    const names = ['webkitGetUserMedia', 'mozGetUserMedia', 'getUserMedia'];
    if (!names.some((name) => typeof navigator[name] === 'function'))
      throw new TypeError('navigator.webkitGetUserMedia is not a function');
    return WORKS;
  },
  objectUrl: (world, stream) => worksIf(world.createObjectURL(stream).startsWith('blob:')),
  prefix: ({ webkitRTCPeerConnection: Old }) => {
    if (!Old) throw missing('webkitRTCPeerConnection');
    return on(new Old({}), () => WORKS);
  },
  // Nobody is contacted: a connection that has no description gathers nothing.
  url: ({ RTCPeerConnection: Peer }) =>
    on(new Peer({ iceServers: [{ url: 'stun:stun.invalid' }] }), (pc) =>
      worksIf(String(pc.getConfiguration().iceServers?.[0]?.urls) === 'stun:stun.invalid'),
    ),
  // `false` once asked for SDES: a browser that still listens would write no fingerprint.
  dtls: ({ RTCPeerConnection: Peer }) =>
    on(new Peer({}, { optional: [{ DtlsSrtpKeyAgreement: false }] }), async (pc) => {
      pc.createDataChannel('chat');
      const { sdp } = await pc.createOffer();
      return worksIf(!sdp?.includes('a=fingerprint:'));
    }),
  reliable: ({ RTCPeerConnection: Peer }) =>
    on(new Peer(), (pc) => {
      const init = { reliable: false } as RTCDataChannelInit;
      const { ordered, maxRetransmits } = pc.createDataChannel('chat', init);
      return worksIf(!ordered || maxRetransmits !== null);
    }),
  mandatory: ({ RTCPeerConnection: Peer }) =>
    on(new Peer(), async (pc) => {
      pc.createDataChannel('chat');
      const constraints = { mandatory: { OfferToReceiveAudio: true } };
      const { sdp } = await calledBack<RTCSessionDescriptionInit>((done, failed) =>
        legacy(pc).createOffer(done, failed, constraints),
      );
      return worksIf(sectionsOf(sdp, 'audio') === 1);
    }),
  offerToReceive: ({ RTCPeerConnection: Peer }) =>
    on(new Peer(), async (pc) => {
      const { sdp } = await pc.createOffer({ offerToReceiveAudio: true });
      return worksIf(sectionsOf(sdp, 'audio') === 1);
    }),
  getStats: ({ RTCPeerConnection: Peer }) =>
    on(new Peer(), async (pc) => {
      await calledBack((done) => legacy(pc).getStats(done));
      return WORKS;
    }),
  removeStream: ({ RTCPeerConnection: Peer }, stream) =>
    on(new Peer(), (pc) => {
      for (const track of stream.getTracks()) pc.addTrack(track, stream);
      legacy(pc).removeStream(stream);
      return worksIf(pc.getSenders().every(({ track }) => track === null));
    }),
  streamStop: (_, stream) => {
    const copy = stream.clone() as MediaStream & { stop(): void };
    try {
      copy.stop();
      return worksIf(copy.getTracks().every(({ readyState }) => readyState === 'ended'));
    } finally {
      for (const track of copy.getTracks()) track.stop();
    }
  },
  sdes: async ({ RTCPeerConnection: Peer }) => {
    const sdp = await on(new Peer(), async (pc) => {
      pc.addTransceiver('audio');
      return (await pc.createOffer()).sdp!;
    });
    return on(new Peer(), async (pc) => {
      await pc.setRemoteDescription({ type: 'offer', sdp: withSdes(sdp) });
      return WORKS;
    });
  },
  planB: async ({ RTCPeerConnection: Peer }) => {
    const sdp = await on(new Peer(), async (pc) => {
      pc.addTransceiver('video');
      return (await pc.createOffer()).sdp!;
    });
    return on(new Peer(), async (pc) => {
      await pc.setRemoteDescription({ type: 'offer', sdp: withPlanB(sdp) });
      return worksIf(pc.getReceivers().length === 2);
    });
  },
};
