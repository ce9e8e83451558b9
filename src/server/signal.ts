import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import { Server, type Socket } from 'socket.io';
import { createAddresses, type Addresses } from './addresses.ts';
import { createBucket } from './bucket.ts';
import type { Config } from './config.ts';
import { cleanPacket, isRoom } from './door.ts';
import { mayEnter } from './origin.ts';
import type { Joined, PageToServer, ServerToPage } from '../signaling/server';

/** A room is for two. */
const SEATS = 2;

/** How often idle clients are looked for, in ms. */
const LOOK_EVERY = 1000;

/** A signaling server, and what ends it. */
export interface Signal {
  /** Tells every client that the server goes, and closes all. */
  close(): Promise<void>;
}

interface Seat {
  room?: string;
  /** When it came into its room, in ms since the epoch. */
  since: number;
}
type Io = Server<PageToServer, ServerToPage, Record<string, never>, Seat>;
type Client = Socket<PageToServer, ServerToPage, Record<string, never>, Seat>;

/** Two of a room, wherever their processes run, in the order in which they came. */
async function seated(io: Io, room: string): Promise<readonly string[]> {
  const sockets = await io.in(room).fetchSockets();
  return sockets
    .toSorted((a, b) => a.data.since - b.data.since || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * Gives a client a seat, unless two have one. Whoever comes at the same moment through another process is seen after
 * the seat is taken: then the one who came last gets up again.
 */
async function join(io: Io, client: Client, room: string): Promise<boolean> {
  if ((await seated(io, room)).length >= SEATS) return false;
  client.data.room = room;
  client.data.since = Date.now();
  await client.join(room);
  if ((await seated(io, room)).indexOf(client.id) < SEATS) return true;
  delete client.data.room;
  await client.leave(room);
  return false;
}

function serve(io: Io, client: Client, config: Config, addresses: Addresses): void {
  const address = addresses.of(client.request);
  const bucket = createBucket(config.rate, config.rate * 10);
  const end = (why: 'refused' | 'room-over') => {
    client.emit('over', why);
    client.disconnect(true);
  };
  let seen = Date.now();
  const touch = () => void (seen = Date.now());
  client.onAny(touch);
  client.onAnyOutgoing(touch);
  const idle = setInterval(() => {
    if (Date.now() - seen > config.idleSeconds * 1000) end('room-over');
  }, LOOK_EVERY);

  client.on('join', (room: unknown, answer: unknown) => {
    const say =
      typeof answer === 'function' ? (answer as (joined: Joined) => void) : () => undefined;
    if (!isRoom(room) || client.data.room !== undefined || !addresses.mayJoin(address))
      return say({ ok: false, why: 'refused' });
    join(io, client, room).then(
      (ok) => say(ok ? { ok } : { ok, why: 'full' }),
      () => say({ ok: false, why: 'refused' }),
    );
  });
  client.on('packet', (packet: unknown) => {
    const { room } = client.data;
    if (!bucket.take(Date.now())) return end('refused');
    if (room === undefined) return;
    const clean = cleanPacket(packet, room);
    if (clean.ok) client.to(room).emit('packet', clean.packet);
    else client.emit('refused', clean.reason);
  });
  client.on('disconnecting', (reason: string) => {
    clearInterval(idle);
    addresses.closed(address);
    const how = reason === 'client namespace disconnect' ? 'left' : 'lost';
    if (client.data.room) client.to(client.data.room).emit('gone', how);
  });
}

async function adapterOf(url: string) {
  const publisher = createClient({ url });
  const subscriber = publisher.duplicate();
  // A client without a listener for errors ends the process; it finds Redis again by itself.
  for (const client of [publisher, subscriber])
    client.on('error', (error: Error) => console.error(`Redis: ${error.message}`));
  await Promise.all([publisher.connect(), subscriber.connect()]);
  return {
    adapter: createAdapter(publisher, subscriber),
    close: () => Promise.all([publisher.close(), subscriber.close()]),
  };
}

/** Relays what two pages of a room say to each other; it stores nothing and logs nothing of it. */
export async function createSignal(http: HttpServer, config: Config): Promise<Signal> {
  const redis = config.redisUrl ? await adapterOf(config.redisUrl) : undefined;
  const addresses = createAddresses(config);
  const io: Io = new Server(http, {
    path: '/signal/',
    serveClient: false,
    maxHttpBufferSize: config.maxBytes,
    cors: { origin: config.origins.includes('*') ? '*' : [...config.origins] },
    allowRequest: (request, decide) => {
      const may = mayEnter(request, config.origins);
      decide(may ? null : 'refused', may);
    },
    ...(redis ? { adapter: redis.adapter } : {}),
  });
  io.use((socket, next) =>
    next(addresses.open(addresses.of(socket.request)) ? undefined : new Error('refused')),
  );
  io.on('connection', (socket) => serve(io, socket, config, addresses));
  return {
    async close() {
      io.local.emit('restarting');
      // The word goes out before the connections do.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await io.close();
      await redis?.close();
    },
  };
}
