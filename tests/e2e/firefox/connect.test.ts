import { chromium } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { CHROMIUM_ARGUMENTS, needChromium } from '../../support/chromium.ts';
import {
  bring,
  carry,
  finish,
  goOn,
  inChromium,
  inFirefox,
  type ConnectPage,
} from '../../support/connect.ts';
import { expect, test } from '../../support/firefox.ts';

/** The pause of the human between moves, in ms: longer than Firefox keeps DTLS, or ICE, that hears nothing. */
const PAUSE = 30_000;

/** A page of Chromium, beside the one of Firefox. */
async function withChromium(
  baseURL: string,
  use: (page: ConnectPage) => Promise<void>,
): Promise<void> {
  const executablePath = needChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGUMENTS],
  });
  await use(inChromium(await browser.newPage(), baseURL));
  await browser.close();
}

/** The candidates of the answerer, which a machine that cannot resolve `.local` names needs. */
async function carryCandidates(from: ConnectPage, to: ConnectPage): Promise<void> {
  // The answer has been set; the next step puts the candidates up.
  await goOn(from, 'next');
  await from.click('.bar .primary');
  await expect
    .poll(() => from.value('.board > textarea').catch(() => ''), { timeout: 20_000 })
    .toContain('candidate:');
  await bring(to, await from.value('.board > textarea'));
}

test.describe('Chromium with Firefox', () => {
  test.beforeEach(() => test.setTimeout(300_000));

  test('by hand, 30 s between moves, Chromium offers', async ({ firefoxPage, baseURL }) => {
    test.setTimeout(400_000);
    const firefox = inFirefox(firefoxPage, baseURL!);
    await withChromium(baseURL!, async (other) => {
      await other.open('role=call&way=hand');
      await firefox.open('role=answer&way=hand');
      await carry(other, firefox, PAUSE);
      await carryCandidates(firefox, other);
      await finish(other, firefox);
    });
  });

  test('by hand, 30 s between moves, Firefox offers', async ({ firefoxPage, baseURL }) => {
    test.setTimeout(400_000);
    const firefox = inFirefox(firefoxPage, baseURL!);
    await withChromium(baseURL!, async (other) => {
      await firefox.open('role=call&way=hand');
      await other.open('role=answer&way=hand');
      await carry(firefox, other, PAUSE);
      await finish(firefox, other);
    });
  });

  for (const scenario of ['data-channel', 'call'])
    test(`over the server, ${scenario}`, async ({ firefoxPage, baseURL }) => {
      const firefox = inFirefox(firefoxPage, baseURL!);
      const query = `way=server&scenario=${scenario}&room=${randomBytes(16).toString('base64url')}`;
      await withChromium(baseURL!, async (other) => {
        await other.open(`role=call&${query}`);
        await firefox.open(`role=answer&${query}`);
        await finish(other, firefox);
      });
    });
});

test.describe('Firefox with Firefox, as on two machines', () => {
  for (const [scenario, gather] of [
    ['data-channel', 'all'],
    ['call', 'whole'],
  ])
    test(`by hand, 30 s between moves, ${scenario}, candidates: ${gather}`, async ({
      firefoxPage,
      secondFirefoxPage,
      baseURL,
    }) => {
      test.setTimeout(400_000);
      const [caller, answerer] = [firefoxPage, secondFirefoxPage].map((page) =>
        inFirefox(page, baseURL!),
      ) as [ConnectPage, ConnectPage];
      const query = `way=hand&scenario=${scenario}&gather=${gather}`;
      await caller.open(`role=call&${query}`);
      await answerer.open(`role=answer&${query}`);
      await carry(caller, answerer, PAUSE);
      await finish(caller, answerer);
    });
});
