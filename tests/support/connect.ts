import type { Page } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';

/** One page of /connect, driven as a reader drives it, in whatever browser. */
export interface ConnectPage {
  open(query: string): Promise<void>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  text(selector: string): Promise<string>;
  value(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
}

/** How long a button may take to be pressed, in ms. */
const CLICK = 10_000;

const address = (baseURL: string, query: string) => new URL(`/connect/?${query}`, baseURL).href;

export const inChromium = (page: Page, baseURL: string): ConnectPage => ({
  async open(query) {
    await page.goto(address(baseURL, query));
    await page.locator('[data-turn]').waitFor();
  },
  // A page goes on by itself too: what was to be pressed may be gone, and whoever presses looks again.
  click: (selector) => page.locator(selector).first().click({ timeout: CLICK }),
  fill: (selector, text) => page.locator(selector).first().fill(text),
  text: (selector) => page.locator(selector).first().innerText(),
  value: (selector) => page.locator(selector).first().inputValue(),
  attribute: (selector, name) => page.locator(selector).first().getAttribute(name),
});

export const inFirefox = (page: FirefoxPage, baseURL: string): ConnectPage => ({
  async open(query) {
    await page.goto(address(baseURL, query));
    await page.waitForSelector('[data-turn]');
  },
  click: (selector) => page.locator(selector).click(),
  fill: (selector, text) => page.locator(selector).fill(text),
  text: (selector) => page.$eval(selector, (element) => element.textContent ?? ''),
  value: (selector) =>
    page.$eval(selector, (element) => (element as unknown as HTMLTextAreaElement).value),
  attribute: (selector, name) =>
    page.$eval(selector, (element, wanted) => element.getAttribute(wanted), name),
});

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** How long a page may take to where it is wanted, in ms. */
const LIMIT = 90_000;

export const turnOf = (page: ConnectPage) => page.attribute('[data-turn]', 'data-turn');
export const stateOf = (page: ConnectPage, name: string) => page.text(`[data-state="${name}"]`);

/** Presses `Next step`, where it can still be pressed. */
async function pressNext(page: ConnectPage): Promise<void> {
  if ((await page.attribute('.bar .primary', 'aria-disabled')) === 'true') return;
  await page.click('.bar .primary').catch(() => undefined);
}

/** Presses `Next step` wherever the page says so, until it is at one of `turns` or, where that is asked, is connected. */
async function goOnTo(
  page: ConnectPage,
  turns: readonly string[],
  orConnected: boolean,
): Promise<string> {
  const end = Date.now() + LIMIT;
  while (Date.now() < end) {
    const turn = await turnOf(page);
    if (turn && turns.includes(turn)) return turn;
    if (turn === 'failed') break;
    if (orConnected && (await stateOf(page, 'connectionState')).includes('connected'))
      return turn ?? '';
    if (turn === 'start' || turn === 'next') await pressNext(page);
    await sleep(60);
  }
  throw new Error(`The page is at “${await turnOf(page)}”, not at ${turns.join(' or ')}.`);
}

/** Presses `Next step` wherever the page says so, until it is at one of `turns`. */
export const goOn = (page: ConnectPage, ...turns: string[]): Promise<string> =>
  goOnTo(page, turns, false);

/** The newest text on the board of a page. */
export const board = (page: ConnectPage) => page.value('textarea[data-board]');

/** Puts a text into the box of a page and says what the page says of it. */
export async function bring(page: ConnectPage, text: string): Promise<string> {
  await page.fill('.bring textarea', text);
  await page.click('.bring .primary');
  await sleep(300);
  return (await page.text('.said')).trim();
}

/** Goes on in both pages until both have finished. */
export async function finish(...pages: readonly ConnectPage[]): Promise<void> {
  const end = Date.now() + 2 * LIMIT;
  while (Date.now() < end) {
    const turns = await Promise.all(pages.map(turnOf));
    if (turns.every((turn) => turn === 'finished')) return;
    if (turns.includes('failed')) throw new Error('A run has failed.');
    for (const [index, page] of pages.entries())
      if (turns[index] === 'start' || turns[index] === 'next') await pressNext(page);
    await sleep(100);
  }
  throw new Error(`The pages are at ${(await Promise.all(pages.map(turnOf))).join(' and ')}.`);
}

/**
 * Carries offer and answer by hand, and says that the answer has been taken.
 * @param pause milliseconds between the moves of the human
 */
export async function carry(caller: ConnectPage, answerer: ConnectPage, pause = 0): Promise<void> {
  await goOn(caller, 'answer');
  const offer = await board(caller);
  await goOn(answerer, 'offer');
  await sleep(pause);
  await bring(answerer, offer);
  await goOn(answerer, 'carried');
  const answer = await board(answerer);
  await sleep(pause);
  await bring(caller, answer);
  // Where the answerer has set its answer already, the path is there at once: nobody may hang up before the answerer knows.
  await goOnTo(caller, ['connecting', 'message'], true);
  await sleep(pause);
  await answerer.click('.carried');
}
