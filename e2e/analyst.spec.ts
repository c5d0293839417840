import { readFileSync } from 'node:fs';
import { expect, test } from '@grafana/plugin-e2e';
import type { APIRequestContext, Page } from '@playwright/test';
import { parse } from 'papaparse';
import { DATASOURCE_TYPE } from './support';

const datasource = { type: DATASOURCE_TYPE, uid: 'smartregion-hub' };
const SAVED = 'smartregion-e2e-analyst';
const LATEST = {
  refId: 'A',
  datasource,
  version: 1,
  type: 'latest',
  wording: 'words',
  language: 'de',
  kommunen: ['schwerte'],
};
const SERIES = {
  ...{ refId: 'A', datasource, version: 1, type: 'series', layout: 'table', wording: 'words', language: 'de' },
  ...{ kommunen: ['schwerte'], properties: ['air_temperature'], bucket: '1h' },
};

test.describe('Auswertung', () => {
  test.afterAll(async ({ request }) => {
    await request.delete(`/api/dashboards/uid/${SAVED}`);
  });

  test('Neueste Werte als Tabelle und CSV: Worte, Koordinaten, Zahlen, Zeitzone', async ({ page, request }) => {
    await save(request, [LATEST, SERIES]);
    const rows = await csvOf(page, 1);
    const [header, ...cells] = rows;
    // What matters first; the file has what tables hide.
    expect(header!.slice(0, 4)).toEqual(['Kommune', 'Messstelle', 'Größe', 'Wert']);
    await expect(page.getByRole('columnheader', { name: 'Breite' })).toHaveCount(0);
    expect(header).toContain('Alter in Minuten');
    expect(header!.join()).not.toMatch(/_/);
    const column = (name: string) => cells.map((row) => row[header!.indexOf(name)]!);
    for (const name of ['Breite', 'Länge']) {
      expect(
        column(name).every((cell) => /^\d+\.\d{5}$/.test(cell)),
        `${name}: ${column(name)[0]}`
      ).toBe(true);
    }
    expect(
      column('Wert').every((cell) => /^(-?\d+(\.\d*[1-9])?)?$/.test(cell)),
      column('Wert').join()
    ).toBe(true);
    expect(column('Alter in Minuten').every((cell) => /^\d*$/.test(cell))).toBe(true);
    expect(column('Zeit').every((cell) => /^(\d\d\.\d\d\.\d{4} \d\d:\d\d \+0[12]:00)?$/.test(cell))).toBe(true);
    expect(new Set(column('Güte'))).toContain('vorläufig');
  });

  test('eine Zeitreihe als CSV: Zahlen ohne Einheit, Zeiten mit Zone', async ({ page, request }) => {
    await save(request, [LATEST, SERIES]);
    const [header, first] = await csvOf(page, 2);
    const cell = (name: string) => first![header!.indexOf(name)];
    expect(cell('Wert')).toMatch(/^-?\d+(\.\d+)?$/);
    expect(cell('Einheit')).toBe('°C');
    expect(cell('Zeit')).toMatch(/^\d\d\.\d\d\.\d{4} \d\d:\d\d \+0[12]:00$/);
  });

  for (const layout of [undefined, 'wide'] as const) {
    test(`ein Alarm auf neueste Werte wird ausgewertet, Form ${layout ?? 'ohne Angabe'}`, async ({ request }) => {
      test.setTimeout(240_000);
      const uid = `smartregion-e2e-latest-${layout ?? 'auto'}`;
      const provisioned = await (await request.get('/api/v1/provisioning/alert-rules/smartregion-no2-hour')).json();
      const [question, ...expressions] = JSON.parse(
        JSON.stringify(provisioned.data).replace('"params":[200]', '"params":[0]')
      );
      const model = { refId: 'A', version: 1, type: 'latest', properties: ['no2'], ...(layout ? { layout } : {}) };
      const own = { id: 0, uid, title: `Neueste Werte ${layout}`, ruleGroup: 'smartregion-e2e', provenance: '' };
      const rule = { ...provisioned, ...own, data: [{ ...question, model }, ...expressions] };
      await request.delete(`/api/v1/provisioning/alert-rules/${uid}`);
      const created = await request.post('/api/v1/provisioning/alert-rules', { data: rule });
      expect(created.status(), await created.text()).toBe(201);
      try {
        await expect.poll(() => stateOf(request, uid), { timeout: 180_000, intervals: [3_000] }).toBe('firing');
      } finally {
        await request.delete(`/api/v1/provisioning/alert-rules/${uid}`);
      }
    });
  }

  test('Rechnen über zwei Größen: jede Messstelle findet ihr Gegenstück, ein fehlendes wird genannt', async ({
    request,
  }) => {
    const of = (refId: string, property: string) => ({
      ...{ refId, datasource, version: 1, type: 'latest', kommunen: ['luenen'], properties: [property] },
    });
    const expression = { type: '__expr__', uid: '__expr__' };
    const math = { refId: 'M', datasource: expression, type: 'math', expression: '$A + $B' };
    const ask = async (a: object, b: object) => {
      const queries = [a, b, math].map((query) => ({ intervalMs: 60_000, maxDataPoints: 100, ...query }));
      const headers = { 'X-Grafana-From-Expr': 'true' };
      const data = { from: 'now-6h', to: 'now', queries };
      return (await (await request.post('/api/ds/query', { headers, data })).json()).results.M.frames;
    };
    const both = await ask(of('A', 'pm10'), of('B', 'pm25'));
    expect(both.map(stationIn).sort()).toEqual(['LuFt-Hub Kurt-Schumacher-Straße', 'Lünen-Niederaden']);
    const lacking = await ask(of('A', 'pm10'), {
      ...of('B', 'pm25'),
      stations: [both[0].schema.fields[1].labels.station],
    });
    expect(lacking).toHaveLength(1);
    const missing = ['LuFt-Hub Kurt-Schumacher-Straße', 'Lünen-Niederaden'].find(
      (name) => name !== stationIn(lacking[0])
    )!;
    expect(lacking[0].schema.meta.notices[0].text).toContain(`station_name=${missing}`);
    expect(lacking[0].schema.meta.notices[0].text).not.toContain('attribution');
  });
});

const stationIn = (frame: { schema: { fields: { labels?: Record<string, string> }[] } }) =>
  frame.schema.fields[1]!.labels!['station_name'];

async function save(request: APIRequestContext, targets: readonly object[]): Promise<void> {
  const panels = targets.map((target, i) => ({
    ...{ id: i + 1, type: 'table', title: `Tabelle ${i + 1}`, datasource, targets: [target] },
    gridPos: { x: 0, y: 9 * i, w: 24, h: 9 },
  }));
  const dashboard = {
    uid: SAVED,
    title: 'Auswertung',
    time: { from: 'now-6h', to: 'now' },
    timezone: 'Europe/Berlin',
    panels,
  };
  expect((await request.post('/api/dashboards/db', { data: { dashboard, overwrite: true } })).ok()).toBe(true);
}

/** What "Untersuchen → Daten → CSV herunterladen" gives, as Grafana formats it without being asked otherwise. */
async function csvOf(page: Page, panel: number): Promise<string[][]> {
  await page.goto(`/d/${SAVED}`);
  const title = page.getByRole('heading', { name: `Tabelle ${panel}` });
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await title.hover();
  await page.keyboard.press('i');
  await page.getByRole('tab', { name: 'Daten' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const text = readFileSync(await (await download).path(), 'utf8').replace(/^\ufeff/, '');
  return parse<string[]>(text).data;
}

async function stateOf(request: APIRequestContext, uid: string): Promise<string | undefined> {
  const answer = await (await request.get('/api/prometheus/grafana/api/v1/rules')).json();
  const rules = answer.data.groups.flatMap(
    ({ rules }: { rules: { uid: string; state: string; lastError?: string }[] }) => rules
  );
  const rule = rules.find((one: { uid: string }) => one.uid === uid);
  return rule?.lastError || rule?.state;
}
