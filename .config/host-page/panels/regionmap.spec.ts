import { clippedTexts, overlappingTexts } from '../checks';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

const PLUGIN = { plugin: 'smartregion-regionmap-panel', width: 600, height: 720 };

const SIZES = [
  [200, 140],
  [200, 220],
  [300, 320],
  [400, 460],
  [600, 720],
  [1200, 320],
  [1600, 900],
  [3840, 2160],
] as const;

for (const scenario of ['region', 'regionWorse', 'regionAir', 'regionWords', 'regionMany'] as const) {
  const { plugin } = PLUGIN;
  readableInEverySize({ plugin, scenario, sizes: SIZES, axeInEachSize: true, timeout: 180_000 });
}

test('keyboard: the map, then its marks, a hint with a link, and nearer', async ({ host, page }) => {
  const options = { language: 'de', link: '/d/air?var-station=${station}' };
  const panel = await host.panel({ ...PLUGIN, scenario: 'regionWorse', options });
  const map = panel.getByRole('group', { name: /^Karte/ });
  const marks = map.locator('[data-mark]');
  await map.focus();
  const outline = await map.evaluate((element) => parseFloat(getComputedStyle(element).outlineWidth));
  expect(outline).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('Tab');
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(panel.getByRole('tooltip')).toContainText('Esc schließt');
  await host.picture('regionWorse-hint');
  expect(await clippedTexts(panel)).toEqual([]);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('tooltip').getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('tooltip')).toBeHidden();
  await expect(marks.first()).toBeFocused();
  const before = await marks.count();
  const name = await marks.first().getAttribute('aria-label');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  // What has the focus stays where it is, and keeps it.
  await expect(map.getByRole('button', { name: name!, exact: true })).toBeFocused();
  await host.picture('regionWorse-nearer');
  await page.keyboard.press('0');
  await expect(marks).toHaveCount(before);
});

test('a hint hides no station, and a click beside closes it', async ({ host }) => {
  const panel = await host.panel({ ...PLUGIN, scenario: 'regionWorse', width: 800, height: 600 });
  const unna = panel.getByRole('button', { name: /^Unna-Königsborn/ });
  await unna.hover();
  const hint = (await panel.getByRole('tooltip').boundingBox())!;
  for (const mark of await panel.locator('[data-mark]').all()) {
    const { x, y, width, height } = (await mark.boundingBox())!;
    const middle = { x: x + width / 2, y: y + height / 2 };
    const hides =
      middle.x > hint.x && middle.x < hint.x + hint.width && middle.y > hint.y && middle.y < hint.y + hint.height;
    expect(hides, (await mark.getAttribute('aria-label'))!).toBe(false);
  }
  await panel
    .locator('svg')
    .first()
    .click({ position: { x: 4, y: 4 } });
  await expect(panel.getByRole('tooltip')).toBeHidden();
});

test('another Kreis is drawn from the plugin’s own file', async ({ host, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const panel = await host.panel({ ...PLUGIN, scenario: 'region', options: { language: 'de', area: '05' } });
  await expect(panel.getByRole('figure')).toBeVisible();
  expect(asked.filter((path) => path.includes('/geo/'))).toEqual([
    '/public/plugins/smartregion-regionmap-panel/geo/gemeinden.json',
  ]);
  await host.picture('region-nrw');
  expect(await overlappingTexts(panel)).toEqual([]);
});

saysWhatIsMissing(PLUGIN.plugin, [
  ['regionEmpty', 'keine Daten geliefert'],
  ['regionWrong', 'Luftqualitätsindex'],
  ['regionPlaceless', 'wo sie steht'],
  ['regionAir', 'Gemeindeschlüssel', { area: 'Unna' }],
  ['regionAir', 'kein GeoJSON', { geometry: '{}' }],
]);
