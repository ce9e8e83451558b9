/** Makes sure that there is a Chromium to test with, and says what it does to get one. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.ts';

function run(command: string, ...parameters: string[]): boolean {
  console.log(`> ${[command, ...parameters].join(' ')}`);
  return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;
}

const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

/** Playwright's own build, where it can be downloaded. */
function installByPlaywright(): boolean {
  console.log('No Chromium or Chrome found. Getting the one of Playwright.');
  const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
  return run(process.execPath, cli, 'install', 'chromium') && findChromium() !== undefined;
}

/** Debian's package, where apt-get is at hand and we may use it. */
function installByApt(): boolean {
  if (!has('apt-get')) return false;
  console.log(
    "Playwright's Chromium cannot be had here. Installing the chromium package of this system.",
  );
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...parameters: string[]) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...parameters];
    return run(command!, ...rest);
  };
  return apt('update') && apt('install', '-y', 'chromium') && findChromium() !== undefined;
}

const path =
  findChromium() ?? (installByPlaywright() || installByApt() ? findChromium() : undefined);
if (!path) {
  console.error(
    'No Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
  process.exit(1);
}
console.log(`Testing with ${path}`);
