import { expect, test } from '@grafana/plugin-e2e';
import type { APIRequestContext } from '@playwright/test';

const PROVISIONED = 'smartregion-no2-hour';
const ALWAYS = 'smartregion-e2e-always';

interface RuleState {
  readonly uid: string;
  readonly health: string;
  readonly state: string;
  readonly lastError?: string;
  readonly lastEvaluation: string;
  readonly alerts?: readonly { readonly labels: Readonly<Record<string, string>> }[];
}

test.describe('Alarme', () => {
  test.setTimeout(240_000);

  test('die Regel für NO2 wird ohne Fehler ausgewertet', async ({ request, page }) => {
    await expect.poll(async () => (await evaluated(request, PROVISIONED))?.health, PATIENCE).toBe('ok');
    const rule = await evaluated(request, PROVISIONED);
    expect(rule?.lastError ?? '').toBe('');
    expect(['inactive', 'firing']).toContain(rule?.state);
    await page.goto(`/alerting/grafana/${PROVISIONED}/view`);
    await expect(page.getByText('NO2-Stundenmittel über 200').first()).toBeVisible();
  });

  test('Messwerte erreichen die Alarme: über 0 µg/m³ schlägt jede Messstelle an', async ({ request }) => {
    const provisioned = await (await request.get(`/api/v1/provisioning/alert-rules/${PROVISIONED}`)).json();
    const rule = JSON.parse(JSON.stringify(provisioned).replace('"params":[200]', '"params":[0]'));
    const own = { uid: ALWAYS, title: 'NO2 über 0 µg/m³', ruleGroup: 'smartregion-e2e', provenance: '' };
    await request.delete(`/api/v1/provisioning/alert-rules/${ALWAYS}`);
    const created = await request.post('/api/v1/provisioning/alert-rules', { data: { ...rule, id: 0, ...own } });
    expect(created.status(), await created.text()).toBe(201);
    try {
      await expect.poll(async () => (await evaluated(request, ALWAYS))?.state, PATIENCE).toBe('firing');
      const stations = (await evaluated(request, ALWAYS))?.alerts?.map((alert) => alert.labels.station_name);
      expect(stations).toContain('Lünen-Niederaden');
    } finally {
      await request.delete(`/api/v1/provisioning/alert-rules/${ALWAYS}`);
    }
  });

  /** Thresholds low enough for the demo's ordinary days: what matters is that the figures arrive, one for each station. */
  const RULES = [
    { type: 'limit-values', model: { metrics: ['1h'] }, above: 0.01, label: 'station_name', of: 'Lünen-Niederaden' },
    { type: 'roadside-increment', model: {}, above: -100, label: 'station_name', of: 'Schwerte, Hörder Straße' },
    { type: 'feed-health', model: {}, above: -1, label: 'feed', of: 'uba-airquality' },
    { type: 'warning-thresholds', model: {}, above: -1, label: 'station_name', of: 'Wetterstation Schwerte' },
  ] as const;
  for (const { type, model, above, label, of } of RULES) {
    test(`die Frage ${type} als Alarm: ihre Zahlen schlagen an`, async ({ request }) => {
      const uid = `smartregion-e2e-${type}`;
      const provisioned = await (await request.get(`/api/v1/provisioning/alert-rules/${PROVISIONED}`)).json();
      const [question, ...expressions] = JSON.parse(
        JSON.stringify(provisioned.data).replace('"params":[200]', `"params":[${above}]`)
      );
      const asked = { ...question, model: { refId: 'A', version: 1, type, ...model } };
      const own = {
        id: 0,
        uid,
        title: type,
        ruleGroup: 'smartregion-e2e',
        provenance: '',
        data: [asked, ...expressions],
      };
      await request.delete(`/api/v1/provisioning/alert-rules/${uid}`);
      const created = await request.post('/api/v1/provisioning/alert-rules', { data: { ...provisioned, ...own } });
      expect(created.status(), await created.text()).toBe(201);
      try {
        await expect.poll(async () => (await evaluated(request, uid))?.state, PATIENCE).toBe('firing');
        const found = (await evaluated(request, uid))?.alerts?.map((alert) => alert.labels[label]);
        expect(found).toContain(of);
      } finally {
        await request.delete(`/api/v1/provisioning/alert-rules/${uid}`);
      }
    });
  }
});

/** Rules are evaluated each minute. */
const PATIENCE = { timeout: 180_000, intervals: [3_000] };

/** State of a rule that was evaluated at least once. */
async function evaluated(request: APIRequestContext, uid: string): Promise<RuleState | undefined> {
  const answer = await (await request.get('/api/prometheus/grafana/api/v1/rules')).json();
  const groups: { rules: RuleState[] }[] = answer.data.groups;
  const rule = groups.flatMap((group) => group.rules).find((one) => one.uid === uid);
  return rule?.lastEvaluation.startsWith('0001') ? undefined : rule;
}
