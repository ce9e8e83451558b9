/** Two processes of the signaling server that meet in Redis, and two pages in the middle of a handshake. */
import { randomBytes } from 'node:crypto';
import { test } from '../support/apart.ts';
import { goOn, finish, inChromium } from '../support/connect.ts';
import { hasRedis, startRedis } from '../support/redis.ts';
import { startSignalProcess } from '../support/signal-process.ts';
import { expect } from '../support/stepper.ts';
import { createWire } from '../support/wire.ts';

test('one of two servers dies in the middle of a handshake: its page finds the other, and both connect', async ({
  apart,
  baseURL,
}) => {
  test.skip(!hasRedis(), 'No redis-server on this machine. CI has to have it.');
  test.setTimeout(300_000);
  const redis = await startRedis();
  const environment = { REDIS_URL: redis.url, ORIGINS: baseURL! };
  const [one, other] = await Promise.all([
    startSignalProcess(environment),
    startSignalProcess(environment),
  ]);
  // What a proxy in front of both does: it sends who comes again to a process that lives.
  const wire = await createWire(one.port);
  const room = randomBytes(16).toString('base64url');
  const open = async (role: string, port: number) => {
    const page = await apart();
    const peer = inChromium(page, baseURL!);
    const server = encodeURIComponent(`http://localhost:${port}`);
    await peer.open(`role=${role}&way=server&room=${room}&server=${server}`);
    return { page, peer };
  };
  try {
    const caller = await open('call', wire.port);
    const answerer = await open('answer', other.port);
    await expect(caller.page.locator('[data-presence]')).toHaveAttribute('data-presence', 'here');
    // The offer has been sent, and no answer yet.
    await goOn(caller.peer, 'answer');
    await one.kill('SIGKILL');
    wire.aim(other.port);
    await finish(caller.peer, answerer.peer);
  } finally {
    wire.cut();
    await Promise.all([one, other].map(({ child }) => child.kill('SIGKILL')));
    await redis.stop();
  }
});
