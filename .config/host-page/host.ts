import { expect, type Locator, type Page, test as base } from '@playwright/test';
import { join } from 'node:path';
import { startHostPage } from './server';
import type { EditorSpec } from './show-editor';
import type { PanelSpec } from './show-panel';

const SCREENSHOTS = join(__dirname, '../../artifacts/screenshots');

/** The host page in a browser. */
interface Host {
  /** Shows a panel and resolves to what stands inside its frame. */
  panel(spec: Partial<PanelSpec> & Pick<PanelSpec, 'scenario'>): Promise<Locator>;
  /** Shows an editor of the data source. */
  editor(spec: EditorSpec): Promise<Locator>;
  /** Writes what the page shows to artifacts/screenshots/<name>.png; under CI, where nobody looks at it, not. */
  picture(name: string): Promise<void>;
}

interface PageOptions {
  /** These tests set the page's clock, each for itself: a clock that was set stays so, which others would not expect. */
  readonly ownClock: boolean;
}

/** Every test also demands: nothing in the console, no request that leaves this machine or fails. */
export const test = base.extend<
  { host: Host } & PageOptions,
  { url: string; shared: (ownClock: boolean) => Promise<Page> }
>({
  ownClock: [false, { option: true }],
  url: [
    async ({}, use) => {
      const { url, stop } = await startHostPage();
      await use(url);
      stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // To load what Grafana shares with plugins takes longer than most tests: they share pages, one after the other.
  shared: [
    async ({ browser }, use, { project }) => {
      const { viewport, locale, timezoneId } = project.use;
      const opened = new Map<boolean, Page>();
      await use(async (ownClock) => {
        const page =
          opened.get(ownClock) ?? (await (await browser.newContext({ viewport, locale, timezoneId })).newPage());
        opened.set(ownClock, page);
        return page;
      });
      await Promise.all([...opened.values()].map((page) => page.context().close()));
    },
    { scope: 'worker' },
  ],
  page: async ({ ownClock, shared }, use, { project }) => {
    const page = await shared(ownClock);
    await page.setViewportSize(project.use.viewport!);
    await page.mouse.move(0, 0);
    await use(page);
    await page.evaluate(() => window.clear());
  },
  host: async ({ page, url }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      // Chromium's words where the system has no Inter to serve; the next family of the stack takes over.
      const missingFont = /decode downloaded font|OTS parsing error/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !missingFont) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
        complaints.push(`asks a third party: ${request.url()}`);
      }
    });
    page.on('response', (response) => {
      if (!response.ok()) {
        complaints.push(`${response.status()} ${response.url()}`);
      }
    });
    if (page.url() !== url) {
      await page.goto(url);
    }
    await use({
      panel: async (spec) => {
        const all = {
          plugin: 'smartregion-airquality-panel',
          theme: 'light',
          language: 'de-DE',
          width: 530,
          height: 460,
        };
        await page.evaluate((given) => window.showPanel(given), { ...all, ...spec } as PanelSpec);
        return page.getByTestId('content');
      },
      editor: async (spec) => {
        await page.evaluate((given) => window.showEditor(given), spec);
        return page.getByTestId('content');
      },
      picture: async (name) => {
        if (process.env.CI) {
          return;
        }
        await page.getByTestId('host').screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
      },
    });
    ['console', 'pageerror', 'request', 'response'].forEach((event) => page.removeAllListeners(event));
    expect(complaints).toEqual([]);
  },
});

export { expect };
