import { expect, test } from '@grafana/plugin-e2e';
import { screenshot } from './support';

interface RuleState {
  readonly name: string;
  readonly health: string;
  readonly lastError?: string;
  readonly evaluationTime?: number;
  readonly lastEvaluation: string;
}

test('die Alarmregel für NO2 wird ausgewertet', async ({ request, page }) => {
  test.setTimeout(480_000);
  let rule: RuleState | undefined;
  await expect
    .poll(
      async () => {
        const answer = await (await request.get('/api/prometheus/grafana/api/v1/rules')).json();
        const groups: { rules: RuleState[] }[] = answer.data.groups;
        rule = groups.flatMap((group) => group.rules).find((r) => r.name.startsWith('NO2-Stundenmittel'));
        return rule && !rule.lastEvaluation.startsWith('0001') ? rule.health : 'waiting';
      },
      { timeout: 420_000, intervals: [5_000] }
    )
    .toBe('ok');
  expect(rule?.lastError ?? '').toBe('');
  await page.goto('/alerting/grafana/smartregion-no2-hour/view');
  await expect(page.getByText('NO2-Stundenmittel').first()).toBeVisible();
  await screenshot(page, 'alert-rule');
});
