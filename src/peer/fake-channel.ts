import { FakeTarget, later } from './fake-target';

/** One end of a fake `RTCDataChannel`. webrtc-pc §6.2. */
export class FakeDataChannel extends FakeTarget {
  readyState: RTCDataChannelState = 'connecting';
  private far: FakeDataChannel | undefined;

  constructor(readonly label: string) {
    super();
  }

  /** Opens this end and makes the other, which is open already; `announce` runs in between. */
  openTo(announce: (far: FakeDataChannel) => void): void {
    if (this.far || this.readyState !== 'connecting') return;
    const far = new FakeDataChannel(this.label);
    this.far = far;
    far.far = this;
    far.readyState = 'open';
    announce(far);
    far.fire('open');
    this.readyState = 'open';
    this.fire('open');
  }

  /** @throws DOMException InvalidStateError unless the channel is open */
  send(data: string): void {
    if (this.readyState !== 'open')
      throw new DOMException("RTCDataChannel.readyState is not 'open'", 'InvalidStateError');
    const { far } = this;
    later(() => far?.readyState === 'open' && far.fire('message', { data }));
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
