import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP connection to a port of this machine that can be cut in two. */
export interface Wire {
  readonly port: number;
  /** Breaks every connection, and lets no new one through. */
  cut(): void;
  mend(): void;
  /** Lets new connections through to another port. */
  aim(to: number): void;
}

export async function createWire(first: number): Promise<Wire> {
  const open = new Set<Socket>();
  let to = first;
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(to);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  }).listen(0);
  server.unref();
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => void (isCut = false),
    aim: (port) => void (to = port),
  };
}
