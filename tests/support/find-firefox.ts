import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  `${process.env['PROGRAMFILES']}\\Mozilla Firefox\\firefox.exe`,
  `${process.env['LOCALAPPDATA']}\\Mozilla Firefox\\firefox.exe`,
];

/** The path of a Firefox: `FIREFOX_PATH` where it is set, else one of the system. Undefined where there is none. */
export function findFirefox(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env['FIREFOX_PATH'], ...onPath, ...PLACES];
  return candidates.find((path) => path && existsSync(path));
}

/** Why tests in Firefox are not run, and what to do about it. */
export const NO_FIREFOX =
  'No Firefox could be found or installed: every test in tests/e2e/firefox is skipped. Install Firefox, or set FIREFOX_PATH to one.';
