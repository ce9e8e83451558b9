import { FakeTarget, later } from './fake-target';

/** How many bytes may wait to be sent; Chromium's limit. */
const QUEUE = 16 * 2 ** 20;

/** The largest message that a fake takes; what Chromium writes into its descriptions. RFC 8841 §6. */
export const FAKE_MESSAGE_SIZE = 262_144;

type Data = string | ArrayBuffer | ArrayBufferView;

const typeError = (words: string) =>
  new TypeError(`Failed to execute 'createDataChannel' on 'RTCPeerConnection': ${words}`);

/** @throws TypeError as `createDataChannel` does. webrtc-pc §6.1 */
function check(init: RTCDataChannelInit): void {
  if (init.maxRetransmits !== undefined && init.maxPacketLifeTime !== undefined)
    throw typeError('RTCDataChannel cannot have both max retransmits and max lifetime');
  if (init.negotiated && init.id === undefined)
    throw typeError('RTCDataChannel must have id set if negotiated is true');
  if (init.negotiated && init.id! > 65_534)
    throw typeError('RTCDataChannel cannot have id > 65534');
}

/** A copy of what is sent, as the far end gets it, and its length in bytes. */
function copy(data: Data): { readonly sent: string | ArrayBuffer; readonly size: number } {
  if (typeof data === 'string') return { sent: data, size: new TextEncoder().encode(data).length };
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return { sent: bytes.slice().buffer, size: bytes.length };
}

/** One end of a fake `RTCDataChannel`. webrtc-pc §6.2. */
export class FakeDataChannel extends FakeTarget {
  readyState: RTCDataChannelState = 'connecting';
  binaryType: BinaryType = 'arraybuffer';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  id: number | null;
  readonly ordered: boolean;
  readonly protocol: string;
  readonly negotiated: boolean;
  readonly maxRetransmits: number | null;
  readonly maxPacketLifeTime: number | null;
  /** Which of the messages, counted from 0, the network loses; a reliable channel hears nothing of it. */
  loses: (message: number) => boolean = () => false;
  private count = 0;
  private far: FakeDataChannel | undefined;

  /** @throws TypeError where the settings do not go together. webrtc-pc §6.1 */
  constructor(
    readonly label: string,
    private readonly init: RTCDataChannelInit = {},
  ) {
    super();
    check(init);
    this.ordered = init.ordered ?? true;
    this.protocol = init.protocol ?? '';
    this.negotiated = init.negotiated ?? false;
    this.maxRetransmits = init.maxRetransmits ?? null;
    this.maxPacketLifeTime = init.maxPacketLifeTime ?? null;
    this.id = this.negotiated ? init.id! : null;
  }

  /** Whether it is the same negotiated channel as `other`, seen from the other side. RFC 8832 §6. */
  meets(other: FakeDataChannel): boolean {
    return this.negotiated && other.negotiated && this.id === other.id && !this.far;
  }

  /** Opens this end and makes the other, which is open already; `announce` runs in between. */
  openTo(id: number, announce: (far: FakeDataChannel) => void): void {
    if (this.far || this.readyState !== 'connecting') return;
    const far = new FakeDataChannel(this.label, this.init);
    this.id = far.id = id;
    this.pair(far);
    far.readyState = 'open';
    announce(far);
    far.fire('open');
    this.open();
  }

  /** Opens this end and `far`, which was negotiated without the connection. */
  openWith(far: FakeDataChannel): void {
    this.pair(far);
    far.open();
    this.open();
  }

  private pair(far: FakeDataChannel): void {
    this.far = far;
    far.far = this;
  }

  private open(): void {
    this.readyState = 'open';
    this.fire('open');
  }

  /**
   * @throws DOMException InvalidStateError unless the channel is open, OperationError where the queue is full
   * @throws TypeError where the message is larger than the other side takes
   */
  send(data: Data): void {
    const failed = "Failed to execute 'send' on 'RTCDataChannel': ";
    if (this.readyState !== 'open')
      throw new DOMException(
        `${failed}RTCDataChannel.readyState is not 'open'`,
        'InvalidStateError',
      );
    const { sent, size } = copy(data);
    if (size > FAKE_MESSAGE_SIZE)
      throw new TypeError(`${failed}Trying to send message larger than max-message-size`);
    if (this.bufferedAmount + size > QUEUE)
      throw new DOMException(`${failed}RTCDataChannel send queue is full`, 'OperationError');
    this.bufferedAmount += size;
    const isReliable = this.maxRetransmits === null && this.maxPacketLifeTime === null;
    const isLost = !isReliable && this.loses(this.count);
    this.count += 1;
    const { far } = this;
    later(() => {
      if (!isLost && far?.readyState === 'open') far.fire('message', { data: sent });
      this.drain(size);
    });
  }

  private drain(size: number): void {
    const { bufferedAmount: before, bufferedAmountLowThreshold: low } = this;
    this.bufferedAmount = before - size;
    if (before > low && this.bufferedAmount <= low) this.fire('bufferedamountlow');
  }

  close(): void {
    if (this.readyState === 'closing' || this.readyState === 'closed') return;
    this.readyState = 'closing';
    later(() => this.end());
    later(() => this.far?.end());
  }

  /** Ends without the closing procedure, as when its connection closes; the other end hears of it. */
  abort(): void {
    this.readyState = 'closed';
    later(() => this.far?.end());
  }

  private end(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.fire('close');
  }
}
