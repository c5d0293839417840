/** The pages of open data of the demo hub, in Chromium: every width, both themes and languages, keyboard, no script. */
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { DATASET, expect, LOOKS, picture, test, WIDTHS } from './hub-pages';

test.describe.configure({ timeout: 180_000 });

async function expectReadable(page: Page, width: number, size: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBe(width);
  for (const part of await page.locator('.card, body > header, footer').all()) {
    expect(await clippedTexts(part), size).toEqual([]);
  }
  expect(await overlappingTexts(page.locator('body')), size).toEqual([]);
  expect(await faintTexts(page.locator('body')), size).toEqual([]);
  expect(await violations(page), size).toEqual([]);
}

for (const [theme, language] of LOOKS) {
  for (const [name, path] of [
    ['overview', '/opendata'],
    ['dataset', DATASET],
  ] as const) {
    test(`${name}, ${theme}, ${language}: nothing is wider than the screen, all can be read`, async ({ page, url }) => {
      await page.emulateMedia({ colorScheme: theme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${url}${path}?lang=${language}`);
        const file = `opendata-${name}-${theme}-${language}-${width}.png`;
        await picture(page, file);
        await expectReadable(page, width, `${width} px`);
      }
    });
  }
}

for (const path of ['/opendata/barrierefreiheit', '/opendata/datenschutz', '/opendata/daten/luenen/nichts']) {
  test(`${path} can be read on a telephone and a desk`, async ({ page, url }) => {
    for (const width of [320, 1300]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${url}${path}?lang=de`);
      await expectReadable(page, width, `${width} px`);
    }
  });
}

test('a Kommune on the map leads to its datasets, by keyboard as well', async ({ page, url }) => {
  await page.goto(`${url}/opendata?lang=de`);
  await page.getByRole('link', { name: 'Schwerte', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#schwerte$/);
  await expect(page.getByRole('heading', { name: 'Schwerte' })).toBeInViewport();
});

test('what is tapped in lists is 48 px high', async ({ page, url }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ['/opendata', DATASET]) {
    await page.goto(`${url}${path}?lang=de`);
    for (const target of await page.locator('.links a, .inline a, footer a, header nav a').all()) {
      const { height } = (await target.boundingBox())!;
      expect(height, (await target.textContent())!).toBeGreaterThanOrEqual(48);
    }
  }
});

test('a dataset is taken home: from the map to the file', async ({ page, url }) => {
  await page.goto(`${url}/opendata?lang=de`);
  await page
    .locator('#luenen')
    .getByRole('link', { name: /^Luftqualität/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lünen: Luftqualität');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV für deutsches Excel' }).last().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^luenen-luft-\d{4}-\d{2}-\d{2}-excel\.csv$/);
});

test('enlarged to 200 %, and printed, all is there', async ({ page, url }) => {
  await page.setViewportSize({ width: 640, height: 512 });
  await page.goto(`${url}/opendata?lang=de`);
  await expectReadable(page, 640, '200 %');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
});

test('without script and third parties, in one small response, nothing moves, nobody complains', async ({
  browser,
  url,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  for (const path of ['/opendata', DATASET]) {
    asked.length = 0;
    const answer = await page.goto(url + path, { waitUntil: 'networkidle' });
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([url + path]);
    expect((await answer!.body()).length).toBeLessThan(100_000);
  }
  expect(complaints).toEqual([]);
  await context.close();
  const live = await browser.newPage();
  await live.goto(`${url}/opendata`);
  expect(await movingElements(live.locator('body'))).toEqual([]);
  await live.close();
});
