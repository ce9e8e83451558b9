/** What the chapters on SDP and on old programs say of Firefox. */
import { readFileSync } from 'node:fs';
import type { Findings } from '../../../src/lab/then-and-now/lines.ts';
import { CHANGE_IDS, CHANGES } from '../../../src/lab/needed/changes.ts';
import { expect, test } from '../../support/firefox.ts';

const file = new URL('../../../content/traces/figures/then-and-now.json', import.meta.url);
const [, recorded] = JSON.parse(readFileSync(file, 'utf8')) as { findings: Findings }[];

test('every old line does in Firefox what was recorded, and together they make a call', async ({
  firefoxPage: page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/guide/then-and-now/`);
  await page.$eval('section.then-and-now', (section) => section.scrollIntoView());
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.locator('section.then-and-now button.filled').click();
  await page.waitForSelector('section.then-and-now[data-phase="connected"]', { timeout: 30_000 });
  const verdicts = await page.$$eval('[data-line]', (lines) =>
    lines.map((line) => [
      line.getAttribute('data-line'),
      line.querySelector('[data-verdict]')?.getAttribute('data-verdict'),
    ]),
  );
  expect(Object.fromEntries(verdicts)).toEqual(
    Object.fromEntries(
      Object.entries(recorded!.findings).map(([id, { verdict }]) => [id, verdict]),
    ),
  );
});

test('max-bundle gives every section but the first the port 0 and a=bundle-only', async ({
  firefoxPage: page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/guide/sdp/`);
  const heads = await page.evaluate(async () => {
    const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    pc.addTransceiver('audio');
    pc.addTransceiver('video');
    pc.createDataChannel('chat');
    const { sdp } = await pc.createOffer();
    pc.close();
    return sdp!
      .split(/^(?=m=)/m)
      .slice(1)
      .map((text) => `${/^m=\w+ \d+/.exec(text)![0]} ${text.includes('a=bundle-only')}`);
  });
  expect(heads).toEqual(['m=audio 9 false', 'm=video 0 true', 'm=application 0 true']);
});

test('each change of a call asks for a negotiation or not, as the standard says, or departs as is known', async ({
  firefoxPage: page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/guide/renegotiation/`);
  await page.$eval('section.needed', (section) => section.scrollIntoView());
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr]:has(section.needed)'),
  );
  await page.locator('section.needed button.filled').click();
  await page.waitForSelector('section.needed[data-phase="over"]', { timeout: 60_000 });
  const fired = await page.$$eval('[data-change]', (changes) =>
    changes.map((change) => [
      change.getAttribute('data-change'),
      change.getAttribute('data-fired'),
    ]),
  );
  expect(Object.fromEntries(fired)).toEqual(
    Object.fromEntries(
      CHANGE_IDS.map((id) => {
        const { asks, firefoxDeparts = false } = CHANGES[id];
        return [id, asks === firefoxDeparts ? '0' : '1'];
      }),
    ),
  );
});
