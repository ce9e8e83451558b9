import type { DescriptionType, Side, SignalingState } from '../jsep/transitions';
import type { Description } from '../trace/entry';
import type { FakeStream, FakeTrack } from './fake-media';
import { newUfrag } from './fake-registry';
import { readFakeSdp, writeFakeSdp, type FakeSdp } from './fake-sdp';
import { applyTo, NEW_SLOTS, type FakeSlots } from './fake-slots';
import { FakeTarget, later } from './fake-target';
import { FakeTransceivers } from './fake-transceivers';

type Init = { readonly type: DescriptionType; readonly sdp?: string };

const NO_SDP: FakeSdp = { ufrag: undefined, sections: [], candidates: 0 };

const closedError = () =>
  new DOMException("The RTCPeerConnection's signalingState is 'closed'.", 'InvalidStateError');

/** The part of a fake connection that has no network: offers, answers, states, transceivers. webrtc-pc §4.4. */
export abstract class FakeSignaling extends FakeTarget {
  readonly ufrag = newUfrag();
  protected slots: FakeSlots = NEW_SLOTS;
  protected readonly media = new FakeTransceivers();
  private chain: Promise<void> = Promise.resolve();
  private version = 1;
  private last: Partial<Record<DescriptionType, string>> = {};
  private negotiationNeeded = false;

  get signalingState(): SignalingState {
    return this.slots.signalingState;
  }
  get pendingLocalDescription(): Description | null {
    return this.slots.pendingLocalDescription;
  }
  get currentLocalDescription(): Description | null {
    return this.slots.currentLocalDescription;
  }
  get pendingRemoteDescription(): Description | null {
    return this.slots.pendingRemoteDescription;
  }
  get currentRemoteDescription(): Description | null {
    return this.slots.currentRemoteDescription;
  }
  get localDescription(): Description | null {
    return this.pendingLocalDescription ?? this.currentLocalDescription;
  }
  get remoteDescription(): Description | null {
    return this.pendingRemoteDescription ?? this.currentRemoteDescription;
  }

  protected get closed(): boolean {
    return this.signalingState === 'closed';
  }

  getTransceivers(): FakeTransceivers['all'] {
    return [...this.media.all];
  }

  addTrack(track: FakeTrack, ...streams: FakeStream[]): { readonly track: FakeTrack | null } {
    this.throwIfClosed();
    if (this.media.all.some(({ sender }) => sender.track === track))
      throw new DOMException('A sender already exists for the track.', 'InvalidAccessError');
    const sender = this.media.addTrack(track, streams);
    this.updateNegotiationNeeded();
    return sender;
  }

  createOffer(): Promise<Description> {
    return this.enqueue(() => ({ type: 'offer', sdp: this.create('offer') }));
  }

  createAnswer(): Promise<Description> {
    return this.enqueue(() => ({ type: 'answer', sdp: this.create('answer') }));
  }

  setLocalDescription(init: Partial<Init> = {}): Promise<void> {
    return this.enqueue(() => {
      const type = init.type ?? this.implicitType();
      const made = type === 'pranswer' ? 'answer' : type;
      if (made === 'rollback') return this.apply('local', type, '');
      if (init.sdp && init.sdp !== this.last[made])
        throw new DOMException(
          `The SDP does not match the last ${made}.`,
          'InvalidModificationError',
        );
      return this.apply('local', type, init.sdp || this.last[made] || this.create(made));
    });
  }

  setRemoteDescription({ type, sdp = '' }: Init): Promise<void> {
    return this.enqueue(() => this.apply('remote', type, sdp));
  }

  /** Operations run one after another; what is pending when the connection closes never settles. webrtc-pc §4.4.1.2. */
  protected enqueue<T>(operation: () => T): Promise<T> {
    if (this.closed) return Promise.reject(closedError());
    return new Promise((resolve, reject) => {
      this.chain = this.chain
        .then(() => this.task())
        .then(() => {
          if (this.closed) return;
          try {
            resolve(operation());
          } catch (error) {
            reject(error as Error);
          }
        });
    });
  }

  private task(): Promise<void> {
    return new Promise((resolve) => later(resolve));
  }

  private implicitType(): DescriptionType {
    const offers = ['stable', 'have-local-offer', 'have-remote-pranswer'];
    return offers.includes(this.signalingState) ? 'offer' : 'answer';
  }

  private create(type: 'offer' | 'answer'): string {
    const states =
      type === 'offer'
        ? ['stable', 'have-local-offer']
        : ['have-remote-offer', 'have-local-pranswer'];
    if (!states.includes(this.signalingState))
      throw new DOMException(
        `Cannot create an ${type} in state ${this.signalingState}`,
        'InvalidStateError',
      );
    const setup = type === 'offer' ? 'actpass' : 'active';
    const sdp = writeFakeSdp(this.media[type](), this.ufrag, ++this.version, setup);
    this.last[type] = sdp;
    return sdp;
  }

  /** Runs after a description has changed the state, before its promise settles. */
  protected abstract applied(side: Side, sdp: FakeSdp): void;

  protected throwIfClosed(): void {
    if (this.closed) throw closedError();
  }

  private apply(side: Side, type: DescriptionType, sdp: string): void {
    const before = this.signalingState;
    const steps = applyTo(this.slots, side, type, sdp);
    const read = type === 'rollback' ? NO_SDP : readFakeSdp(sdp);
    if (type === 'rollback' || steps.length > 1) this.media.rollBack();
    if (type === 'offer' && side === 'local') this.media.takeLocalOffer();
    if (type === 'offer' && side === 'remote') this.media.takeRemoteOffer(read.sections);
    if (type === 'answer') this.media.takeAnswer(side, read.sections);
    this.change(before, steps);
    if (side === 'remote')
      for (const members of this.media.newRemoteTracks(read.sections)) this.fire('track', members);
    if (type === 'answer') this.last = {};
    if (this.signalingState === 'stable') {
      this.negotiationNeeded = false;
      this.updateNegotiationNeeded();
    }
    this.applied(side, read);
  }

  private change(before: SignalingState, steps: readonly FakeSlots[]): void {
    let from = before;
    for (const slots of steps) {
      this.slots = slots;
      if (slots.signalingState !== from) this.fire('signalingstatechange');
      from = slots.signalingState;
    }
  }

  protected updateNegotiationNeeded(): void {
    later(() => {
      if (this.signalingState !== 'stable' || this.negotiationNeeded) return;
      if (!this.media.needsNegotiation) return;
      this.negotiationNeeded = true;
      this.fire('negotiationneeded');
    });
  }
}
