/// <reference lib="dom" />
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';

export const DATASOURCE_TYPE = 'smartregion-hub-datasource';
export const DATASOURCE_NAME = 'Smart Region Hub';
export const DASHBOARDS = [
  { uid: 'smartregion-overview', title: 'Region im Überblick' },
  { uid: 'smartregion-weather', title: 'Wetter der Kommune' },
  { uid: 'smartregion-road', title: 'LuFt-Hub: Straße' },
  { uid: 'smartregion-townhall', title: 'Rathaus-Bildschirm' },
  { uid: 'smartregion-air', title: 'Luft und Grenzwerte' },
  { uid: 'smartregion-effect', title: 'Wirkung einer Maßnahme' },
  { uid: 'smartregion-counts', title: 'Rad- und Fußverkehr' },
  { uid: 'smartregion-parking', title: 'Parken' },
  { uid: 'smartregion-climate', title: 'Klima der Kommune' },
  { uid: 'smartregion-water', title: 'Wasser und Boden' },
  { uid: 'smartregion-warnings', title: 'Warnungen' },
  { uid: 'smartregion-actions', title: 'Maßnahmen' },
  { uid: 'smartregion-sensors', title: 'Vertrauen in Sensoren' },
  { uid: 'smartregion-feeds', title: 'Zustand der Datenquellen' },
  { uid: 'smartregion-citizens', title: 'Luft und Wetter für alle' },
] as const;

/** High enough for every dashboard, so that Grafana draws every panel without scrolling. */
export const WHOLE_DASHBOARD = { width: 1600, height: 3600 };

/** The hub that the Grafana under test asks. */
export function hubUrl(): string {
  return process.env.HUB_URL ?? 'http://127.0.0.1:4000';
}

export interface SavedPanel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly timeFrom?: string;
}

/** Panels of a dashboard as Grafana keeps it. */
export async function savedPanels(request: APIRequestContext, uid: string): Promise<SavedPanel[]> {
  const answer = await request.get(`/api/dashboards/uid/${uid}`);
  expect(answer.ok(), `dashboard ${uid}`).toBe(true);
  return (await answer.json()).dashboard.panels;
}

/** Grafana knows browsers again by FingerprintJS, which tells its maker of one page in a thousand. */
const GRAFANAS_OWN = /^\/fingerprintjs\/.*\/npm-monitoring$/;

/** What the page asked that it must not have asked: other hosts than this one, and queries that failed. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname, pathname } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1' && !GRAFANAS_OWN.test(pathname)) {
      faults.push(`leaves the house: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (/\/(ds\/query|panels\/\d+\/query)/.test(response.url()) && !response.ok()) {
      faults.push(`${response.status()} ${response.url()}`);
    }
  });
  return faults;
}

/** Every panel shows values, and none says that anything is missing or wrong. */
export async function expectEveryPanelDrawn(page: Page, panels: readonly SavedPanel[]): Promise<void> {
  for (const panel of panels) {
    await expectDrawn(page.locator(`[data-viz-panel-key="panel-${panel.id}"]`), panel);
  }
  await expect(page.locator('[data-viz-panel-key]')).toHaveCount(panels.length);
  await expect(page.getByTestId(/Panel status (error|warning)/)).toHaveCount(0);
  await expect(page.getByText(/Panel plugin not found|An unexpected error/)).toHaveCount(0);
}

/** Every panel says that it has no answer, with Grafana's sign of an error, and none says anything that sounds like one. */
export async function expectEveryPanelUnanswered(page: Page, panels: readonly SavedPanel[]): Promise<void> {
  for (const { id, title } of panels.filter((panel) => panel.type !== 'text')) {
    const panel = page.locator(`[data-viz-panel-key="panel-${id}"]`);
    await expect(panel.getByTestId('data-testid Panel status error'), title).toBeVisible();
    await expect(panel.getByText(/Nicht abrufbar|nicht abrufbar/).first(), title).toBeVisible();
    await expect(panel.getByText(/keine Warnung|nichts vor|keine Daten|Keine Daten|No data/), title).toHaveCount(0);
  }
  await expect(page.locator('[data-viz-panel-key]')).toHaveCount(panels.length);
}

/** What Grafana and our panels write in the place of a curve. */
const NOTHING = /^(No data|Keine Daten|keine Daten|no data)$/;

/** Minutes in which a day has no sums yet: three quarters of it must be measured, and readings come half an hour late. */
const YOUNG_DAY = 180;

/** What takes seconds is worked out beside the answers; a dashboard asks again with its next refresh. */
const WORKED_OUT_WITHIN = 120_000;

const OWN_PANEL = /^smartregion-[a-z]+-panel$/;

async function expectDrawn(panel: Locator, { type, title, timeFrom }: SavedPanel): Promise<void> {
  await expect(panel, title).toBeVisible();
  if (timeFrom === 'now/d' && minutesOfDay() < YOUNG_DAY) {
    return;
  }
  switch (type) {
    case 'timeseries':
      await expect(panel.getByText(NOTHING), title).toHaveCount(0);
      await expect(panel.getByTestId('uplot-main-div').locator('canvas'), title).toBeVisible();
      await expect(panel.getByTestId(/VizLegend series/).first(), title).toBeVisible();
      break;
    case 'stat':
      // A figure, its words, or those of a warning or of there being none.
      await expect(panel, title).toContainText(
        /-?\d+([.,]\d+)?\s*(°C|mm|cm|%|m\/s|km\/h|Kfz\/h|veh\/h)|▲.\d|Hinweis|information|keine Warnung|No warning|gießen|bald|nein|yes, water|soon|no\b|Klasse|class/
      );
      break;
    case 'table':
      // A quiet day is an answer, too: a row that says so, and when it was heard.
      await expect(
        panel
          .getByRole('gridcell')
          .filter({
            hasText:
              /\d|kein Messwert|lag nichts vor|Nicht bekannt|Not known|No measured value|Nothing (at present|in the time range)/,
          })
          .first(),
        title
      ).toBeVisible();
      await expect(panel.getByText(/abrufbar|not available/i), title).toHaveCount(0);
      break;
    case 'state-timeline':
      // Bars of states: the words stand in the canvas, the rules beside it.
      await expect(panel.getByText(NOTHING), title).toHaveCount(0);
      await expect(panel.getByTestId('uplot-main-div').locator('canvas'), title).toBeVisible();
      break;
    case 'text':
      await expect(panel, title).toContainText(/\S/);
      break;
    case 'smartregion-airquality-panel':
      await expect(panel, title).toContainText(/(sehr gut|gut|mäßig|schlecht|good|moderate|poor)/);
      break;
    default:
      if (!OWN_PANEL.test(type)) {
        throw new Error(`It is not known how a panel of type ${type} looks when it is drawn.`);
      }
      // A drawing that is named by its sentence, and no message in its place.
      await expect(panel.getByRole('figure', { name: /\S/ }).first(), title).toBeVisible({
        ...(type === 'smartregion-effect-panel' ? { timeout: WORKED_OUT_WITHIN } : {}),
      });
      await expect(panel.getByRole('status').filter({ hasText: /\S/ }), title).toHaveCount(0);
  }
}

function minutesOfDay(): number {
  const now = new Date(new Date().toLocaleString('en-US', { timeZone: 'Europe/Berlin' }));
  return now.getHours() * 60 + now.getMinutes();
}

/** Picks an option of one of Grafana's selects as a person does: click, type, click. */
export async function choose(select: Locator, option: string): Promise<void> {
  await select.click();
  await select.fill(option);
  await select.page().getByRole('option', { name: option }).first().click();
  await select.press('Escape');
}

/** The address under which a stranger sees a dashboard; shares it where it is not shared yet. */
export async function sharedAddress(request: APIRequestContext, uid: string): Promise<string> {
  const path = `/api/dashboards/uid/${uid}/public-dashboards`;
  const existing = await request.get(path);
  const answer = existing.ok()
    ? existing
    : await request.post(path, { data: { isEnabled: true, share: 'public', timeSelectionEnabled: false } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return `/public-dashboards/${(await answer.json()).accessToken}`;
}
