import { isLoop, PEERS, type Command, type PeerName } from '../jsep/command';
import type { Source, SourceName } from '../media/source';
import { CallRejected, record } from '../peer/record';
import { createPeer, type Peer, type PeerOptions } from '../peer/peer';
import type { Obstacle } from '../peer/support';
import { createInPageChannel } from '../signaling/in-page';
import type { CandidateInit, Entry, MessageBody } from '../trace/entry';
import type { Log } from '../trace/log';
import { StepFailed } from './failure';
import type { Scenario } from './scenario';

/** Two peers and what lies between them, for one run. */
export interface Session {
  /** Why no connection can be made here, so that a recording is played; null when the peers are real. */
  readonly obstacle: Obstacle | null;
  /** Notes in the log that a step begins. */
  begin(step: number): void;
  /**
   * Runs the commands of a step.
   * @throws StepFailed with `rejected` or `nothing-to-receive`
   */
  perform(step: number, signal: AbortSignal): Promise<void>;
  recordStats(): Promise<void>;
  /** The streams of a peer: what it sends, and what it receives. */
  streams(peer: PeerName): {
    readonly local: MediaStream | null;
    readonly remote: MediaStream | null;
  };
  /** Closes both connections and stops every source. */
  close(): void;
}

/** What a session needs from outside. */
export interface SessionOptions {
  readonly scenario: Scenario;
  readonly source: SourceName;
  readonly log: Log;
  readonly connection: PeerOptions['connection'];
  readonly openCamera: (constraints: MediaStreamConstraints) => Promise<Source>;
  readonly openSynthetic: (peer: PeerName) => Source;
}

const bodyOf = (value: unknown): MessageBody =>
  value !== null && typeof value === 'object' && 'sdp' in value && 'type' in value
    ? { kind: 'description', description: { type: String(value.type), sdp: String(value.sdp) } }
    : { kind: 'candidate', candidate: (value ?? null) as CandidateInit | null };

const valueOf = (body: MessageBody): unknown =>
  body.kind === 'description' ? body.description : body.candidate;

/** A session with real peers (or whatever `connection` makes); nothing exists until its first step is performed. */
export function createSession(options: SessionOptions): Session {
  const { scenario, log, openCamera, openSynthetic } = options;
  const channel = createInPageChannel();
  const sources = new Map<PeerName, Source>();
  const peers: Record<PeerName, Peer> = {
    alice: createPeer('alice', options),
    bob: createPeer('bob', options),
  };
  let closed = false;

  function keep(peer: PeerName, source: Source): MediaStream {
    if (closed) source.stop();
    else sources.set(peer, source);
    return source.stream;
  }

  function send(command: Command): void {
    const [value] = peers[command.peer].resolve(command.args ?? []);
    const { id, to, body } = channel.send(command.peer, bodyOf(value));
    log.append({
      kind: 'message',
      peer: command.peer,
      message: id,
      phase: 'sent',
      to,
      body,
      command,
    });
  }

  function receive(command: Command): void {
    const message = channel.receive(command.peer);
    if (!message) throw new StepFailed({ reason: 'nothing-to-receive', peer: command.peer });
    const { id, from, to, body } = message;
    log.append({ kind: 'message', peer: from, message: id, phase: 'delivered', to, body, command });
    if (command.as) peers[command.peer].variables.set(command.as, valueOf(body));
  }

  async function openMedia(command: Command): Promise<void> {
    const { peer, as = 'stream' } = command;
    const args = peers[peer].resolve(command.args ?? []);
    const open = async () =>
      command.call === 'getUserMedia'
        ? keep(peer, await openCamera(args[0] as MediaStreamConstraints))
        : keep(peer, openSynthetic(peer));
    try {
      peers[peer].variables.set(as, await record(log, command, args, open));
    } catch (error) {
      if (command.call !== 'getUserMedia' || !(error instanceof CallRejected)) throw error;
      const reason = error.cause instanceof Error ? error.cause.name : 'Error';
      log.append({ kind: 'note', peer, note: { type: 'fallback', reason } });
      await openMedia({ peer, call: 'syntheticMedia', as });
    }
  }

  async function run(command: Command): Promise<void> {
    if (command.call === 'signaling.send') return send(command);
    if (command.call === 'signaling.receive') return receive(command);
    if (command.call === 'getUserMedia' || command.call === 'syntheticMedia')
      return openMedia(command);
    await peers[command.peer].run(command);
  }

  async function runAll(step: number, signal: AbortSignal): Promise<void> {
    for (const action of scenario.steps[step]!.do) {
      if (!isLoop(action)) {
        await run(action);
        signal.throwIfAborted();
        continue;
      }
      const { peer, item, of } = action.each;
      for (const value of (peers[peer].variables.get(of) ?? []) as unknown[]) {
        peers[peer].variables.set(item, value);
        for (const command of action.do) await run(command);
        signal.throwIfAborted();
      }
    }
  }

  return {
    obstacle: null,
    begin: (step) => void log.append({ kind: 'note', peer: null, note: { type: 'step', step } }),
    async perform(step, signal) {
      try {
        await runAll(step, signal);
      } catch (error) {
        if (!(error instanceof CallRejected)) throw error;
        throw new StepFailed({ reason: 'rejected', entry: error.entry });
      }
    },
    async recordStats() {
      if (!closed) await Promise.all(PEERS.map((name) => peers[name].recordStats()));
    },
    streams: (peer) => ({
      local: sources.get(peer)?.stream ?? null,
      remote: (peers[peer].variables.get('remote') as MediaStream | undefined) ?? null,
    }),
    close() {
      closed = true;
      for (const name of PEERS) peers[name].dispose();
      for (const source of sources.values()) source.stop();
      sources.clear();
    },
  };
}

/** A session that plays a recording, step by step, where no connection can be made. */
export function createRecordedSession(
  recording: readonly Entry[],
  log: Log,
  obstacle: Obstacle,
): Session {
  return {
    obstacle,
    begin() {
      const note = recording[log.entries.length];
      if (note) log.restore(note);
    },
    async perform() {
      let next = recording[log.entries.length];
      while (next && !(next.kind === 'note' && next.note.type === 'step')) {
        log.restore(next);
        next = recording[log.entries.length];
      }
    },
    recordStats: async () => undefined,
    streams: () => ({ local: null, remote: null }),
    close: () => undefined,
  };
}
