import { openSynthetic } from '../../media/synthetic';
import { browserConnection } from '../../peer/support';
import { createTwo } from '../../peer/two';
import { sleep } from '../sleep';
import { refusalOf, type Refusal } from '../refusal';
import { CHANGES, type ChangeId } from './changes';
import { compareOffers, type SectionChange } from './compare';

/** What a change of a running call did. */
export interface Finding {
  /** How often `negotiationneeded` fired within {@link QUIET} ms after it. */
  readonly fired: number;
  /** In what the next offer would differ from one made just before the change. */
  readonly changes: readonly SectionChange[];
  /** Set where the browser refused the call. */
  readonly refusal: Refusal | null;
}

/** How long after a change the event may come, in ms: it is a task that is queued at once. webrtc-pc §4.7.3. */
export const QUIET = 400;

/** How long the candidates are waited for, in ms. */
const PATIENCE = 3_000;

/** Until all candidates are found: one that comes later would be news of the next offer. */
async function gathered(pc: RTCPeerConnection, signal: AbortSignal): Promise<void> {
  for (let waited = 0; pc.iceGatheringState !== 'complete' && waited < PATIENCE; waited += 20)
    await sleep(20, signal);
}

/** What Alice sends, and may send instead. */
function openSources() {
  const [first, second] = [openSynthetic('alice'), openSynthetic('bob')];
  const { stream } = first;
  return {
    stream,
    camera: stream.getVideoTracks()[0]!,
    screen: second.stream.getVideoTracks()[0]!,
    stop: () => [first, second].forEach((source) => source.stop()),
  };
}

/**
 * Makes a call between two peers of this page, changes one thing, and looks what the browser asks for. Nothing is left
 * open behind it.
 * @throws what the browser threw when the call was made; the reason of the signal
 */
export async function tryChange(id: ChangeId, signal: AbortSignal): Promise<Finding> {
  const { make, data } = CHANGES[id];
  const two = createTwo(browserConnection());
  const { alice: pc } = two;
  const sources = openSources();
  try {
    const { stream, camera, screen } = sources;
    const sender = pc.addTrack(camera, stream);
    if (data) pc.createDataChannel('chat');
    await two.negotiate();
    await gathered(pc, signal);
    const transceiver = pc.getTransceivers()[0]!;
    const { sdp: before } = await pc.createOffer();
    let fired = 0;
    pc.onnegotiationneeded = () => void (fired += 1);
    let refusal: Refusal | null = null;
    try {
      await make({ pc, sender, transceiver, stream, camera, screen });
    } catch (error) {
      refusal = refusalOf(error);
    }
    await sleep(QUIET, signal);
    const { sdp: after } = await pc.createOffer();
    return { fired, changes: compareOffers(before!, after!), refusal };
  } finally {
    pc.onnegotiationneeded = null;
    two.close();
    sources.stop();
  }
}
