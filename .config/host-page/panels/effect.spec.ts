import { violations } from '../axe';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

const plugin = 'smartregion-effect-panel';

const SIZES = [
  [200, 140],
  [200, 300],
  [390, 640],
  [600, 400],
  [1200, 300],
  [1000, 520],
  [1600, 900],
  [3840, 2160],
] as const;

for (const scenario of ['effect', 'trust', 'trust-fleet', 'trend'] as const) {
  readableInEverySize({ plugin, scenario, sizes: SIZES, options: { label: 'Tempo 30' } });
}

test('keyboard: weeks, placebo dates, the table and back', async ({ host, page }) => {
  const panel = await host.panel({ plugin, scenario: 'effect-outside', width: 1000, height: 520 });
  await panel.getByRole('img', { name: 'Woche ab' }).last().focus();
  await expect(panel.getByRole('tooltip')).toContainText('Woche ab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('tooltip')).toContainText('ohne Maßnahme');
  await host.picture('effect-keyboard');
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('tooltip')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Als Tabelle' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toContainText('Diese Maßnahme');
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
});

test('another sensor by its name', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'trust-fleet', width: 1000, height: 520 });
  await panel.getByRole('combobox').selectOption({ label: 'Sensor Bahnhof · Feinstaub PM2,5' });
  await expect(panel.getByRole('figure')).toHaveAccessibleName(/Sensor Bahnhof zeigt bei 25/);
});

for (const [scenario, words] of [
  ['effect-asks', 'Welche Messstelle steht an der Straße der Maßnahme?'],
  ['effect-refused', 'Keine Aussage: danach 5 von 8 Wochen.'],
] as const) {
  test(`${scenario}: the hub's words instead of a drawing`, async ({ host }) => {
    const panel = await host.panel({ plugin, scenario });
    await expect(panel.getByRole('status')).toContainText(words);
    await host.picture(scenario);
  });
}

saysWhatIsMissing(plugin, [
  ['effect-empty', 'hat keine Daten geliefert'],
  ['effect-wrong', 'air_temperature'],
  ['effect-failed', 'Nicht abrufbar'],
]);
