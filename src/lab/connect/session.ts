import { isLoop, other, type Command, type Loop, type PeerName } from '../../jsep/command';
import { createPeer } from '../../peer/peer';
import { CallRejected } from '../../peer/record';
import type { Endpoint, Incoming } from '../../signaling/endpoint';
import type { MessageBody } from '../../trace/entry';
import { bodyOf, valueOf } from '../body';
import { StepFailed } from '../failure';
import type { Session, SessionOptions } from '../session';
import { createSources, opensMedia } from '../sources';
import { createKeeper, EVERY } from './keep-checking';
import { createShared } from './shared';

export interface RemoteSessionOptions extends SessionOptions {
  /** The peer of this page. */
  readonly me: PeerName;
  readonly endpoint: Endpoint;
  /** Whether a human carries, and this browser would give the checks up before. */
  readonly keepsChecking?: boolean;
  /** Called when the run is over, so that the next one finds another endpoint. */
  readonly onclose: () => void;
}

/** Messages of both pages are counted apart: even numbers are mine, odd ones theirs. */
const numberOf = (n: number, isMine: boolean): number => 2 * n + (isMine ? 0 : 1);

/** A session with one peer here, and the other in another page, of which nothing is known but its messages. */
export function createRemoteSession(options: RemoteSessionOptions): Session {
  const { scenario, log, me, endpoint, onclose } = options;
  const they = other(me);
  const peer = createPeer(me, options);
  const sources = createSources(options);
  /** What was sent and has not arrived, by number. */
  const sent = new Map<
    number,
    { readonly body: MessageBody; readonly command: Command; readonly message: number }
  >();
  let count = 0;
  /** Up to which number of the endpoint the other page has everything. */
  let arrived = -1;
  const keeper = options.keepsChecking
    ? createKeeper(
        () => peer.variables.get('pc') as RTCPeerConnection | undefined,
        () =>
          log.append({ kind: 'note', peer: null, note: { type: 'keeps-checking', every: EVERY } }),
      )
    : undefined;
  const theirs: Command = { peer: they, call: 'signaling.send' };
  /** Up to which of their messages the trace tells of. */
  let told = -1;
  let ended = false;

  /** A message that has come is on its way until a step receives it. */
  function tellArrivals(): void {
    for (const { n, body } of endpoint.waiting()) {
      if (n <= told) continue;
      told = n;
      const message = numberOf(n, false);
      log.append({
        kind: 'message',
        peer: they,
        message,
        phase: 'sent',
        to: me,
        body,
        command: theirs,
      });
    }
  }

  function tellDelivered(upTo: number): void {
    arrived = Math.max(arrived, upTo);
    for (const [n, what] of sent) {
      if (n > upTo) continue;
      sent.delete(n);
      log.append({ kind: 'message', peer: me, phase: 'delivered', to: they, ...what });
    }
  }

  function send(command: Command): void {
    const [value] = peer.resolve(command.args ?? []);
    const body = bodyOf(value);
    const message = numberOf(count++, true);
    log.append({ kind: 'message', peer: me, message, phase: 'sent', to: they, body, command });
    const n = endpoint.send(body) ?? Infinity;
    sent.set(n, { body, command, message });
    // It may have arrived before its number was known here.
    if (n <= arrived) tellDelivered(n);
  }

  function take({ n, body }: Incoming, command: Command): void {
    tellArrivals();
    const message = numberOf(n, false);
    log.append({ kind: 'message', peer: they, message, phase: 'delivered', to: me, body, command });
    if (command.as) peer.variables.set(command.as, valueOf(body));
  }

  /** The next message; it is waited for as long as the run lasts. */
  function next(signal: AbortSignal): Promise<Incoming> {
    return new Promise((resolve, reject) => {
      let isSettled = false;
      const look = () => {
        const incoming = isSettled ? undefined : endpoint.receive();
        if (!incoming) return;
        settle();
        resolve(incoming);
      };
      const stop = () => {
        settle();
        reject(new DOMException('The run was ended.', 'AbortError'));
      };
      const end = endpoint.subscribe(() => queueMicrotask(look));
      const settle = () => {
        isSettled = true;
        end();
        signal.removeEventListener('abort', stop);
      };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      else look();
    });
  }

  async function run(command: Command, signal: AbortSignal): Promise<void> {
    if (command.call === 'signaling.send') send(command);
    else if (command.call === 'signaling.receive') take(await next(signal), command);
    else if (opensMedia(command)) await sources.open(command, peer);
    else {
      // What a connection counted is gone with it.
      if (command.call === 'close') await peer.recordStats().catch(() => undefined);
      await peer.run(command);
      keeper?.look();
    }
    signal.throwIfAborted();
  }

  /** Over a list of mine, or over what they send until null: the end of candidates. RFC 8838 §13. */
  async function runLoop({ each, do: commands }: Loop, signal: AbortSignal): Promise<void> {
    if (each.peer === me) {
      for (const value of (peer.variables.get(each.of) ?? []) as unknown[]) {
        peer.variables.set(each.item, value);
        for (const command of commands) await run(command, signal);
      }
      return;
    }
    do for (const command of commands) await run(command, signal);
    while (peer.variables.get(each.item) !== null);
  }

  /** Candidates that no step waits for are added as they come, once there is a description that they belong to. */
  async function addLate(): Promise<void> {
    const awaits = scenario.steps.some((step) =>
      step.do.some((one) => isLoop(one) && one.each.peer === they),
    );
    const pc = peer.variables.get('pc') as RTCPeerConnection | undefined;
    // Firefox throws from the descriptions of a closed connection.
    if (awaits || !pc || pc.signalingState === 'closed' || !pc.remoteDescription) return;
    while (endpoint.waiting()[0]?.body.kind === 'candidate' && !ended) {
      take(endpoint.receive()!, { peer: me, call: 'signaling.receive', as: 'candidate' });
      await peer.run({ peer: me, call: 'addIceCandidate', args: [{ var: 'candidate' }] });
    }
  }

  const shared = createShared({ log, me, endpoint });
  const unsubscribe = endpoint.subscribe((happening) => {
    if (happening.type === 'trace') shared.take();
    if (happening.type === 'delivered') tellDelivered(happening.n);
    if (happening.type !== 'message') return;
    tellArrivals();
    addLate().catch(() => undefined);
  });
  tellArrivals();
  // The other page may have begun before this one.
  shared.take();

  return {
    obstacle: null,
    canReplay: false,
    begin: (step) => void log.append({ kind: 'note', peer: null, note: { type: 'step', step } }),
    async perform(step, signal) {
      try {
        for (const action of scenario.steps[step]!.do)
          await (isLoop(action) ? runLoop(action, signal) : run(action, signal));
        await addLate();
      } catch (error) {
        if (!(error instanceof CallRejected)) throw error;
        throw new StepFailed({ reason: 'rejected', entry: error.entry });
      }
    },
    async recordStats(quiet) {
      if (!ended) await peer.recordStats(quiet);
    },
    streams: (name) => ({
      local: name === me ? sources.of(me) : null,
      remote:
        name === me ? ((peer.variables.get('remote') as MediaStream | undefined) ?? null) : null,
    }),
    close() {
      ended = true;
      unsubscribe();
      shared.stop();
      keeper?.stop();
      peer.dispose();
      sources.stop();
      onclose();
    },
  };
}
