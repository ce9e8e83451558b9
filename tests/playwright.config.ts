import { defineConfig } from '@playwright/test';
import type { EngineOptions } from './conformance/engine.ts';
import { CHROMIUM_ARGUMENTS, findHeadless } from './support/chromium.ts';

const PORT = Number(process.env['PORT'] ?? 4323);
const executablePath = findHeadless();
const IN_FIREFOX = '**/firefox/**';

export default defineConfig<object, EngineOptions>({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // Real peers on a shared machine: what fails has to fail twice. The list reporter names what did so once.
  retries: process.env['CI'] ? 1 : 0,
  // A test takes a few seconds on a quiet machine, and twenty times that on one that much else runs on.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { baseURL: `http://localhost:${PORT}` },
  projects: [
    {
      name: 'chromium',
      testIgnore: IN_FIREFOX,
      use: {
        // `npm test` gets one first; `npm run check` reads this file where there is none yet.
        launchOptions: { ...(executablePath && { executablePath }), args: [...CHROMIUM_ARGUMENTS] },
        // A trace takes a picture of the page at each action: several times the work of the test.
        trace: 'on-first-retry',
      },
    },
    // Driven by puppeteer over WebDriver BiDi: see tests/support/firefox.ts.
    { name: 'firefox', testMatch: IN_FIREFOX },
    // The model of signaling against each browser; needs no page of the site.
    ...(['chromium', 'firefox'] as const).map((engineName) => ({
      name: `conformance of ${engineName}`,
      testDir: './conformance',
      use: { engineName },
    })),
  ],
  webServer: {
    command: 'node src/server/main.ts --site',
    env: { PORT: String(PORT), PER_ADDRESS: '1000', JOINS_PER_MINUTE: '10000' },
    cwd: new URL('..', import.meta.url).pathname,
    port: PORT,
    reuseExistingServer: false,
  },
});
