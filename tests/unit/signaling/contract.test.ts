import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import type { PeerName } from '../../../src/jsep/command';
import { readConfig } from '../../../src/server/config';
import { createSignal } from '../../../src/server/signal';
import { createHandEndpoint, HAND_ROOM, type HandEndpoint } from '../../../src/signaling/by-hand';
import type { Endpoint } from '../../../src/signaling/endpoint';
import { handText } from '../../../src/signaling/hand-text';
import { createInPageEndpoints } from '../../../src/signaling/in-page-endpoints';
import { newId } from '../../../src/signaling/message';
import { createServerEndpoint } from '../../../src/signaling/server';
import { createTabsEndpoint } from '../../../src/signaling/tabs';
import { createWire } from '../../support/wire';
import { describeSignaling, type Line } from '../../support/contract-signaling';

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nothing = async () => undefined;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Resolves once both sides know of each other. */
async function met(endpoints: readonly Endpoint[]): Promise<void> {
  const here = (endpoint: Endpoint) =>
    new Promise<void>((resolve) => endpoint.subscribe(({ type }) => type === 'here' && resolve()));
  await Promise.all(endpoints.map(here));
}

/** Resolves when nothing has happened for a while. */
async function quiet(endpoints: readonly Endpoint[], ms: number): Promise<void> {
  let last = Date.now();
  const ends = endpoints.map((one) => one.subscribe(() => void (last = Date.now())));
  while (Date.now() - last < ms) await pause(10);
  for (const end of ends) end();
}

// A page within itself has no line that could be cut: what is sent has arrived.
describeSignaling('in the page', async () => {
  const room = newId();
  const { endpoints, inject } = createInPageEndpoints(room);
  return {
    room,
    endpoints,
    inject: async (to, value) => inject(to, value),
    carry: nothing,
    cut: nothing,
    mend: nothing,
    end: nothing,
  };
});

describeSignaling('by hand', async (): Promise<Line> => {
  const endpoints = { alice: createHandEndpoint(newId()), bob: createHandEndpoint(newId()) };
  let isCut = false;
  const bring = async (from: HandEndpoint, to: HandEndpoint) => {
    // Whoever carries may copy the whole board every time.
    const items = from.board();
    if (items.length && !isCut) await to.bring(from.textOf(items));
  };
  const line = {
    room: HAND_ROOM,
    endpoints,
    inject: async (to: PeerName, value: unknown) =>
      void (await endpoints[to].bring(
        isObject(value) ? handText([value as never]) : JSON.stringify(value),
      )),
    async carry() {
      await bring(endpoints.alice, endpoints.bob);
      await bring(endpoints.bob, endpoints.alice);
    },
    cut: async () => void (isCut = true),
    mend: async () => void (isCut = false),
    end: nothing,
  };
  return line;
});

describeSignaling('between tabs', async (): Promise<Line> => {
  const room = newId();
  const { locks } = navigator as { locks?: LockManager };
  const open = () => createTabsEndpoint({ room, run: newId(), ...(locks ? { locks } : {}) });
  const endpoints = { alice: open(), bob: open() };
  await met(Object.values(endpoints));
  const stranger = new BroadcastChannel(`jsep-lab ${room}`);
  const carry = () => quiet(Object.values(endpoints), 60);
  return {
    room,
    endpoints,
    carry,
    async inject(to, envelope) {
      // Everybody in the room hears it; what matters is the door of `to`.
      void to;
      stranger.postMessage({ type: 'letter', envelope });
      await carry();
    },
    // A BroadcastChannel is never cut while both tabs live.
    cut: nothing,
    mend: nothing,
    async end() {
      stranger.close();
      for (const endpoint of Object.values(endpoints)) endpoint.close();
    },
  };
});

describeSignaling('over a server', async (): Promise<Line> => {
  const http = createServer();
  const signal = await createSignal(http, readConfig({ PER_ADDRESS: '10' }));
  http.listen(0);
  await once(http, 'listening');
  const behind = (http.address() as AddressInfo).port;
  const wire = await createWire(behind);
  const room = newId();
  const connect = (port: number) =>
    io(`http://localhost:${port}`, {
      path: '/signal/',
      autoConnect: false,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
    });
  const sockets = { alice: connect(wire.port), bob: connect(behind) };
  const endpoints = {
    alice: createServerEndpoint(sockets.alice, room, newId()),
    bob: createServerEndpoint(sockets.bob, room, newId()),
  };
  await met(Object.values(endpoints));
  /** A question that the server answers after everything that was sent before it: nobody may enter a second room. */
  const passed = async (socket: (typeof sockets)['alice']) => {
    if (socket.connected) await socket.timeout(5000).emitWithAck('join', room).catch(nothing);
  };
  const carry = async () => {
    // There, and the acknowledgement back.
    for (const name of ['alice', 'bob', 'alice', 'bob'] as const) await passed(sockets[name]);
    await quiet(Object.values(endpoints), 120);
  };
  return {
    room,
    endpoints,
    carry,
    async inject(to, envelope) {
      const other = sockets[to === 'bob' ? 'alice' : 'bob'];
      const refused = new Promise<void>((resolve) => other.once('refused', () => resolve()));
      other.emit('packet', { type: 'letter', envelope });
      // The server keeps its door; the page keeps its own, should the server not.
      await Promise.race([refused, pause(5000).then(() => Promise.reject(new Error('let in')))]);
      for (const listener of sockets[to].listeners('packet'))
        listener({ type: 'letter', envelope });
    },
    cut: async () => wire.cut(),
    async mend() {
      wire.mend();
      await met([endpoints.bob]);
    },
    async end() {
      for (const endpoint of Object.values(endpoints)) endpoint.close();
      wire.cut();
      await signal.close();
    },
  };
});
