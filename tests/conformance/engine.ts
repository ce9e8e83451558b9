import { chromium, expect, test as base } from '@playwright/test';
import type { BrowserName } from '../../src/jsep/departures.ts';
import { CHROMIUM_ARGUMENTS, needChromium } from '../support/chromium.ts';
import { findFirefox, NO_FIREFOX } from '../support/find-firefox.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { AnyPage } from './page.ts';

/** A browser whose connections are looked at. */
export interface Engine {
  readonly name: BrowserName;
  /** The first part of its version, such as 156. */
  readonly version: number;
  open(): Promise<AnyPage>;
}

interface Closable extends Engine {
  close(): Promise<void>;
}

/** @example majorOf('firefox/153.7.0') → 153 */
const majorOf = (version: string): number => Number(/\d+/.exec(version)?.[0]);

async function openChromium(): Promise<Closable> {
  const executablePath = needChromium();
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  return {
    name: 'chromium',
    version: majorOf(browser.version()),
    open: () => browser.newPage(),
    close: () => browser.close(),
  };
}

async function openFirefox(): Promise<Closable | null> {
  const executablePath = findFirefox();
  if (!executablePath && process.env['CI']) throw new Error(NO_FIREFOX);
  if (!executablePath) return null;
  const browser = await launchFirefox(executablePath);
  return {
    name: 'firefox',
    version: majorOf(await browser.version()),
    open: () => browser.newPage(),
    close: () => browser.close(),
  };
}

/** Set by the project in `playwright.config.ts`. */
export interface EngineOptions {
  engineName: BrowserName;
}

/** Tests in either browser. Where there is no Firefox they are skipped by name with the reason; in CI they fail. */
export const test = base.extend<{ engine: Engine }, EngineOptions & { opened: Closable | null }>({
  engineName: ['chromium', { scope: 'worker', option: true }],
  opened: [
    async ({ engineName }, use) => {
      const opened = await (engineName === 'chromium' ? openChromium() : openFirefox());
      await use(opened);
      await opened?.close();
    },
    { scope: 'worker' },
  ],
  engine: async ({ opened }, use, testInfo) => {
    if (!opened) console.error(`Skipped: ${testInfo.title}. ${NO_FIREFOX}`);
    testInfo.skip(!opened, NO_FIREFOX);
    await use(opened!);
  },
});

export { expect };
