import { expect, test } from '@grafana/plugin-e2e';
import { DATASOURCE_TYPE } from './support';

const SAVED = 'smartregion-e2e-airquality';

test.describe('Panel „Luftqualität“', () => {
  test.afterAll(async ({ request }) => {
    await request.delete(`/api/dashboards/uid/${SAVED}`);
  });

  test('Explore zeigt den Index mit dem Panel, das für ihn gemacht ist', async ({ page }) => {
    const datasource = { type: DATASOURCE_TYPE, uid: 'smartregion-hub' };
    const query = { refId: 'A', datasource, version: 1, type: 'air-quality-index', kommunen: ['schwerte'] };
    const range = { from: 'now-24h', to: 'now' };
    const panes = { a: { datasource: datasource.uid, queries: [query], range } };
    await page.goto(`/explore?schemaVersion=1&orgId=1&panes=${encodeURIComponent(JSON.stringify(panes))}`);
    await expect(page.getByText('LQI 2025').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Als Tabelle' }).first()).toBeVisible();
  });

  test('fremde Daten: was nicht passt, steht im Panel', async ({ page, request }) => {
    const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
    const time = { name: 'time', type: 'time', values: [hour] };
    const number = (name: string, value: number) => ({ name, type: 'number', values: [value] });
    const cases = [
      [[{ name: 'Zeit', type: 'string', values: ['heute'] }, number('NO2', 20)], /„Zeit“ ist Text statt Zeit/],
      [[time, number('class', 7)], /ausgelassen, weil nicht möglich: Klasse 7/],
      [[time, number('NO2', 99_999), number('pm10', 12)], /ausgelassen, weil nicht möglich: NO₂/],
    ] as const;
    const datasource = { type: 'datasource', uid: 'grafana' };
    const panels = cases.map(([fields], i) => ({
      ...{ id: i + 1, type: 'smartregion-airquality-panel', title: `Fremd ${i + 1}`, datasource },
      gridPos: { x: 8 * i, y: 0, w: 8, h: 12 },
      targets: [{ refId: 'A', datasource, queryType: 'snapshot', snapshot: [frameOf(fields)] }],
    }));
    const dashboard = { uid: SAVED, title: 'Fremde Daten', time: { from: 'now-6h', to: 'now' }, panels };
    expect((await request.post('/api/dashboards/db', { data: { dashboard, overwrite: true } })).ok()).toBe(true);
    await page.goto(`/d/${SAVED}?kiosk`);
    for (const [i, [, words]] of cases.entries()) {
      const panel = page.locator(`[data-viz-panel-key="panel-${i + 1}"]`);
      await expect(panel.getByText(words).first()).toBeVisible();
      await expect(panel.getByText(/vorläufig|sehr schlecht/)).toHaveCount(0);
    }
  });
});

/** Data that no hub has sent, as Grafana keeps them in a dashboard. */
function frameOf(
  fields: readonly { readonly name: string; readonly type: string; readonly values: readonly unknown[] }[]
) {
  return {
    schema: { fields: fields.map(({ name, type }) => ({ name, type, config: {} })) },
    data: { values: fields.map(({ values }) => values) },
  };
}
