import { expect, test } from '../support/stepper.ts';

test('a call tells its bit rate and frame size, live, and they are those of getStats()', async ({
  stepper,
}) => {
  await stepper.open('/guide/peer-connection/?step=16');
  await stepper.settled(16);
  for (const peer of ['Alice', 'Bob'] as const) {
    const line = stepper.peer(peer).locator('.incoming');
    await expect(line).toHaveText(/^320 × 180 · \d+ fps · [1-9]\d* kbit\/s$/, {
      timeout: 20_000,
    });
    const told = Number(/(\d+) kbit/.exec(await line.innerText())![1]);
    const trace = await stepper.trace();
    const bytes = trace.flatMap((entry) =>
      entry.kind === 'stats' && entry.peer === peer.toLowerCase()
        ? Object.values(entry.stats).flatMap((one) =>
            typeof one?.['bytesReceived'] === 'number' ? [one['bytesReceived']] : [],
          )
        : [],
    );
    expect(Math.max(...bytes)).toBeGreaterThan(0);
    expect(told).toBeLessThan(20_000);
    // It goes on: the line is made anew with each reading.
    const before = await line.elementHandle();
    await expect.poll(() => before!.evaluate((one) => one.isConnected)).toBe(false);
  }
});

test('of five ways to stop, two need no negotiation', async ({ page }) => {
  await page.goto('/glossary/');
  const outcome = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d')!;
    setInterval(() => {
      pen.fillStyle = `hsl(${performance.now() / 20} 80% 50%)`;
      pen.fillRect(0, 0, 300, 150);
    }, 50);
    const stream = canvas.captureStream(20);
    const track = stream.getVideoTracks()[0]!;
    const alice = new RTCPeerConnection();
    const bob = new RTCPeerConnection();
    alice.onicecandidate = ({ candidate }) => void bob.addIceCandidate(candidate ?? undefined);
    bob.onicecandidate = ({ candidate }) => void alice.addIceCandidate(candidate ?? undefined);
    const negotiate = async () => {
      await alice.setLocalDescription();
      await bob.setRemoteDescription(alice.localDescription!);
      await bob.setLocalDescription();
      await alice.setRemoteDescription(bob.localDescription!);
    };
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    let needed = 0;
    const sender = alice.addTrack(track, stream);
    const [transceiver] = alice.getTransceivers();
    await negotiate();
    await pause(1500);
    alice.onnegotiationneeded = () => (needed += 1);
    const sent = async () => {
      for (const one of (await alice.getStats()).values())
        if (one.type === 'outbound-rtp') return one.framesSent as number;
      return 0;
    };
    const framesIn = async (ms: number) => {
      await pause(300);
      const before = await sent();
      await pause(ms);
      return (await sent()) - before;
    };
    const result: Record<string, { frames: number; needed: number }> = {};
    const measure = async (name: string) => {
      result[name] = { frames: await framesIn(1000), needed };
      needed = 0;
    };
    await measure('running');
    track.enabled = false;
    await measure('enabled');
    track.enabled = true;
    await sender.replaceTrack(null);
    await measure('replaceTrack');
    await sender.replaceTrack(track);
    transceiver!.direction = 'recvonly';
    await measure('direction');
    await negotiate();
    needed = 0;
    await measure('direction agreed');
    transceiver!.direction = 'sendrecv';
    await negotiate();
    needed = 0;
    alice.removeTrack(sender);
    await measure('removeTrack');
    await negotiate();
    needed = 0;
    transceiver!.stop();
    await measure('stop');
    await negotiate();
    const refused = /^m=video 0 /m.test(alice.localDescription!.sdp);
    alice.close();
    bob.close();
    return { result, refused };
  });
  const { running, enabled, replaceTrack, direction, removeTrack, stop } = outcome.result;
  expect(running!.frames).toBeGreaterThan(5);
  expect(enabled).toEqual({ frames: expect.any(Number), needed: 0 });
  expect(enabled!.frames).toBeGreaterThan(0);
  expect(replaceTrack).toEqual({ frames: 0, needed: 0 });
  expect(direction!.needed).toBe(1);
  expect(outcome.result['direction agreed']).toEqual({ frames: 0, needed: 0 });
  expect(removeTrack!.needed).toBe(1);
  expect(stop!.needed).toBe(1);
  expect(outcome.refused).toBe(true);
});
