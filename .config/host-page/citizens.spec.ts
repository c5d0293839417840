/**
 * The citizens' pages of the demo hub, in Chromium: on every width from a telephone to a wall, both themes and languages,
 * with a keyboard, printed, enlarged and without script.
 */
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { CITIZENS, expect, LOOKS, picture, test, WIDTHS } from './hub-pages';

/** A screen that nobody can touch has no other way; the accessibility statement says so, and the page to read does not. */
const RENEWS_ITSELF = 'meta-refresh: meta[http-equiv="refresh"]';

test.describe.configure({ timeout: 180_000 });

/** Words smaller than a size, px, as they are painted; digits in shapes have their word beside them. */
const smallWords = (page: Page, least: number) =>
  page.evaluate((px) => {
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''));
    return [...document.querySelectorAll('body *')]
      .filter((element) => hasWords(element) && parseFloat(getComputedStyle(element).fontSize) < px)
      .map((element) => element.textContent);
  }, least);

/** @param known what axe finds and is meant */
async function expectReadable(page: Page, width: number, size: string, known: readonly string[] = []): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBe(width);
  for (const part of await page.locator('.card, body > header, footer').all()) {
    expect(await clippedTexts(part), size).toEqual([]);
  }
  expect(await overlappingTexts(page.locator('body')), size).toEqual([]);
  expect(await faintTexts(page.locator('body')), size).toEqual([]);
  expect(await violations(page), size).toEqual(known);
}

for (const [theme, language] of LOOKS) {
  test(`the page, ${theme}, ${language}: nothing is wider than the screen, all can be read`, async ({ page, url }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 1000 ? 800 : 1000 });
      await page.goto(`${url}${CITIZENS}?lang=${language}`);
      const size = `${width} px`;
      await picture(page, `citizens-${theme}-${language}-${width}.png`);
      await expectReadable(page, width, size);
      expect(await smallWords(page, 16), size).toEqual([]);
      expect(await page.locator('.strip i').count(), size).toBe(24);
    }
  });

  test(`the screen of the town hall, ${theme}, ${language}: all of it fits, and can be read from afar`, async ({
    page,
    url,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const [width, height, least] of [
      [1920, 1080, 22],
      [3840, 2160, 44],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const kommune of ['luenen', 'unna', 'froendenberg']) {
        const size = `${kommune}, ${width} px`;
        await page.goto(`${url}/buerger/${kommune}?bildschirm&lang=${language}`);
        await picture(page, `town-hall-${kommune}-${theme}-${language}-${width}.png`);
        expect(await page.evaluate(() => document.documentElement.scrollHeight), size).toBe(height);
        await expectReadable(page, width, size, [RENEWS_ITSELF]);
        expect(await smallWords(page, least), size).toEqual([]);
        await expect(page.locator('.tiles strong')).toHaveCount(3);
        await expect(page.locator('.scale li')).toHaveCount(5);
      }
    }
  });
}

for (const part of ['', 'luenen/barrierefreiheit', 'luenen/datenschutz', 'nirgends', 'kreis-unna']) {
  test(`/buerger/${part} can be read on a telephone and a desk`, async ({ page, url }) => {
    for (const width of [320, 1300]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${url}/buerger/${part}?lang=de`);
      const name = part.replace(/\W+/g, '-') || 'list';
      await picture(page, `citizens-${name}-${width}.png`);
      await expectReadable(page, width, `${width} px`);
    }
  });
}

test('24 hours are two rows on a telephone, one on a desk', async ({ page, url }) => {
  for (const [width, rows] of [
    [390, 2],
    [1300, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${url}${CITIZENS}?lang=de`);
    const tops = await page.locator('.strip i').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops.map(Math.round)).size).toBe(rows);
  }
});

test('what is tapped is 48 px high', async ({ page, url }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${url}${CITIZENS}?lang=de`);
  for (const target of await page.locator('main a, footer a, header nav a, summary').all()) {
    const { height } = (await target.boundingBox())!;
    expect(height, (await target.textContent())!).toBeGreaterThanOrEqual(48);
  }
});

test('by keyboard alone: everything in order, with a ring that is seen, and what opens opens', async ({
  page,
  url,
}) => {
  await page.goto(`${url}${CITIZENS}?lang=de`);
  const reached: string[] = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const { activeElement } = document;
      const style = activeElement && getComputedStyle(activeElement);
      return activeElement === document.body || !activeElement
        ? null
        : { text: activeElement.textContent!.trim(), ring: parseFloat(style!.outlineWidth) };
    });
    if (!seen) {
      break;
    }
    expect(seen.ring, seen.text).toBeGreaterThanOrEqual(2);
    reached.push(seen.text);
  }
  expect(reached[0]).toBe('Zum Inhalt');
  expect(reached).toEqual(expect.arrayContaining(['English', 'Was bedeutet das?', 'Luftwerte dieser Seite (CSV)']));
  const table = page.getByText('Stunde für Stunde als Tabelle');
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeHidden();
});

test('"Was bedeutet das?" is open, and what is seen is said', async ({ page, url }) => {
  await page.goto(`${url}${CITIZENS}?lang=de`);
  await expect(page.getByText('Der Stoff mit der höchsten Stufe zählt.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luft und Wetter in Lünen');
  await expect(page.getByRole('img', { name: /^\d+ Stunden? / })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Temperatur heute und morgen: .*bis \d+/ })).toBeVisible();
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1);
  }
});

test('enlarged to 200 %, and printed, all is there', async ({ page, url }) => {
  // 200 % on a screen of 1280 px is a page of 640 px.
  await page.setViewportSize({ width: 640, height: 512 });
  await page.goto(`${url}${CITIZENS}?lang=de`);
  await expectReadable(page, 640, '200 %');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  await picture(page, 'citizens-print.png');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
  await expect(page.locator('.strip i')).toHaveCount(24);
});

test('with type twice as large nothing is cut off', async ({ browser, url }) => {
  // The policy of the page forbids the style by which the test does what a browser's settings do.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${url}${CITIZENS}?lang=de`);
  await page.addStyleTag({ content: 'html { font-size: 32px !important }' });
  await picture(page, 'citizens-large-type.png');
  await expectReadable(page, 390, 'large type');
  await context.close();
});

test('without script and third parties, in one small response, and nothing moves', async ({ browser, url }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const answer = await page.goto(`${url}${CITIZENS}`, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([`${url}${CITIZENS}`]);
  expect((await answer!.body()).length).toBeLessThan(100_000);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});

test('nobody complains, and nothing moves by itself', async ({ page, url }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const address of [CITIZENS, `${CITIZENS}?bildschirm`, '/buerger/', `${CITIZENS}/barrierefreiheit`]) {
    await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
    expect(await movingElements(page.locator('body'))).toEqual([]);
  }
  expect(complaints).toEqual([]);
});
