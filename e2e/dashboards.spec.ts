import { expect, test } from '@grafana/plugin-e2e';
import { DASHBOARDS, expectEveryPanelFilled, screenshot } from './support';

test.describe('Dashboards', () => {
  for (const dashboard of DASHBOARDS) {
    test(`${dashboard.title}: kein Fehler und kein leeres Feld`, async ({ page, request }) => {
      const saved = await (await request.get(`/api/dashboards/uid/${dashboard.uid}`)).json();
      const errors: string[] = [];
      page.on('response', (response) => {
        if (response.url().includes('/api/ds/query') && !response.ok()) {
          errors.push(`${response.status()} ${response.url()}`);
        }
      });
      await page.goto(`/d/${dashboard.uid}?kiosk`);
      await expectEveryPanelFilled(page, saved.dashboard.panels.length);
      expect(errors).toEqual([]);
      await screenshot(page, dashboard.file);
    });
  }

  test('auf Englisch ebenso', async ({ page, request }) => {
    const saved = await (await request.get('/api/dashboards/uid/smartregion-weather-en')).json();
    await page.goto('/d/smartregion-weather-en?kiosk');
    await expectEveryPanelFilled(page, saved.dashboard.panels.length);
    await screenshot(page, 'dashboard-weather-en');
  });

  test('Import von Hand fragt nach der Datenquelle und zeigt Werte', async ({ page, request }) => {
    const importable = (await import('../provisioning/import/de/kommune-weather.json')).default;
    const answer = await request.post('/api/dashboards/import', {
      data: {
        dashboard: { ...importable, uid: 'imported-weather', title: 'Importiert: Wetter' },
        overwrite: true,
        inputs: [
          {
            name: 'DS_SMART_REGION_HUB',
            type: 'datasource',
            pluginId: 'smartregion-hub-datasource',
            value: 'smartregion-hub',
          },
        ],
      },
    });
    expect(answer.ok()).toBe(true);
    await page.goto('/d/imported-weather?kiosk');
    await expectEveryPanelFilled(page, importable.panels.length);
  });

  test('der Reiter „Dashboards“ der Datenquelle bietet alle drei an', async ({ page }) => {
    await page.goto('/connections/datasources/edit/smartregion-hub/dashboards');
    for (const dashboard of DASHBOARDS) {
      await expect(page.getByText(dashboard.title)).toBeVisible();
    }
  });
});
