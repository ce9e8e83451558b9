import { readSdp } from '../../sdp/lines';

/** How long after the checks began the first candidates are added, in ms: well before they are given up. */
const FIRST = 2000;
/** How long after each addition the next one comes, in ms. A hidden page is woken late. */
export const EVERY = 6000;

/** Addresses that nobody has: a check of them is never answered. RFC 5737 §3, RFC 3849 §2; port 9 is RFC 863. */
const NOWHERE = ['203.0.113.1', '2001:db8::1'].map((address) => ({
  candidate: `candidate:0 1 UDP 1 ${address} 9 typ host`,
  sdpMLineIndex: 0,
}));

/** What a description tells of the other side's candidates, each line once, without ours. */
function candidatesOf({ sdp }: RTCSessionDescription): RTCIceCandidateInit[] {
  const found = new Map<string, RTCIceCandidateInit>();
  for (const { index, lines } of readSdp(sdp).sections.slice(1))
    for (const { value } of lines)
      if (value.startsWith('candidate:'))
        found.set(`${index} ${value}`, { candidate: value, sdpMLineIndex: index - 1 });
  const isOurs = ({ candidate }: RTCIceCandidateInit) =>
    NOWHERE.some((one) => one.candidate.toLowerCase() === candidate!.toLowerCase());
  return [...found.values()].filter((one) => !isOurs(one));
}

const isWaiting = (pc: RTCPeerConnection): boolean =>
  pc.signalingState === 'stable' && ['new', 'checking'].includes(pc.iceConnectionState);

/**
 * Keeps a check under way while a human carries what the other side needs. ICE in Firefox fails as soon as no pair is
 * being checked and five seconds are over; a check that hears nothing takes some eleven there. What was told of the
 * other side is asked again too, so that a NAT on the way stays open. It ends when ICE is connected or the connection
 * closed. Chromium has no need of it.
 * @param tell called when the first candidates are added
 */
export function createKeeper(connection: () => RTCPeerConnection | undefined, tell: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(pc: RTCPeerConnection): void {
    timer = undefined;
    if (!isWaiting(pc)) return;
    // A candidate that is refused leaves nothing to do: the others are tried.
    for (const one of [...candidatesOf(pc.remoteDescription!), ...NOWHERE])
      pc.addIceCandidate(one).catch(() => undefined);
    timer = setTimeout(() => ask(pc), EVERY);
  }

  return {
    /** Begins as soon as both descriptions are set; to be called after each call. */
    look() {
      const pc = connection();
      if (timer || !pc || !isWaiting(pc) || !pc.remoteDescription) return;
      timer = setTimeout(() => {
        if (isWaiting(pc)) tell();
        ask(pc);
      }, FIRST);
    },
    stop: () => clearTimeout(timer),
  };
}
