import { expect, test } from '@grafana/plugin-e2e';
import type { APIRequestContext } from '@playwright/test';
import { hubUrl, watch } from './support';

/**
 * In the hub of these tests this measure waits for a person from the first look on (.config/hub.mjs), and a place follows
 * its commands and says so (.config/controller.mjs).
 */
const MEASURE = 'no2-luenen';
const NAME = 'Pförtnerampel Kurt-Schumacher-Straße';
/** Of the demo's only person. */
const TOKEN = 'demo';

/** What the place says of itself. */
const SAID = 'Signalprogramm gewechselt.';
const headers = { Authorization: `Bearer ${TOKEN}` };

async function stateOf(request: APIRequestContext): Promise<string | undefined> {
  const measures = await (await request.get(`${hubUrl()}/api/v1/actions`, { headers })).json();
  return measures.find(({ rule }: { rule: { id: string } }) => rule.id === MEASURE)?.standing.state;
}

interface Entry {
  readonly rule: string;
  readonly kind: string;
  readonly to: string;
  readonly feedback?: { readonly state: string; readonly command?: string; readonly text?: string };
}

/** What the place has fed back, as the book has it. */
async function fedBack(request: APIRequestContext): Promise<Entry[]> {
  const book = await request.get(`${hubUrl()}/api/v1/actions/audit?from=now-1h`, { headers });
  const entries: Entry[] = await book.json();
  return entries.filter(({ rule, kind }) => rule === MEASURE && kind === 'feedback');
}

test('Eine Maßnahme: vorgeschlagen, freigegeben, ein, rückgemeldet, aus; im Dashboard, im Protokoll, als Marke', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  await expect.poll(() => stateOf(request), { timeout: 150_000 }).toBe('proposed');

  await page.goto('/d/smartregion-actions?from=now-1h&to=now');
  // A row of the table, or where it has no room a box.
  const now = page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: NAME });
  await expect(now.filter({ hasText: 'vorgeschlagen' }).first()).toBeVisible();

  await page.goto(`${hubUrl()}/massnahmen/regel/${MEASURE}?lang=de`);
  await page.getByLabel('Kennwort').fill(TOKEN);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('button', { name: `Freigeben: ${NAME}` }).click();
  await expect.poll(() => stateOf(request), { timeout: 60_000 }).toBe('on');
  expect(await fedBack(request)).toMatchObject([
    { to: 'on', feedback: { state: 'on', command: expect.stringContaining(`${MEASURE}.on.`), text: SAID } },
  ]);
  await page.reload();
  await expect(page.getByText('Die Rückmeldung bestätigt es.').first()).toBeVisible();

  const faults = watch(page);
  await page.goto('/d/smartregion-actions?from=now-1h&to=now');
  await expect(now.filter({ hasText: 'eine Person' }).first()).toBeVisible();
  await expect(page.getByText('Freigegeben: eine Person.').first()).toBeVisible();
  await expect(page.getByText('Die Rückmeldung bestätigt es.').first()).toBeVisible();

  await page.goto(`${hubUrl()}/massnahmen/regel/${MEASURE}?lang=de`);
  await page.getByRole('button', { name: `Ausschalten: ${NAME}` }).click();
  await expect.poll(() => stateOf(request), { timeout: 60_000 }).toMatch(/off|locked/);
  expect((await fedBack(request)).map(({ feedback }) => feedback?.state)).toEqual(['on', 'off']);

  await page.goto('/d/smartregion-actions?from=now-1h&to=now');
  await expect(page.getByText('Handeingriff: eine Person.').first()).toBeVisible();

  await page.goto('/d/smartregion-road?from=now-1h&to=now&var-kommune=luenen');
  await expect(page.getByTestId(/annotation-marker/).first()).toBeVisible();
  expect(faults).toEqual([]);
});
