import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { WHOLE_DASHBOARD, expectEveryPanelDrawn, savedPanels, sharedAddress, watch } from './support';

/** A Grafana that has nothing but the parcels of one Kommune; `.config/e2e.mjs` starts it beside the other. */
const GRAFANA = process.env.PARCEL_GRAFANA_URL ?? '';
const ROOT = process.env.PARCEL_ROOT ?? '';
const KOMMUNE = process.env.PARCEL_KOMMUNE ?? '';

/** With every request: the session of the other Grafana is none here. */
const ADMIN = { Authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}` };

/** What fires on the demo's storm, heat and silent sensor. */
const SHOULD_FIRE = ['storm', 'heat', 'silent-sensor'];

/**
 * Its counters could tell of bicycles and do not, so that the board is there: its shared edition says so in each panel, and has
 * nothing to draw.
 */
const UNMEASURED = '-counts';

interface Found {
  readonly uid: string;
  readonly title: string;
  readonly folderTitle?: string;
}

interface RuleState {
  readonly uid: string;
  readonly name: string;
  readonly health: string;
  readonly state: string;
  readonly lastError?: string;
  readonly lastEvaluation: string;
  readonly alerts?: readonly {
    readonly state: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  }[];
}

test.describe('Das Paket einer Kommune in einem leeren Grafana', () => {
  test.skip(GRAFANA === '', 'There is no Grafana with a parcel: PARCEL_GRAFANA_URL.');
  test.use({
    baseURL: GRAFANA,
    viewport: WHOLE_DASHBOARD,
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: ADMIN,
  });

  test('die Datenquelle erreicht den Hub', async ({ request }) => {
    const answer = await request.get(`/api/datasources/uid/smartregion-hub-${KOMMUNE}/health`);
    expect(answer.ok(), await answer.text()).toBe(true);
    expect(await answer.json()).toMatchObject({ status: 'OK' });
  });

  test('jedes Panel jedes Dashboards zeigt Daten', async ({ page, request }) => {
    const dashboards = (await found(request)).filter(({ uid }) => !uid.endsWith('-public'));
    expect(dashboards.length).toBeGreaterThanOrEqual(4);
    test.setTimeout(dashboards.length * 120_000);
    for (const { uid, title } of dashboards) {
      await test.step(title, async () => {
        const faults = watch(page);
        await page.goto(`/d/${uid}?kiosk`);
        await expectEveryPanelDrawn(page, await savedPanels(request, uid));
        expect(faults).toEqual([]);
      });
    }
  });

  test('die öffentlichen Fassungen zeigen sie jedem', async ({ browser, request }) => {
    const dashboards = (await found(request)).filter(({ uid }) => uid.endsWith('-public') && !uid.includes(UNMEASURED));
    expect(dashboards.length).toBeGreaterThanOrEqual(4);
    test.setTimeout(dashboards.length * 120_000);
    for (const { uid, title } of dashboards) {
      await test.step(title, async () => {
        // A stranger: no account, no cookie.
        const context = await browser.newContext({
          ...{ baseURL: GRAFANA, viewport: WHOLE_DASHBOARD, storageState: { cookies: [], origins: [] } },
          ...{ locale: 'de-DE', timezoneId: 'Europe/Berlin', extraHTTPHeaders: {} },
        });
        const page = await context.newPage();
        const faults = watch(page);
        await page.goto(await sharedAddress(request, uid));
        await expectEveryPanelDrawn(page, await savedPanels(request, uid));
        expect(faults).toEqual([]);
        await context.close();
      });
    }
  });

  test('jede Alarmregel wird ohne Fehler ausgewertet, und was anschlagen soll, schlägt an', async ({ request }) => {
    // The slowest group is evaluated every ten minutes; the hub waits for three readings before it blames a counter.
    test.setTimeout(1_800_000);
    await expect
      .poll(async () => (await rules(request)).filter(isPending).map(({ name }) => name), PATIENCE)
      .toEqual([]);
    const all = await rules(request);
    expect(all.length).toBeGreaterThanOrEqual(19);
    for (const { name, health, lastError = '' } of all) {
      expect.soft([name, lastError]).toEqual([name, '']);
      // What nobody measures in this Kommune has no data, and is no fault.
      expect.soft(['ok', 'nodata'], name).toContain(health);
    }
    const firing = async () => (await rules(request)).filter(({ state }) => state === 'firing').map(({ uid }) => uid);
    const expected = SHOULD_FIRE.map((slug) => `smartregion-${KOMMUNE}-${slug}`);
    await expect.poll(firing, PATIENCE).toEqual(expect.arrayContaining(expected));
  });

  test('ein Alarm sagt in Worten, was gemessen wurde und was zu tun ist', async ({ request }) => {
    const storm = (await rules(request)).find(({ uid }) => uid === `smartregion-${KOMMUNE}-storm`);
    const alert = storm?.alerts?.find(({ state }) => /alerting|firing/i.test(state));
    expect(alert?.labels).toMatchObject({ topic: 'weather', severity: 'warning', kommune: KOMMUNE });
    expect(alert?.annotations.summary).toMatch(/: Sturmböen \(Stufe 2, ab 65 km\/h\) gemessen\. Das ist ein Messwert/);
    expect(alert?.annotations.runbook).toContain('wettergefahren.de');
    const heat = (await rules(request)).find(({ uid }) => uid === `smartregion-${KOMMUNE}-heat`);
    expect(heat?.alerts?.[0]?.annotations.summary).toMatch(/Hitzeindex 3\d,\d °C/);
  });

  test('die Richtlinien des Grafana sind seine eigenen geblieben', async ({ request }) => {
    const policies = await (await request.get('/api/v1/provisioning/policies')).json();
    expect(policies.routes ?? []).toEqual([]);
    const points = await (await request.get('/api/v1/provisioning/contact-points')).json();
    expect(
      points.map(({ uid }: { uid: string }) => uid).filter((uid: string) => uid.startsWith('smartregion'))
    ).toEqual([]);
  });

  test('was es im neueren Paket nicht mehr gibt, verschwindet, und Eigenes bleibt', async ({ request }) => {
    const own = { title: 'Eigenes der Stadt', uid: 'eigenes-der-stadt', panels: [], schemaVersion: 39 };
    const saved = await request.post('/api/dashboards/db', { data: { dashboard: own, overwrite: true } });
    expect(saved.ok(), await saved.text()).toBe(true);
    const file = join(ROOT, `etc/grafana/provisioning/dashboards/smartregion-${KOMMUNE}-de-public/town-hall.json`);
    expect(existsSync(file)).toBe(true);
    rmSync(file);
    const gone = `smartregion-${KOMMUNE}-townhall-public`;
    const uids = async () => (await found(request)).map(({ uid }) => uid);
    // Its provider looks every half minute.
    await expect.poll(uids, { timeout: 100_000, intervals: [5_000] }).not.toContain(gone);
    expect(await uids()).toEqual(expect.arrayContaining([own.uid, `smartregion-${KOMMUNE}-townhall`]));
  });
});

const PATIENCE = { timeout: 800_000, intervals: [5_000] };

/** Before its first evaluation. */
const isPending = ({ lastEvaluation }: RuleState): boolean => lastEvaluation.startsWith('0001');

async function found(request: APIRequestContext): Promise<Found[]> {
  return (await request.get('/api/search?type=dash-db&limit=1000')).json();
}

async function rules(request: APIRequestContext): Promise<RuleState[]> {
  const answer = await (await request.get('/api/prometheus/grafana/api/v1/rules')).json();
  const groups: { rules: RuleState[] }[] = answer.data.groups;
  return groups.flatMap((group) => group.rules);
}
