import { expect, test } from '@grafana/plugin-e2e';
import { QUESTIONS } from '../datasource-plugin/src/query/questions';
import { choose, DATASOURCE_NAME } from './support';

/** The demo's devices send all the time: what they send is on the screen without being asked for. */
test('Explore folgt live: Antworten kommen, ohne dass gefragt wird', async ({ explorePage, page }) => {
  test.setTimeout(240_000);
  const answers: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (/"channel":"[^"]*\/live\//.test(String(payload)) && String(payload).includes('"frames"')) {
        answers.push(String(payload));
      }
    })
  );
  await explorePage.datasource.set(DATASOURCE_NAME);
  const asked = page.waitForResponse(
    (response) => response.url().includes('/ds/query') && response.request().postData()!.includes('"type":"latest"')
  );
  await choose(explorePage.getQueryEditorRow('A').getByLabel('Frage', { exact: true }), QUESTIONS.latest.name.de);
  await asked;

  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await expect.poll(() => answers.length, { timeout: 120_000 }).toBeGreaterThan(0);
  const polled: string[] = [];
  page.on('request', (request) => request.url().includes('/ds/query') && polled.push(request.url()));
  const before = answers.length;
  await expect.poll(() => answers.length, { timeout: 120_000 }).toBeGreaterThan(before + 1);
  expect(polled).toEqual([]);
  expect(answers.at(-1)).toMatch(/air_temperature|vehicle|no2/);
  await expect(page.getByTestId(/Panel status error/)).toHaveCount(0);

  await page.getByRole('button', { name: /^(Live|Pausiert)$/ }).click();
  await expect(page.getByRole('button', { name: 'Pausiert', exact: true })).toBeVisible();
});
