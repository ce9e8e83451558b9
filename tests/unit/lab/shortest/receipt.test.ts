import { afterEach, describe, expect, it } from 'vitest';
import { bytesOf, receiptOf } from '../../../../src/lab/shortest/receipt';
import { shortest } from '../../../../src/lab/shortest/scenario';
import { liveFakes } from '../../../../src/peer/fake';
import { startLab, stopLabs } from '../lab';

afterEach(stopLabs);

async function run(text = 'Hello Bob') {
  const scenario = shortest(text);
  const lab = startLab({ scenario, speed: Infinity });
  lab.send({ type: 'PLAY' });
  await lab.reach('finished', 'failed');
  return { lab, scenario, entries: lab.entries() };
}

describe('the shortest connection', () => {
  it('runs to a message that arrived', async () => {
    const { lab, entries, scenario } = await run('Is anybody there?');
    expect(lab.snapshot().context.failure).toBeNull();
    expect(receiptOf(entries, scenario)).toMatchObject({
      messages: 2,
      calls: 8,
      candidates: 4,
      received: 'Is anybody there?',
    });
  });

  it('sends descriptions that carry their candidates', async () => {
    const { entries } = await run();
    const sent = entries.filter((one) => one.kind === 'message' && one.phase === 'sent');
    expect(sent).toHaveLength(2);
    for (const message of sent)
      expect(JSON.stringify(message).match(/a=candidate:/g)).toHaveLength(2);
  });

  it('counts the bytes that signaling carried', async () => {
    const { entries, scenario } = await run();
    const sent = entries.flatMap((one) =>
      one.kind === 'message' && one.phase === 'sent' && one.body.kind === 'description'
        ? [one.body.description]
        : [],
    );
    expect(receiptOf(entries, scenario).lengths).toEqual(sent.map(bytesOf));
  });

  it('divides the whole time into its steps, without a gap', async () => {
    const { entries, scenario } = await run();
    const { stretches, ms } = receiptOf(entries, scenario);
    expect(stretches.map(({ id }) => id)).toEqual(scenario.steps.map(({ id }) => id));
    expect(stretches[0]!.from).toBe(0);
    expect(stretches.at(-1)!.to).toBe(ms);
    for (const [index, { from, to }] of stretches.entries()) {
      expect(to).toBeGreaterThanOrEqual(from);
      if (index) expect(from).toBe(stretches[index - 1]!.to);
    }
  });

  it('counts as far as it is asked to', async () => {
    const { entries, scenario } = await run();
    expect(receiptOf(entries, scenario, 0)).toEqual({
      calls: 0,
      messages: 0,
      lengths: [],
      candidates: 0,
      checks: 0,
      servers: 0,
      ms: null,
      stretches: [],
      received: null,
    });
    const halfway = entries.findIndex((one) => one.kind === 'message') + 1;
    expect(receiptOf(entries, scenario, halfway)).toMatchObject({ messages: 1, ms: null });
  });

  it('counts the servers that a connection is told of', async () => {
    const { entries, scenario } = await run();
    const configuration = { iceServers: [{ urls: 'stun:192.0.2.1' }, { urls: 'stun:192.0.2.2' }] };
    const told = entries.map((one) =>
      one.kind === 'call' && one.command.call === 'new RTCPeerConnection' && one.peer === 'bob'
        ? { ...one, args: [configuration] }
        : one,
    );
    expect(receiptOf(entries, scenario).servers).toBe(0);
    expect(receiptOf(told, scenario).servers).toBe(2);
  });

  it('leaves no connection behind', async () => {
    const { lab } = await run();
    lab.send({ type: 'RESTART' });
    expect(liveFakes()).toEqual([]);
  });
});

describe('bytesOf', () => {
  it('counts UTF-8', () => {
    expect(bytesOf({ a: 'é' })).toBe(10);
  });
});
