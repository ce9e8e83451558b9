import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['LOCALAPPDATA']}\\Google\\Chrome\\Application\\chrome.exe`,
];

const ifThere = (path: string | undefined): string | undefined =>
  path && existsSync(path) ? path : undefined;

const findOnPath = (names: readonly string[]): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(ifThere);

const findAsked = () => ifThere(process.env['CHROMIUM_PATH']);
const findOfPlaywright = () => ifThere(chromium.executablePath());

/**
 * The path of a Chromium or Chrome: `CHROMIUM_PATH` where it is set, else Playwright's own, else one of the system.
 * Undefined where there is none.
 */
export const findChromium = (): string | undefined =>
  findAsked() ?? findOfPlaywright() ?? findOnPath(NAMES) ?? PLACES.find(ifThere);

/** What Debian calls the Chromium that has no windows. */
export const HEADLESS = 'chromium-headless-shell';

/**
 * What Playwright is to start: undefined where it has a browser of its own. Else the Chromium of the system that has no
 * windows, the same engine, which opens a page with a third of the work; else any.
 */
export const findHeadless = (): string | undefined =>
  findAsked() ?? (findOfPlaywright() ? undefined : (findOnPath([HEADLESS]) ?? findChromium()));

/**
 * A Chromium or Chrome, where nothing can be done without one.
 * @throws Error where there is none
 */
export function needChromium(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium or Chrome found: `npm test` gets one.');
  return path;
}

/** How the browser is started: real peers, and nothing fake but camera and microphone. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  // A browser that runs as root, as in most containers, has no sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
