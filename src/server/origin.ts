import type { IncomingMessage } from 'node:http';

/**
 * Whether the page that a request comes from may connect: its origin is the server's own, or one of those allowed. A
 * request without an origin is no page's: a program can write any, so that refusing it would protect nobody.
 */
export function mayEnter({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes('*') || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
