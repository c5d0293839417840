import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@grafana/plugin-e2e';
import type { APIRequestContext, Page } from '@playwright/test';
import { DATASOURCE_TYPE, WHOLE_DASHBOARD, expectEveryPanelUnanswered, savedPanels } from './support';

/** A hub that is down: nothing listens at this port. */
const AWAY = { uid: 'hub-away', name: 'Hub weg', url: 'http://127.0.0.1:9', type: DATASOURCE_TYPE, access: 'proxy' };
const SAVED = 'smartregion-e2e-silence';

test.describe('Schweigen ist keine gute Nachricht', () => {
  test.use({ viewport: WHOLE_DASHBOARD });

  test.beforeAll(async ({ request }) => {
    await request.post('/api/datasources', { data: AWAY });
  });
  test.afterAll(async ({ request }) => {
    await request.delete(`/api/datasources/uid/${AWAY.uid}`);
    await request.delete(`/api/dashboards/uid/${SAVED}`);
  });

  const files = ['region-overview', 'kommune-weather', 'road-air', 'town-hall'];
  for (const file of [...files, ...files.slice(1).map((name) => `${name}-share`)]) {
    test(`${file} vor einem Hub, der nicht läuft: jedes Panel sagt es`, async ({ page, request }) => {
      await save(request, fileOf(file));
      await page.goto(`/d/${SAVED}?kiosk`);
      await expectEveryPanelUnanswered(page, await savedPanels(request, SAVED));
    });
  }

  test('ein Panel, das von früher her „keine Warnung“ schreibt, sagt es auch', async ({ page, request }) => {
    const { panels, ...rest } = fileOf('region-overview');
    const warnings = panels.find(({ title }) => title === 'Aktuelle Warnungen')!;
    const early = { ...warnings, fieldConfig: { defaults: { noValue: 'Zurzeit gilt keine Warnung.' }, overrides: [] } };
    await save(request, { ...rest, panels: [early] });
    await page.goto(`/d/${SAVED}?kiosk`);
    await expectEveryPanelUnanswered(page, await savedPanels(request, SAVED));
  });

  test('ruhig, leer und ohne Quelle lesen sich verschieden', async ({ page, request }) => {
    const warnings = fileOf('region-overview').panels.find(({ title }) => title === 'Aktuelle Warnungen')!;
    const air = fileOf('kommune-weather').panels.find(({ title }) => title.startsWith('Temperatur und Taupunkt'))!;
    const cases = [
      [warnings, { kinds: ['weather-warning'], minSeverity: 'extreme' }, /^Zurzeit gilt keine Warnung\./],
      [warnings, { kinds: ['flood'] }, /^Nicht bekannt: keine Quelle eingerichtet\./],
      [
        air,
        { kommunen: ['schwerte'], stations: [], properties: ['so2'] },
        /^Zu dieser Auswahl gibt es keine Messreihe\.$/,
      ],
      [air, { kommunen: ['schwerte'], stations: [], minQuality: 'valid' }, /Lufttemperatur \(2 m\) · keine Daten$/],
    ] as const;
    const panels = cases.map(([panel, change], i) => ({
      ...panel,
      id: i + 1,
      title: `Fall ${i + 1}`,
      gridPos: { x: 0, y: 8 * i, w: 24, h: 8 },
      targets: panel.targets.map((target) => ({ ...target, ...change })),
    }));
    await save(request, { ...fileOf('region-overview'), panels }, 'smartregion-hub');
    await page.goto(`/d/${SAVED}?kiosk`);
    for (const [i, [, , words]] of cases.entries()) {
      const panel = page.locator(`[data-viz-panel-key="panel-${i + 1}"]`);
      await expect(panel.getByText(words).first(), `Fall ${i + 1}`).toBeVisible();
      await expect(panel.getByText(/abrufbar/), `Fall ${i + 1}`).toHaveCount(0);
      await expect(panel.getByTestId('data-testid Panel status error')).toHaveCount(0);
    }
    await expectHeard(page);
  });
});

/** Good news has a time. */
async function expectHeard(page: Page): Promise<void> {
  const quiet = page.locator('[data-viz-panel-key="panel-1"]');
  await expect(quiet.getByText(/Wetterwarnungen: abgerufen \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr\./)).toBeVisible();
}

interface SavedDashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly object[] }[];
}

function fileOf(file: string): SavedDashboard {
  const json = readFileSync(join(__dirname, `../provisioning/import/de/${file}.json`), 'utf8');
  const { __inputs: _, ...dashboard } = JSON.parse(json.replaceAll('${VAR_KOMMUNE}', 'Schwerte'));
  return dashboard;
}

async function save(request: APIRequestContext, dashboard: SavedDashboard, datasource = AWAY.uid): Promise<void> {
  const filled = JSON.parse(JSON.stringify(dashboard).replaceAll('${DS_SMART_REGION_HUB}', datasource));
  const data = { dashboard: { ...filled, uid: SAVED, title: 'Schweigen' }, overwrite: true };
  const answer = await request.post('/api/dashboards/db', { data });
  expect(answer.ok(), await answer.text()).toBe(true);
}
