import type { Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { test } from '../support/apart.ts';
import {
  board,
  bring,
  carry,
  finish,
  goOn,
  inChromium,
  stateOf,
  turnOf,
  type ConnectPage,
} from '../support/connect.ts';
import { expect } from '../support/stepper.ts';

const newRoom = () => randomBytes(16).toString('base64url');

interface Opened {
  readonly page: Page;
  readonly peer: ConnectPage;
}

type Apart = () => Promise<Page>;

async function open(apart: Apart, baseURL: string, query: string): Promise<Opened> {
  const page = await apart();
  const peer = inChromium(page, baseURL);
  await peer.open(query);
  return { page, peer };
}

async function pair(apart: Apart, baseURL: string, query: string) {
  const [caller, answerer] = await Promise.all([
    open(apart, baseURL, `role=call&${query}`),
    open(apart, baseURL, `role=answer&${query}`),
  ]);
  return { caller, answerer };
}

const frames = (page: Page) =>
  page.locator('video.remote').evaluate((video: HTMLVideoElement) => video.videoWidth);

test.beforeEach(() => test.setTimeout(300_000));

test.describe('by hand, in two contexts', () => {
  for (const gather of ['all', 'trickle'])
    test(`a data channel, candidates ${gather}`, async ({ apart, baseURL }) => {
      const { caller, answerer } = await pair(apart, baseURL!, `way=hand&gather=${gather}`);
      if (gather === 'all') await carry(caller.peer, answerer.peer);
      else {
        await goOn(caller.peer, 'answer');
        await goOn(answerer.peer, 'offer');
        const offer = await board(caller.peer);
        expect(offer).not.toContain('a=candidate');
        await bring(answerer.peer, offer);
        await goOn(answerer.peer, 'carried');
        await bring(caller.peer, await board(answerer.peer));
        await answerer.peer.click('.carried');
        // Each takes all that stands on the other's board, as one text.
        await goOn(caller.peer, 'candidates');
        await goOn(answerer.peer, 'candidates');
        await bring(answerer.peer, await caller.peer.value('.board > textarea'));
        await goOn(answerer.peer, 'next');
        await answerer.peer.click('.bar .primary');
        await expect.poll(() => answerer.page.locator('.board li').count()).toBeGreaterThan(2);
        await bring(caller.peer, await answerer.peer.value('.board > textarea'));
      }
      await finish(caller.peer, answerer.peer);
      for (const { page } of [caller, answerer]) {
        const trace = await page
          .locator('.lab')
          .evaluate((lab) => JSON.stringify((lab as never as { trace: unknown }).trace));
        expect(trace).toContain('"connectionState":"connected"');
        expect(trace).toMatch(/"type":"message","detail":"Hello (Alice|Bob)"/);
      }
    });

  test('a call: frames of the other page are seen', async ({ apart, baseURL }) => {
    const { caller, answerer } = await pair(apart, baseURL!, 'way=hand&scenario=call');
    await carry(caller.peer, answerer.peer);
    for (const { peer, page } of [caller, answerer]) {
      await goOn(peer, 'connecting', 'next');
      await expect
        .poll(() => stateOf(peer, 'connectionState'), { timeout: 20_000 })
        .toContain('connected');
      await expect.poll(() => frames(page), { timeout: 20_000 }).toBeGreaterThan(0);
    }
    await finish(caller.peer, answerer.peer);
  });

  test('with 30 seconds between each move of the human', async ({ apart, baseURL }) => {
    test.setTimeout(400_000);
    const { caller, answerer } = await pair(apart, baseURL!, 'way=hand');
    await carry(caller.peer, answerer.peer, 30_000);
    await finish(caller.peer, answerer.peer);
  });

  test('whatever is brought is explained, and nothing is lost', async ({ apart, baseURL }) => {
    const { caller, answerer } = await pair(apart, baseURL!, 'way=hand');
    const [call, answer] = [caller.peer, answerer.peer];
    await goOn(call, 'answer');
    const offer = await board(call);
    await goOn(answer, 'offer');

    expect(await bring(call, offer)).toContain('a message of this page itself');
    expect(await bring(answer, '')).toContain('nothing to take');
    expect(await bring(answer, 'Hello Bob!')).toContain('no message of a board and no SDP');
    expect(await bring(answer, offer.slice(0, -150))).toContain('Part of the message is missing');
    expect(await bring(answer, offer.replace('UDP', 'UPD'))).toContain('its sum does not fit');
    const { description } = JSON.parse(offer) as { description: { type: string; sdp: string } };
    const asAnswer = JSON.stringify({ ...description, type: 'answer' });
    expect(await bring(answer, asAnswer)).toContain('This is an answer');
    // What was refused stays in the box, and the page waits as before.
    expect(await answer.value('.bring textarea')).toBe(asAnswer);
    expect(await turnOf(answer)).toBe('offer');

    const wrapped = offer.match(/.{1,72}/g)!.join('\n> ');
    const said = await bring(answer, `Hi,\n> ${wrapped}\n`);
    expect(said).toContain('Taken: the offer.');
    expect(said).toContain('line breaks that a mail program had put in');
    expect(await bring(answer, offer)).toContain('taken already');
    await goOn(answer, 'carried');
    const text = await board(answer);
    expect(await bring(answer, text)).toContain('a message of this page itself');

    // The caller starts over: the answer is of a former run.
    await caller.page.getByRole('button', { name: 'Restart' }).click();
    await goOn(call, 'answer');
    expect(await bring(call, text)).toContain('belongs to a run that is over');
    await answerer.page.getByRole('button', { name: 'Restart' }).click();
    await goOn(answer, 'offer');
    const bare = (JSON.parse(await board(call)) as { description: { sdp: string } }).description;
    // An SDP of another program, its last newline trimmed.
    expect(await bring(answer, bare.sdp.replaceAll('\r\n', '\n').trim())).toContain(
      'last line break was missing',
    );
  });

  test('as a file and as a code', async ({ apart, baseURL }) => {
    const { caller, answerer } = await pair(apart, baseURL!, 'way=hand');
    await goOn(caller.peer, 'answer');
    await caller.page.getByRole('button', { name: 'As a QR code' }).click();
    await expect(
      caller.page.getByRole('img', { name: 'As a QR code' }).locator('svg'),
    ).toBeVisible();
    const download = caller.page.waitForEvent('download');
    await caller.page.getByRole('button', { name: 'As a file' }).click();
    const path = await (await download).path();
    await goOn(answerer.peer, 'offer');
    await answerer.page.locator('input[type=file]').setInputFiles(path);
    await expect(answerer.page.locator('.said')).toContainText('Taken: the offer.');
  });

  test('in one browser the pages tell each other what was taken', async ({ context, baseURL }) => {
    const [a, b] = [await context.newPage(), await context.newPage()];
    const [caller, answerer] = [inChromium(a, baseURL!), inChromium(b, baseURL!)];
    await caller.open('role=call&way=hand');
    await answerer.open('role=answer&way=hand');
    await goOn(caller, 'answer');
    await goOn(answerer, 'offer');
    await bring(answerer, await board(caller));
    await goOn(answerer, 'carried');
    await bring(caller, await board(answerer));
    // Nobody presses “The other page has taken it”.
    await finish(caller, answerer);
  });
});

test.describe('between tabs', () => {
  for (const scenario of ['data-channel', 'call'])
    test(`${scenario}: the second tab opens by a button`, async ({ context, baseURL }) => {
      const page = await context.newPage();
      const caller = inChromium(page, baseURL!);
      await caller.open(`role=call&way=tabs&scenario=${scenario}`);
      const opened = context.waitForEvent('page');
      await page.getByRole('link', { name: 'Open the other page' }).click();
      const other = await opened;
      await other.locator('[data-turn]').waitFor();
      await expect(page.locator('[data-presence]')).toHaveAttribute('data-presence', 'here');
      const answerer = inChromium(other, baseURL!);
      await goOn(caller, 'answer');
      await goOn(answerer, 'connecting', 'next');
      await finish(caller, answerer);
      await other.close();
      await expect(page.locator('[data-presence]')).toHaveAttribute('data-presence', 'left');
      await expect(page.locator('.trouble')).toHaveText(/The other tab has left/);
    });

  test('a third tab is told that there are two', async ({ context, baseURL }) => {
    const room = newRoom();
    const pages = [];
    for (const role of ['call', 'answer']) {
      const page = await context.newPage();
      await inChromium(page, baseURL!).open(`role=${role}&way=tabs&room=${room}`);
      pages.push(page);
    }
    await expect(pages[0]!.locator('[data-presence]')).toHaveAttribute('data-presence', 'here');
    const third = await context.newPage();
    await inChromium(third, baseURL!).open(`role=answer&way=tabs&room=${room}`);
    await expect(third.locator('.trouble')).toHaveText(/Two pages are in this room already/);
    await expect(pages[0]!.locator('[data-presence]')).toHaveAttribute('data-presence', 'here');
  });
});

test.describe('over the server', () => {
  for (const scenario of ['data-channel', 'call'])
    test(scenario, async ({ apart, baseURL }) => {
      const caller = await open(apart, baseURL!, `role=call&way=server&scenario=${scenario}`);
      const address = new URL(await caller.peer.value('[data-address]'));
      expect(address.searchParams.get('role')).toBe('answer');
      const answerer = await open(apart, baseURL!, address.search.slice(1));
      await expect(caller.page.locator('[data-presence]')).toHaveAttribute('data-presence', 'here');
      await finish(caller.peer, answerer.peer);
      // Each page shows both peers, on one clock.
      for (const { page } of [caller, answerer]) {
        for (const peer of ['Alice', 'Bob'])
          await expect(
            page.getByRole('region', { name: peer, exact: true }).locator('[data-state]'),
          ).toHaveCount(4);
        await expect(page.locator('[data-clock]')).toHaveText(/half a round trip/);
        const times = await page.locator('.lab').evaluate((lab) => {
          const { trace } = lab as never as { trace: { at: number; peer: string; kind: string }[] };
          return trace.filter(({ kind }) => kind === 'call').map(({ at }) => at);
        });
        expect(Math.min(...times)).toBeGreaterThan(-60_000);
      }
      await answerer.page.reload();
      // Leaving is told as such, and the page that comes back is another run.
      await expect(caller.page.locator('.trouble')).toHaveText(/has left|has started over/);
    });

  test('a room has two seats', async ({ apart, baseURL }) => {
    const query = `way=server&room=${newRoom()}`;
    const { caller } = await pair(apart, baseURL!, query);
    await expect(caller.page.locator('[data-presence]')).toHaveAttribute('data-presence', 'here');
    const third = await open(apart, baseURL!, `role=answer&${query}`);
    await expect(third.page.locator('.trouble')).toHaveText(/Two pages are in this room already/);
    await third.page.getByRole('button', { name: 'New room' }).click();
    await expect(third.page.locator('[data-link]')).toHaveAttribute('data-link', 'open');
  });

  test('a link that is old or not whole, and a tab that slept: each has its sentence', async ({
    apart,
    baseURL,
  }) => {
    const room = newRoom();
    const cut = await open(apart, baseURL!, `role=answer&way=server&room=${room.slice(0, 15)}`);
    await expect(cut.page.locator('.trouble')).toHaveText(/A part of the address.*is missing/);
    await cut.page.getByRole('button', { name: 'New room' }).click();
    await expect(cut.page.locator('[data-link]')).toHaveAttribute('data-link', 'open');

    // Whoever sent the address has gone.
    const { page, peer } = await open(apart, baseURL!, `role=answer&way=server&room=${room}`);
    await expect(page.locator('[data-presence=alone]')).toHaveText(/it may be old: ask for a new/);

    const caller = await open(apart, baseURL!, `role=call&way=server&room=${room}`);
    await expect(caller.page.locator('[data-presence=here]')).toBeVisible();
    // A headless page is never put to sleep, not by the protocol either: the event is what a real one gets on waking.
    await page.evaluate(() => document.dispatchEvent(new Event('resume')));
    await expect(page.locator('.trouble')).toHaveText(/had put this tab to sleep/);
    await finish(peer, caller.peer);
  });

  test('a server that is not there is told of, with the next move', async ({ apart, baseURL }) => {
    const query = 'role=call&way=server&server=http%3A%2F%2Flocalhost%3A9';
    const { page } = await open(apart, baseURL!, query);
    await expect(page.locator('.trouble')).toHaveText(/cannot be reached.*npm run signal/);
  });

  test('the other page leaves: left, not failed', async ({ apart, baseURL }) => {
    const { caller, answerer } = await pair(apart, baseURL!, `way=server&room=${newRoom()}`);
    await expect(caller.page.locator('[data-presence]')).toHaveAttribute('data-presence', 'here');
    await answerer.page.close();
    await expect(caller.page.locator('[data-presence]')).toHaveAttribute('data-presence', 'left');
    await expect(caller.page.locator('.trouble')).toHaveText(/has left/);
    await answerer.page.context().close();
  });
});
