import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@grafana/plugin-e2e';
import type { Page } from '@playwright/test';
import { QUESTIONS, type QuestionType } from '../datasource-plugin/src/query/questions';
import { PICTURED } from './question-panels';
import { DATASOURCE_NAME, choose, expectEveryPanelDrawn, hubUrl, savedPanels, sharedAddress } from './support';

/** The pictures of docs/, taken only on demand: `npm run pictures`. */

const FOLDER = join(__dirname, '../docs/images');
const DASHBOARDS = [
  { file: 'dashboard-region', uid: 'smartregion-overview', height: 1560 },
  { file: 'dashboard-weather', uid: 'smartregion-weather', height: 2220 },
  { file: 'dashboard-road', uid: 'smartregion-road', height: 2880 },
  { file: 'dashboard-air', uid: 'smartregion-air', height: 1960 },
  { file: 'dashboard-effect', uid: 'smartregion-effect', height: 1130 },
  { file: 'dashboard-citizens', uid: 'smartregion-citizens', height: 1900 },
] as const;

const take = (page: Page, file: string) =>
  page.screenshot({ path: join(FOLDER, `${file}.png`), animations: 'disabled' });

for (const { file, uid, height } of DASHBOARDS) {
  test(file, async ({ page, request }) => {
    await page.setViewportSize({ width: 1600, height });
    await page.goto(`/d/${uid}?kiosk&theme=light`);
    await expectEveryPanelDrawn(page, await savedPanels(request, uid));
    await page.waitForTimeout(2_000);
    await take(page, file);
  });
}

for (const theme of ['light', 'dark']) {
  test(`airquality-panel-${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 560 });
    await page.goto(`/d/smartregion-road?kiosk&theme=${theme}&viewPanel=panel-1`);
    const panel = page.locator('[data-viz-panel-key="panel-1"]');
    await expect(panel).toContainText('Lünen-Niederaden');
    await page.waitForTimeout(1_000);
    await panel.screenshot({ path: join(FOLDER, `airquality-panel-${theme}.png`), animations: 'disabled' });
  });
}

test('shared-dashboard', async ({ browser, baseURL, request }) => {
  const address = await sharedAddress(request, 'smartregion-overview');
  const stranger = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1600, height: 1480 },
  });
  const page = await stranger.newPage();
  await page.goto(`${address}?theme=light`);
  await expectEveryPanelDrawn(page, await savedPanels(request, 'smartregion-overview'));
  await page.waitForTimeout(2_000);
  await take(page, 'shared-dashboard');
  await stranger.close();
});

test('dashboard-townhall', async ({ page, request }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('/d/smartregion-townhall?kiosk&autofitpanels&theme=dark');
  await expectEveryPanelDrawn(page, await savedPanels(request, 'smartregion-townhall'));
  await page.waitForTimeout(2_000);
  await take(page, 'dashboard-townhall');
});

test('dashboards-tab', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto('/connections/datasources/edit/smartregion-hub/?page=dashboards&theme=light');
  await choose(page.getByRole('combobox', { name: 'Kommune' }), 'Schwerte');
  await expect(page.getByRole('button', { name: /Wetter der Kommune – Schwerte/ })).toBeVisible();
  await take(page, 'dashboards-tab');
});

test('share', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto('/d/smartregion-overview?theme=light&shareView=public_dashboard');
  await expect(page.getByRole('heading', { name: /Extern teilen/ })).toBeVisible();
  await page.waitForTimeout(2_000);
  await take(page, 'share');
});

/** Each question that has a page of its own, as the panel draws it that is made for it. */
for (const file of readdirSync(join(__dirname, '../docs/fragen'))) {
  const type = basename(file, '.md') as QuestionType;
  test(`Frage ${type}`, async ({ page, request }) => {
    const { panel, from, queries, height = 460 } = PICTURED[type]!;
    const datasource = { type: 'smartregion-hub-datasource', uid: 'smartregion-hub' };
    const targets = queries.map((query, i) => ({
      refId: 'ABC'.charAt(i),
      datasource,
      version: 1,
      wording: 'words',
      ...query,
    }));
    const uid = `picture-${type}`;
    const dashboard = {
      ...{ uid, title: uid, timezone: 'Europe/Berlin', time: { from, to: 'now' } },
      panels: [
        {
          id: 1,
          type: panel,
          title: QUESTIONS[type].name.de,
          datasource,
          targets,
          gridPos: { x: 0, y: 0, w: 24, h: 20 },
        },
      ],
    };
    expect((await request.post('/api/dashboards/db', { data: { dashboard, overwrite: true } })).ok()).toBe(true);
    await page.setViewportSize({ width: 1100, height });
    await page.goto(`/d-solo/${uid}?panelId=1&theme=light&from=${from}&to=now`);
    await expect(page.getByText(QUESTIONS[type].name.de).first()).toBeVisible();
    await page.waitForTimeout(5_000);
    await take(page, `fragen/${type}`);
    await request.delete(`/api/dashboards/uid/${uid}`);
  });
}

test('explore', async ({ page }) => {
  const panes = {
    a: {
      datasource: 'smartregion-hub',
      queries: [{ refId: 'A', datasource: { type: 'smartregion-hub-datasource', uid: 'smartregion-hub' } }],
      range: { from: 'now-24h', to: 'now' },
    },
  };
  await page.goto(`/explore?schemaVersion=1&orgId=1&theme=light&panes=${encodeURIComponent(JSON.stringify(panes))}`);
  await expect(page.getByText(DATASOURCE_NAME).first()).toBeVisible();
  await choose(page.getByLabel('Kommunen'), 'Schwerte');
  await choose(page.getByLabel('Messstellen'), 'Wetterstation Rathaus');
  await choose(page.getByLabel('Größen'), 'Windgeschwindigkeit');
  await expect(page.getByTestId(/VizLegend series Wetterstation Rathaus · .*Windgeschwindigkeit/)).toBeVisible();
  await page.waitForTimeout(2_000);
  await take(page, 'explore');
});

test('config-editor', async ({ createDataSourceConfigPage, page }) => {
  await createDataSourceConfigPage({ type: 'smartregion-hub-datasource', name: 'Smart Region Hub (Schwerte)' });
  await page.goto(`${page.url()}?theme=light`);
  await page.getByRole('textbox', { name: /^(URL|Adresse)/ }).fill(hubUrl());
  await page.getByTestId('data-testid Data source settings page Save and Test button').click();
  await expect(page.getByText(/\d+ Messstellen/)).toBeVisible();
  await take(page, 'config-editor');
});

test('alert-rule', async ({ page }) => {
  await page.goto('/alerting/grafana/smartregion-no2-hour/view?theme=light');
  await expect(page.getByText('NO2-Stundenmittel über 200').first()).toBeVisible();
  await page.waitForTimeout(3_000);
  await take(page, 'alert-rule');
});

test('status', async ({ page }) => {
  await page.goto(`${hubUrl()}/?lang=de`);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await take(page, 'status');
});
