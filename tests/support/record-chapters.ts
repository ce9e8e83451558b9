import type { Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { findFirefox } from './find-firefox.ts';

const major = (version: string) => /\d+/.exec(version)![0];

/** The offers that the switches show until the reader's browser writes its own. */
async function recordOffers(page: Page, url: string, browser: string): Promise<unknown> {
  await page.goto(`${url}/guide/sdp/`);
  const figure = page.locator('section.sdp-switches');
  await figure.scrollIntoViewIfNeeded();
  await page.locator('astro-island[ssr]').waitFor({ state: 'detached' });
  const offer = async () => {
    await figure.and(page.locator('[data-phase="made"]')).waitFor();
    return figure.evaluate(
      (section) => (section as never as { made: { offer: { sdp: string } } }).made.offer.sdp,
    );
  };
  await figure.locator('button.filled').click();
  const plain = await offer();
  await figure.getByRole('switch').nth(1).check();
  await figure.locator('[data-kind="audio"]').waitFor();
  return { browser, plain, audio: await offer() };
}

/** What is said of the old lines, in the page. */
const PROGRAM = 'section.then-and-now';
const CONNECTED = `${PROGRAM}[data-phase="connected"]`;
const verdicts = (section: Element) => {
  const { findings } = section as never as { findings: Record<string, { verdict: string }> };
  return Object.fromEntries(Object.entries(findings).map(([id, { verdict }]) => [id, { verdict }]));
};

async function recordChromium(page: Page, url: string): Promise<object> {
  await page.goto(`${url}/guide/then-and-now/`);
  const figure = page.locator(PROGRAM);
  await figure.scrollIntoViewIfNeeded();
  await page.locator('astro-island[ssr]').waitFor({ state: 'detached' });
  await figure.locator('button.filled').click();
  await page.locator(CONNECTED).waitFor({ timeout: 60_000 });
  return figure.evaluate(verdicts);
}

async function recordFirefox(url: string): Promise<object> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: run `npm test` once, it gets one.');
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath });
  const page = await firefox.newPage();
  await page.goto(`${url}/guide/then-and-now/`);
  await page.$eval(PROGRAM, (section) => section.scrollIntoView());
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.locator(`${PROGRAM} button.filled`).click();
  await page.waitForSelector(CONNECTED, { timeout: 60_000 });
  const findings = await page.$eval(PROGRAM, verdicts);
  const version = await firefox.version();
  await firefox.close();
  return { browser: `Firefox ${major(version)}`, findings };
}

/** Records what the chapters on SDP and on old programs show where nothing runs. */
export async function recordChapters(
  page: Page,
  url: string,
  version: string,
  isWanted: (id: string) => boolean,
  keep: (name: string, value: unknown) => void,
): Promise<void> {
  const browser = `Chromium ${major(version)}`;
  if (isWanted('sdp-switches')) keep('sdp-switches', await recordOffers(page, url, browser));
  if (!isWanted('then-and-now')) return;
  const findings = await recordChromium(page, url);
  keep('then-and-now', [{ browser, findings }, await recordFirefox(url)]);
}
