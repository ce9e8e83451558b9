import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { readConfig } from '../../src/server/config.ts';
import { createSignal } from '../../src/server/signal.ts';

type Options = Parameters<typeof io>[1];

/** A signaling server of this process, and clients of it. */
export interface TestSignal {
  readonly port: number;
  readonly url: string;
  /** A client that has connected; one that was refused makes it reject. */
  client(options?: Options): Promise<Socket>;
  stop(): Promise<void>;
}

/** Resolves with what the first `event` brings, and rejects after `ms` without one. */
export function heard<T = unknown>(socket: Socket, event: string, ms = 2000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${event} was not heard`)), ms);
    socket.once(event, (value: T) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

export async function startSignal(environment: Record<string, string> = {}): Promise<TestSignal> {
  const http = createServer();
  const signal = await createSignal(http, readConfig(environment));
  http.listen(0);
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const sockets: Socket[] = [];
  return {
    port,
    url,
    async client(options) {
      const normal = { path: '/signal/', transports: ['websocket'], forceNew: true };
      const socket = io(url, { ...normal, reconnection: false, ...options });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    async stop() {
      for (const socket of sockets) socket.disconnect();
      await signal.close();
    },
  };
}
