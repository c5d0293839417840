import { violations } from '../axe';
import { clippedTexts } from '../checks';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

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

for (const scenario of [
  'week',
  'week-demo',
  'week-pair',
  'week-street',
  'day-pair',
  'month-hour',
  'week-courses',
] as const) {
  readableInEverySize({ plugin, scenario, sizes: SIZES, name: `weekprofile-${scenario}` });
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

saysWhatIsMissing(plugin, [['week-empty', 'Wochengang']]);
