import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './support/chromium.ts';

const PORT = 4323;
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium or Chrome found: `npm test` gets one.');

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // Real peers on a shared machine: what fails has to fail twice. The list reporter names what did so once.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: { executablePath, args: [...CHROMIUM_ARGUMENTS] },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node tests/support/serve.ts ${PORT}`,
    cwd: new URL('..', import.meta.url).pathname,
    port: PORT,
    reuseExistingServer: false,
  },
});
