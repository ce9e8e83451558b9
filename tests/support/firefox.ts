import { expect, test as base } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Entry } from '../../src/trace/entry.ts';
import { findFirefox, NO_FIREFOX } from './find-firefox.ts';

/** Camera and microphone are Firefox's own test pictures and tone, and are granted. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
};

/** @param executablePath as `findFirefox()` gives it */
export const launchFirefox = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox: PREFERENCES });

/** How long a step may take until it has ended, in ms: as long as it may wait, and some more. */
const LIMIT = 20_000;

interface Shown {
  readonly phase: string;
  readonly step: number;
}

/** A stepper in a page of a stock Firefox, driven as a reader drives it. */
export class FirefoxStepper {
  constructor(
    readonly page: Page,
    private readonly baseURL: string,
  ) {}

  /** Opens a page of the site and waits for its stepper to be alive. */
  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.baseURL).href);
    await this.page.mouse.move(3, 3);
    await this.page.waitForFunction(
      () =>
        !document.querySelector('astro-island[ssr]') && document.querySelector('.lab[data-phase]'),
    );
  }

  /** The step that is shown, counted from 1, and what the run does. */
  shown(): Promise<Shown> {
    return this.page.$eval('.lab[data-phase]', (lab) => ({
      phase: lab.getAttribute('data-phase')!,
      step: Number(lab.querySelector<HTMLInputElement>('input[type=range]')!.value),
    }));
  }

  /** Waits until step `step` (counted from 1) is shown and nothing is under way. */
  async settled(step: number): Promise<void> {
    await expect
      .poll(
        async () => {
          const shown = await this.shown();
          return shown.step === step && /ready|finished/.test(shown.phase) ? 'settled' : shown;
        },
        { timeout: LIMIT, message: `step ${step} has ended` },
      )
      .toBe('settled');
  }

  /** Presses `Next step` and waits until that step has ended; the next press is `every` ms after this one. */
  async step(times = 1, every = 0): Promise<void> {
    for (let i = 0; i < times; i++) {
      const pause = new Promise((resolve) => setTimeout(resolve, every));
      const { step } = await this.shown();
      await this.page.locator('.lab button.primary:not([aria-disabled="true"])').click();
      await this.settled(step + 1);
      await pause;
    }
  }

  /** What a peer's panel says of a state, such as `connectionState`. */
  state(peer: 'alice' | 'bob', name: string): Promise<string> {
    return this.page.$eval(`.peer.${peer} [data-state="${name}"]`, (element) =>
      element.textContent!.trim(),
    );
  }

  async trace(): Promise<readonly Entry[]> {
    // As text: WebDriver BiDi gives an object that appears twice only once.
    const text = await this.page.$eval('.lab[data-phase]', (section) =>
      JSON.stringify((section as never as { trace: Entry[] }).trace),
    );
    return JSON.parse(text) as Entry[];
  }
}

/** Lends a page of a Firefox; an error that it throws fails the test. */
async function usePage(browser: Browser, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    // What Firefox logs of a connection that failed: some scenarios are there to fail.
    if (!/WebRTC: ICE failed, add a/.test(String(error))) errors.push(String(error));
  });
  await use(page);
  expect(errors).toEqual([]);
  await page.close();
}

interface Fixtures {
  /** A page of its own in Firefox. */
  firefoxPage: Page;
  /** One in another Firefox, which knows nothing of the first: as on another machine. */
  secondFirefoxPage: Page;
  /** A stepper in that page; nothing is opened yet. */
  stepper: FirefoxStepper;
}

/**
 * Tests in a stock Firefox, over WebDriver BiDi: Playwright can drive only a build of its own. Where there is no Firefox
 * they are skipped by name with the reason; in CI they fail.
 */
export const test = base.extend<Fixtures, { firefox: Browser | null }>({
  firefox: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const executablePath = findFirefox();
      if (!executablePath && process.env['CI']) throw new Error(NO_FIREFOX);
      const browser = executablePath ? await launchFirefox(executablePath) : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  firefoxPage: async ({ firefox }, use, testInfo) => {
    // The list of results names what is skipped, and not why.
    if (!firefox) console.error(`Skipped: ${testInfo.title}. ${NO_FIREFOX}`);
    testInfo.skip(!firefox, NO_FIREFOX);
    await usePage(firefox!, use);
  },
  secondFirefoxPage: async ({ firefox }, use, testInfo) => {
    testInfo.skip(!firefox, NO_FIREFOX);
    const browser = await launchFirefox(findFirefox()!);
    await usePage(browser, use);
    await browser.close();
  },
  stepper: async ({ firefoxPage, baseURL }, use) => {
    await use(new FirefoxStepper(firefoxPage, baseURL!));
  },
});

export { expect };
