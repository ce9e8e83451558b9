import { expect, test } from '@playwright/test';
import { PEERS, type PeerName } from '../../src/jsep/command.ts';
import { printFor } from '../../src/jsep/print.ts';
import type { Condition } from '../../src/lab/condition.ts';
import type { Scenario } from '../../src/lab/scenario.ts';
import { scenario as call } from '../../src/lab/scenarios/call.ts';
import { scenario as dataChannel } from '../../src/lab/scenarios/data-channel.ts';

/** What the lab waits for between steps, as code: the panels tell it in words. */
function wait(condition: Condition): string {
  if ('state' in condition) return `pc.${condition.state} === '${condition.is}'`;
  if ('channel' in condition) return `${condition.channel}?.readyState === '${condition.is}'`;
  if ('received' in condition) return `(await count('messagesReceived')) >= ${condition.received}`;
  if ('framesDecoded' in condition)
    return `(await count('framesDecoded')) >= ${condition.framesDecoded}`;
  throw new Error(`No scenario of one page waits for ${JSON.stringify(condition)}.`);
}

/** The program of a peer as its panel shows it, up to the end of the call, with the waits between its steps. */
function programOf(peer: PeerName, { steps }: Scenario): string {
  const waits = (conditions: readonly Condition[] = []) =>
    conditions
      .filter((one) => one.peer === peer)
      .map((one) => `await until(async () => ${wait(one)});`);
  const lines = steps
    .filter(({ id }) => id !== 'close')
    .flatMap(({ needs, do: actions, until }) => [
      ...waits(needs),
      ...actions.flatMap((action) => printFor(peer, action).map(({ text }) => text)),
      ...waits(until),
    ]);
  return lines.join('\n');
}

/** Runs both programs against each other, each as a module of its own would: in strict code. */
async function run(programs: readonly string[]): Promise<void> {
  const queues: unknown[][] = [[], []];
  const sleep = () => new Promise((resolve) => setTimeout(resolve, 20));
  const until = async (isMet: () => Promise<boolean>) => {
    while (!(await isMet())) await sleep();
  };
  const AsyncFunction = run.constructor as new (
    ...parameters: string[]
  ) => (...values: unknown[]) => Promise<void>;
  const prelude = `'use strict';
    const count = async (name) =>
      [...(await pc.getStats()).values()].reduce((sum, one) => sum + (one[name] ?? 0), 0);\n`;
  await Promise.all(
    programs.map((program, at) => {
      const signaling = {
        // What crosses a network is a copy.
        send: (value: unknown) => queues[1 - at]!.push(JSON.parse(JSON.stringify(value))),
        receive: async () => {
          while (!queues[at]!.length) await sleep();
          return queues[at]!.shift();
        },
      };
      return new AsyncFunction('signaling', 'until', prelude + program)(signaling, until);
    }),
  );
}

for (const scenario of [dataChannel, call])
  test(`the code of both peers, pasted together, connects: ${scenario.id}`, async ({ page }) => {
    await page.goto('/glossary/');
    const programs = PEERS.map((peer) => programOf(peer, scenario));
    // A page has no name for the function that it is given.
    await page.evaluate(`const run = ${run.toString()}; run(${JSON.stringify(programs)})`);
    expect(programs[1]).toContain('while (true) {');
  });
