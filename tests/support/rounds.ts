import { negotiatePerfectly } from '../../src/lab/negotiation/perfect.ts';
import { random } from '../../src/lab/random.ts';
import type { Endpoint, Happening, Incoming } from '../../src/signaling/endpoint.ts';

type Line = Pick<Endpoint, 'send' | 'receive' | 'subscribe'>;

/** Two ends of a line that delays each message by up to `most` ms and keeps the order within each direction. */
function slowLine(next: () => number, most: number, note: (text: string) => void) {
  let underWay = 0;
  const inboxes: [Incoming[], Incoming[]] = [[], []];
  const listeners: [Set<(one: Happening) => void>, Set<(one: Happening) => void>] = [
    new Set(),
    new Set(),
  ];
  const last: [Promise<void>, Promise<void>] = [Promise.resolve(), Promise.resolve()];
  let n = 0;
  const end = (me: 0 | 1): Line => {
    const they = me === 0 ? 1 : 0;
    return {
      send(body) {
        underWay += 1;
        const what = body.kind === 'description' ? body.description.type : body.kind;
        note(`${me} sends ${what}`);
        const ms = next() * most;
        const arrived = new Promise((resolve) => setTimeout(resolve, ms));
        last[me] = Promise.all([last[me], arrived]).then(() => {
          underWay -= 1;
          note(`${they} gets ${what}`);
          inboxes[they].push({ n: n++, from: String(me), body });
          for (const listener of listeners[they]) listener({ type: 'message' });
        });
        return n;
      },
      receive: () => inboxes[me].shift(),
      subscribe(listener) {
        listeners[me].add(listener);
        return () => void listeners[me].delete(listener);
      },
    };
  };
  return { ends: [end(0), end(1)] as const, isQuiet: () => underWay === 0 };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;

/** The first transceivers are never changed. */
const KEPT = 2;

/** How many more a side keeps before it stops one. */
const MOST = 4;

/** @example kindOf(0.2) → 'audio' */
const kindOf = (chance: number): 'audio' | 'video' => (chance < 0.5 ? 'audio' : 'video');

/**
 * Changes a call at random, as a program would.
 * @param kind what is added: with both kinds in one run, a section that was stopped may be used again for the other kind,
 * and Chromium 156 may then refuse its own offer after a rollback: “Transceiver type does not match media description type”
 */
function change(
  pc: RTCPeerConnection,
  next: () => number,
  kind: 'audio' | 'video',
  restarts: boolean,
): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const all = pc
    .getTransceivers()
    .slice(KEPT)
    .filter(({ direction }) => direction !== 'stopped');
  const what =
    all.length > MOST
      ? 'stop'
      : all.length
        ? pick(['add', 'stop', 'turn', 'turn', restarts ? 'restart' : 'turn'])
        : 'add';
  if (what === 'add') pc.addTransceiver(kind);
  if (what === 'stop') pick(all).stop();
  if (what === 'turn') pick(all).direction = pick(DIRECTIONS);
  if (what === 'restart') pc.restartIce();
  return what;
}

/** Kind and mid of each section of a description. */
const sections = (description: RTCSessionDescription | null): string[] =>
  [...(description?.sdp ?? '').matchAll(/^m=(\w+)[^]*?^a=mid:(\S+)/gm)].map(
    ([, kind, mid]) => `${kind} ${mid}`,
  );

const REVERSED: Readonly<Record<string, string>> = { sendonly: 'recvonly', recvonly: 'sendonly' };

/** What was agreed for each section that is in use, as the first side sees it. */
const agreed = (pc: RTCPeerConnection, isFirst: boolean): string[] =>
  pc
    .getTransceivers()
    .filter(({ mid, currentDirection }) => mid !== null && currentDirection !== 'stopped')
    .map(({ mid, receiver, currentDirection: own }) => {
      const direction = isFirst ? own : (REVERSED[String(own)] ?? own);
      return `${receiver.track.kind} ${mid} ${direction}`;
    })
    .toSorted();

/** What both sides say when a round is over. */
export interface Outcome {
  readonly rounds: number;
  /** How many rounds began with two offers that met. */
  readonly collisions: number;
  /** What was not as it should be, by round. */
  readonly faults: readonly string[];
  readonly states: readonly string[];
}

/** How long a round may take, in ms: far more than a stall of a machine that much else runs on. */
const LIMIT = 60_000;

/**
 * Two real peers that negotiate perfectly while both change the call at once, `rounds` times, over a line that delays
 * every message at random. Each round ends when nothing is under way any more.
 * @param restarts whether changes may be ICE restarts
 */
export async function runRounds(seed: number, rounds: number, restarts = true): Promise<Outcome> {
  const next = random(seed);
  const kind = kindOf(next());
  const peers = [new RTCPeerConnection(), new RTCPeerConnection()] as const;
  /** What happened last, for whoever has to find a fault. */
  const story: string[] = [];
  const note = (text: string) => void story.push(`${Math.round(performance.now())} ${text}`);
  const line = slowLine(next, 12, note);
  const faults: string[] = [];
  let round = 0;
  let collisions = 0;
  const stray = ({ reason }: PromiseRejectionEvent) => faults.push(`${round}: unhandled ${reason}`);
  addEventListener('unhandledrejection', stray);
  const ends = peers.map((pc, side) =>
    negotiatePerfectly(pc, line.ends[side]!, {
      polite: side === 1,
      onerror: (error) => faults.push(`${round}: side ${side} ${String(error)}`),
    }),
  );
  // A rollback that no program asked for: two offers have met.
  peers[1].addEventListener('signalingstatechange', () => {
    if (before === 'have-local-offer' && peers[1].signalingState === 'have-remote-offer')
      collisions += 1;
    if (peers[1].signalingState !== 'stable') before = peers[1].signalingState;
  });
  let before = '';
  let touched = performance.now();
  for (const pc of peers)
    for (const type of ['negotiationneeded', 'signalingstatechange', 'icecandidate'])
      pc.addEventListener(type, () => {
        touched = performance.now();
        note(`${peers.indexOf(pc)} ${type} ${pc.signalingState}`);
      });
  const isSettled = () =>
    line.isQuiet() &&
    peers.every(({ signalingState }) => signalingState === 'stable') &&
    performance.now() - touched > 25;

  // The ids of header extensions are settled first: else Chromium 156 may refuse its own offer after a rollback, with
  // “codec collision for header extension”.
  peers[0].createDataChannel('chat');
  for (const kind of ['audio', 'video']) peers[0].addTransceiver(kind);
  do await wait(8);
  while (!isSettled());
  for (round = 1; round <= rounds && faults.length < 5; round++) {
    const made = peers.map((pc) => change(pc, next, kind, restarts));
    const until = performance.now() + LIMIT;
    touched = performance.now();
    do await wait(8);
    while (!isSettled() && performance.now() < until);
    const [one, two] = peers;
    const states = peers.map(({ signalingState }) => signalingState).join();
    if (states !== 'stable,stable')
      faults.push(`${round} ${made.join()}: ${states}\n${story.slice(-30).join('\n')}`);
    story.length = 0;
    const pairs = [
      [sections(one.currentLocalDescription), sections(two.currentRemoteDescription)],
      [sections(two.currentLocalDescription), sections(one.currentRemoteDescription)],
      [sections(one.currentLocalDescription), sections(two.currentLocalDescription)],
      [agreed(one, true), agreed(two, false)],
    ];
    for (const [here, there] of pairs)
      if (String(here) !== String(there))
        faults.push(`${round} ${made.join()}: ${String(here)} is not ${String(there)}`);
  }
  const states = peers.map(({ signalingState }) => signalingState);
  for (const end of ends) end();
  for (const pc of peers) pc.close();
  await wait(50);
  removeEventListener('unhandledrejection', stray);
  return { rounds: round - 1, collisions, faults, states };
}
