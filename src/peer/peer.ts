import {
  isVariable,
  type Argument,
  type Command,
  type Handler,
  type PeerName,
} from '../jsep/command';
import { isHandler, isSetter, memberOf } from '../jsep/print';
import type { PeerState } from '../trace/entry';
import type { Log } from '../trace/log';
import { diffStats, type StatsReport } from '../trace/stats';
import { tellsMore } from '../trace/stats-members';
import { listenToChannel, listenToConnection, listenToTrack } from './listen';
import { createObserver } from './observe';
import { record } from './record';
import { ageOf, readStats } from './stats';

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
  /** Records what `getStats()` says now; a `quiet` one only where more than counters has changed. */
  recordStats(quiet?: boolean): Promise<void>;
  /** Closes the connection, stops listening and forgets the variables; nothing is recorded. */
  dispose(): void;
}

/** Figures that are the same after so many ms are recorded again: that nothing was sent is a figure too. */
const PULSE = 500;

const isClosed = (pc: RTCPeerConnection): boolean => pc.signalingState === 'closed';

type Method = (...args: unknown[]) => unknown;

/** A peer that has no connection yet: `new RTCPeerConnection` is its first command. */
export function createPeer(name: PeerName, { log, connection: Connection }: PeerOptions): Peer {
  const variables = new Map<string, unknown>();
  const channels = new Set<RTCDataChannel>();
  /** The connections that a newer one has taken the place of. */
  const former: RTCPeerConnection[] = [];
  let ended = new AbortController();
  let pc: RTCPeerConnection | undefined;
  let observe: () => Partial<PeerState> | undefined = () => undefined;
  /** What the trace knows of `getStats()`. */
  let told: StatsReport | null = null;
  let toldAt = -Infinity;

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
    const made = new Connection(configuration);
    if (pc) leave(pc);
    pc = made;
    variables.set('pc', pc);
    observe = createObserver(pc, channels);
    listenToConnection(pc, heard, ended.signal);
    return pc;
  }

  /** What a connection still does when another has its name is no part of the trace. */
  function leave(connection: RTCPeerConnection): void {
    former.push(connection);
    ended.abort();
    ended = new AbortController();
    channels.clear();
    told = null;
    toldAt = -Infinity;
  }

  function perform({ call, on = 'pc' }: Command, args: readonly unknown[]): unknown {
    if (call === 'new RTCPeerConnection') return construct(args[0] as RTCConfiguration | undefined);
    if (call === 'RTCRtpReceiver.getCapabilities')
      return RTCRtpReceiver.getCapabilities(String(args[0]));
    const target = read(on) as Record<string, unknown> | undefined;
    const member = memberOf(call);
    if (target && isSetter(call)) return void (target[member] = args[0]);
    const method = target?.[member];
    if (typeof method !== 'function') throw new TypeError(`${on}.${member} is not a function`);
    const value: unknown = (method as Method).apply(target, [...args]);
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
    if (handler === 'onnegotiationneeded') pc.onnegotiationneeded = () => variables.set(as, true);
  }

  /** A variable, or a member of one: `pc.localDescription`. */
  function read(path: string): unknown {
    const [name = '', ...members] = path.split('.');
    return members.reduce(
      (value, member) => (value as Record<string, unknown> | undefined)?.[member],
      variables.get(name),
    );
  }

  function valueOf(argument: Argument): unknown {
    if (argument === null || typeof argument !== 'object') return argument;
    if (isVariable(argument)) return read(argument.var);
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
    async recordStats(quiet = false) {
      // A closed connection has no figures any more; the last ones stay what the trace knows.
      if (!pc || isClosed(pc)) return;
      const asked = pc;
      const given = (await asked.getStats()) as ReadonlyMap<string, object>;
      if (ended.signal.aborted || asked !== pc || isClosed(asked)) return;
      const report = readStats(given, asked.sctp);
      const stats = diffStats(told, report);
      const isNews = quiet ? tellsMore(stats) : Object.keys(stats).length > 0;
      if (!isNews && (quiet || performance.now() - toldAt < PULSE)) return;
      told = report;
      toldAt = performance.now();
      const age = ageOf(given);
      log.append({ kind: 'stats', peer: name, stats, ...(age === undefined ? {} : { age }) });
    },
    dispose() {
      ended.abort();
      // Chromium keeps a connection for ever that is closed with an event on its way: it shall hold nothing of ours.
      for (const one of [...former.splice(0), ...(pc ? [pc] : [])]) {
        one.onicecandidate = one.ondatachannel = one.ontrack = one.onnegotiationneeded = null;
        one.close();
      }
      variables.clear();
      channels.clear();
    },
  };
}
