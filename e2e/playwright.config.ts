import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PluginOptions } from '@grafana/plugin-e2e';
import { defineConfig, devices } from '@playwright/test';

const pluginE2eAuth = `${dirname(require.resolve('@grafana/plugin-e2e'))}/auth`;
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Grafana and hub are started by `.config/e2e.mjs`; here are only the browser and the order. */
export default defineConfig<PluginOptions>({
  testDir: '.',
  outputDir: '../artifacts/e2e',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: process.env.GRAFANA_URL ?? 'http://127.0.0.1:3000',
    ...devices['Desktop Chrome'],
    viewport: { width: 1600, height: 1000 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    trace: 'on-first-retry',
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'auth', testDir: pluginE2eAuth, testMatch: [/.*\.js/] },
    {
      name: 'grafana',
      testMatch: [/.*\.spec\.ts/],
      testIgnore: process.argv.some((argument) => argument.includes('pictures')) ? [] : [/pictures\.spec\.ts/],
      use: { storageState: 'playwright/.auth/admin.json' },
      dependencies: ['auth'],
    },
  ],
});
