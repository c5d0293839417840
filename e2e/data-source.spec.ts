import { expect, test } from '@grafana/plugin-e2e';
import { DATASOURCE_NAME, DATASOURCE_TYPE, choose, hubUrl } from './support';

test.describe('Datenquelle', () => {
  test('Speichern und testen meldet Version und Zahl der Messstellen', async ({ createDataSourceConfigPage, page }) => {
    const configPage = await createDataSourceConfigPage({ type: DATASOURCE_TYPE });
    await page.getByRole('textbox', { name: /^(URL|Adresse)/ }).fill(hubUrl());
    await expect(configPage.saveAndTest()).toBeOK();
    await expect(page.getByText(/Hub \d+\.\d+\.\d+, .*\d+ Messstellen/)).toBeVisible();
  });

  test('eine falsche Adresse sagt, was zu tun ist', async ({ createDataSourceConfigPage, page }) => {
    const configPage = await createDataSourceConfigPage({ type: DATASOURCE_TYPE });
    await page.getByRole('textbox', { name: /^(URL|Adresse)/ }).fill('http://127.0.0.1:9');
    await expect(configPage.saveAndTest()).not.toBeOK();
    await expect(page.getByText(/antwortet nicht.*Prüfen Sie die Adresse/)).toBeVisible();
  });

  test('eine Abfrage von Hand in Explore: Kommune, Messstelle, Größe, Kurve, Quelle', async ({ explorePage, page }) => {
    await explorePage.datasource.set(DATASOURCE_NAME);
    const row = explorePage.getQueryEditorRow('A');
    await choose(row.getByLabel('Kommunen'), 'Schwerte');
    await choose(row.getByLabel('Messstellen'), 'Wetterstation Rathaus');
    await choose(row.getByLabel('Größen'), 'Windgeschwindigkeit');
    await expect(page.getByTestId(/VizLegend series Wetterstation Rathaus · Windgeschwindigkeit/)).toBeVisible();
    await expect(page.getByTestId('uplot-main-div').locator('canvas').first()).toBeVisible();
    await expect(row.getByText(/Quelle.*Demo-Daten, erfunden/)).toBeVisible();
  });

  test('ein Schlüssel, den niemand liest, wird mit dem nächstliegenden zurückgewiesen', async ({ request }) => {
    const datasource = { type: DATASOURCE_TYPE, uid: 'smartregion-hub' };
    const query = { refId: 'A', datasource, version: 1, type: 'latest', language: 'de', kommune: ['menden'] };
    const answer = await request.post('/api/ds/query', { data: { from: 'now-1h', to: 'now', queries: [query] } });
    expect((await answer.json()).results.A.error).toBe(
      '„kommune“ ist kein Schlüssel der Frage „latest“. Meinten Sie „kommunen“?'
    );
  });
});
