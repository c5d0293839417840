import { STORM, UNNA_NOW } from '../../../panel-plugin/weather/src/testdata/moments';
import { violations } from '../axe';
import { clippedTexts, faintTexts, overlappingTexts } from '../checks';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { LOOKS, readableInEverySize } from './readable';

const plugin = 'smartregion-weather-panel';

const SIZES = [
  [200, 140],
  [200, 220],
  [300, 320],
  [400, 380],
  [600, 400],
  [800, 500],
  [1200, 320],
  [1600, 660],
  [3840, 2100],
] as const;

/** The clock of the readers stands still at the moment of the data. */
test.use({ ownClock: true });
test.beforeEach(({ page }) => page.clock.setFixedTime(STORM.now));

const SMALL_TO_LARGE = SIZES.filter(([width]) => [200, 600, 1600].includes(width));

const SCENARIOS = [
  ['weather', SIZES],
  ['weatherDemo', SIZES],
  ['weatherWarned', SMALL_TO_LARGE],
  ['weatherCalm', SMALL_TO_LARGE],
  ['weatherModels', SMALL_TO_LARGE],
  ['weatherTwo', SMALL_TO_LARGE],
] as const;

for (const [scenario, sizes] of SCENARIOS) {
  readableInEverySize({ plugin, scenario, sizes, now: scenario === 'weatherDemo' ? UNNA_NOW : STORM.now });
}

for (const scenario of ['weatherPast', 'weatherForecast', 'weatherMonths'] as const) {
  test(`${scenario}: another length of the axis`, async ({ host, page }) => {
    for (const [theme, language, user] of LOOKS) {
      const panel = await host.panel({ plugin, scenario, theme, language: user, width: 900, height: 460 });
      await host.picture(`${scenario}-${theme}-${language}`);
      expect(await clippedTexts(panel)).toEqual([]);
      expect(await overlappingTexts(panel)).toEqual([]);
      expect(await violations(page, '[data-testid=content]')).toEqual([]);
    }
  });
}

test('keyboard: one stop for all hours, arrows walk, pages leap a day, Esc closes, then the table', async ({
  host,
  page,
}) => {
  const panel = await host.panel({ plugin, scenario: 'weather', width: 1000, height: 560 });
  const hours = panel.getByRole('slider', { name: 'Stunden des Wetters' });
  const hint = panel.getByRole('tooltip');
  await hours.focus();
  await expect(hint).toContainText('Do 26.11., 10–11');
  await page.keyboard.press('ArrowRight');
  await expect(hint).toContainText('Do 26.11., 11–12');
  await page.keyboard.press('PageUp');
  await expect(hint).toContainText('Fr 27.11., 11–12');
  await expect(hint).toContainText('Vorhersage');
  await page.keyboard.press('Home');
  await expect(hint).toContainText('Di 24.11., 10–11');
  await page.keyboard.press('End');
  await expect(hint).toContainText('So 29.11.');
  const outline = await hours.evaluate((element) => parseFloat(getComputedStyle(element).outlineWidth));
  expect(outline).toBeGreaterThanOrEqual(3);
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('ArrowLeft');
  }
  await host.picture('weather-hint-keyboard');
  expect(await clippedTexts(panel)).toEqual([]);
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(hint).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Als Tabelle' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toContainText('Do 26.11., 21–22');
  await host.picture('weather-as-table');
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
});

test('pointer: the hour beneath it explains itself, and the hint stays while the pointer moves onto it', async ({
  host,
  page,
}) => {
  for (const [width, height, theme] of [
    [1000, 560, 'dark'],
    [330, 340, 'light'],
  ] as const) {
    const panel = await host.panel({ plugin, scenario: 'weather', theme, width, height });
    const area = (await panel.getByRole('slider').boundingBox())!;
    await page.mouse.move(area.x + 0.505 * area.width, area.y + 0.4 * area.height);
    const hint = panel.getByRole('tooltip');
    await expect(hint).toContainText('Do 26.11., 22–23');
    await host.picture(`weather-hint-${width}`);
    expect(await clippedTexts(panel)).toEqual([]);
    expect(await faintTexts(panel)).toEqual([]);
    const box = (await hint.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await expect(hint).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(hint).toBeHidden();
  }
});

test('the reader chooses another station', async ({ host, page }) => {
  const panel = await host.panel({ plugin, scenario: 'weatherTwo', width: 900, height: 460 });
  await panel.getByRole('combobox', { name: 'Messstelle' }).selectOption('Sensor Rathausdach');
  await expect(panel.getByText('Sensor, orientierende Messung')).toBeVisible();
  await expect(panel.getByText(/Regen, Wind.*: Wetterstation Unna/)).toBeVisible();
  await host.picture('weather-other-station');
  expect(await violations(page, '[data-testid=content]')).toEqual([]);
});

test('what a screen reader is told', async ({ host }) => {
  const panel = await host.panel({ plugin, scenario: 'weather', width: 1000, height: 560 });
  const told = await panel.ariaSnapshot();
  expect(told).toContain('Heute bis 11');
  expect(told).toContain('Stufe 1: Windböen, Do 18');
  expect(told).toContain('slider "Stunden des Wetters"');
});

saysWhatIsMissing(plugin, [
  ['weatherEmpty', 'keine Daten geliefert'],
  ['weatherWrong', 'eine Wettergröße'],
  ['weatherFailed', 'Nicht abrufbar'],
]);
