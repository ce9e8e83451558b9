import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startSignalProcess } from '../support/signal-process.ts';
import type { Result } from './result.ts';
import { median, percentile } from './statistics.ts';

const ROOMS = 2000;
const ROUNDS = 8;

/** The resident memory of a process, in kB. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());

const here = (file: string) => new URL(file, import.meta.url).pathname;

const ms = (value: number) => `${value.toFixed(2)} ms`;

/** Messages of 4 kB through 2,000 rooms of two, against a bare relay with `ws`; clients in a process of their own. */
export async function relay(): Promise<Result[]> {
  const plenty = { PER_ADDRESS: '100000', JOINS_PER_MINUTE: '100000', RATE: '10000' };
  const { port, child: server } = await startSignalProcess(plenty);
  const bare = spawn(process.execPath, [here('relay-bare.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(bare.stdout, 'data')) as [Buffer];
  const before = [memoryOf(server), memoryOf(bare)] as const;
  const ours = `http://localhost:${port}`;
  const parameters = [ours, line.toString().trim().replace('http', 'ws'), `${ROOMS}`, `${ROUNDS}`];
  const clients = fork(here('relay-clients.ts'), parameters);
  await once(clients, 'message');
  const after = [memoryOf(server), memoryOf(bare)] as const;
  clients.send('go');
  const [times] = (await once(clients, 'message')) as [Record<'ours' | 'bare', number[]>];
  for (const child of [server, bare]) child.kill('SIGKILL');

  const what = `relay of 4 kB through ${ROOMS} rooms of two, 16 on their way at once`;
  const compare = (name: string, of: (values: readonly number[]) => number): Result => ({
    what: `${what}, ${name}`,
    ours: ms(of(times.ours)),
    reference: `${ms(of(times.bare))}, bare ws relay`,
    ratio: (of(times.ours) / of(times.bare)).toFixed(2),
    bound: '',
    holds: null,
  });
  const perRoom = [0, 1].map((i) => (after[i]! - before[i]!) / ROOMS) as [number, number];
  return [
    compare('median', median),
    compare('99th percentile', (values) => percentile(values, 0.99)),
    {
      what: `memory of the server for each of ${ROOMS} rooms`,
      ours: `${perRoom[0].toFixed(1)} kB`,
      reference: `${perRoom[1].toFixed(1)} kB, bare ws relay`,
      ratio: (perRoom[0] / perRoom[1]).toFixed(2),
      bound: '',
      holds: null,
    },
  ];
}
