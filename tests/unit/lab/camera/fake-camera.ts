import type { Source } from '../../../../src/media/source';
import type { CameraPort, Device, Permissions } from '../../../../src/lab/camera/port';

/** A track of no device: it keeps its constraints and ends when it is told to. */
export class FakeTrack extends EventTarget {
  readyState: MediaStreamTrackState = 'live';
  muted = false;
  label = 'fake';
  constraints: MediaTrackConstraints = {};
  /** What the next `applyConstraints` rejects with. */
  refusal: Error | null = null;

  constructor(readonly kind: 'audio' | 'video') {
    super();
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The device is gone: the track ends and says so. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  async applyConstraints(constraints: MediaTrackConstraints): Promise<void> {
    if (this.refusal) throw this.refusal;
    this.constraints = constraints;
  }

  getSettings = () => (this.kind === 'video' ? { width: 640, height: 480 } : { channelCount: 1 });
  getConstraints = () => this.constraints;
  getCapabilities = () => ({});
}

/** A stream of these kinds and how often it was given back. */
export class FakeSource implements Source {
  stopped = 0;
  readonly tracks: FakeTrack[];

  constructor(...kinds: ('audio' | 'video')[]) {
    this.tracks = kinds.map((kind) => new FakeTrack(kind));
  }

  get stream(): MediaStream {
    return { getTracks: () => this.tracks } as unknown as MediaStream;
  }

  stop(): void {
    this.stopped += 1;
    for (const track of this.tracks) track.stop();
  }
}

/** A browser whose answers the test gives. */
export class FakeCamera implements CameraPort {
  readonly calls: [string, unknown][] = [];
  readonly opened: FakeSource[] = [];
  list: Device[] = [];
  watched = 0;
  /** Settles the promise of `open`; null answers at once. */
  pending: PromiseWithResolvers<Source> | null = null;
  refusal: Error | null = null;
  change: () => void = () => undefined;
  permit: (permissions: Permissions) => void = () => undefined;
  private time = 0;

  now = () => this.time++;
  ground = () => ({ isSecure: true, hasDevices: true, supported: ['width', 'frameRate'] });

  async open(source: string, constraints: MediaStreamConstraints): Promise<Source> {
    this.calls.push([`open ${source}`, constraints]);
    if (this.refusal) throw this.refusal;
    if (this.pending) return this.pending.promise;
    const kinds = (['audio', 'video'] as const).filter((kind) => constraints[kind]);
    const made = new FakeSource(...kinds);
    this.opened.push(made);
    return made;
  }

  async attempt({ id }: { id: string }): Promise<void> {
    this.calls.push(['attempt', id]);
    if (this.refusal) throw this.refusal;
  }

  devices = async () => {
    this.calls.push(['devices', null]);
    return this.list;
  };

  watchDevices(onchange: () => void): () => void {
    this.watched += 1;
    this.change = onchange;
    return () => void (this.watched -= 1);
  }

  watchPermissions(onchange: (permissions: Permissions) => void): () => void {
    this.watched += 1;
    this.permit = onchange;
    return () => void (this.watched -= 1);
  }
}
