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
  readonly targets: readonly SavedTarget[];
}

interface SavedTarget {
  readonly refId: string;
  readonly type: string;
  readonly layout?: string;
}

interface SavedDashboard {
  readonly __inputs?: readonly { readonly name: string; readonly value?: string }[];
  readonly title: string;
  readonly time: { readonly from: string };
  readonly panels: readonly SavedPanel[];
  readonly annotations: { readonly list: readonly { readonly name: string; readonly target: SavedTarget }[] };
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly current: { readonly value: string } }[];
  };
}

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, y: 365 * 24 * HOUR };
/** A day that has just begun has no sums yet: three quarters of it must be measured, and readings come half an hour late. */
const YOUNG_DAY = 3 * HOUR;

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

/** What may find nothing, and says so in words; of measures only their marks: where none was proposed there is none. */
const isQuiet = ({ type, layout }: SavedTarget): boolean =>
  ['events', 'warning-thresholds'].includes(type) || (type === 'actions' && layout === 'annotations');

async function emptyPanels(url: string): Promise<string[]> {
  const failures: string[] = [];
  for (const [path, json] of generatedDashboards()) {
    const dashboard = JSON.parse(withVariables(json)) as SavedDashboard;
    const marks = dashboard.annotations.list.map(({ name, target }) => ({ id: 0, title: name, targets: [target] }));
    for (const panel of [...dashboard.panels, ...marks]) {
      for (const problem of await ask(url, panel, dashboard.time.from)) {
        failures.push(`${path}, „${panel.title}“: ${problem}`);
      }
    }
  }
  return failures;
}

/** Every variable by its saved choice, and every input by what stands in it, as Grafana does. */
function withVariables(json: string): string {
  const { templating, __inputs: inputs = [] } = JSON.parse(json) as SavedDashboard;
  const filled = inputs.reduce((text, input) => text.replaceAll(`\${${input.name}}`, input.value ?? ''), json);
  return templating.list.reduce((text, v) => text.replaceAll(`$${v.name}`, v.current.value), filled);
}

/** @param from where the dashboard's range begins */
async function ask(url: string, panel: SavedPanel, from: string): Promise<string[]> {
  const now = Date.now();
  const { timeFrom = from } = panel;
  const range = rangeOf(timeFrom, now);
  if (timeFrom === 'now/d' && range.to - range.from < YOUNG_DAY) {
    return [];
  }
  const queries = panel.targets.map((target) => ({ ...target, maxDataPoints: 800, intervalMs: 60_000 }));
  const answer = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...range, queries }),
  });
  const { results } = (await answer.json()) as { results: Record<string, { error?: string; frames?: FrameJson[] }> };
  return queries.flatMap((query) => {
    const { refId } = query;
    const result = results[refId];
    if (result?.error) {
      return [`${refId}: ${result.error}`];
    }
    // That nothing happens is an answer, and it has no columns.
    const after = timeFrom.startsWith('+') ? now : -Infinity;
    const isAnswered = isQuiet(query) ? () => true : (frame: FrameJson) => hasValue(frame, after);
    return result?.frames?.some(isAnswered) ? [] : [`${refId}: no data`];
  });
}

/** As Grafana's server reads a panel's own time range, which gives shared dashboards theirs: `+72h` are the hours before now. */
function rangeOf(timeFrom: string, now: number): { readonly from: number; readonly to: number } {
  const [, count, unit = ''] = /^(?:now-|\+)?(\d+)([hdy])$/.exec(timeFrom) ?? [];
  return { from: count ? now - Number(count) * UNITS[unit]! : new Date(now).setHours(0, 0, 0, 0), to: now };
}

interface FrameJson {
  readonly schema: { readonly fields: readonly { readonly type: string; readonly name: string }[] };
  readonly data: { readonly values: readonly (readonly unknown[])[] };
}

/** What an answer in words says of a value begins with its figure; a state is a word. */
const FIGURE = /^[-−]?\d/;

/** @param after only values of later times count, where the frame has times */
function hasValue({ schema: { fields }, data: { values } }: FrameJson, after: number): boolean {
  const times = values[fields.findIndex(({ type }) => type === 'time')];
  const isLater = (row: number) => !times || Number(times[row]) > after;
  const isValue = ({ type, name }: FrameJson['schema']['fields'][number], value: unknown) =>
    type === 'number'
      ? value !== null
      : (name === 'statement' && FIGURE.test(String(value))) || (name === 'value' && typeof value === 'string');
  return fields.some((field, i) => values[i]!.some((value, row) => isValue(field, value) && isLater(row)));
}

void main();
