import { violations } from '../axe';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

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

for (const scenario of ['parking', 'parking-table', 'parking-counter'] as const) {
  // A list of sites does not fit into the smallest panels.
  readableInEverySize({ plugin, scenario, sizes: SIZES, scrolls: (width) => width < 400 });
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

saysWhatIsMissing(plugin, [['parking-empty', 'Parken']]);
