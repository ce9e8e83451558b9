/** The clients of the relay benchmark, in a process of their own: prints the times of every relayed message as JSON. */
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { newId, VERSION } from '../../src/signaling/message.ts';

const [ours, bare, rooms, rounds] = process.argv.slice(2) as [string, string, string, string];
const COUNT = Number(rooms);
/** How many messages are on their way at once. */
const WIDTH = 16;
const SIZE = 4096;

/** Sends one message in a room and resolves when the other one there has it. */
type Pair = () => Promise<void>;

async function pairOfOurs(): Promise<Pair> {
  const room = newId();
  const connect = async (): Promise<Socket> => {
    const options = { path: '/signal/', transports: ['websocket'], forceNew: true };
    const socket = io(ours, { ...options, reconnection: false });
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(undefined));
      socket.once('connect_error', reject);
    });
    const joined = (await socket.emitWithAck('join', room)) as { ok: boolean };
    if (!joined.ok) throw new Error('A client was not let in.');
    return socket;
  };
  const [from, to] = [await connect(), await connect()];
  const description = { type: 'offer', sdp: 'x'.repeat(SIZE - 200) };
  let n = 0;
  return () =>
    new Promise((resolve) => {
      to.once('packet', () => resolve());
      const envelope = {
        v: VERSION,
        room,
        from: 'bench',
        n: n++,
        kind: 'description',
        description,
      };
      from.emit('packet', { type: 'letter', envelope });
    });
}

async function pairOfBare(): Promise<Pair> {
  const room = newId();
  const connect = async () => {
    const socket = new WebSocket(`${bare}${room}`, { perMessageDeflate: false });
    await once(socket, 'open');
    return socket;
  };
  const [from, to] = [await connect(), await connect()];
  const text = JSON.stringify({ text: 'x'.repeat(SIZE - 12) });
  return () =>
    new Promise((resolve) => {
      to.once('message', (data) => {
        JSON.parse(String(data));
        resolve();
      });
      from.send(text);
    });
}

async function open(make: () => Promise<Pair>): Promise<Pair[]> {
  const pairs: Pair[] = [];
  while (pairs.length < COUNT)
    pairs.push(...(await Promise.all(Array.from({ length: Math.min(20, COUNT) }, make))));
  return pairs;
}

/** Milliseconds that one message took in each room. */
async function round(pairs: readonly Pair[]): Promise<number[]> {
  const times: number[] = [];
  const queue = [...pairs];
  const work = async () => {
    for (let send = queue.pop(); send; send = queue.pop()) {
      const before = performance.now();
      await send();
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
  return times;
}

const pairs = { ours: await open(pairOfOurs), bare: await open(pairOfBare) };
process.send?.('connected');
await once(process, 'message');
const times = { ours: [] as number[], bare: [] as number[] };
for (let i = -1; i < Number(rounds); i++)
  for (const name of ['ours', 'bare'] as const) {
    const some = await round(pairs[name]);
    // The first round warms up.
    if (i >= 0) times[name].push(...some);
  }
process.send?.(times, () => process.exit(0));
