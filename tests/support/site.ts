import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

const DIST = new URL('../../dist/', import.meta.url).pathname;

/** A server of the built site and what ends it. */
export interface Site {
  readonly url: string;
  stop(): void;
}

/**
 * Serves `dist/` as any file server would.
 * @param port 0 takes a free one
 * @throws Error when there is no build
 */
export async function serve(port = 0): Promise<Site> {
  if (!existsSync(`${DIST}index.html`))
    throw new Error('There is no dist/: run `npm run build` first.');
  const files = sirv(DIST, {
    etag: true,
    onNoMatch: (_, response) => void response.writeHead(404).end(),
  });
  const server = createServer(files).listen(port);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://localhost:${taken}`, stop: () => void server.close() };
}
