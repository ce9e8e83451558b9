import type { Endpoint } from '../../signaling/endpoint';
import type { CandidateInit, Description } from '../../trace/entry';

/** What perfect negotiation needs to know of its side. */
export interface Manners {
  /** Whether this side gives way when both offer at once. Exactly one of the two sides is polite. */
  readonly polite: boolean;
  /** Takes what the browser rejected although nothing had collided. */
  readonly onerror: (error: unknown) => void;
}

type Line = Pick<Endpoint, 'send' | 'receive' | 'subscribe'>;

/** `addIceCandidate()` gets it as it was found; null says that there are no more. webrtc-pc §4.4.2 */
const take = (pc: RTCPeerConnection, candidate: CandidateInit | null) =>
  pc.addIceCandidate(candidate as RTCIceCandidateInit | null);

/** RFC 8839 §5.4. */
const ufragsOf = (sdp: string): string[] =>
  [...sdp.matchAll(/^a=ice-ufrag:(\S+)/gm)].map(([, ufrag]) => ufrag!);

/**
 * Negotiates whatever the program changes on a connection: tracks, transceivers, channels, an ICE restart. Both sides
 * run it and may change the call at the same time; where their offers collide, the impolite side goes on and the polite
 * one rolls back, answers, and offers again. The line has to keep the order of messages within each direction.
 * webrtc-pc §10.7, RFC 9429 §4.1.10.2
 * @returns what ends it; the connection stays open
 * @example negotiatePerfectly(pc, endpoint, { polite: true, onerror: console.error })
 */
export function negotiatePerfectly(
  pc: RTCPeerConnection,
  line: Line,
  { polite, onerror }: Manners,
): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  /** Between the decision to offer and the offer that is sent: `signalingState` says it too late. */
  let makingOffer = false;
  /** The last offer of the other side was dropped, and so are its candidates. */
  let ignoreOffer = false;
  /**
   * The credentials of offers that were dropped. The example forgets them with the next description; in Firefox their last
   * candidates arrive after that.
   */
  const ignored = new Set<string>();
  /** The answer is being applied: an offer that comes now does not collide. */
  let isSettingRemoteAnswerPending = false;

  /** Errors of a connection that was closed meanwhile are nobody's. */
  const tell = (error: unknown) => {
    if (!signal.aborted && pc.signalingState !== 'closed') onerror(error);
  };

  function sendDescription(): void {
    const { type, sdp } = pc.localDescription!;
    line.send({ kind: 'description', description: { type, sdp } });
  }

  async function offer(): Promise<void> {
    try {
      makingOffer = true;
      await pc.setLocalDescription();
      sendDescription();
    } finally {
      makingOffer = false;
    }
  }

  async function takeDescription({ type, sdp }: Description): Promise<void> {
    const isReady =
      !makingOffer && (pc.signalingState === 'stable' || isSettingRemoteAnswerPending);
    const collides = type === 'offer' && !isReady;
    ignoreOffer = !polite && collides;
    if (ignoreOffer) return void ufragsOf(sdp).forEach((ufrag) => ignored.add(ufrag));
    try {
      isSettingRemoteAnswerPending = type === 'answer';
      await pc.setRemoteDescription({ type: type as RTCSdpType, sdp });
    } finally {
      isSettingRemoteAnswerPending = false;
    }
    if (type !== 'offer') return;
    await pc.setLocalDescription();
    sendDescription();
  }

  async function takeCandidate(candidate: CandidateInit | null): Promise<void> {
    try {
      await take(pc, candidate);
    } catch (error) {
      if (!ignoreOffer && !ignored.has(candidate?.usernameFragment ?? '')) throw error;
    }
  }

  function takeMessages(): void {
    for (let message = line.receive(); message; message = line.receive()) {
      const { body } = message;
      const done =
        body.kind === 'description'
          ? takeDescription(body.description)
          : takeCandidate(body.candidate);
      done.catch(tell);
    }
  }

  pc.addEventListener('negotiationneeded', () => void offer().catch(tell), { signal });
  pc.addEventListener(
    'icecandidate',
    ({ candidate }) =>
      void line.send({
        kind: 'candidate',
        candidate: (candidate?.toJSON() as CandidateInit | undefined) ?? null,
      }),
    { signal },
  );
  const unsubscribe = line.subscribe(({ type }) => {
    if (type === 'message') takeMessages();
  });
  takeMessages();
  return () => {
    unsubscribe();
    ended.abort();
  };
}
