/**
 * The pages of measures, in Chromium: on every width from a telephone to a wall, both themes and languages, with a keyboard
 * and without script. Measures stand in every state that asks a person for something.
 */
import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { violations } from './axe';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { LOOKS, picture, WIDTHS } from './hub-pages';
import { startHub, until } from './started-hub';

const TOKEN = 'anna-0123456789abcdef';
const SECRET = 'grafana-0123456789abcdef';

const measure = (id: string, name: string, mode: string, outputs = '') => `
  - id: ${id}
    name: { de: "${name}", en: "${name} (en)" }
    measure: { de: "Die Grünzeiten der Zufahrt werden von 50 auf 25 Sekunden halbiert.", en: "Green times are halved from 50 to 25 seconds." }
    kommune: froendenberg
    mode: ${mode}
    input: { alert: true, maxAge: 12h }
    ${outputs}`;

/** Nothing listens on the port 9 of a machine of today: what is sent there fails. */
const REGION = `region: { name: Kreis Unna, ags: "05978" }
server: { port: 0 }
actionDesk:
  people: [{ name: "Anneliese Beispiel-Musterfrau", token: { env: ACTIONS_SPEC_TOKEN } }]
  grafana: { secret: { env: ACTIONS_SPEC_SECRET } }
kommunen: [{ ags: "05978012", slug: froendenberg, name: "Fröndenberg/Ruhr", feeds: [] }]
actions:${measure('ring', 'Zuflussdosierung an der Lichtsignalanlage Unionstraße', 'propose')}${measure(
  'park',
  'Parkleitanzeige',
  'automatic'
)}${measure('lsa', 'Verstetigung', 'automatic', 'outputs: [{ kind: webhook, id: vrz, url: "http://127.0.0.1:9/hub" }]')}${measure(
  'still',
  'Bewässerung',
  'watch'
)}
`;

const test = base.extend<object, { url: string }>({
  url: [
    async ({}, use) => {
      process.env['ACTIONS_SPEC_TOKEN'] = TOKEN;
      process.env['ACTIONS_SPEC_SECRET'] = SECRET;
      const { url, stop } = await startHub(
        (folder) => {
          writeFileSync(join(folder, 'region.yaml'), REGION);
          return join(folder, 'region.yaml');
        },
        async (at) => {
          await fire(at, 'ring', 'park', 'lsa');
          await until(async () => (await states(at)).includes('faulty'), 60, 'The measure does not become faulty.');
        }
      );
      await use(url);
      await stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.describe.configure({ timeout: 180_000 });

/** Alerts of a Grafana for these measures. */
async function fire(url: string, ...rules: string[]): Promise<void> {
  const startsAt = new Date().toISOString();
  const alerts = rules.map((massnahme) => ({
    ...{
      status: 'firing',
      labels: { alertname: 'NO2 hoch' },
      annotations: { massnahme },
      startsAt,
      fingerprint: massnahme,
    },
  }));
  const body = JSON.stringify({ alerts });
  const stamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`${stamp}:${body}`).digest('hex');
  const headers = { 'X-Grafana-Alerting-Timestamp': stamp, 'X-Grafana-Alerting-Signature': signature };
  expect((await fetch(`${url}/api/v1/actions/triggers/grafana`, { method: 'POST', headers, body })).status).toBe(200);
}

async function states(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/v1/actions`, { headers: { Authorization: `Bearer ${TOKEN}` } });
  return ((await answer.json()) as { standing: { state: string } }[]).map(({ standing }) => standing.state);
}

async function enter(page: Page, url: string, language = 'de'): Promise<void> {
  await page.goto(`${url}/massnahmen?lang=${language}`);
  await page.getByLabel(language === 'de' ? 'Kennwort' : 'Token').fill(TOKEN);
  await page.getByRole('button', { name: language === 'de' ? 'Anmelden' : 'Sign in' }).click();
}

async function expectReadable(page: Page, size: string, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBe(width);
  const body = page.locator('body');
  for (const part of await page.locator('header, article, main > p, .card').all()) {
    expect(await clippedTexts(part), size).toEqual([]);
  }
  expect(await overlappingTexts(body), size).toEqual([]);
  expect(await faintTexts(body), size).toEqual([]);
  expect(await movingElements(body), size).toEqual([]);
  expect(await violations(page), size).toEqual([]);
}

for (const [theme, language] of LOOKS) {
  test(`all measures, ${theme}, ${language}: nothing is wider than the screen, all can be read and hit`, async ({
    page,
    url,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${url}/massnahmen?lang=${language}`);
    await expectReadable(page, 'signing in', page.viewportSize()!.width);
    await enter(page, url, language);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 1000 ? 800 : 1000 });
      await page.goto(`${url}/massnahmen?lang=${language}`);
      await expectReadable(page, `${width} px`, width);
      for (const button of await page.locator('article button').all()) {
        const { width: wide, height } = (await button.boundingBox())!;
        expect(Math.min(wide, height), `${width} px`).toBeGreaterThanOrEqual(44);
      }
      await picture(page, `actions-${theme}-${language}-${width}.png`);
    }
  });
}

test('what waits for somebody stands first, and each state has a word and a shape', async ({ page, url }) => {
  await enter(page, url);
  await expect(page.locator('.answer')).toHaveText(
    'Eine Maßnahme wartet auf eine Freigabe. Eine ist gestört. Eine ist ein.'
  );
  await expect(page.locator('article .state strong')).toHaveText(['vorgeschlagen', 'gestört', 'ein', 'aus']);
  const shapes = await page.locator('article .sign').evaluateAll((signs) => signs.map((sign) => sign.innerHTML.trim()));
  expect(new Set(shapes).size).toBe(4);
});

test('a proposal is released with the keyboard alone, without script, and a wrong token is told', async ({
  browser,
  url,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' });
  await page.goto(`${url}/massnahmen/regel/ring`);
  await page.getByLabel('Kennwort').fill('nicht-dieses-kennwort');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('kennt der Hub nicht');
  await page.getByLabel('Kennwort').fill(TOKEN);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/massnahmen\/regel\/ring/);
  const release = page.getByRole('button', { name: 'Freigeben: Zuflussdosierung' });
  for (let i = 0; i < 12 && !(await release.evaluate((button) => button.matches(':focus'))); i++) {
    await page.keyboard.press('Tab');
  }
  expect(await release.evaluate((button) => parseFloat(getComputedStyle(button).outlineWidth))).toBeGreaterThanOrEqual(
    2
  );
  await page.keyboard.press('Enter');
  await expect(page.locator('.state strong')).toHaveText(/freigegeben|ein/);
  await expect(page.locator('dl')).toContainText('Anneliese Beispiel-Musterfrau');
  await page.goBack();
  await page.close();
});
