import { spawn } from 'node:child_process';
import { once } from 'node:events';

const ROOT = new URL('../..', import.meta.url).pathname;

/** A server of the built site and what ends it. */
export interface Site {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves `dist/` on a port of its own.
 * @throws Error when there is no build
 */
export async function serve(port: number): Promise<Site> {
  const server = spawn('astro', ['preview', '--port', String(port)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of server.stdout) if (String(chunk).includes('localhost')) break;
  if (server.exitCode !== null)
    throw new Error('astro preview has stopped: run `npm run build` first.');
  return {
    url: `http://localhost:${port}`,
    async stop() {
      server.kill();
      await once(server, 'exit');
    },
  };
}
