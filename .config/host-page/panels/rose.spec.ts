import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from '../axe';
import { faintTexts, overlappingTexts } from '../checks';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

const plugin = 'smartregion-rose-panel';
const ARTIFACTS = join(__dirname, '../../../artifacts/screenshots');

const SIZES = [
  [200, 200],
  [200, 320],
  [400, 300],
  [600, 400],
  [1600, 700],
  [3840, 1900],
] as const;

const SCENARIOS = [
  'rose-wind',
  'rose-pollution',
  'rose-percentile',
  'rose-probability',
  'rose-field',
  'rose-four',
  'rose-masts',
  'rose-street',
] as const;

for (const scenario of SCENARIOS) {
  readableInEverySize({ plugin, scenario, sizes: SIZES });
}

const sectorsOf = (panel: Locator) => panel.getByRole('img', { name: /°:/ });

test('keyboard: one stop for each rose, arrows walk, Esc closes, then the table', async ({ host, page }) => {
  const panel = await host.panel({ plugin, scenario: 'rose-wind', width: 600, height: 400 });
  const sectors = sectorsOf(panel);
  await expect(sectors).toHaveCount(12);
  await sectors.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(sectors.nth(1)).toBeFocused();
  await expect(panel.getByRole('tooltip')).toContainText('Nordnordost, 30°');
  await host.picture('rose-wind-hint');
  const stroke = await sectors.nth(1).evaluate((element) => parseFloat(getComputedStyle(element).strokeWidth));
  expect(stroke).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('End');
  await expect(panel.getByRole('tooltip')).toContainText('Windstille');
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('tooltip')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Als Tabelle' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toBeVisible();
  await host.picture('rose-wind-as-table');
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
});

test('a hint stays while the pointer moves onto it', async ({ host, page }) => {
  const panel = await host.panel({ plugin, scenario: 'rose-four', theme: 'dark', width: 1200, height: 760 });
  // Of the field, which is the last.
  await sectorsOf(panel).last().hover();
  const hint = panel.getByRole('tooltip');
  const box = (await hint.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await expect(hint).toContainText('Nordnordwest, 330°');
  await host.picture('rose-four-hint-dark');
  expect(await faintTexts(panel)).toEqual([]);
  expect(await overlappingTexts(hint)).toEqual([]);
});

test('where several have no room, one at a time is chosen from a list', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'rose-masts', width: 260, height: 260 });
  await panel.getByLabel('Gezeigt').selectOption({ label: 'Wetterstation Schwerte' });
  await expect(panel.getByRole('group', { name: /^Wetterstation Schwerte/ })).toBeVisible();
  await host.picture('rose-masts-chosen');
});

test('what screen readers are told', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'rose-four', width: 1200, height: 760 });
  const told = await panel.ariaSnapshot();
  mkdirSync(ARTIFACTS, { recursive: true });
  writeFileSync(join(ARTIFACTS, 'rose-told.yaml'), told);
  expect(told).toMatch(/group "Wetterstation Unna · Windrose"/);
  expect(told).toMatch(/img "Wetterstation Unna · Windrose, Westsüdwest, 240°: /);
});

saysWhatIsMissing(plugin, [
  ['rose-empty', 'keine Daten'],
  ['rose-wrong', 'direction'],
  ['rose-failed', 'Nicht abrufbar'],
]);
