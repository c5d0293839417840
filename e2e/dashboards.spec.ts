import { join } from 'node:path';
import { expect, test } from '@grafana/plugin-e2e';
import { DASHBOARDS, DATASOURCE_NAME, WHOLE_DASHBOARD, expectEveryPanelDrawn, savedPanels, watch } from './support';

/** What an English board must not say, and a German one neither; the reader's own Grafana is German. */
const OTHERS_WORDS = {
  en: /Als Tabelle|Messstelle|vorläufig|keine Daten|Stunden|\d Uhr/,
  de: /As table|provisional|no data|\bstations?\b/,
};

test.describe('Dashboards', () => {
  test.use({ viewport: WHOLE_DASHBOARD });

  for (const uid of DASHBOARDS.flatMap((dashboard) => [dashboard.uid, `${dashboard.uid}-en`])) {
    test(`${uid}: kein Fehler, kein leeres Feld, keine Anfrage nach draußen`, async ({ page, request }) => {
      const faults = watch(page);
      await page.goto(`/d/${uid}?kiosk`);
      await expectEveryPanelDrawn(page, await savedPanels(request, uid));
      const others = OTHERS_WORDS[uid.endsWith('-en') ? 'en' : 'de'];
      await expect(page.locator('[data-viz-panel-key]').filter({ hasText: others })).toHaveCount(0);
      expect(faults).toEqual([]);
    });
  }

  test('die Startseite ist die Übersicht, nicht Grafanas eigene mit Neuigkeiten von draußen', async ({ page }) => {
    const faults = watch(page);
    await page.goto('/');
    await expect(page).toHaveURL(/\/d\/smartregion-overview/);
    await expect(page.locator('[data-viz-panel-key="panel-2"]').getByText('Schwerte')).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('eine andere Kommune bringt ihre Messstelle mit', async ({ page, request }) => {
    await page.goto('/d/smartregion-weather?kiosk');
    await page.getByTestId(/Variable Value DropDown value link text schwerte-input$/).click();
    await page.getByRole('option', { name: 'Lünen' }).click();
    await expect(page.getByRole('heading', { name: 'Wind und Böen: Wetterstation Lünen' })).toBeVisible();
    await expectEveryPanelDrawn(page, await savedPanels(request, 'smartregion-weather'));
  });

  test('die Übersicht nennt jede Kommune mit Luft, Wetter und Verkehr', async ({ page }) => {
    await page.goto('/d/smartregion-overview?kiosk');
    const table = page.locator('[data-viz-panel-key="panel-2"]');
    const row = table.getByRole('row', { name: /Lünen/ });
    await expect(row).toContainText(/[●■▲◆⬣].[1-5] (sehr gut|gut|mäßig|schlecht|sehr schlecht)/);
    for (const figure of [/-?\d+,\d.°C/, /\d+,\d.m\/s/, /[\d.]+.Kfz\/h/]) {
      await expect(row).toContainText(figure);
    }
    await expect(table.getByRole('row')).toHaveCount(12);
  });

  test('Import von Hand fragt nach der Datenquelle und zeigt Werte', async ({ page, request }) => {
    await page.goto('/dashboard/import');
    await page
      .locator('input[type=file]')
      .setInputFiles(join(__dirname, '../provisioning/import/de/kommune-weather.json'));
    await page.getByTestId('data-testid Select a data source').click();
    await page.getByRole('button', { name: new RegExp(`^${DATASOURCE_NAME}`) }).click();
    await page.getByTestId('data-testid-import-dashboard-submit').click();
    await page.waitForURL(/\/d\/smartregion-weather-import/);
    await expectEveryPanelDrawn(page, await savedPanels(request, 'smartregion-weather-import'));
    await request.delete('/api/dashboards/uid/smartregion-weather-import');
  });

  test('der Reiter „Dashboards“ der Datenquelle bietet alle an', async ({ page }) => {
    await page.goto('/connections/datasources/edit/smartregion-hub/?page=dashboards');
    for (const { title } of DASHBOARDS) {
      await expect(page.getByRole('button', { name: new RegExp(`^(Übernehmen|Erneuern): ${title}$`) })).toBeVisible();
    }
  });
});
