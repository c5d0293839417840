import { violations } from '../axe';
import { clippedTexts } from '../checks';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

const plugin = 'smartregion-rows-panel';

const traffic = { plugin, scenario: 'rows-traffic' } as const;

// Rows scroll where they have no room, downwards only.
const SIZES = [
  [200, 1300],
  [390, 900],
  [600, 800],
  [1200, 300],
  [1600, 500],
  [3840, 900],
] as const;

readableInEverySize({ ...traffic, sizes: SIZES, name: 'rows' });

test('too many rows for the room: they scroll downwards, never sideways, and the file stays in reach', async ({
  host,
}) => {
  for (const width of [200, 390, 1200]) {
    const panel = await host.panel({ plugin, scenario: 'rows-many', width, height: 300 });
    const region = panel.getByRole('group', { name: /Zeilen|Rows/ });
    const { wide, high } = await region.evaluate((box) => ({
      wide: box.scrollWidth - box.clientWidth,
      high: box.scrollHeight - box.clientHeight,
    }));
    expect(wide).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThan(1000);
    await expect(panel.getByRole('button', { name: /CSV/ })).toBeInViewport();
  }
});

test('keyboard: into the rows, to a heading, sort, then the file', async ({ host, page }) => {
  const panel = await host.panel({ ...traffic, width: 1200, height: 300 });
  await panel.getByRole('group', { name: /Zeilen|Rows/ }).focus();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Messstelle' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'DTV' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('row').nth(1)).toContainText('Kurt-Schumacher-Straße');
  await expect(panel.getByRole('columnheader', { name: 'DTV' })).toHaveAttribute('aria-sort', 'descending');
  await host.picture('rows-sorted');
  expect(await clippedTexts(panel)).toEqual([]);
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
});

saysWhatIsMissing(plugin, [['rows-empty', 'keine Zeilen']]);
