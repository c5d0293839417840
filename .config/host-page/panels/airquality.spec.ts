import { violations } from '../axe';
import { clippedTexts, faintTexts, overlappingTexts } from '../checks';
import { expect, test } from '../host';
import { saysWhatIsMissing } from './messages';
import { readableInEverySize } from './readable';

const plugin = 'smartregion-airquality-panel';

const SIZES = [
  [200, 140],
  [200, 220],
  [300, 320],
  [400, 380],
  [800, 500],
  [1200, 320],
  [1200, 700],
  [1920, 1080],
] as const;

for (const scenario of ['soest', 'sensor', 'stale', 'table', 'courses'] as const) {
  // A list of six does not fit into the smallest panels.
  const scrolls = (_width: number, height: number) => ['table', 'courses'].includes(scenario) && height < 400;
  readableInEverySize({ plugin, scenario, sizes: SIZES, name: `airquality-${scenario}`, scrolls });
}

const PERIOD_SIZES = [
  [200, 140],
  [200, 220],
  [300, 320],
  [600, 400],
  [1200, 320],
  [1600, 900],
  [3840, 2160],
] as const;

for (const period of ['2019', 'eaqi', 'us', 'months', 'months-us', 'calendar', 'calendars'] as const) {
  readableInEverySize({ plugin, scenario: `airquality-${period}`, sizes: PERIOD_SIZES });
}

test('axe finds nothing in months and calendar, in either theme, as picture and as table', async ({ host, page }) => {
  for (const theme of ['light', 'dark'] as const) {
    for (const scenario of ['airquality-months', 'airquality-calendars', 'airquality-eaqi'] as const) {
      const panel = await host.panel({ scenario, theme });
      expect(await violations(page, '[data-testid=content]'), `${scenario}, ${theme}`).toEqual([]);
      await panel.getByRole('button', { name: 'Als Tabelle' }).click();
      expect(await violations(page, '[data-testid=content]'), `${scenario}, ${theme}, table`).toEqual([]);
    }
  }
});

test('keyboard: months and days are one stop each, arrows walk, Esc closes, then the table', async ({ host, page }) => {
  const months = await host.panel({ scenario: 'airquality-months' });
  const bar = (month: string) => months.getByRole('img', { name: new RegExp(`^${month}`) });
  await bar('November 2025').focus();
  await page.keyboard.press('ArrowUp');
  await expect(bar('Oktober 2025')).toBeFocused();
  await expect(months.getByRole('tooltip')).toContainText('2 gut: 512 Stunden');
  await host.picture('airquality-months-hint');
  const days = await host.panel({ scenario: 'airquality-calendar', width: 800, height: 400 });
  const day = (date: string) => days.getByRole('img', { name: new RegExp(date) });
  await day('27.11.2025').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(day('31.10.2025')).toBeFocused();
  await expect(days.getByRole('tooltip')).toContainText('2 gut: 24 Stunden');
  await host.picture('airquality-calendar-hint');
  const ring = await day('31.10.2025')
    .locator('rect')
    .evaluate((rect) => parseFloat(getComputedStyle(rect).strokeWidth));
  expect(ring).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('Escape');
  await expect(days.getByRole('tooltip')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(days.getByRole('button', { name: 'Als Tabelle' })).toBeFocused();
});

test('what a screen reader is told of months and days', async ({ host }) => {
  const months = await (await host.panel({ scenario: 'airquality-months' })).ariaSnapshot();
  expect(months).toMatch(/figure "Lünen-Niederaden: Im November 2025.*540 Stunden gut oder besser/);
  expect(months).toContain('img "Oktober 2025: 1 sehr gut: 100 Stunden, 2 gut: 512 Stunden');
  const days = await (await host.panel({ scenario: 'airquality-calendar' })).ariaSnapshot();
  expect(days).toMatch(/figure "Soest-Ost: An 49 von 58 Tagen/);
  expect(days).toContain('Mo 13.10.2025: keine Klasse, 0 von 24 Stunden');
});

test('keyboard: one stop for the hours, arrows walk, Esc closes, then the table', async ({ host, page }) => {
  const panel = await host.panel({ scenario: 'soest' });
  const hours = panel.getByRole('button', { name: /Uhr MEZ/ });
  await hours.last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(hours.nth(22)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(hours.first()).toBeFocused();
  await expect(panel.getByRole('tooltip')).toContainText('12.06.2023, 15–16 Uhr MEZ');
  await host.picture('airquality-hint-first-hour');
  const outline = await hours.first().evaluate((element) => parseFloat(getComputedStyle(element).outlineWidth));
  expect(outline).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('tooltip')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: 'Als Tabelle' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('table')).toBeVisible();
  await host.picture('airquality-as-table');
});

test('a hint stays while the pointer moves onto it', async ({ host, page }) => {
  const panel = await host.panel({ scenario: 'soest', theme: 'dark' });
  await panel.getByRole('button', { name: /^13.06.2023, 2–3 Uhr MEZ/ }).hover();
  const hint = panel.getByRole('tooltip');
  const box = (await hint.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await expect(hint).toContainText('13.06.2023');
  await host.picture('airquality-hint-dark');
  expect(await faintTexts(panel)).toEqual([]);
  await panel.getByText('mäßig', { exact: true }).first().hover();
  await expect(hint).toBeHidden();
});

test('a list opens a station by keyboard and Esc leads back', async ({ host, page }) => {
  const panel = await host.panel({ scenario: 'courses' });
  await panel.getByRole('button', { name: /Unna, Rathaus/ }).press('Enter');
  await expect(panel.getByRole('button', { name: /Alle Messstellen/ })).toBeFocused();
  await host.picture('airquality-opened-from-list');
  expect(await clippedTexts(panel)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: /Unna, Rathaus/ })).toBeFocused();
});

saysWhatIsMissing('smartregion-airquality-panel', [
  ['empty', 'Luftqualitätsindex'],
  ['wrong', 'Luftqualitätsindex'],
  ['failed', 'Nicht abrufbar'],
]);

test('data of others: a figure that is impossible is named in the foot, and nothing is called provisional', async ({
  host,
}) => {
  for (const [theme, width, height] of [
    ['light', 400, 380],
    ['dark', 800, 500],
  ] as const) {
    const panel = await host.panel({ scenario: 'foreign', theme, width, height });
    await expect(panel.getByText(/ausgelassen, weil nicht möglich: NO₂/)).toBeVisible();
    await expect(panel.getByText(/vorläufig/)).toHaveCount(0);
    await host.picture(`airquality-foreign-${theme}`);
    expect(await clippedTexts(panel)).toEqual([]);
    expect(await overlappingTexts(panel)).toEqual([]);
  }
});
