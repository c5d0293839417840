import { expect, test } from '@grafana/plugin-e2e';
import type { Page } from '@playwright/test';
import { QUESTIONS } from '../datasource-plugin/src/query/questions';
import { choose, DATASOURCE_NAME, DATASOURCE_TYPE } from './support';

/** What comes by Grafana Live, from now on. */
function liveAnswers(page: Page): string[] {
  const answers: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (/"channel":"[^"]*\/live\//.test(String(payload)) && String(payload).includes('"frames"')) {
        answers.push(String(payload));
      }
    })
  );
  return answers;
}

/** After the first answer others come, and nothing is asked. */
async function expectAnswersUnasked(page: Page, answers: readonly string[]): Promise<void> {
  await expect.poll(() => answers.length, { timeout: 120_000 }).toBeGreaterThan(0);
  const polled: string[] = [];
  page.on('request', (request) => request.url().includes('/ds/query') && polled.push(request.url()));
  const before = answers.length;
  await expect.poll(() => answers.length, { timeout: 120_000 }).toBeGreaterThan(before + 1);
  expect(polled).toEqual([]);
}

/** The demo's devices send all the time: what they send is on the screen without being asked for. */
test('Explore folgt live: Antworten kommen, ohne dass gefragt wird', async ({ explorePage, page }) => {
  test.setTimeout(240_000);
  const answers = liveAnswers(page);
  await explorePage.datasource.set(DATASOURCE_NAME);
  const asked = page.waitForResponse(
    (response) => response.url().includes('/ds/query') && response.request().postData()!.includes('"type":"latest"')
  );
  await choose(explorePage.getQueryEditorRow('A').getByLabel('Frage', { exact: true }), QUESTIONS.latest.name.de);
  await asked;

  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await expectAnswersUnasked(page, answers);
  expect(answers.at(-1)).toMatch(/air_temperature|vehicle|no2/);
  await expect(page.getByTestId(/Panel status error/)).toHaveCount(0);

  await page.getByRole('button', { name: /^(Live|Pausiert)$/ }).click();
  await expect(page.getByRole('button', { name: 'Pausiert', exact: true })).toBeVisible();
});

const SAVED = 'live-im-dashboard';

/** A query with the switch „Live“, saved in a dashboard that never asks again by itself. */
test('Ein Panel mit dem Schalter „Live“ folgt in einem Dashboard, das sich nicht erneuert', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const datasource = { type: DATASOURCE_TYPE, uid: 'smartregion-hub' };
  const target = {
    ...{ refId: 'A', datasource, version: 1, type: 'latest', properties: ['air_temperature'], live: true },
    ...{ kommunen: ['*'], language: 'de' },
  };
  const panel = { id: 1, type: 'table', title: 'Jetzt', datasource, targets: [target] };
  const dashboard = {
    ...{ uid: SAVED, title: 'Live', refresh: '', time: { from: 'now-1h', to: 'now' } },
    panels: [{ ...panel, gridPos: { x: 0, y: 0, w: 24, h: 12 } }],
  };
  expect((await request.post('/api/dashboards/db', { data: { dashboard, overwrite: true } })).ok()).toBe(true);
  const answers = liveAnswers(page);
  try {
    await page.goto(`/d/${SAVED}`);
    await expect(page.getByRole('gridcell').first()).toBeVisible();
    await expectAnswersUnasked(page, answers);
    await expect(page.getByRole('gridcell').first()).toBeVisible();
  } finally {
    await request.delete(`/api/dashboards/uid/${SAVED}`);
  }
});
