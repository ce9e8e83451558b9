import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/signaling/endpoint';
import { newId } from '../../../src/signaling/message';
import { createServerEndpoint } from '../../../src/signaling/server';
import type { MessageBody } from '../../../src/trace/entry';
import { hasRedis, startRedis } from '../../support/redis';
import { startSignalProcess, type SignalProcess } from '../../support/signal-process';
import { createWire } from '../../support/wire';

const offer = (sdp: string): MessageBody => ({
  kind: 'description',
  description: { type: 'offer', sdp },
});
const sdpOf = (endpoint: Endpoint) => {
  const body = endpoint.receive()?.body;
  return body?.kind === 'description' ? body.description.sdp : undefined;
};
const connect = (port: number): Socket =>
  io(`http://localhost:${port}`, {
    path: '/signal/',
    autoConnect: false,
    forceNew: true,
    transports: ['websocket'],
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
  });

// Without Redis on this machine there is nothing to try: install redis-server. CI has to have it.
describe.skipIf(!hasRedis())('two processes and Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let one: SignalProcess;
  let other: SignalProcess;

  beforeAll(async () => {
    redis = await startRedis();
    const environment = { REDIS_URL: redis.url };
    [one, other] = await Promise.all([
      startSignalProcess(environment),
      startSignalProcess(environment),
    ]);
  }, 30_000);
  afterAll(async () => {
    await Promise.all([one, other].map(({ child }) => child.kill('SIGKILL')));
    await redis.stop();
  });

  it('serve one room', async () => {
    const room = newId();
    const alice = createServerEndpoint(connect(one.port), room, newId());
    const bob = createServerEndpoint(connect(other.port), room, newId());
    alice.send(offer('1'));
    bob.send(offer('2'));
    await expect.poll(() => sdpOf(bob), { timeout: 10_000 }).toBe('1');
    await expect.poll(() => sdpOf(alice), { timeout: 10_000 }).toBe('2');
    const gone = new Promise((resolve) =>
      bob.subscribe((happening) => happening.type === 'gone' && resolve(happening.how)),
    );
    alice.close();
    expect(await gone).toBe('left');
    bob.close();
  }, 20_000);

  it('give two seats, whichever process is asked', async () => {
    const room = newId();
    const sockets = [one, other, one, other].map(({ port }) => connect(port).connect());
    const joined = await Promise.all(sockets.map((socket) => socket.emitWithAck('join', room)));
    expect(joined.filter(({ ok }) => ok)).toHaveLength(2);
    expect(joined.filter(({ why }) => why === 'full')).toHaveLength(2);
    for (const socket of sockets) socket.disconnect();
  }, 20_000);

  it('survive the death of one in the middle: its client finds the other, and nothing is lost or doubled', async () => {
    const room = newId();
    const wire = await createWire(one.port);
    const alice = createServerEndpoint(connect(wire.port), room, newId());
    const bob = createServerEndpoint(connect(other.port), room, newId());
    alice.send(offer('offer'));
    await expect.poll(() => sdpOf(bob), { timeout: 10_000 }).toBe('offer');
    await one.kill('SIGKILL');
    wire.aim(other.port);
    bob.send(offer('answer'));
    alice.send(offer('candidate'));
    await expect.poll(() => sdpOf(alice), { timeout: 20_000 }).toBe('answer');
    await expect.poll(() => sdpOf(bob), { timeout: 20_000 }).toBe('candidate');
    expect([alice.receive(), bob.receive()]).toEqual([undefined, undefined]);
    alice.close();
    bob.close();
    wire.cut();
  }, 60_000);
});
