import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Whether this machine has a Redis server; CI has to have one. */
export const hasRedis = (): boolean => {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found && process.env['CI']) throw new Error('CI needs redis-server: see .ci/run.');
  return found;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A Redis of its own that keeps nothing on disk. */
export async function startRedis(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn('redis-server', ['--port', `${port}`, '--save', '', '--appendonly', 'no']);
  let said = '';
  for await (const some of child.stdout) {
    said += String(some);
    if (said.includes('Ready to accept connections')) break;
  }
  return {
    url: `redis://localhost:${port}`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
