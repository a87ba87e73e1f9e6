import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, systemChromium } from './scripts/lib/chromium.mjs';

// The site of tests/content/; what a test starts (a server, a build) inherits its settings.
process.loadEnvFile('tests/site.env');

const port = Number(process.env['TEST_PORT'] ?? 4399);
const executablePath = systemChromium();

/** The built site in a real browser: the system’s Chromium where there is one, Playwright’s elsewhere. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A busy machine makes tests slow, not red.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./tests/support/closing-line-reporter.ts']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
