/**
 * Makes calls on real connections, in the page that this text is loaded into: see `page.ts`. It only does and notes; what
 * should have happened is compared outside.
 */
import type { MadeCall } from '../../src/jsep/made-call.ts';
import type { SeenState } from '../../src/jsep/situation.ts';

/** What one call was and did. */
export interface Step {
  readonly made: MadeCall;
  readonly before: SeenState;
  readonly after: SeenState;
  /** What was handed to the method, where that is plain data. */
  readonly given?: unknown;
  readonly outcome: 'resolves' | 'rejects' | 'returns' | 'throws';
  readonly error?: string;
  readonly message?: string;
  /** The text that createOffer or createAnswer gave. */
  readonly created?: string;
  /** Events of the connection in order, and where among them the call ended. */
  readonly events: readonly string[];
  /** Why the partner could not follow: it was told what it must refuse. */
  readonly partner?: string;
}

interface Subject {
  /** The connection on which the calls are made, and the one that it talks to. */
  readonly pc: RTCPeerConnection;
  readonly partner: RTCPeerConnection;
  readonly channels: RTCDataChannel[];
  readonly senders: RTCRtpSender[];
  readonly last: { offer: string; answer: string; remoteAnswer: string };
  events: string[];
}

interface Donor {
  readonly offer: string;
  readonly answer: string;
  readonly sender: RTCRtpSender;
}

type Init = RTCSessionDescriptionInit;

const WATCHED = ['signalingstatechange', 'negotiationneeded', 'track'];
const NAMES = [
  'pendingLocalDescription',
  'currentLocalDescription',
  'pendingRemoteDescription',
  'currentRemoteDescription',
] as const;

let audio: MediaStreamTrack | undefined;
const newTrack = (): MediaStreamTrack => {
  audio ??= new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0]!;
  return audio.clone();
};

function plain(pc: RTCPeerConnection, name: (typeof NAMES)[number]): Init | null {
  try {
    const found = pc[name];
    return found && { type: found.type, sdp: found.sdp };
  } catch {
    // Firefox throws from the descriptions of a closed connection.
    return null;
  }
}

function see({ pc, channels }: Subject): SeenState {
  return {
    signalingState: pc.signalingState,
    ...Object.fromEntries(NAMES.map((name) => [name, plain(pc, name)])),
    channels: Object.fromEntries(channels.map(({ readyState }, i) => [String(i), readyState])),
    transceivers: pc.getTransceivers().map(({ mid, receiver, direction, currentDirection }) => ({
      mid,
      kind: receiver.track.kind,
      direction,
      currentDirection,
    })),
  } as unknown as SeenState;
}

function makeSubject(): Subject {
  const pc = new RTCPeerConnection();
  const partner = new RTCPeerConnection();
  partner.addTrack(newTrack());
  const subject: Subject = {
    pc,
    partner,
    channels: [],
    senders: [],
    last: { offer: '', answer: '', remoteAnswer: '' },
    events: [],
  };
  for (const type of WATCHED)
    pc.addEventListener(type, () =>
      subject.events.push(type === 'signalingstatechange' ? `${type} ${pc.signalingState}` : type),
    );
  return subject;
}

/** A pair that has nothing to do with the subject, for descriptions and a sender that are not its own. */
async function makeDonor(): Promise<Donor> {
  const from = new RTCPeerConnection();
  const to = new RTCPeerConnection();
  const sender = from.addTrack(newTrack());
  to.addTrack(newTrack());
  const offer = await from.createOffer();
  await to.setRemoteDescription(offer);
  const answer = await to.createAnswer();
  from.close();
  to.close();
  return { offer: offer.sdp!, answer: answer.sdp!, sender };
}

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Waits until events that are queued by now have fired: the browser answers a later question, and its tasks run. */
async function settle({ pc }: Subject): Promise<void> {
  if (pc.signalingState !== 'closed') await pc.getStats();
  await task();
  await task();
}

const edit = (sdp: string): string => sdp.replace(/^(c=.*\r\n)/m, '$1b=AS:500\r\n');

function localText(
  subject: Subject,
  donor: Donor,
  { type, text }: Extract<MadeCall, { call: 'setLocalDescription' }>,
): string {
  const own = type === 'offer' ? subject.last.offer : subject.last.answer;
  if (text === 'created') return own;
  if (text === 'edited') return edit(own || subject.last.offer || subject.last.answer);
  if (text === 'foreign') return type === 'offer' ? donor.offer : donor.answer;
  return '';
}

async function offerOfPartner({ pc, partner }: Subject, donor: Donor): Promise<string> {
  const isFree = ['stable', 'have-local-offer', 'have-remote-offer'].includes(pc.signalingState);
  if (!isFree) return donor.offer;
  if (partner.signalingState === 'have-remote-offer')
    await partner.setRemoteDescription({ type: 'rollback' });
  return (await partner.createOffer()).sdp!;
}

async function answerOfPartner({ pc, partner, last }: Subject, donor: Donor): Promise<string> {
  const isAwaited = ['have-local-offer', 'have-remote-pranswer'].includes(pc.signalingState);
  if (!isAwaited) return last.remoteAnswer || donor.answer;
  const offer = pc.pendingLocalDescription!;
  const known = partner.pendingRemoteDescription?.sdp.split('\na=candidate')[0];
  if (known !== offer.sdp.split('\na=candidate')[0]) await partner.setRemoteDescription(offer);
  return (await partner.createAnswer()).sdp!;
}

async function remoteText(
  subject: Subject,
  donor: Donor,
  { type, text }: Extract<MadeCall, { call: 'setRemoteDescription' }>,
): Promise<string> {
  if (text === 'empty') return '';
  if (text === 'unparsable') return 'v=0\r\nThis is no SDP.\r\n';
  const sdp = await (type === 'offer' ? offerOfPartner : answerOfPartner)(subject, donor);
  return text === 'unfit' ? sdp.replace(/^a=fingerprint:.*\r\n/gm, '') : sdp;
}

async function descriptionFor(
  subject: Subject,
  donor: Donor,
  made: MadeCall,
): Promise<Init | undefined> {
  if (made.call !== 'setLocalDescription' && made.call !== 'setRemoteDescription') return undefined;
  if (made.type === 'none')
    return made.call === 'setLocalDescription' ? undefined : ({ sdp: '' } as Init);
  if (made.type === 'unknown') return { type: 'ofer' as never, sdp: '' };
  if (made.type === 'rollback') return { type: 'rollback' };
  const sdp =
    made.call === 'setLocalDescription'
      ? localText(subject, donor, made)
      : await remoteText(subject, donor, made);
  return { type: made.type, sdp };
}

const HOST = 'candidate:1 1 udp 2122260223 127.0.0.1 50000 typ host';

function candidateFor(
  { pc }: Subject,
  { candidate }: Extract<MadeCall, { call: 'addIceCandidate' }>,
): RTCIceCandidateInit | null {
  const remote = plain(pc, 'pendingRemoteDescription') ?? plain(pc, 'currentRemoteDescription');
  const sdpMid = /^a=mid:(\S+)/m.exec(remote?.sdp ?? '')?.[1] ?? '0';
  const usernameFragment = /^a=ice-ufrag:(\S+)/m.exec(remote?.sdp ?? '')?.[1] ?? null;
  const fits = { candidate: HOST, sdpMid, sdpMLineIndex: 0, usernameFragment };
  const kinds: Record<typeof candidate, RTCIceCandidateInit | null> = {
    fits,
    end: null,
    'end of a section': { candidate: '', sdpMid },
    'no mid or index': { candidate: HOST },
    'unknown mid': { ...fits, sdpMid: 'nobody' },
    'index out of range': { candidate: HOST, sdpMLineIndex: 99 },
    'unknown ufrag': { ...fits, usernameFragment: 'nobody' },
    unparsable: { ...fits, candidate: 'candidate:this is none' },
  };
  return kinds[candidate];
}

const CHANNELS = {
  none: {},
  'negotiated without id': { negotiated: true },
  'two limits': { maxRetransmits: 1, maxPacketLifeTime: 1 },
};

function configurationFor(pc: RTCPeerConnection, which: string): RTCConfiguration {
  if (which === 'bad url') return { iceServers: [{ urls: 'http://localhost' }] };
  if (which === 'no credentials') return { iceServers: [{ urls: 'turn:localhost' }] };
  const now = pc.getConfiguration();
  return which === 'same' ? now : { ...now, bundlePolicy: 'max-bundle' };
}

/** The method call itself, without awaiting; what is handed to it stands in `given`. */
function perform(subject: Subject, donor: Donor, made: MadeCall, given: unknown): unknown {
  const { pc } = subject;
  switch (made.call) {
    case 'setLocalDescription':
      return made.type === 'none'
        ? pc.setLocalDescription()
        : pc.setLocalDescription(given as Init);
    case 'setRemoteDescription':
      return pc.setRemoteDescription(given as Init);
    case 'addIceCandidate':
      return pc.addIceCandidate(given as RTCIceCandidateInit);
    case 'addTrack':
      return subject.senders.push(
        pc.addTrack(
          made.track === 'again' ? subject.senders.find(({ track }) => track)!.track! : newTrack(),
        ),
      );
    case 'removeTrack':
      return pc.removeTrack(made.sender === 'foreign' ? donor.sender : subject.senders[0]!);
    case 'addTransceiver':
      return pc.addTransceiver(made.kind === 'unknown' ? 'smell' : made.kind);
    case 'createDataChannel':
      return subject.channels.push(pc.createDataChannel('chat', CHANNELS[made.options]));
    case 'setConfiguration':
      return pc.setConfiguration(given as RTCConfiguration);
    default:
      return pc[made.call]();
  }
}

/** Keeps the partner where it has to be for what comes next. */
async function follow(subject: Subject, made: MadeCall, given: Init | undefined): Promise<void> {
  const { pc, partner } = subject;
  const is = (call: string, type: string) =>
    made.call === call && 'type' in made && made.type === type;
  if (is('setRemoteDescription', 'offer')) return partner.setLocalDescription(given);
  if (is('setRemoteDescription', 'answer')) {
    subject.last.remoteAnswer = given!.sdp!;
    return partner.setLocalDescription(given);
  }
  const isOver = pc.signalingState === 'stable';
  if (!isOver || partner.signalingState === 'stable') return;
  const isSet = made.call === 'setLocalDescription' || made.call === 'setRemoteDescription';
  if (!isSet) return;
  if (made.type === 'rollback') {
    const rollback = { type: 'rollback' } as const;
    return partner.signalingState === 'have-local-offer'
      ? partner.setLocalDescription(rollback)
      : partner.setRemoteDescription(rollback);
  }
  if (partner.signalingState === 'have-local-offer')
    return partner.setRemoteDescription(pc.currentLocalDescription!);
}

async function givenTo(subject: Subject, donor: Donor, made: MadeCall): Promise<unknown> {
  if (made.call === 'addIceCandidate') return candidateFor(subject, made);
  if (made.call === 'setConfiguration') return configurationFor(subject.pc, made.configuration);
  return descriptionFor(subject, donor, made);
}

type Ended = Pick<Step, 'outcome' | 'error' | 'message' | 'created'>;

function refusal(outcome: 'rejects' | 'throws', error: unknown): Ended {
  const { name, message } = error as DOMException;
  return { outcome, error: name, message };
}

async function ended(
  subject: Subject,
  donor: Donor,
  made: MadeCall,
  given: unknown,
): Promise<Ended> {
  let value: unknown;
  try {
    value = perform(subject, donor, made, given);
  } catch (error) {
    return refusal('throws', error);
  }
  if (!(value instanceof Promise)) return { outcome: 'returns' };
  try {
    const created = (await value) as Init | undefined;
    if (!created?.sdp) return { outcome: 'resolves' };
    subject.last[created.type as 'offer'] = created.sdp;
    return { outcome: 'resolves', created: created.sdp };
  } catch (error) {
    return refusal('rejects', error);
  }
}

async function take(subject: Subject, donor: Donor, made: MadeCall): Promise<Step> {
  const given = await givenTo(subject, donor, made);
  const before = see(subject);
  subject.events = [];
  const end = await ended(subject, donor, made, given);
  subject.events.push('ended');
  await settle(subject);
  const { events } = subject;
  const after = see(subject);
  const partner =
    end.outcome === 'resolves'
      ? await follow(subject, made, given as Init | undefined).catch(String)
      : undefined;
  return {
    made,
    before,
    after,
    given: given ?? null,
    ...end,
    events,
    ...(partner ? { partner } : {}),
  };
}

async function runPath(path: readonly MadeCall[], donor: Donor): Promise<readonly Step[]> {
  const subject = makeSubject();
  const steps: Step[] = [];
  try {
    for (const made of path) steps.push(await take(subject, donor, made));
  } finally {
    subject.pc.close();
    subject.partner.close();
  }
  return steps;
}

/** How many paths are under way at once: while one waits, another goes on; a page has a few hundred connections. */
const AT_ONCE = 8;

/** What is told outside: descriptions stand in most steps, so each text is told once, and its number elsewhere. */
export interface Told {
  readonly texts: readonly string[];
  /** The steps of each path, with numbers for texts, or why a path could not be gone. */
  readonly results: readonly (readonly Step[] | { readonly failed: string })[];
}

/** Runs each path on connections of its own, and gives what was `Told` as JSON. */
export async function runPaths(paths: readonly (readonly MadeCall[])[]): Promise<string> {
  const donor = await makeDonor();
  const results: Told['results'][number][] = [];
  let next = 0;
  const work = async () => {
    while (next < paths.length) {
      const index = next++;
      results[index] = await runPath(paths[index]!, donor).catch((error: unknown) => ({
        failed: String(error),
      }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const numbers = new Map<string, number>();
  const numbered = JSON.stringify(results, (key, value: unknown) => {
    if (key !== 'sdp' || typeof value !== 'string') return value;
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return numbers.get(value);
  });
  return `{"texts":${JSON.stringify([...numbers.keys()])},"results":${numbered}}`;
}
