import { project } from '../../../src/trace/project.ts';
import { framesDecoded } from '../../../src/trace/stats.ts';
import { expect, test, type FirefoxStepper } from '../../support/firefox.ts';

/** The pace of a reader in a hurry, in ms a step. */
const HUMAN = 1000;
/** Longer than Firefox keeps an answerer's DTLS that hears nothing. */
const LONG = 6000;

const ANSWER_SET = { 'data-channel': 8, call: 10 };

async function expectConnected(stepper: FirefoxStepper): Promise<void> {
  for (const peer of ['alice', 'bob'] as const)
    for (const name of ['connectionState', 'iceConnectionState'])
      expect([peer, name, await stepper.state(peer, name)]).toEqual([peer, name, 'connected']);
}

for (const scenario of ['data-channel', 'call'] as const)
  for (const pause of [0, LONG])
    test(`${scenario} at human speed to its end, ${pause / 1000} s between Bob's answer and the next step`, async ({
      stepper,
    }) => {
      test.setTimeout(120_000);
      await stepper.open(`/lab/?scenario=${scenario}`);
      const answerSet = ANSWER_SET[scenario];
      await stepper.step(answerSet, HUMAN);
      expect(await stepper.state('bob', 'signalingState')).toBe('stable');
      expect(await stepper.state('alice', 'signalingState')).toBe('have-local-offer');
      await new Promise((resolve) => setTimeout(resolve, pause));
      await stepper.step(16 - answerSet, HUMAN);
      await expectConnected(stepper);
      const trace = await stepper.trace();
      if (scenario === 'data-channel') {
        const messages = trace.flatMap((one) =>
          one.kind === 'event' && one.type === 'message' ? [one.detail] : [],
        );
        expect(messages).toEqual(['Hello Bob', 'Hello Alice']);
      } else {
        const { peers } = project(trace);
        for (const peer of ['alice', 'bob'] as const)
          expect(framesDecoded(peers[peer].stats)).toBeGreaterThanOrEqual(10);
      }
      await stepper.step(1, HUMAN);
      expect(await stepper.shown()).toEqual({ phase: 'finished', step: 17 });
      expect(trace.filter(({ kind }) => kind === 'error')).toEqual([]);
    });

test('a call over camera and microphone shows moving pictures', async ({ stepper }) => {
  test.setTimeout(120_000);
  await stepper.open('/lab/?scenario=call');
  const { page } = stepper;
  await page.locator('.lab .select:nth-of-type(2) select').fill('camera');
  await stepper.step(16, HUMAN / 2);
  await expectConnected(stepper);
  const calls = (await stepper.trace()).filter((one) => one.kind === 'call');
  expect(calls.filter(({ command }) => command.call === 'getUserMedia')).toHaveLength(2);
  for (const peer of ['alice', 'bob']) {
    const time = () =>
      page.$eval(`.peer.${peer} video.remote`, (video) => (video as HTMLVideoElement).currentTime);
    const before = await time();
    await expect.poll(time).toBeGreaterThan(before + 0.5);
  }
});

test('the live peers go ahead of the reader, who is told so and follows', async ({ stepper }) => {
  test.setTimeout(60_000);
  await stepper.open('/lab/');
  await stepper.step(8, 200);
  const notice = () => stepper.page.$eval('.lab .notices', (element) => element.textContent);
  await expect.poll(notice).toContain('gives up DTLS');
  await expect
    .poll(async () =>
      (await stepper.trace()).some(({ state }) => state?.connectionState === 'connected'),
    )
    .toBe(true);
  expect(await stepper.state('alice', 'connectionState')).toBe('new');
  await stepper.step(5, 100);
  await expectConnected(stepper);
});
