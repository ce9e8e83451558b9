import { afterEach, describe, expect, it } from 'vitest';
import { createActor, waitFor, type Actor } from 'xstate';
import { createLine } from '../../../../src/lab/channel/line';
import { channelMachine } from '../../../../src/lab/channel/machine';
import { noise } from '../../../../src/lab/channel/noise';
import { PRESETS, type Settings } from '../../../../src/lab/channel/settings';
import type { Parcel } from '../../../../src/lab/channel/setup';
import { fakeConnection, liveFakes } from '../../../../src/peer/fake';
import type { FakeDataChannel } from '../../../../src/peer/fake-channel';

type Lab = Actor<typeof channelMachine>;

const QUIET = { up: { open: 'quiet' } } as const;
const labs: Lab[] = [];

function start(settings: Settings = PRESETS.reliable): Lab {
  const lab = createActor(channelMachine, {
    input: {
      connect: () => createLine(fakeConnection),
      now: () => performance.now(),
      limit: 2000,
      silence: 100,
    },
  });
  labs.push(lab);
  lab.start();
  lab.send({ type: 'SETTINGS', settings });
  return lab;
}

const context = (lab: Lab) => lab.getSnapshot().context;
const until = (lab: Lab, is: (lab: Lab) => boolean) =>
  waitFor(lab, () => is(lab), { timeout: 5000 });
const quiet = (lab: Lab) => until(lab, () => lab.getSnapshot().matches(QUIET));

async function open(settings?: Settings): Promise<Lab> {
  const lab = start(settings);
  lab.send({ type: 'OPEN' });
  await quiet(lab);
  return lab;
}

const parcel = (size: number): Parcel => ({ name: 'noise', size, read: async () => noise(size) });
const texts = (lab: Lab, peer: 'alice' | 'bob', kind: string) =>
  context(lab)
    .journals[peer].filter((one) => one.kind === kind)
    .map(({ text }) => text);

afterEach(() => {
  for (const lab of labs.splice(0)) lab.stop();
  expect(liveFakes()).toEqual([]);
});

describe('opening', () => {
  it('connects two peers and tells what both ends say', async () => {
    const lab = await open({ ...PRESETS.noRetransmits, protocol: 'json' });
    const { facts, maxMessageSize, news } = context(lab);
    const carried = { label: 'positions', ordered: false, maxRetransmits: 0, protocol: 'json' };
    expect(facts.alice).toMatchObject(carried);
    expect(facts.bob).toEqual(facts.alice);
    expect(maxMessageSize).toBe(262_144);
    expect(news).toEqual({ id: 'opened', how: 'first' });
    expect(texts(lab, 'bob', 'event')).toEqual(['datachannel', 'open']);
    expect(texts(lab, 'alice', 'call')).toContain(
      "const channel = pc.createDataChannel('positions', { ordered: false, maxRetransmits: 0, protocol: 'json' });",
    );
  });

  it('announces no channel that was negotiated', async () => {
    const lab = await open(PRESETS.negotiated);
    expect(context(lab).facts.bob).toMatchObject({ negotiated: true, id: 0 });
    expect(context(lab).news).toEqual({ id: 'opened', how: 'negotiated' });
    expect(texts(lab, 'bob', 'event')).toEqual(['open']);
    expect(texts(lab, 'bob', 'call')).toContain(
      "const channel = pc.createDataChannel('chat', { negotiated: true, id: 0 });",
    );
  });

  it('opens another channel without a negotiation', async () => {
    const lab = await open();
    const before = context(lab).ends!.alice;
    lab.send({ type: 'SETTINGS', settings: PRESETS.unordered });
    lab.send({ type: 'OPEN' });
    await until(lab, () => context(lab).facts.bob?.ordered === false);
    expect(before.readyState).toBe('closed');
    expect(context(lab).news).toEqual({ id: 'opened', how: 'again' });
    const offers = texts(lab, 'alice', 'call').filter((text) => text.includes('offer'));
    expect(offers).toHaveLength(1);
  });

  it('tells what the browser says of settings that do not go together, and can try again', async () => {
    const lab = start(PRESETS.refused);
    lab.send({ type: 'OPEN' });
    await until(lab, () => lab.getSnapshot().matches({ up: 'empty' }));
    const { news } = context(lab);
    expect(news).toMatchObject({ id: 'openRefused', refusal: { name: 'TypeError' } });
    expect(texts(lab, 'alice', 'error')[0]).toMatch(/^TypeError: .*both max retransmits/);
    lab.send({ type: 'SETTINGS', settings: PRESETS.reliable });
    lab.send({ type: 'OPEN' });
    await quiet(lab);
  });

  it('gives up where no connection comes about', async () => {
    const lab = createActor(channelMachine, {
      input: {
        connect: () => ({
          open: () => new Promise(() => undefined),
          maxMessageSize: null,
          close: () => undefined,
        }),
        now: () => 0,
        limit: 20,
      },
    }).start();
    lab.send({ type: 'OPEN' });
    await waitFor(lab, (snapshot) => snapshot.matches('none'));
    expect(lab.getSnapshot().context.news).toEqual({ id: 'failed' });
    lab.stop();
  });
});

describe('chat', () => {
  it('carries strings and bytes both ways, and tells as what they came', async () => {
    const lab = await open();
    lab.send({ type: 'SEND', from: 'alice', as: 'string', text: '你好' });
    await until(lab, () => context(lab).chat.length === 1);
    lab.send({ type: 'SEND', from: 'bob', as: 'ArrayBuffer', text: 'Hi' });
    await until(lab, () => context(lab).chat.length === 2);
    expect(context(lab).chat).toMatchObject([
      { from: 'alice', as: 'string', text: '你好', bytes: 6 },
      { from: 'bob', as: 'ArrayBuffer', text: 'Hi', bytes: 2 },
    ]);
    expect(texts(lab, 'alice', 'event').at(-1)).toBe('message: ArrayBuffer(2)');
  });

  it('tells of a message that is taken, and of one that is too large', async () => {
    const lab = await open();
    lab.send({ type: 'SIZE', size: 262_144 });
    await until(lab, () => context(lab).trials[0]?.outcome === 'arrived');
    lab.send({ type: 'SIZE', size: 262_145 });
    await until(lab, () => context(lab).trials.length === 2);
    expect(context(lab).trials[1]).toMatchObject({ size: 262_145, outcome: { name: 'TypeError' } });
    expect(texts(lab, 'alice', 'error')[0]).toMatch(/larger than max-message-size/);
  });
});

describe('a file', () => {
  it('arrives whole, with the sender waiting for its buffer', async () => {
    const lab = await open();
    lab.send({ type: 'FILE', parcel: parcel(3_000_001), pace: { chunk: 16_384, paced: true } });
    await until(lab, () => context(lab).news.id === 'sent');
    const { result, samples } = context(lab).file!;
    expect(result).toMatchObject({ end: 'complete', refusal: null, verdict: { same: true } });
    expect(result!.verdict!.hashes!.sent).toMatch(/^[0-9a-f]{64}$/);
    expect(result!.last).toMatchObject({ sent: 3_000_001, received: 3_000_001, buffered: 0 });
    expect(result!.peak).toBeLessThanOrEqual(2 ** 20 + 16_384);
    expect(result!.waits).toBeGreaterThan(0);
    expect(result!.blob.size).toBe(3_000_001);
    expect(samples.length).toBeGreaterThan(2);
    expect(lab.getSnapshot().matches(QUIET)).toBe(true);
  });

  it('that does not wait fills the queue until send() throws', async () => {
    const lab = await open();
    lab.send({ type: 'FILE', parcel: parcel(20_000_000), pace: { chunk: 65_536, paced: false } });
    await until(lab, () => context(lab).news.id === 'sent');
    const { result } = context(lab).file!;
    expect(result).toMatchObject({
      end: 'refused',
      refusal: { name: 'OperationError' },
      peak: 16 * 2 ** 20,
      verdict: null,
      last: { sent: 16 * 2 ** 20, received: 16 * 2 ** 20 },
    });
  });

  it('that does not wait is stopped by the lab where the browser sets no limit', async () => {
    const lab = await open();
    const { alice } = context(lab).ends!;
    Object.defineProperty(alice, 'bufferedAmount', { value: 65 * 2 ** 20, configurable: true });
    lab.send({ type: 'FILE', parcel: parcel(1000), pace: { chunk: 100, paced: false } });
    await until(lab, () => context(lab).news.id === 'sent');
    expect(context(lab).file!.result).toMatchObject({ end: 'capped', peak: 0 });
  });

  it('over an unreliable channel may lose chunks, and the hashes tell', async () => {
    const lab = await open(PRESETS.noRetransmits);
    (context(lab).ends!.alice as never as FakeDataChannel).loses = (count) => count === 3;
    lab.send({ type: 'FILE', parcel: parcel(100_000), pace: { chunk: 16_384, paced: true } });
    await until(lab, () => context(lab).news.id === 'sent');
    const { result } = context(lab).file!;
    expect(result).toMatchObject({ end: 'incomplete', verdict: { same: false } });
    expect(result!.last.received).toBe(100_000 - 16_384);
  });

  it('that cannot be read is told with the browser’s words', async () => {
    const lab = await open();
    const read = () => Promise.reject(new DOMException('It is gone.', 'NotReadableError'));
    const pace = { chunk: 100, paced: true };
    lab.send({ type: 'FILE', parcel: { name: 'gone', size: 10, read }, pace });
    await until(lab, () => context(lab).news.id === 'sent');
    expect(context(lab).file!.refusal).toEqual({
      name: 'NotReadableError',
      message: 'It is gone.',
    });
  });

  it('can be stopped', async () => {
    const lab = await open();
    lab.send({ type: 'FILE', parcel: parcel(50_000_000), pace: { chunk: 16_384, paced: true } });
    await until(lab, () => context(lab).file!.samples.length > 1);
    lab.send({ type: 'STOP' });
    expect(context(lab).news).toEqual({ id: 'stopped' });
    await quiet(lab);
    lab.send({ type: 'SEND', from: 'alice', as: 'string', text: 'Still there' });
    await until(lab, () => context(lab).chat.length > 0);
    // Nothing of the file is taken for a message.
    expect(context(lab).chat).toMatchObject([{ text: 'Still there' }]);
  });
});

describe('a burst', () => {
  it('arrives in order over a reliable channel', async () => {
    const lab = await open();
    lab.send({ type: 'BURST', count: 50, size: 100 });
    await until(lab, () => context(lab).burst?.result !== null);
    expect(context(lab).burst!.result).toMatchObject({ sent: 50, refusal: null });
    expect(context(lab).burst!.result!.order).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('tells what an unreliable channel lost', async () => {
    const lab = await open(PRESETS.noRetransmits);
    (context(lab).ends!.alice as never as FakeDataChannel).loses = (count) => count % 10 === 0;
    lab.send({ type: 'BURST', count: 50, size: 100 });
    await until(lab, () => context(lab).burst?.result !== null);
    expect(context(lab).burst!.result!.order).toHaveLength(45);
  });
});

describe('the end', () => {
  it.each(['CLOSE', 'AWAY'] as const)('%s closes both connections', async (type) => {
    const lab = await open();
    const { ends } = context(lab);
    lab.send({ type });
    expect(lab.getSnapshot().matches('none')).toBe(true);
    expect(liveFakes()).toEqual([]);
    expect(ends!.alice.readyState).toBe('closed');
    expect(context(lab)).toMatchObject({ line: null, ends: null, maxMessageSize: null });
  });

  it('of the machine closes both connections, in the middle of a transfer too', async () => {
    const lab = await open();
    lab.send({ type: 'FILE', parcel: parcel(5_000_000), pace: { chunk: 16_384, paced: true } });
    await until(lab, () => context(lab).file!.samples.length > 1);
    lab.stop();
    expect(liveFakes()).toEqual([]);
  });

  it('of the channel alone leaves the connection', async () => {
    const lab = await open();
    context(lab).ends!.bob.close();
    await until(lab, () => lab.getSnapshot().matches({ up: 'empty' }));
    expect(context(lab).news).toEqual({ id: 'ended' });
    lab.send({ type: 'OPEN' });
    await quiet(lab);
  });
});
