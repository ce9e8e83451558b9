import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A signaling server in a process of its own. */
export interface SignalProcess {
  readonly port: number;
  readonly child: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname;

export async function startSignalProcess(
  environment: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<SignalProcess> {
  const child = spawn(process.execPath, [MAIN, ...flags], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(new URL(/http\S+/.exec(line.toString())![0]).port);
  return {
    port,
    child,
    async kill(signal) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}
