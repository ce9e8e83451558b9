import { FakeStream, FakeTrack } from './fake-media';
import type { FakeSection } from './fake-sdp';

type Direction = RTCRtpTransceiverDirection;

/** webrtc-pc §5.4. */
interface FakeTransceiver {
  mid: string | null;
  direction: Direction;
  currentDirection: Direction | null;
  readonly sender: { track: FakeTrack | null; streams: readonly FakeStream[] };
  readonly receiver: { readonly track: FakeTrack };
}

/** A media description that both sides know, in the order of the `m=` lines. */
interface Agreed {
  readonly mid: string;
  readonly kind: string;
  readonly transceiver?: FakeTransceiver;
}

const sends = (direction?: Direction) => direction === 'sendrecv' || direction === 'sendonly';
const receives = (direction?: Direction) => direction === 'sendrecv' || direction === 'recvonly';
const toDirection = (send: boolean, receive: boolean): Direction =>
  send ? (receive ? 'sendrecv' : 'sendonly') : receive ? 'recvonly' : 'inactive';

const reversed = (direction: Direction): Direction =>
  toDirection(receives(direction), sends(direction));

const common = (own: Direction, offered: Direction): Direction =>
  toDirection(sends(own) && receives(offered), receives(own) && sends(offered));

function create(kind: string, direction: Direction): FakeTransceiver {
  const track = new FakeTrack(kind, crypto.randomUUID());
  const sender = { track: null, streams: [] };
  return { mid: null, direction, currentDirection: null, sender, receiver: { track } };
}

const toSection = ({ mid, kind, transceiver }: Agreed, direction?: Direction): FakeSection => {
  if (!transceiver || !direction) return { kind, mid };
  const { track, streams } = transceiver.sender;
  const msid = track && sends(direction) ? { msid: `${streams[0]?.id ?? '-'} ${track.id}` } : {};
  return { kind, mid, direction, ...msid };
};

/** The transceivers of one fake connection, and the media descriptions that they belong to. RFC 9429 §4.1.6. */
export class FakeTransceivers {
  all: FakeTransceiver[] = [];
  /** Whether a data channel was created. */
  wantsData = false;
  private agreed: readonly Agreed[] = [];
  private stable: readonly Agreed[] = [];
  private offered: readonly FakeSection[] = [];
  private readonly streams = new Map<string, FakeStream>();
  private readonly receiving = new Set<FakeTransceiver>();

  get hasData(): boolean {
    return this.stable.some(({ kind }) => kind === 'application');
  }

  /** Whether an offer would say something new. webrtc-pc §4.7.3. */
  get needsNegotiation(): boolean {
    return (
      this.plan().length > this.agreed.length ||
      this.all.some((one) => one.currentDirection && one.direction !== one.currentDirection)
    );
  }

  addTrack(track: FakeTrack, streams: readonly FakeStream[]): FakeTransceiver['sender'] {
    const free = this.all.find(
      (one) => !one.sender.track && one.receiver.track.kind === track.kind,
    );
    const transceiver = free ?? create(track.kind, 'inactive');
    if (!free) this.all.push(transceiver);
    transceiver.direction = toDirection(true, !free || receives(free.direction));
    return Object.assign(transceiver.sender, { track, streams });
  }

  private plan(): readonly Agreed[] {
    const { agreed } = this;
    const rest = this.all.filter((one) => !agreed.some(({ transceiver }) => transceiver === one));
    const media = rest.map((transceiver) => ({
      kind: transceiver.receiver.track.kind,
      transceiver,
    }));
    const known = agreed.some(({ kind }) => kind === 'application');
    const data = this.wantsData && !known ? [{ kind: 'application' }] : [];
    const added = [...media, ...data];
    return [...agreed, ...added.map((one, i) => ({ ...one, mid: String(agreed.length + i) }))];
  }

  offer(): FakeSection[] {
    return this.plan().map((one) => toSection(one, one.transceiver?.direction));
  }

  answer(): FakeSection[] {
    return this.agreed.map((one, i) => {
      const offered = this.offered[i]?.direction;
      return toSection(
        one,
        one.transceiver && offered && common(one.transceiver.direction, offered),
      );
    });
  }

  private associate(agreed: readonly Agreed[]): void {
    this.agreed = agreed;
    for (const { mid, transceiver } of agreed) if (transceiver) transceiver.mid = mid;
  }

  /** Takes what an applied local offer says. */
  takeLocalOffer(): void {
    this.associate(this.plan());
  }

  /** Takes what an applied remote offer says, and makes the transceivers that it asks for. RFC 9429 §5.10. */
  takeRemoteOffer(sections: readonly FakeSection[]): void {
    this.offered = sections;
    const used = new Set(this.agreed.map(({ transceiver }) => transceiver));
    const choose = ({ kind }: FakeSection): FakeTransceiver => {
      const fits = (one: FakeTransceiver) =>
        !used.has(one) && one.sender.track !== null && one.receiver.track.kind === kind;
      const found = this.all.find(fits) ?? create(kind, 'recvonly');
      if (!this.all.includes(found)) this.all.push(found);
      used.add(found);
      return found;
    };
    const added = sections.slice(this.agreed.length).map((section) => {
      const { mid, kind } = section;
      return kind === 'application' ? { mid, kind } : { mid, kind, transceiver: choose(section) };
    });
    this.associate([...this.agreed, ...added]);
  }

  /** Settles the directions that an applied answer of `side` says. RFC 9429 §5.11. */
  takeAnswer(side: 'local' | 'remote', sections: readonly FakeSection[]): void {
    this.stable = this.agreed;
    for (const { mid, direction } of sections) {
      const transceiver = this.byMid(mid);
      if (!transceiver || !direction) continue;
      transceiver.currentDirection = side === 'local' ? direction : reversed(direction);
    }
  }

  /** Forgets what the pending descriptions brought. RFC 9429 §5.7. */
  rollBack(): void {
    const lost = this.agreed.slice(this.stable.length);
    this.agreed = this.stable;
    for (const { transceiver } of lost) {
      if (!transceiver) continue;
      transceiver.mid = null;
      if (!transceiver.sender.track) this.all = this.all.filter((one) => one !== transceiver);
    }
  }

  /** The members of a `track` event for each track that a remote description adds. webrtc-pc §5.7. */
  newRemoteTracks(sections: readonly FakeSection[]): object[] {
    return sections.flatMap(({ mid, direction, msid }) => {
      const transceiver = this.byMid(mid);
      if (!transceiver || !sends(direction) || this.receiving.has(transceiver)) return [];
      this.receiving.add(transceiver);
      const { receiver } = transceiver;
      const stream = this.stream(msid?.split(' ')[0]);
      stream?.addTrack(receiver.track);
      return [{ track: receiver.track, receiver, transceiver, streams: stream ? [stream] : [] }];
    });
  }

  private stream(id = '-'): FakeStream | undefined {
    if (id === '-') return undefined;
    const stream = this.streams.get(id) ?? new FakeStream(id);
    this.streams.set(id, stream);
    return stream;
  }

  private byMid(mid: string): FakeTransceiver | undefined {
    return this.agreed.find((one) => one.mid === mid)?.transceiver;
  }
}
