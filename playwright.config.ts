import { defineConfig } from '@playwright/test';

/** Against the built site, as it is served by any static host. `npm test` builds it first and finds a Chromium. */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is busy with something else may be late once; a test that fails twice has failed.
  retries: process.env['CI'] ? 1 : 0,
  // A test that hangs ends; none fails for being slow.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  reporter: process.env['PLAYWRIGHT_JSON']
    ? [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] }]]
    : 'list',
  outputDir: 'test-results/browser',
  webServer: {
    command: 'node tests/browser/support/servers.mjs',
    url: 'http://127.0.0.1:4311/',
    reuseExistingServer: false,
    timeout: 300_000,
  },
  use: {
    baseURL: 'http://127.0.0.1:4311/six/',
    viewport: { width: 1360, height: 820 },
    locale: 'en-GB',
    launchOptions: {
      ...(process.env['CHROMIUM'] && { executablePath: process.env['CHROMIUM'] }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
