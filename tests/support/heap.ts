import type { Page } from '@playwright/test';

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: string[];
      readonly node_types: [string[], ...unknown[]];
    };
  };
  readonly nodes: number[];
  readonly strings: string[];
}

/**
 * What the browser keeps of its own. Compiled code grows with use. Native objects: Chromium never lets go of a
 * connection that is closed while an `icegatheringstatechange` waits to be fired; it is an empty shell by then.
 */
const OF_THE_ENGINE = new Set(['code', 'synthetic', 'hidden', 'object shape', 'number', 'native']);

/** How many of each kind of thing the page's heap holds after a forced collection, by type and constructor. */
export async function countHeap(page: Page): Promise<ReadonlyMap<string, number>> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  // What a closed connection holds is let go by threads of its own, a moment after it.
  for (let i = 0; i < 6; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
  }
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields, node_types } = snapshot.meta;
  const counts = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += node_fields.length) {
    const type = node_types[0][nodes[at]!]!;
    const name = strings[nodes[at + 1]!]!;
    if (OF_THE_ENGINE.has(type) || /^system \/ |ScriptTiming/.test(name)) continue;
    const key = type.includes('string') ? 'string' : `${type} ${name.slice(0, 60)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
