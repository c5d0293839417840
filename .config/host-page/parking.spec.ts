import { violations } from './axe';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { expect, test } from './host';

const plugin = 'smartregion-parking-panel';

const SIZES = [
  [200, 140],
  [200, 300],
  [390, 300],
  [600, 400],
  [1200, 300],
  [1600, 900],
  [3840, 2160],
] as const;

const LOOKS = [
  ['light', 'de', 'de-DE'],
  ['dark', 'en', 'en-US'],
] as const;

for (const scenario of ['parking', 'parking-table', 'parking-counter'] as const) {
  for (const [theme, language, user] of LOOKS) {
    test(`${scenario}, ${theme}, ${language}: readable in every size`, async ({ host, page }) => {
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width: Math.max(800, width + 20), height: Math.max(600, height + 20) });
        const panel = await host.panel({
          plugin,
          scenario,
          theme,
          language: user,
          width,
          height,
          options: { language },
        });
        await host.picture(`${scenario}-${theme}-${language}-${width}x${height}`);
        const size = `${width} × ${height}`;
        // A list of sites does not fit into the smallest panels: it scrolls.
        const scrolls = width < 400;
        expect(scrolls ? [] : await clippedTexts(panel), size).toEqual([]);
        expect(scrolls ? [] : await overlappingTexts(panel), size).toEqual([]);
        expect(await faintTexts(panel), size).toEqual([]);
        expect(await movingElements(panel), size).toEqual([]);
      }
      expect(await violations(page, '[data-testid=content]')).toEqual([]);
    });
  }
}

test('keyboard: to the table and back', async ({ host, page }) => {
  const panel = await host.panel({ plugin, scenario: 'parking', width: 900, height: 400 });
  await panel.getByRole('button', { name: 'Als Tabelle' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toContainText('Rathaus');
  await host.picture('parking-as-table');
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('figure')).toBeVisible();
});

test('no data: a message instead of a crash', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'parking-empty' });
  await expect(panel.getByRole('status')).toContainText('Parken');
});
