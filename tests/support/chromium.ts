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

/**
 * The path of a Chromium or Chrome: `CHROMIUM_PATH` where it is set, else Playwright's own, else one of the system.
 * Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [
    process.env['CHROMIUM_PATH'],
    chromium.executablePath(),
    ...onPath,
    ...PLACES,
  ];
  return candidates.find((path) => path && existsSync(path));
}

/**
 * The same where nothing can be done without one.
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
