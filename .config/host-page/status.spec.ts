/**
 * The status page of a hub, in Chromium: in every width, both themes and languages, with a keyboard and without script.
 * The hub has no way to the internet, as in a town hall whose firewall is closed: its servers are names that no
 * resolver knows (RFC 6761).
 */
import { expect, test as base } from '@playwright/test';
import { violations } from './axe';
import { startCutOffHub } from './cut-off-hub';
import { clippedTexts } from './checks';
import { LOOKS, picture, WIDTHS } from './hub-pages';

const test = base.extend<object, { url: string }>({
  url: [
    async ({}, use) => {
      const { url, stop } = await startCutOffHub();
      await use(url);
      await stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

for (const [theme, language] of LOOKS) {
  test(`an outage, ${theme}, ${language}: nothing is wider than the screen, all can be read`, async ({ page, url }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 1000 ? 800 : 1000 });
      await page.goto(`${url}/?lang=${language}`);
      const size = `${width} px`;
      // The longest addresses stand in there.
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBe(width);
      for (const part of await page.locator('.problem, .answer, .legend, tbody th, td:not(.bar), article').all()) {
        expect(await clippedTexts(part), size).toEqual([]);
      }
      for (const row of await page.locator('tbody tr').all()) {
        for (const part of ['.state', '.week']) {
          const box = (await row.locator(part).boundingBox())!;
          expect(box.x, `${part}, ${size}`).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, `${part}, ${size}`).toBeLessThanOrEqual(width);
          expect(box.width, `${part}, ${size}`).toBeGreaterThan(90);
        }
      }
      expect(await violations(page), size).toEqual([]);
      await picture(page, `status-outage-${theme}-${language}-${width}.png`);
    }
  });
}

test('the cause stands first, in view, and each line leads to it by keyboard', async ({ page, url }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${url}/?lang=de`);
  const cause = page.getByRole('heading', { level: 2 }).first();
  await expect(cause).toHaveText('Dieser Rechner erreicht das Internet nicht');
  await expect(cause).toBeInViewport();
  const link = page.getByRole('row').last().getByRole('link', { name: 'kein Internet' });
  await link.focus();
  const outline = await link.evaluate((element) => parseFloat(getComputedStyle(element).outlineWidth));
  expect(outline).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Enter');
  await expect(cause).toBeInViewport();
  await page.getByText('Genaue Meldung').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('details [lang=en]').first()).toBeVisible();
});

test('landmarks and headings tell the page without seeing it', async ({ page, url }) => {
  await page.goto(`${url}/?lang=de`);
  for (const landmark of ['banner', 'navigation', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kreis Unna');
  await expect(page.getByRole('region', { name: 'Datenquellen' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Datenquellen' }).getByRole('row')).toHaveCount(4);
});

test('the language of the browser holds, and a link changes it', async ({ browser, url }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await context.close();
});

test('without script all is there, and nothing that needs one', async ({ browser, url }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByText('Dieser Rechner erreicht das Internet nicht')).toBeVisible();
  await expect(page.getByText('Automatisch aktualisieren')).toBeHidden();
  await context.close();
});

test('nobody else is asked for anything, and nobody complains', async ({ page, url }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
      complaints.push(`asks a third party: ${request.url()}`);
    }
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
});
