import { createViteServer } from 'vitest/node';
import type { Draft } from '../../src/trace/entry.ts';
import type * as logModule from '../../src/trace/log.ts';
import type * as projectModule from '../../src/trace/project.ts';
import type { Result } from './result.ts';
import { median } from './statistics.ts';

const SMALL = 1_000;
const LARGE = 16_000;
const RUNS = 30;
const BOUND = 1.5;

/** An entry as runs have them: states that change, candidates that are found. */
const draft = (index: number): Draft =>
  index % 3
    ? { kind: 'event', peer: 'alice', target: 'pc', type: 'negotiationneeded' }
    : {
        kind: 'event',
        peer: 'bob',
        target: 'pc',
        type: 'icecandidate',
        state: { iceGatheringState: index % 2 ? 'gathering' : 'complete' },
        detail: {
          candidate: `candidate:${index} 1 udp 2122194687 192.0.2.2 54751 typ host`,
          sdpMid: '0',
          sdpMLineIndex: 0,
        },
      };

/** Time per unseen entry of a long trace against a short one: 1 where `project()` is linear. */
export async function projection(): Promise<Result> {
  const server = await createViteServer({
    configFile: false,
    server: { middlewareMode: true },
    appType: 'custom',
  });
  const { createLog } = (await server.ssrLoadModule('/src/trace/log.ts')) as typeof logModule;
  const { project } = (await server.ssrLoadModule('/src/trace/project.ts')) as typeof projectModule;

  /** Microseconds for each entry when a trace grows entry by entry and is projected after each. */
  const perEntry = (length: number) => {
    const log = createLog();
    let spent = 0;
    for (let i = 0; i < length; i++) {
      log.append(draft(i));
      const before = performance.now();
      project(log.entries);
      spent += performance.now() - before;
    }
    return (1000 * spent) / length;
  };
  const small: number[] = [];
  const large: number[] = [];
  for (let run = -3; run < RUNS; run++) {
    const [a, b] = [perEntry(SMALL), perEntry(LARGE)];
    if (run < 0) continue;
    small.push(a);
    large.push(b);
  }
  await server.close();
  const ratio = median(large) / median(small);
  return {
    what: 'project(), time for each unseen entry, median of 30 alternating runs',
    ours: `${median(large).toFixed(2)} µs in ${LARGE} entries`,
    reference: `${median(small).toFixed(2)} µs in ${SMALL} entries`,
    ratio: ratio.toFixed(2),
    bound: `≤ ${BOUND}, linear is 1`,
    holds: ratio <= BOUND,
  };
}
