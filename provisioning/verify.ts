import { backfilled, startDemoHub } from '../.config/hub.mjs';
import { generatedDashboards } from './generate';

/**
 * Asks the demo hub what every panel of every dashboard asks, and demands data: a dashboard that is copied into an
 * empty Grafana must work at once. `npm run test:dashboards`; HUB_URL takes a hub that runs already.
 */

interface SavedPanel {
  readonly id: number;
  readonly title: string;
  readonly timeFrom?: string;
  readonly targets: readonly { readonly refId: string }[];
}

interface SavedDashboard {
  readonly title: string;
  readonly panels: readonly SavedPanel[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly current: { readonly value: string } }[];
  };
}

const HOURS: Readonly<Record<string, number>> = { '14d': 14 * 24 };
const DEFAULT_HOURS = 48;

/** Midnight is the region's. */
process.env.TZ = 'Europe/Berlin';

async function main(): Promise<void> {
  const hub = process.env.HUB_URL ? undefined : await startDemoHub();
  const url = process.env.HUB_URL ?? hub!.url;
  try {
    await backfilled(url);
    const failures = await emptyPanels(url);
    failures.forEach((failure) => console.error(failure));
    console.log(`${failures.length === 0 ? 'all panels have data' : `${failures.length} queries without data`}`);
    process.exitCode = failures.length === 0 ? 0 : 1;
  } finally {
    await hub?.stop();
  }
}

async function emptyPanels(url: string): Promise<string[]> {
  const failures: string[] = [];
  for (const [path, json] of generatedDashboards()) {
    const dashboard = JSON.parse(withVariables(json)) as SavedDashboard;
    for (const panel of dashboard.panels) {
      for (const problem of await ask(url, panel)) {
        failures.push(`${path}, „${panel.title}“: ${problem}`);
      }
    }
  }
  return failures;
}

/** Every variable by its saved choice, as Grafana does. */
function withVariables(json: string): string {
  const { templating } = JSON.parse(json) as SavedDashboard;
  return templating.list.reduce((text, v) => text.replaceAll(`$${v.name}`, v.current.value), json);
}

async function ask(url: string, panel: SavedPanel): Promise<string[]> {
  const to = Date.now();
  const from = startOf(panel.timeFrom ?? '', to);
  const queries = panel.targets.map((target) => ({ ...target, maxDataPoints: 800, intervalMs: 60_000 }));
  const answer = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from, to, queries }),
  });
  const { results } = (await answer.json()) as { results: Record<string, { error?: string; frames?: FrameJson[] }> };
  return queries.flatMap(({ refId }) => {
    const result = results[refId];
    if (result?.error) {
      return [`${refId}: ${result.error}`];
    }
    return result?.frames?.some(hasValue) ? [] : [`${refId}: no data`];
  });
}

/** As Grafana reads a panel's own time range. */
function startOf(timeFrom: string, to: number): number {
  return timeFrom === 'now/d' ? new Date(to).setHours(0, 0, 0, 0) : to - (HOURS[timeFrom] ?? DEFAULT_HOURS) * 3_600_000;
}

interface FrameJson {
  readonly schema: { readonly fields: readonly { readonly type: string }[] };
  readonly data: { readonly values: readonly (readonly unknown[])[] };
}

function hasValue(frame: FrameJson): boolean {
  return frame.schema.fields.some(
    (field, i) => field.type === 'number' && frame.data.values[i]!.some((v) => v !== null)
  );
}

void main();
