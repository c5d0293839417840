import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Built plugins in a page that loads them as Grafana does; no Grafana needed. Run `npm run build` first. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../artifacts/browser',
  timeout: 60_000,
  workers: 2,
  reporter: [['list']],
  use: {
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1960, height: 1160 },
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    },
  },
});
