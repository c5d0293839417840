import { violations } from './axe';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { expect, test } from './host';

const plugin = 'smartregion-weekprofile-panel';

const SIZES = [
  [200, 140],
  [200, 260],
  [390, 300],
  [600, 400],
  [1200, 340],
  [1600, 900],
  [3840, 2160],
] as const;

const LOOKS = [
  ['light', 'de', 'de-DE'],
  ['dark', 'en', 'en-US'],
] as const;

for (const scenario of ['week', 'week-demo', 'week-pair', 'month-hour', 'week-courses'] as const) {
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
        await host.picture(`weekprofile-${scenario}-${theme}-${language}-${width}x${height}`);
        const size = `${width} × ${height}`;
        expect(await clippedTexts(panel), size).toEqual([]);
        expect(await overlappingTexts(panel), size).toEqual([]);
        expect(await faintTexts(panel), size).toEqual([]);
        expect(await movingElements(panel), size).toEqual([]);
      }
      expect(await violations(page, '[data-testid=content]')).toEqual([]);
    });
  }
}

test('keyboard: to the peak, along hours and days, Esc, then the table', async ({ host, page }) => {
  const panel = await host.panel({ plugin, scenario: 'week', width: 900, height: 400 });
  await panel.getByLabel(/^Montag, 17–18/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByLabel(/^Dienstag, 17–18/)).toBeFocused();
  await expect(panel.getByRole('tooltip')).toContainText('Dienstag, 17–18');
  await host.picture('weekprofile-hint');
  expect(await clippedTexts(panel)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('tooltip')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Als Tabelle' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toBeVisible();
  await host.picture('weekprofile-as-table');
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
});

test('no data: a message instead of a crash', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'week-empty' });
  await expect(panel.getByRole('status')).toContainText('Wochengang');
});
