import type { PeerName } from '../jsep/command';
import { FakeTarget } from './fake-target';

/** A `MediaStreamTrack` without media. mediacapture-streams §4.3. */
export class FakeTrack extends FakeTarget {
  readyState: 'live' | 'ended' = 'live';

  constructor(
    readonly kind: string,
    readonly id: string,
  ) {
    super();
  }

  stop(): void {
    this.readyState = 'ended';
  }
}

/** A `MediaStream` without media. */
export class FakeStream {
  constructor(
    readonly id: string,
    private readonly tracks: FakeTrack[] = [],
  ) {}

  getTracks(): FakeTrack[] {
    return [...this.tracks];
  }

  addTrack(track: FakeTrack): void {
    if (!this.tracks.includes(track)) this.tracks.push(track);
  }
}

/** A stream with an audio and a video track that needs neither device nor canvas. */
export function fakeSource(peer: PeerName): { readonly stream: MediaStream; stop(): void } {
  const tracks = ['audio', 'video'].map((kind) => new FakeTrack(kind, `${peer}-${kind}`));
  const stream = new FakeStream(`${peer}-stream`, tracks);
  return {
    stream: stream as unknown as MediaStream,
    stop: () => tracks.forEach((track) => track.stop()),
  };
}
