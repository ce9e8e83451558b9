import type { Browser } from '@playwright/test';
import type { Entry } from '../../src/trace/entry.ts';
import type { Result } from './result.ts';
import { median } from './statistics.ts';

const RUNS = 30;
const BOUND = 1.15;

/** The calls of the scenario `data-channel`, in its order and with its waits, and nothing else. Gives ms. */
async function bare(): Promise<number> {
  const start = performance.now();
  const alice = new RTCPeerConnection();
  const aliceFound: (RTCIceCandidate | null)[] = [];
  alice.onicecandidate = ({ candidate }) => aliceFound.push(candidate);
  const bob = new RTCPeerConnection();
  const bobFound: (RTCIceCandidate | null)[] = [];
  bob.onicecandidate = ({ candidate }) => bobFound.push(candidate);
  const bobOpen = new Promise<RTCDataChannel>((resolve) => {
    bob.ondatachannel = ({ channel }) => {
      if (channel.readyState === 'open') resolve(channel);
      else channel.onopen = () => resolve(channel);
    };
  });
  const gathered = (pc: RTCPeerConnection) =>
    new Promise<void>((resolve) => {
      const look = () => pc.iceGatheringState === 'complete' && resolve();
      pc.onicegatheringstatechange = look;
      look();
    });
  const chat = alice.createDataChannel('chat');
  const aliceOpen = new Promise((resolve) => {
    chat.onopen = resolve;
  });
  const offer = await alice.createOffer();
  await alice.setLocalDescription(offer);
  await bob.setRemoteDescription(offer);
  const answer = await bob.createAnswer();
  await bob.setLocalDescription(answer);
  await alice.setRemoteDescription(answer);
  await gathered(alice);
  for (const candidate of aliceFound) await bob.addIceCandidate(candidate);
  await gathered(bob);
  for (const candidate of bobFound) await alice.addIceCandidate(candidate);
  await Promise.all([aliceOpen, bobOpen]);
  const ms = performance.now() - start;
  alice.close();
  bob.close();
  return ms;
}

/** The same in the stepper, played at full speed: from its first command to both channels open, by its trace. */
async function stepped(): Promise<number> {
  const lab = document.querySelector('.lab[data-phase]')!;
  const until = (phase: string) =>
    new Promise<void>((resolve) => {
      const look = () =>
        lab.getAttribute('data-phase') === phase ? resolve() : requestAnimationFrame(look);
      look();
    });
  lab.querySelector<HTMLButtonElement>('button.play')!.click();
  await until('finished');
  const { trace } = lab as never as { trace: readonly Entry[] };
  const first = trace.find((entry) => entry.kind === 'call')!;
  const opened = trace.filter((entry) => entry.kind === 'event' && entry.type === 'open');
  const ms = Math.max(...opened.map(({ at }) => at)) - first.at;
  lab.querySelector<HTMLButtonElement>('button[aria-label="Restart"]')!.click();
  await until('idle');
  return ms;
}

/** From the first command to both channels open, against the same calls as a bare script in the same page. */
export async function handshake(browser: Browser, url: string): Promise<Result> {
  const page = await browser.newPage();
  await page.goto(`${url}/lab/`);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'full' });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -3; run < RUNS; run++) {
    const [a, b] = [await page.evaluate(bare), await page.evaluate(stepped)];
    // The first runs warm both up.
    if (run < 0) continue;
    theirs.push(a);
    ours.push(b);
  }
  await page.close();
  const ratio = median(ours) / median(theirs);
  return {
    what: `first command to both channels open, median of ${RUNS} alternating runs`,
    ours: `${median(ours).toFixed(1)} ms`,
    reference: `${median(theirs).toFixed(1)} ms, bare script`,
    ratio: ratio.toFixed(3),
    bound: `≤ ${BOUND}`,
    holds: ratio <= BOUND,
  };
}
