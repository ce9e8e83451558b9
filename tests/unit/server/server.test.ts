import { once } from 'node:events';
import { spawn } from 'node:child_process';
import type { Socket } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { newId, VERSION } from '../../../src/signaling/message';
import { heard, startSignal, type TestSignal } from '../../support/signal';

let signal: TestSignal | undefined;
afterEach(() => signal?.stop());

const start = async (environment?: Record<string, string>) =>
  (signal = await startSignal(environment));
const join = (socket: Socket, room: unknown) =>
  socket.emitWithAck('join', room) as Promise<unknown>;
const letter = (room: string, more: object = {}) => ({
  type: 'letter',
  envelope: { v: VERSION, room, from: 'me', n: 0, kind: 'candidate', candidate: null, ...more },
});

/** Two clients in one room. */
async function pair({ client }: TestSignal, room = newId()) {
  const [one, other] = [await client(), await client()];
  await join(one, room);
  await join(other, room);
  return { one, other, room };
}

/** Whether what `one` says still reaches `other`. */
async function works({ one, other, room }: Awaited<ReturnType<typeof pair>>): Promise<boolean> {
  const got = heard(other, 'packet');
  one.emit('packet', letter(room));
  return (await got) !== undefined;
}

describe('a room', () => {
  it('is for two: a third is refused and told so, and disturbs nobody', async () => {
    const both = await pair(await start());
    const third = await signal!.client();
    expect(await join(third, both.room)).toEqual({ ok: false, why: 'full' });
    const leak = heard(third, 'packet').catch(() => 'nothing');
    expect(await works(both)).toBe(true);
    expect(await leak).toBe('nothing');
  });

  it('keeps two seats however many come at the same moment', async () => {
    const { client } = await start();
    const room = newId();
    const sockets = await Promise.all(Array.from({ length: 8 }, () => client()));
    const joined = await Promise.all(sockets.map((socket) => join(socket, room)));
    expect(joined.filter((one) => (one as { ok: boolean }).ok)).toHaveLength(2);
  });

  it('has a free seat again when one has gone', async () => {
    const { one, other, room } = await pair(await start());
    const gone = heard(other, 'gone');
    one.disconnect();
    expect(await gone).toBe('left');
    expect(await join(await signal!.client(), room)).toEqual({ ok: true });
  });

  it('tells one that the other was lost, where its line broke', async () => {
    const { one, other } = await pair(await start());
    const gone = heard(other, 'gone');
    one.io.engine.close();
    expect(await gone).toBe('lost');
  });

  it.each([
    ['short', 'room'],
    ['no text', 7],
    ['nothing', null],
    ['long', 'x'.repeat(60)],
  ])('has a name that nobody guesses, so not one that is %s', async (_, room) => {
    const { client } = await start();
    expect(await join(await client(), room)).toEqual({ ok: false, why: 'refused' });
  });

  it('is one for each client', async () => {
    const { one } = await pair(await start());
    expect(await join(one, newId())).toEqual({ ok: false, why: 'refused' });
  });

  it('ends when nothing is said in it', async () => {
    const { one, other } = await pair(await start({ IDLE_SECONDS: '1' }));
    const over = Promise.all([heard(one, 'over', 8000), heard(other, 'over', 8000)]);
    expect(await over).toEqual(['room-over', 'room-over']);
  }, 10_000);
});

describe('the door', () => {
  it('lets in a page of the server itself, of an allowed site, and a program', async () => {
    const { client, url } = await start({ ORIGINS: 'https://example.org' });
    for (const origin of [url, 'https://example.org']) await client({ extraHeaders: { origin } });
    await client();
  });

  it.each(['https://example.com', 'https://example.org.evil.example', 'null'])(
    'refuses a page of %s',
    async (origin) => {
      const { client } = await start({ ORIGINS: 'https://example.org' });
      await expect(client({ extraHeaders: { origin } })).rejects.toThrow();
    },
  );

  it('limits the connections of one address', async () => {
    const { client } = await start({ PER_ADDRESS: '2' });
    const [first] = [await client(), await client()];
    await expect(client()).rejects.toThrow('refused');
    first.disconnect();
    await expect
      .poll(() =>
        client().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  });

  it('limits the rooms that one address enters', async () => {
    const { client } = await start({ JOINS_PER_MINUTE: '2' });
    const joined = [];
    for (let i = 0; i < 3; i++) joined.push(await join(await client(), newId()));
    expect(joined).toEqual([{ ok: true }, { ok: true }, { ok: false, why: 'refused' }]);
  });

  it('believes a proxy about addresses only where there is one', async () => {
    const told = (address: string) => ({ extraHeaders: { 'x-forwarded-for': address } });
    const plain = await start({ PER_ADDRESS: '1' });
    await plain.client(told('192.0.2.1'));
    await expect(plain.client(told('192.0.2.2'))).rejects.toThrow('refused');
    await plain.stop();
    const proxied = await start({ PER_ADDRESS: '1', PROXIES: '1' });
    await proxied.client(told('192.0.2.1'));
    await proxied.client(told('192.0.2.1, 192.0.2.2'));
    await expect(proxied.client(told('192.0.2.3, 192.0.2.1'))).rejects.toThrow('refused');
  });
});

/** A value with `depth` lists in each other. */
const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('what is sent', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, 'not-a-message'],
    ['a text', 'hello', 'not-a-message'],
    ['a packet of no type', { type: 'gossip' }, 'shape'],
    ['an ack without a number', { type: 'ack', from: 'a', to: 'b' }, 'shape'],
    ['a letter of another room', letter(newId()), 'wrong-room'],
    ['a letter of another version', letter(newId(), { v: 9 }), 'version'],
    ['a deep letter', { type: 'letter', envelope: deep(500) }, 'not-a-message'],
    ['a deep candidate', letter(newId(), { candidate: deep(500) }), 'shape'],
    ['binary', Buffer.from([1, 2, 3]), 'shape'],
    ['binary in a letter', letter(newId(), { candidate: Buffer.from([1]) }), 'shape'],
  ])('is refused where it is %s, and goes nowhere', async (_, packet, reason) => {
    const both = await pair(await start());
    const refused = heard(both.one, 'refused');
    const leak = heard(both.other, 'packet').catch(() => 'nothing');
    both.one.emit('packet', packet);
    expect(await refused).toBe(reason);
    expect(await leak).toBe('nothing');
    expect(await works(both)).toBe(true);
  });

  it('is relayed without anything that a message does not have', async () => {
    const { one, other, room } = await pair(await start());
    const got = heard(other, 'packet');
    one.emit('packet', { ...letter(room, { extra: deep(50), __proto__: null }), more: 1 });
    expect(await got).toEqual(letter(room));
  });

  it('is heard by nobody before there is a room', async () => {
    const both = await pair(await start());
    const outside = await signal!.client();
    const leak = heard(both.other, 'packet').catch(() => 'nothing');
    outside.emit('packet', letter(both.room));
    expect(await leak).toBe('nothing');
  });

  it('ends the connection where it is too large, and harms no other room', async () => {
    const { client } = await start({ MAX_BYTES: '2048' });
    const both = await pair(signal!);
    const large = await client();
    const ended = heard(large, 'disconnect');
    await join(large, newId());
    large.emit('packet', letter(newId(), { from: 'x'.repeat(4096) }));
    await ended;
    expect(await works(both)).toBe(true);
  });

  it('ends the connection where it is a flood, and harms no other room', async () => {
    const { client } = await start({ RATE: '5' });
    const both = await pair(signal!);
    const flood = await client();
    const room = newId();
    await join(flood, room);
    const over = heard(flood, 'over');
    for (let i = 0; i < 200; i++) flood.emit('packet', letter(room));
    expect(await over).toBe('refused');
    expect(await works(both)).toBe(true);
  });

  it('harms nobody where it is as deep as it is long', async () => {
    const both = await pair(await start());
    const raw = new WebSocket(`ws://localhost:${signal!.port}/signal/?EIO=4&transport=websocket`);
    await once(raw, 'open');
    raw.send('40');
    raw.send(`42["join","${newId()}"]`);
    raw.send(`42["packet",${'['.repeat(30_000)}${']'.repeat(30_000)}]`);
    raw.send(`42["packet",${'{"type":'.repeat(7000)}1${'}'.repeat(7000)}]`);
    expect(await works(both)).toBe(true);
    raw.close();
  });

  it('ends the connection where it is no Socket.IO at all, and harms no other room', async () => {
    const both = await pair(await start());
    const raw = new WebSocket(`ws://localhost:${signal!.port}/signal/?EIO=4&transport=websocket`);
    await once(raw, 'open');
    const closed = once(raw, 'close');
    raw.send('4999[[[[');
    raw.send(new Uint8Array(64));
    await closed;
    expect(await works(both)).toBe(true);
  });
});

describe('the process', () => {
  it('says nothing of what passes, tells its clients on SIGTERM, and ends', async () => {
    const main = new URL('../../../src/server/main.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0' } });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (some: Buffer) => said.push(some));
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const url = new URL(/http\S+/.exec(line.toString())![0]);
    const { io } = await import('socket.io-client');
    const socket = io(url.origin, { path: '/signal/', transports: ['websocket'] });
    await heard(socket, 'connect');
    const room = newId();
    await join(socket, room);
    socket.emit('packet', letter(room));
    socket.emit('packet', letter(newId()));
    expect(await heard(socket, 'refused')).toBe('wrong-room');
    const told = heard(socket, 'restarting');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await told;
    expect(await ended).toEqual([0, null]);
    expect(Buffer.concat(said).toString()).toBe(line.toString());
    socket.disconnect();
  }, 60_000);

  it.each([
    ['PORT', 'x'],
    ['PORT', '70000'],
    ['RATE', '-1'],
    ['ORIGINS', 'example.org'],
  ])(
    'says what is wrong with %s=%s, and does not start',
    async (name, value) => {
      const main = new URL('../../../src/server/main.ts', import.meta.url).pathname;
      const child = spawn(process.execPath, [main], { env: { ...process.env, [name]: value } });
      const said: Buffer[] = [];
      child.stderr.on('data', (some: Buffer) => said.push(some));
      const [code] = (await once(child, 'close')) as [number];
      expect(code).not.toBe(0);
      expect(Buffer.concat(said).toString()).toContain(`${name}=${value} cannot be used`);
    },
    60_000,
  );
});
