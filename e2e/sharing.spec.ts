import { join } from 'node:path';
import { expect, test } from '@grafana/plugin-e2e';
import type { APIRequestContext, Browser, Page } from '@playwright/test';
import {
  DATASOURCE_TYPE,
  WHOLE_DASHBOARD,
  choose,
  expectEveryPanelDrawn,
  expectEveryPanelUnanswered,
  savedPanels,
  sharedAddress,
  watch,
} from './support';

/** A data source as somebody adds it by hand: its uid is not its name. */
const BY_HAND = { name: 'Hub der Stadt', uid: 'hub-der-stadt' };

const SHAREABLE = [
  { file: 'region-overview', title: 'Region im Überblick' },
  { file: 'kommune-weather-share', title: 'Wetter der Kommune', kommune: 'Schwerte' },
  { file: 'road-air-share', title: 'LuFt-Hub: Straße', kommune: 'Lünen' },
  { file: 'town-hall-share', title: 'Rathaus-Bildschirm', kommune: 'Schwerte' },
] as const;
interface Shareable {
  readonly file: string;
  readonly title: string;
  readonly kommune?: string;
}

test.describe('Öffentlich geteilt', () => {
  test.use({ viewport: WHOLE_DASHBOARD });

  test.beforeAll(async ({ request }) => {
    const { url } = await (await request.get('/api/datasources/uid/smartregion-hub')).json();
    await request.post('/api/datasources', { data: { ...BY_HAND, type: DATASOURCE_TYPE, access: 'proxy', url } });
  });
  test.afterAll(async ({ request }) => {
    await request.delete(`/api/datasources/uid/${BY_HAND.uid}`);
  });

  for (const uid of ['smartregion-overview', 'smartregion-overview-en']) {
    test(`${uid}, aus einer Datei bereitgestellt`, async ({ browser, baseURL, request }) => {
      await expectShared(uid, { browser, baseURL, request });
    });
  }

  for (const dashboard of SHAREABLE) {
    test(`${dashboard.title}, von Hand importiert`, async ({ browser, baseURL, request, page }) => {
      const uid = await importByHand(page, dashboard);
      await expectShared(uid, { browser, baseURL, request });
      await request.delete(`/api/dashboards/uid/${uid}`);
    });

    test(`${dashboard.title}, aus dem Reiter der Datenquelle`, async ({ browser, baseURL, request, page }) => {
      const uid = await importFromTab(page, dashboard);
      await expectShared(uid, { browser, baseURL, request });
      await request.delete(`/api/dashboards/uid/${uid}`);
    });
  }

  test('Was Grafanas eigener Reiter unter dem Namen der Datenquelle abgelegt hat, wird durch Erneuern heil', async ({
    browser,
    baseURL,
    request,
    page,
  }) => {
    const uid = 'smartregion-overview-import';
    const broken = JSON.stringify(await savedDashboard(request, 'smartregion-overview')).replaceAll(
      '"uid":"smartregion-hub"',
      `"uid":"${BY_HAND.name}"`
    );
    const data = { dashboard: { ...JSON.parse(broken), id: null, uid }, overwrite: true };
    expect((await request.post('/api/dashboards/db', { data })).ok()).toBe(true);
    expect(await importFromTab(page, SHAREABLE[0], 'Erneuern')).toBe(uid);
    await expectShared(uid, { browser, baseURL, request });
    await request.delete(`/api/dashboards/uid/${uid}`);
  });

  for (const uid of ['smartregion-weather', 'smartregion-road', 'smartregion-townhall']) {
    test(`${uid}, mit Auswahl: jedes Panel sagt, dass es nicht abrufbar ist`, async ({ browser, baseURL, request }) => {
      const page = await stranger(browser, baseURL);
      await page.goto(await sharedAddress(request, uid));
      await expectEveryPanelUnanswered(page, await savedPanels(request, uid));
      await page.context().close();
    });
  }
});

interface Grafana {
  readonly browser: Browser;
  readonly baseURL: string | undefined;
  readonly request: APIRequestContext;
}

/** Panel by panel, as a reader who is not signed in. */
async function expectShared(uid: string, { browser, baseURL, request }: Grafana): Promise<void> {
  const page = await stranger(browser, baseURL);
  const faults = watch(page);
  await page.goto(await sharedAddress(request, uid));
  await expectEveryPanelDrawn(page, await savedPanels(request, uid));
  expect(faults).toEqual([]);
  await page.context().close();
}

async function stranger(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: WHOLE_DASHBOARD,
  });
  return context.newPage();
}

async function savedDashboard(request: APIRequestContext, uid: string): Promise<object> {
  return (await (await request.get(`/api/dashboards/uid/${uid}`)).json()).dashboard;
}

/** @returns the uid that it got */
async function importByHand(page: Page, { file, kommune }: Shareable): Promise<string> {
  await page.goto('/dashboard/import');
  await page.locator('input[type=file]').setInputFiles(join(__dirname, `../provisioning/import/de/${file}.json`));
  await page.getByTestId('data-testid Select a data source').click();
  await page.getByRole('button', { name: new RegExp(`^${BY_HAND.name}`) }).click();
  if (kommune) {
    await page.locator('input[name="constants.0"]').fill(kommune);
  }
  await page.getByTestId('data-testid-import-dashboard-submit').click();
  await page.waitForURL(/\/d\//);
  return uidOf(page);
}

async function importFromTab(page: Page, { title, kommune }: Shareable, action = 'Übernehmen'): Promise<string> {
  await page.goto(`/connections/datasources/edit/${BY_HAND.uid}`);
  await page.getByRole('tab', { name: 'Dashboards' }).click();
  if (kommune) {
    await choose(page.getByRole('combobox', { name: 'Kommune' }), kommune);
  }
  const name = kommune ? `${title} – ${kommune}` : title;
  await page.getByRole('button', { name: `${action}: ${name}`, exact: true }).click();
  await expect(page.getByRole('button', { name: `Erneuern: ${name}`, exact: true })).toBeEnabled();
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/d\//);
  return uidOf(page);
}

function uidOf(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2]!;
}
