import type { Side } from '../jsep/transitions';
import type { CandidateInit } from '../trace/entry';
import { hostCandidates, placeOf } from './fake-candidate';
import { FAKE_MESSAGE_SIZE, FakeDataChannel } from './fake-channel';
import { enter, findByUfrag, leave } from './fake-registry';
import { FINGERPRINT, readFakeSdp, withCandidate, type FakeSdp } from './fake-sdp';
import { FakeSignaling } from './fake-signaling';
import { withText } from './fake-slots';
import { fakeStats } from './fake-stats';
import { later } from './fake-target';
import type { PeerOptions } from './peer';

export { fakeSource } from './fake-media';
export { liveFakes } from './fake-registry';

type State = 'iceGatheringState' | 'iceConnectionState' | 'connectionState';

/**
 * An `RTCPeerConnection` for Node: the standard's states, events and errors, and no network. Two fakes find each other
 * by the `ice-ufrag` in their descriptions.
 */
export class FakePeerConnection extends FakeSignaling {
  iceGatheringState = 'new';
  iceConnectionState = 'new';
  connectionState = 'new';
  private readonly channels = new Set<FakeDataChannel>();
  private hasRemoteCandidate = false;
  private connects = false;
  private frames = 0;
  /** The next stream identifier of this side. RFC 8832 §6. */
  private streams = 1;

  constructor() {
    super();
    enter(this);
  }

  createDataChannel(label: string, init?: RTCDataChannelInit): FakeDataChannel {
    this.throwIfClosed();
    const channel = new FakeDataChannel(label, init);
    this.channels.add(channel);
    this.media.wantsData = true;
    this.updateNegotiationNeeded();
    this.openChannels();
    return channel;
  }

  async addIceCandidate(init: Partial<CandidateInit> | null = null): Promise<void> {
    if (init?.candidate && init.sdpMid == null && init.sdpMLineIndex == null)
      throw new TypeError('sdpMid and sdpMLineIndex are both null');
    return this.enqueue(() => {
      if (!this.remoteDescription)
        throw new DOMException('The remote description was null', 'InvalidStateError');
      const line = init?.candidate;
      if (!line) return;
      const { ufrag, sections } = readFakeSdp(this.remoteDescription.sdp);
      const index = placeOf(init, { ufrag, mids: sections.map(({ mid }) => mid) });
      this.slots = withText(this.slots, 'remote', (sdp) => withCandidate(sdp, index, line));
      this.hasRemoteCandidate = true;
      this.tryToConnect();
    });
  }

  async getStats(): Promise<ReadonlyMap<string, object>> {
    const decodes = this.media.all.some(
      ({ currentDirection, receiver }) =>
        receiver.track.kind === 'video' && /^(sendrecv|recvonly)$/.test(currentDirection ?? ''),
    );
    if (decodes && this.connectionState === 'connected') this.frames += 4;
    const { remoteDescription: remote, iceConnectionState: ice } = this;
    return fakeStats({
      state: ice === 'checking' || ice === 'connected' ? ice : 'new',
      role: this.currentLocalDescription?.type === 'answer' ? 'controlled' : 'controlling',
      ufrag: this.ufrag,
      remoteUfrag: remote ? readFakeSdp(remote.sdp).ufrag : undefined,
      fingerprint: FINGERPRINT,
      framesDecoded: this.frames,
      channels: [...this.channels],
    });
  }

  /** webrtc-pc §6.1. */
  get sctp(): { readonly state: string; readonly maxMessageSize: number } | null {
    if (!this.media.hasData || !this.isAnswered) return null;
    const state = this.connectionState === 'connected' ? 'connected' : 'connecting';
    return { state: this.closed ? 'closed' : state, maxMessageSize: FAKE_MESSAGE_SIZE };
  }

  close(): void {
    if (this.closed) return;
    this.slots = { ...this.slots, signalingState: 'closed' };
    this.iceConnectionState = 'closed';
    this.connectionState = 'closed';
    for (const channel of this.channels) channel.abort();
    leave(this);
  }

  protected override applied(side: Side, { sections, candidates }: FakeSdp): void {
    if (side === 'remote' && candidates > 0) this.hasRemoteCandidate = true;
    if (side === 'local' && sections[0]) this.gather(sections[0].mid);
    this.tryToConnect();
    this.openChannels();
  }

  private gather(mid: string): void {
    if (this.iceGatheringState !== 'new') return;
    this.become('iceGatheringState', 'gathering');
    for (const candidate of hostCandidates(this.ufrag, mid))
      later(() => {
        if (this.closed) return;
        this.slots = withText(this.slots, 'local', (sdp) =>
          withCandidate(sdp, 0, candidate.candidate),
        );
        this.fire('icecandidate', { candidate });
      });
    this.become('iceGatheringState', 'complete', () =>
      this.fire('icecandidate', { candidate: null }),
    );
  }

  private become(name: State, value: string, then: () => void = () => undefined): void {
    later(() => {
      if (this.closed) return;
      this[name] = value;
      this.fire(`${name.toLowerCase()}change`);
      then();
    });
  }

  private get isAnswered(): boolean {
    return this.currentLocalDescription !== null && this.currentRemoteDescription !== null;
  }

  private far(): FakePeerConnection | undefined {
    const remote = this.currentRemoteDescription;
    return remote ? findByUfrag<FakePeerConnection>(readFakeSdp(remote.sdp).ufrag) : undefined;
  }

  private tryToConnect(): void {
    const far = this.far();
    if (!far || far.far() !== this || this.connects || far.connects) return;
    if (!this.isAnswered || !far.isAnswered) return;
    if (!this.hasRemoteCandidate && !far.hasRemoteCandidate) return;
    const both = [this, far];
    for (const peer of both) peer.connects = true;
    for (const peer of both) peer.become('iceConnectionState', 'checking');
    for (const peer of both) peer.become('connectionState', 'connecting');
    for (const peer of both) peer.become('iceConnectionState', 'connected');
    for (const peer of both) peer.become('connectionState', 'connected');
    for (const peer of both) peer.openChannels();
  }

  private openChannels(): void {
    later(() => {
      const far = this.far();
      if (!far || !this.media.hasData || this.connectionState !== 'connected') return;
      for (const channel of this.channels) this.openChannel(channel, far);
    });
  }

  private openChannel(channel: FakeDataChannel, far: FakePeerConnection): void {
    if (!channel.negotiated) {
      channel.openTo(this.streams, (end) => far.takeChannel(end));
      this.streams += 2;
      return;
    }
    const other = [...far.channels].find((one) => one.meets(channel));
    if (other && channel.meets(other)) channel.openWith(other);
  }

  private takeChannel(channel: FakeDataChannel): void {
    this.channels.add(channel);
    this.fire('datachannel', { channel });
  }
}

/** The fake in the place of the browser's constructor. */
export const fakeConnection = FakePeerConnection as unknown as PeerOptions['connection'];
