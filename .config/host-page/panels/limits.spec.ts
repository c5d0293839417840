import { violations } from '../axe';
import { clippedTexts } from '../checks';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

const plugin = 'smartregion-limits-panel';

const SIZES = [
  [200, 140],
  [200, 220],
  [300, 320],
  [530, 836],
  [600, 400],
  [1200, 320],
  [1600, 900],
  [3840, 2160],
] as const;

for (const scenario of ['soest', 'running', 'open', 'over', 'days', 'region'] as const) {
  // A list does not fit into the smallest panels.
  const scrolls = (width: number) => scenario === 'region' && width <= 300;
  readableInEverySize({ plugin, scenario: `limits-${scenario}`, sizes: SIZES, scrolls });
}

test('axe finds nothing, in either theme, as picture, list and table', async ({ host, page }) => {
  for (const theme of ['light', 'dark'] as const) {
    for (const scenario of ['limits-soest', 'limits-region', 'limits-open'] as const) {
      const panel = await host.panel({ plugin, scenario, theme });
      expect(await violations(page, '[data-testid=content]'), `${scenario}, ${theme}`).toEqual([]);
      await panel.getByRole('button', { name: 'Als Tabelle' }).click();
      expect(await violations(page, '[data-testid=content]'), `${scenario}, ${theme}, table`).toEqual([]);
    }
  }
});

test('keyboard: the pollutant, one stop for the days, arrows walk, Esc closes, then the table', async ({
  host,
  page,
}) => {
  const panel = await host.panel({ plugin, scenario: 'limits-soest', height: 836 });
  await panel.getByRole('button', { name: 'PM₁₀' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('group', { name: /Ozon 2022/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const day = (date: string) => panel.getByRole('img', { name: new RegExp(`^${date}`) });
  await expect(day('31.12.2022')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(day('01.01.2022')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(day('02.02.2022')).toBeFocused();
  await expect(panel.getByRole('tooltip')).toContainText('Mi 02.02.2022');
  await host.picture('limits-hint');
  const ring = await day('02.02.2022')
    .locator('rect')
    .evaluate((rect) => parseFloat(getComputedStyle(rect).strokeWidth));
  expect(ring).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('tooltip')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Als Tabelle' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toBeVisible();
  await host.picture('limits-as-table');
});

test('a list opens a station by keyboard and Esc leads back', async ({ host, page }) => {
  const panel = await host.panel({ plugin, scenario: 'limits-region' });
  await panel.getByRole('button', { name: /Soest-Ost/ }).press('Enter');
  await expect(panel.getByRole('button', { name: /Alle Messstellen/ })).toBeFocused();
  await host.picture('limits-opened-from-list');
  expect(await clippedTexts(panel)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: /Soest-Ost/ })).toBeFocused();
});

test('several years are a button apart', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'limits-years' });
  await expect(panel.getByText(/^2023 liegt bisher/)).toBeVisible();
  await panel.getByRole('button', { name: '2022' }).click();
  await expect(panel.getByText(/^2022 lag/)).toBeVisible();
});

test('what a screen reader is told: the sentence, each rule with figure and limits, each day', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'limits-soest', height: 836 });
  const told = await panel.ariaSnapshot();
  const order = [/figure "2022 lag innerhalb/, /4 von 35 Tagen/, /WHO 10, 2030 20, heute 40/, /16.12.2022: 72/].map(
    (words) => told.search(words)
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

saysWhatIsMissing(plugin, [
  ['limits-empty', 'hat keine Daten geliefert'],
  ['limits-wrong', 'air_temperature'],
  ['limits-failed', 'Nicht abrufbar'],
]);
