import { PEERS, type Command, type PeerName } from '../jsep/command';
import type { Source } from '../media/source';
import type { Peer } from '../peer/peer';
import { CallRejected, record } from '../peer/record';
import type { Log } from '../trace/log';

/** Where the media of a run come from. */
export interface SourceOptions {
  readonly log: Log;
  readonly openCamera: (constraints: MediaStreamConstraints) => Promise<Source>;
  /** `nth` counts the sources that this peer has opened before: they look different. */
  readonly openSynthetic: (peer: PeerName, nth: number) => Source;
}

/** The media that the peers of one run send. */
export interface Sources {
  /**
   * Runs a command that opens media and keeps the stream in its variable. Where the camera is refused or missing, the
   * trace says so and a synthetic source takes its place.
   */
  open(command: Command, peer: Peer): Promise<void>;
  /** The stream that a peer opened last. */
  of(peer: PeerName): MediaStream | null;
  /** Stops them all; one that opens later is stopped at once. */
  stop(): void;
}

export const opensMedia = ({ call }: Command): boolean =>
  call === 'getUserMedia' || call === 'syntheticMedia';

export function createSources({ log, openCamera, openSynthetic }: SourceOptions): Sources {
  const sources: Record<PeerName, Source[]> = { alice: [], bob: [] };
  let stopped = false;

  function keep(peer: PeerName, source: Source): MediaStream {
    if (stopped) source.stop();
    else sources[peer].push(source);
    return source.stream;
  }

  async function open(command: Command, peer: Peer): Promise<void> {
    const { name } = peer;
    const { as = 'stream' } = command;
    const args = peer.resolve(command.args ?? []);
    const start = async () =>
      command.call === 'getUserMedia'
        ? keep(name, await openCamera(args[0] as MediaStreamConstraints))
        : keep(name, openSynthetic(name, sources[name].length));
    try {
      peer.variables.set(as, await record(log, command, args, start));
    } catch (error) {
      if (command.call !== 'getUserMedia' || !(error instanceof CallRejected)) throw error;
      const reason = error.cause instanceof Error ? error.cause.name : 'Error';
      log.append({ kind: 'note', peer: name, note: { type: 'fallback', reason } });
      await open({ peer: name, call: 'syntheticMedia', as }, peer);
    }
  }

  return {
    open,
    of: (peer) => sources[peer].at(-1)?.stream ?? null,
    stop() {
      stopped = true;
      for (const name of PEERS) for (const source of sources[name].splice(0)) source.stop();
    },
  };
}
