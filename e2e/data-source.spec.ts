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

  test('zwei Messstellen, zwei Größen: keine Beschriftung verdeckt eine Wahl, in Explore und im Panel-Editor', async ({
    page,
    request,
  }) => {
    const datasource = { type: DATASOURCE_TYPE, uid: 'smartregion-hub' };
    const stations = ['wetter-schwerte', 'wetter-luenen'];
    const properties = ['air_temperature', 'wind_speed'];
    const query = {
      refId: 'A',
      datasource,
      version: 1,
      type: 'series',
      kommunen: ['schwerte', 'luenen'],
      stations,
      properties,
    };
    const uid = 'smartregion-e2e-editor';
    const panels = [
      { id: 1, type: 'timeseries', title: 'x', gridPos: { x: 0, y: 0, w: 24, h: 9 }, datasource, targets: [query] },
    ];
    await request.post('/api/dashboards/db', {
      data: { dashboard: { uid, title: 'Editor', panels }, overwrite: true },
    });
    const panes = { a: { datasource: datasource.uid, queries: [query], range: { from: 'now-6h', to: 'now' } } };
    const explore = `/explore?schemaVersion=1&orgId=1&panes=${encodeURIComponent(JSON.stringify(panes))}`;
    for (const address of [explore, `/d/${uid}?editPanel=1`]) {
      await page.goto(address);
      const chips = [
        'Wetterstation Schwerte',
        'Wetterstation Lünen',
        'Lufttemperatur (2 m)',
        'Windgeschwindigkeit',
      ].map((name) =>
        page
          .getByRole('button', { name: `Remove ${name}` })
          .or(page.getByText(name, { exact: true }))
          .first()
      );
      await expect(chips.at(-1)!).toBeVisible();
      const labels = ['Kommunen', 'Messstellen', 'Größen', 'Quellen'].map((name) =>
        page
          .locator('label')
          .getByText(name, { exact: true })
          .or(page.locator('label', { hasText: name }))
          .first()
      );
      const boxes = await Promise.all([...labels, ...chips].map(async (one) => (await one.boundingBox())!));
      const covered = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)));
      expect(covered, address).toEqual([]);
    }
    await request.delete(`/api/dashboards/uid/${uid}`);
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
