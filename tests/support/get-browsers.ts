/**
 * Makes sure that there are a Chromium and a Firefox to test with, in CI a Redis too, and says what it does to get them.
 * `node tests/support/get-browsers.ts chromium` gets that one alone.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium, findHeadless, HEADLESS } from './chromium.ts';
import { findFirefox, NO_FIREFOX } from './find-firefox.ts';

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

/** The package of this system, where apt-get is at hand and we may use it. */
function installByApt(name: string, find: () => string | undefined): boolean {
  if (!has('apt-get')) return false;
  console.log(`Installing the package ${name} of this system.`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...parameters: string[]) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...parameters];
    return run(command!, ...rest);
  };
  return apt('update') && apt('install', '-y', name) && find() !== undefined;
}

function getChromium(): string | undefined {
  if (!findChromium() && !installByPlaywright()) installByApt('chromium', findChromium);
  // With the one that has windows the tests of pages take three times as long.
  const { CI, CHROMIUM_PATH } = process.env;
  if (CI && !CHROMIUM_PATH && findHeadless() === findChromium())
    installByApt(HEADLESS, findHeadless);
  return findChromium();
}

function getFirefox(): string | undefined {
  if (findFirefox()) return findFirefox();
  console.log('No Firefox found.');
  // Debian has the ESR alone, Ubuntu the other.
  if (!installByApt('firefox-esr', findFirefox)) installByApt('firefox', findFirefox);
  return findFirefox();
}

/** Two signaling servers meet in Redis: the tests of that need one, and CI has to run them. */
function getRedis(): boolean {
  const find = () => (has('redis-server') ? 'redis-server' : undefined);
  if (find() || !process.env['CI']) return find() !== undefined;
  console.log('No redis-server found.');
  return installByApt('redis-server', find);
}

const chromium = getChromium();
if (!chromium) {
  console.error(
    'No Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
  process.exit(1);
}
console.log(`Testing with ${[...new Set([chromium, findHeadless() ?? chromium])].join(', ')}`);

if (process.argv[2] !== 'chromium') {
  if (!getRedis()) {
    console.error(
      '\n!!! No redis-server: the tests of two signaling servers that serve one room are skipped.\n',
    );
    if (process.env['CI']) process.exit(1);
  }
  const firefox = getFirefox();
  if (firefox) console.log(`Testing with ${firefox}`);
  else {
    console.error(`\n!!! ${NO_FIREFOX}\n`);
    if (process.env['CI']) process.exit(1);
  }
}
