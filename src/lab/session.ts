import {
  isLoop,
  isVariable,
  PEERS,
  type Action,
  type Command,
  type Loop,
  type PeerName,
} from '../jsep/command';
import type { SourceName } from '../media/source';
import { CallRejected, record } from '../peer/record';
import { createPeer, type Peer, type PeerOptions } from '../peer/peer';
import type { Obstacle } from '../peer/support';
import { messageKey } from './fault-plan';
import type { SdpChange } from '../sdp/edit';
import type { Description, Entry } from '../trace/entry';
import { bodyOf, valueOf } from './body';
import type { Log } from '../trace/log';
import { project } from '../trace/project';
import { createCourier } from './courier';
import { edit } from './edit';
import { StepFailed } from './failure';
import type { Faults } from './faults';
import type { Scenario } from './scenario';
import { sleep } from './sleep';
import { createSources, opensMedia, type SourceOptions } from './sources';

/** Two peers and what lies between them, for one run. */
export interface Session {
  /** Why no connection can be made here, so that a recording is played; null when the peers are real. */
  readonly obstacle: Obstacle | null;
  /** Whether two new peers could replay its steps: not those of a recording, nor those of another page. */
  readonly canReplay: boolean;
  /** Notes in the log that a step begins. */
  begin(step: number): void;
  /**
   * Runs the commands of a step.
   * @throws StepFailed with `rejected` or `nothing-to-receive`
   */
  perform(step: number, signal: AbortSignal): Promise<void>;
  /** Records what `getStats()` of both peers says; `quiet` where more than counters has changed. */
  recordStats(quiet?: boolean): Promise<void>;
  /** The streams of a peer: what it sends, and what it receives. */
  streams(peer: PeerName): {
    readonly local: MediaStream | null;
    readonly remote: MediaStream | null;
  };
  /** Closes both connections and stops every source. */
  close(): void;
}

/** A session whose peers are both in this page. */
export interface LocalSession extends Session {
  /**
   * Runs one action that belongs to no step, as free play does.
   * @throws StepFailed with `nothing-to-receive`; CallRejected with the browser's exception as its cause
   */
  run(action: Action, signal?: AbortSignal): Promise<void>;
  /** What a variable of a peer, or a path from one, holds; undefined where there is nothing yet. */
  read(peer: PeerName, path: string): unknown;
}

/** What a session needs from outside. */
export interface SessionOptions extends SourceOptions {
  readonly scenario: Scenario;
  readonly source: SourceName;
  readonly connection: PeerOptions['connection'];
  /** What the reader has the wire do to messages. */
  readonly faults?: Faults | undefined;
}

/** A session with real peers (or whatever `connection` makes); nothing exists until its first step is performed. */
export function createSession(options: SessionOptions): LocalSession {
  const { scenario, log } = options;
  const courier = createCourier(log, options.faults);
  /** Variables, by peer, that hold a message which arrived twice. */
  const doubled = new Set<string>();
  const sources = createSources(options);
  const peers: Record<PeerName, Peer> = {
    alice: createPeer('alice', options),
    bob: createPeer('bob', options),
  };
  let closed = false;

  /** The step in hand, and how many messages it has sent: what names a message to the reader. */
  let step = '';
  let sent = 0;

  function send(command: Command): void {
    const [value] = peers[command.peer].resolve(command.args ?? []);
    courier.send(command, bodyOf(value), messageKey(step, sent++));
  }

  /**
   * Takes a message; what a program does with it, it does with each that arrives.
   * @returns false where the commands that use it are not to run: it is lost, or comes later
   */
  async function receive(
    command: Command,
    mayPass: boolean,
    signal: AbortSignal | undefined,
  ): Promise<'arrived' | 'lost' | 'late'> {
    const arrival = await courier.receive(command, mayPass, signal);
    if (arrival.kind === 'late') return 'late';
    const [body, again] = arrival.bodies;
    if (!body) return 'lost';
    if (command.as) peers[command.peer].variables.set(command.as, valueOf(body));
    if (command.as && again) doubled.add(`${command.peer} ${command.as}`);
    return 'arrived';
  }

  /** Whether a command takes a message that arrived twice; it is told once. */
  function takesDoubled({ peer, call, args = [] }: Command): boolean {
    if (call !== 'setRemoteDescription' && call !== 'addIceCandidate') return false;
    const [argument] = args;
    return (
      argument !== undefined && isVariable(argument) && doubled.delete(`${peer} ${argument.var}`)
    );
  }

  const hasChecked = (peer: PeerName) =>
    project(log.entries).peers[peer].state.iceConnectionState !== 'new';

  async function editByHand(command: Command): Promise<void> {
    const peer = peers[command.peer];
    const args = peer.resolve(command.args ?? []) as [Description, readonly SdpChange[]];
    const edited = await record(log, command, args, () => edit(...args));
    if (command.as) peer.variables.set(command.as, edited);
  }

  async function run(command: Command): Promise<void> {
    if (command.call === 'edit') return editByHand(command);
    if (command.call === 'signaling.send') return send(command);
    if (opensMedia(command)) return sources.open(command, peers[command.peer]);
    // What a connection counted is gone with it.
    if (command.call === 'close' && hasChecked(command.peer))
      await peers[command.peer].recordStats().catch(() => undefined);
    await peers[command.peer].run(command);
    if (takesDoubled(command)) await peers[command.peer].run(command);
  }

  /**
   * Commands one after another, as far as a message that they wait for arrives.
   * @returns those that wait for a message which lets the next one pass
   */
  async function runAll(
    commands: readonly Command[],
    mayPass: boolean,
    signal: AbortSignal | undefined,
  ): Promise<readonly Command[]> {
    for (const [at, command] of commands.entries()) {
      if (command.call !== 'signaling.receive') await run(command);
      else {
        const how = await receive(command, mayPass, signal);
        if (how === 'late') return commands.slice(at);
        if (how === 'lost') return [];
      }
      signal?.throwIfAborted();
    }
    return [];
  }

  async function runLoop({ each, do: commands }: Loop, signal?: AbortSignal): Promise<void> {
    const { peer, item, of } = each;
    const values = (peers[peer].variables.get(of) ?? []) as unknown[];
    let late: readonly Command[] = [];
    for (const value of values) {
      peers[peer].variables.set(item, value);
      const next = await runAll(commands, value !== values.at(-1), signal);
      await runAll(late, false, signal);
      late = next;
    }
    await runAll(late, false, signal);
  }

  async function runAction(action: Action, signal?: AbortSignal): Promise<void> {
    if (isLoop(action)) return runLoop(action, signal);
    if (action.call !== 'signaling.receive') await run(action);
    // Without a description there is nothing that the next step could do.
    else if ((await receive(action, false, signal)) === 'lost')
      throw new StepFailed({ reason: 'nothing-to-receive', peer: action.peer });
    signal?.throwIfAborted();
  }

  return {
    obstacle: null,
    canReplay: true,
    begin(begun) {
      step = scenario.steps[begun]?.id ?? '';
      sent = 0;
      log.append({ kind: 'note', peer: null, note: { type: 'step', step: begun } });
    },
    run: runAction,
    read: (peer, path) => peers[peer].resolve([{ var: path }])[0],
    async perform(step, signal) {
      const { rejects, mayReject, pause } = scenario.steps[step]!;
      const noteOtherwise = (expected: string) =>
        log.append({ kind: 'note', peer: null, note: { type: 'otherwise', expected } });
      try {
        for (const action of scenario.steps[step]!.do) await runAction(action, signal);
        if (rejects) noteOtherwise(rejects);
      } catch (error) {
        if (!(error instanceof CallRejected)) throw error;
        const name = (error.cause as Error | undefined)?.name;
        if (!rejects && name !== mayReject)
          throw new StepFailed({ reason: 'rejected', entry: error.entry });
        if (rejects && name !== rejects) noteOtherwise(rejects);
      }
      if (pause) await sleep(pause, signal);
    },
    async recordStats(quiet) {
      if (!closed) await Promise.all(PEERS.map((name) => peers[name].recordStats(quiet)));
    },
    streams: (peer) => ({
      local: sources.of(peer),
      remote: (peers[peer].variables.get('remote') as MediaStream | undefined) ?? null,
    }),
    close() {
      closed = true;
      for (const name of PEERS) peers[name].dispose();
      sources.stop();
    },
  };
}

/**
 * A session that plays a recording, step by step, where no connection can be made.
 * @param load gets the recording; it is asked once, when the first step is performed
 */
export function createRecordedSession(
  load: () => Promise<readonly Entry[]>,
  log: Log,
  obstacle: Obstacle,
): Session {
  let recording: readonly Entry[] | undefined;
  /** A step was begun before the recording was here: its note is still to come. */
  let owesNote = false;
  const take = (entry: Entry | undefined) => {
    if (entry) log.restore(entry);
  };
  return {
    obstacle,
    canReplay: false,
    begin() {
      if (recording) take(recording[log.entries.length]);
      else owesNote = true;
    },
    async perform(_, signal) {
      recording ??= await load();
      if (signal.aborted) return;
      if (owesNote) take(recording[log.entries.length]);
      owesNote = false;
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
