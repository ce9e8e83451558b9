import {
  isVariable,
  type Argument,
  type Command,
  type Handler,
  type PeerName,
} from '../jsep/command';
import { isHandler } from '../jsep/print';
import type { PeerState } from '../trace/entry';
import type { Log } from '../trace/log';
import { listenToChannel, listenToConnection, listenToTrack } from './listen';
import { createObserver } from './observe';
import { record } from './record';
import { readStats } from './stats';

/** What a peer is made with. */
export interface PeerOptions {
  readonly log: Log;
  /** The constructor of connections: the browser's, or a fake for Node. */
  readonly connection: new (configuration?: RTCConfiguration) => RTCPeerConnection;
}

/** One peer: runs commands on its connection and records calls, outcomes and events in the log. */
export interface Peer {
  readonly name: PeerName;
  /** The variables of its program by name: `offer`, `chat`, `found`… */
  readonly variables: Map<string, unknown>;
  /** The values that a command's arguments stand for. */
  resolve(args: readonly Argument[]): unknown[];
  /**
   * Runs a command and keeps its result in the variable `as`.
   * @throws CallRejected with the browser's own exception as its cause
   */
  run(command: Command): Promise<unknown>;
  /** Records the connection's figures now. */
  recordStats(): Promise<void>;
  /** Closes the connection, stops listening and forgets the variables; nothing is recorded. */
  dispose(): void;
}

type Method = (...args: unknown[]) => unknown;

/** A peer that has no connection yet: `new RTCPeerConnection` is its first command. */
export function createPeer(name: PeerName, { log, connection: Connection }: PeerOptions): Peer {
  const variables = new Map<string, unknown>();
  const channels = new Set<RTCDataChannel>();
  const ended = new AbortController();
  let pc: RTCPeerConnection | undefined;
  let observe: () => Partial<PeerState> | undefined = () => undefined;

  function heard(target: string, event: Event, detail: unknown): void {
    if (event.type === 'datachannel') keepChannel((event as RTCDataChannelEvent).channel);
    if (event.type === 'track') listenToTrack((event as RTCTrackEvent).track, heard, ended.signal);
    const state = observe();
    log.append({
      kind: 'event',
      peer: name,
      target,
      type: event.type,
      ...(detail === undefined ? {} : { detail: detail as never }),
      ...(state ? { state } : {}),
    });
  }

  function keepChannel(channel: RTCDataChannel): void {
    channels.add(channel);
    listenToChannel(channel, heard, ended.signal);
  }

  function construct(configuration?: RTCConfiguration): RTCPeerConnection {
    pc = new Connection(configuration);
    variables.set('pc', pc);
    observe = createObserver(pc, channels);
    listenToConnection(pc, heard, ended.signal);
    return pc;
  }

  function perform({ call, on = 'pc' }: Command, args: readonly unknown[]): unknown {
    if (call === 'new RTCPeerConnection') return construct(args[0] as RTCConfiguration | undefined);
    const target = variables.get(on) as Record<string, Method> | undefined;
    const name = call.replace('channel.', '');
    const method = target?.[name];
    if (!target || !method) throw new TypeError(`${on}.${name} is not a function`);
    const value = method.apply(target, [...args]);
    if (call === 'createDataChannel') keepChannel(value as RTCDataChannel);
    return value;
  }

  function setHandler(handler: Handler, as: string): void {
    if (!pc) throw new TypeError('pc is not defined');
    if (handler === 'onicecandidate') {
      const found: unknown[] = [];
      variables.set(as, found);
      pc.onicecandidate = ({ candidate }) =>
        found.push(candidate?.candidate ? candidate.toJSON() : null);
    }
    if (handler === 'ondatachannel') pc.ondatachannel = ({ channel }) => variables.set(as, channel);
    if (handler === 'ontrack') pc.ontrack = ({ streams }) => variables.set(as, streams[0]);
  }

  function valueOf(argument: Argument): unknown {
    if (argument === null || typeof argument !== 'object') return argument;
    if (isVariable(argument)) return variables.get(argument.var);
    if (Array.isArray(argument)) return argument.map(valueOf);
    return Object.fromEntries(
      Object.entries(argument).map(([key, value]) => [key, valueOf(value)]),
    );
  }
  const resolve = (args: readonly Argument[]) => args.map(valueOf);

  return {
    name,
    variables,
    resolve,
    async run(command) {
      if (isHandler(command.call)) return setHandler(command.call, command.as ?? 'value');
      const args = resolve(command.args ?? []);
      const value = await record(
        log,
        command,
        args,
        () => perform(command, args),
        () => observe(),
      );
      if (command.as) variables.set(command.as, value);
      return value;
    },
    async recordStats() {
      if (!pc) return;
      const report = await pc.getStats();
      if (ended.signal.aborted) return;
      log.append({ kind: 'stats', peer: name, stats: readStats(report as never) });
    },
    dispose() {
      ended.abort();
      // Chromium keeps a connection for ever that is closed with an event on its way: it shall hold nothing of ours.
      if (pc) pc.onicecandidate = pc.ondatachannel = pc.ontrack = null;
      pc?.close();
      variables.clear();
      channels.clear();
    },
  };
}
