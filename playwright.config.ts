import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, systemChromium } from './scripts/lib/chromium.mjs';
import { ports } from './tests/support/ports.ts';

// The site of tests/content/; what a test starts (a server, a build) inherits its settings.
process.loadEnvFile('tests/site.env');

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
    baseURL: `http://localhost:${ports.site}`,
    locale: 'fr-FR',
    launchOptions: { args: chromiumFlags, ...(executablePath && { executablePath }) },
  },
  // Another site is built while the tests of the usual one run; its own come after.
  projects: [
    { name: 'build', testMatch: 'other-site/build.setup.ts' },
    { name: 'site', testIgnore: 'other-site/**' },
    { name: 'other site', testMatch: 'other-site/*.test.ts', dependencies: ['build'] },
  ],
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: String(ports.site) },
    url: `http://localhost:${ports.site}/`,
    reuseExistingServer: false,
  },
});
