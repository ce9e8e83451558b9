import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { createViteServer } from 'vitest/node';
import type * as diffModule from '../../src/sdp/diff.ts';
import type * as explainModule from '../../src/sdp/explain.ts';
import type { Result } from './result.ts';
import { median, percentile } from './statistics.ts';

const SAMPLES = 60;
const FRAME = 1000 / 60;

/** Has every offer of the page ask for a data channel too, beside what its scenario asks for. */
function addChannel(): void {
  const { createOffer } = RTCPeerConnection.prototype;
  const withChannel = function (this: RTCPeerConnection) {
    this.createDataChannel('bench');
    return Reflect.apply(createOffer, this, []);
  };
  Object.assign(RTCPeerConnection.prototype, { createOffer: withChannel });
}

/**
 * Presses buttons in turn, each as a frame begins, and takes the time from the press to the first task after that frame,
 * which shows it. With the refresh of the screen, unlike painting: the video of the call is drawn at each frame, and
 * without a limit to them it takes the whole machine.
 */
async function samples({ names, count }: { names: string[]; count: number }): Promise<number[]> {
  const panel = document.querySelector('.lab [role=tabpanel]')!;
  const buttons = names.map((name) => {
    const [peer, place] = name.split(' ');
    return [...panel.querySelectorAll<HTMLElement>(`.group.${peer} button`)].find((button) =>
      button.textContent.includes(place!),
    )!;
  });
  const frameOf = (press: () => void) =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const before = performance.now();
        press();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - before);
        port2.postMessage(null);
      });
    });
  const rested = () => new Promise((resolve) => setTimeout(resolve, 60));
  const times: number[] = [];
  for (let i = -6; i < count; i++) {
    await rested();
    const time = await frameOf(() => buttons[(i + 6) % buttons.length]!.click());
    if (i >= 0) times.push(time);
  }
  return times;
}

async function openedAt(page: Page, url: string, step: number): Promise<void> {
  await page.goto(`${url}/lab/?scenario=call&step=${step}`);
  await page
    .locator(`.lab[data-phase="ready"] input[type=range][aria-valuetext^="Step ${step} "]`)
    .waitFor();
  await page.locator('.lab .says').first().waitFor();
}

/** From a click on a description with audio, video and data to the frame that shows it with its explanations. */
export async function sdpText(browser: Browser, url: string): Promise<Result[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
  await page.addInitScript(addChannel);
  await openedAt(page, url, 11);
  // At this step Alice has no current description: both are of Bob.
  const names = ['bob currentRemote', 'bob currentLocal'];
  const times = await page.evaluate(samples, { names, count: SAMPLES });
  const lines = await page.locator('.lab .sdp h4 small').textContent();
  await page.close();
  const p95 = percentile(times, 0.95);
  return [
    {
      what: `a description of audio, video and data shown (${/\d+ lines/.exec(lines ?? '')?.[0]})`,
      ours: `${p95.toFixed(1)} ms at p95, ${median(times).toFixed(1)} ms median`,
      reference: 'one frame at 60 Hz',
      ratio: (p95 / FRAME).toFixed(2),
      bound: '≤ 1',
      holds: p95 <= FRAME,
    },
  ];
}

const FIXTURE = new URL('../fixtures/sdp/chrome-full.sdp', import.meta.url);
const SHORT = 2_000;
const LONG = 16_000;
const LINEAR = 1.5;

/** Time per line of `compare()` on a long pair of descriptions against a short one: 1 where it is linear. */
export async function sdpDiff(): Promise<Result[]> {
  const server = await createViteServer({
    configFile: false,
    server: { middlewareMode: true },
    appType: 'custom',
  });
  const { explain } = (await server.ssrLoadModule('/src/sdp/explain.ts')) as typeof explainModule;
  const { compare } = (await server.ssrLoadModule('/src/sdp/diff.ts')) as typeof diffModule;
  const section = readFileSync(FIXTURE, 'utf8').split(/(?=^m=)/m)[2]!;

  /** Microseconds for each line of a pair that differs in every tenth line. */
  const perLine = (lines: number): number => {
    const times = Math.round(lines / section.split('\n').length);
    const text = section.repeat(times).replaceAll(/(?<=.)\r\nm=.*|a=mid:.*\r\n/g, '');
    let count = 0;
    const other = text.replaceAll(/^a=.*$/gm, (line) => (++count % 10 ? line : `${line}x`));
    const [before, after] = [explain(text), explain(other)];
    const start = performance.now();
    compare(before, after);
    return (1000 * (performance.now() - start)) / before.lines.length;
  };
  const [short, long]: [number[], number[]] = [[], []];
  for (let run = -5; run < 21; run++) {
    const [a, b] = [perLine(SHORT), perLine(LONG)];
    if (run < 0) continue;
    short.push(a);
    long.push(b);
  }
  await server.close();
  const ratio = median(long) / median(short);
  return [
    {
      what: 'compare(), time for each line, median of 21 alternating runs',
      ours: `${median(long).toFixed(2)} µs in ${LONG} lines`,
      reference: `${median(short).toFixed(2)} µs in ${SHORT} lines`,
      ratio: ratio.toFixed(2),
      bound: `≤ ${LINEAR}, linear is 1`,
      holds: ratio <= LINEAR,
    },
  ];
}
