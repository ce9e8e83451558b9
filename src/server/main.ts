/**
 * Serves signaling, and with `--site` the built site on the same port. Settings: see {@link readConfig}.
 * It ends on SIGTERM and SIGINT, after telling every client.
 */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { readConfig } from './config.ts';
import { createSignal } from './signal.ts';

const DIST = new URL('../../dist/', import.meta.url).pathname;

/** What has the hash of its content in its name never changes; the rest is asked for anew. RFC 8246. */
const keepFor = (path: string): string =>
  path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';

function siteFiles(): RequestListener {
  if (!existsSync(`${DIST}index.html`)) throw new Error('There is no dist/: run `npm run build`.');
  const notFound = readFileSync(`${DIST}404.html`);
  const html = { 'content-type': 'text/html; charset=utf-8' };
  return sirv(DIST, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => response.setHeader('cache-control', keepFor(path)),
    onNoMatch: (_, response) => void response.writeHead(404, html).end(notFound),
  });
}

const nothing: RequestListener = (_, response) =>
  void response.writeHead(404, { 'content-type': 'text/plain' }).end('JSEP Lab signaling\n');

const withSite = process.argv.includes('--site');
const config = readConfig(process.env);
const http = createServer(withSite ? siteFiles() : nothing);
const signal = await createSignal(http, config);
http.listen(config.port, config.host);
await once(http, 'listening');
const { port } = http.address() as AddressInfo;
console.log(
  `${withSite ? 'JSEP Lab' : 'Signaling'}: http://localhost:${port}${withSite ? '/' : '/signal/'}`,
);

for (const name of ['SIGTERM', 'SIGINT'] as const)
  process.once(name, () => {
    const impatient = setTimeout(() => process.exit(0), 5000);
    impatient.unref();
    void signal.close().then(() => process.exit(0));
  });
