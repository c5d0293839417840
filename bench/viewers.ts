/**
 * So many people who look at a provisioned dashboard that renews itself, while devices push:
 * `npm run bench:viewers -- [--viewers 200] [--seconds 60] [--every 10] [--assert]`. The hub is a process of its own with
 * the demo region; viewers and devices run beside it on the same machine. Each viewer asks all panels at once, as a
 * browser does through Grafana, for a range that ends at its own millisecond.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { ecowittForm } from '../backend/src/demo/providers/ecowitt';
import { isMissed, line, percentile, type Figure } from './figures';
import { startHubUnderLoad } from './worst/hub-under-load';

const { values: options } = parseArgs({
  options: {
    viewers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    every: { type: 'string', default: '10' },
    assert: { type: 'boolean', default: false },
  },
});
const [viewers, seconds, every] = [options.viewers, options.seconds, options.every].map(Number) as [
  number,
  number,
  number,
];

const ROOT = join(__dirname, '..');
const DASHBOARD = 'provisioning/dashboards/de/kommune-weather.json';
const TOKEN = 'bench-of-the-viewers';
const HOUR = 3_600_000;
/** Of a panel that does not say: what the dashboard shows. */
const RANGE = 48 * HOUR;
/** What a device may send for ever. */
const PUSH_EVERY = 1100;

interface Dashboard {
  readonly panels: readonly { readonly targets?: readonly object[] }[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly current: { readonly value: string } }[];
  };
}

/** What the panels of the dashboard ask, variables by their saved choice. */
function panels(): object[][] {
  const text = readFileSync(join(ROOT, DASHBOARD), 'utf8');
  const { templating } = JSON.parse(text) as Dashboard;
  const filled = templating.list.reduce((all, v) => all.replaceAll(`$${v.name}`, String(v.current.value)), text);
  return (JSON.parse(filled) as Dashboard).panels.flatMap(({ targets }) => (targets?.length ? [[...targets]] : []));
}

async function ask(url: string, targets: readonly object[]): Promise<number> {
  const to = Date.now();
  const queries = targets.map((target) => ({ ...target, maxDataPoints: 800, intervalMs: 60_000 }));
  const begin = performance.now();
  const answer = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: to - RANGE, to, queries }),
  });
  await answer.arrayBuffer();
  if (!answer.ok) {
    throw new Error(`The hub answered ${answer.status}.`);
  }
  return performance.now() - begin;
}

async function view(
  url: string,
  asked: readonly (readonly object[])[],
  until: number,
  latencies: number[]
): Promise<void> {
  await pause(Math.random() * every * 1000);
  while (performance.now() < until) {
    const begin = performance.now();
    latencies.push(...(await Promise.all(asked.map((targets) => ask(url, targets)))));
    await pause(Math.max(0, every * 1000 - (performance.now() - begin)));
  }
}

/** A console that reports every second: each report is another second of its own. */
async function push(url: string, kommune: string, until: number, latencies: number[]): Promise<void> {
  let second = Math.floor(Date.now() / 1000) - 86_400;
  while (performance.now() < until) {
    const begin = performance.now();
    const answer = await fetch(`${url}/api/v1/ingest/ecowitt/${kommune}?token=${TOKEN}&station=boenen-gemeindehaus`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: `Bearer ${TOKEN}` },
      body: ecowittForm('boenen-gemeindehaus', 1000 * second++),
    });
    await answer.arrayBuffer();
    if (answer.status === 429) {
      // The console of the demo has used up what the same station may send at once.
      await pause(PUSH_EVERY);
      continue;
    }
    if (!answer.ok) {
      throw new Error(`A push was answered with ${answer.status}.`);
    }
    latencies.push(performance.now() - begin);
    await pause(PUSH_EVERY);
  }
}

/** The demo, with a token for the Kommune that pushes. */
function region(): string {
  const demo = parse(readFileSync(join(ROOT, 'config/demo.yaml'), 'utf8')) as { kommunen: { slug: string }[] };
  const kommunen = demo.kommunen.map((kommune) =>
    kommune.slug === 'boenen' ? { ...kommune, pushToken: { env: 'BENCH_TOKEN' } } : kommune
  );
  return stringify({ ...demo, kommunen });
}

async function backfilled(url: string): Promise<void> {
  for (;;) {
    const status = (await (await fetch(`${url}/api/v1/status`)).json()) as {
      backfill: { running: boolean; total: number };
    };
    const { running, total } = status.backfill;
    if (total > 0 && !running) {
      return;
    }
    await pause(1000);
  }
}

const load = () => loadavg()[0]!.toFixed(1);

async function main(): Promise<void> {
  const hub = await startHubUnderLoad({ config: region(), env: { BENCH_TOKEN: TOKEN } });
  try {
    await backfilled(hub.url);
    const asked = panels();
    const before = load();
    const [panelTimes, pushTimes]: [number[], number[]] = [[], []];
    const cost = await hub.measure(() => {
      const until = performance.now() + seconds * 1000;
      return Promise.all([
        ...Array.from({ length: viewers }, () => view(hub.url, asked, until, panelTimes)),
        push(hub.url, 'boenen', until, pushTimes),
      ]);
    });
    console.log(
      `${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}; ${viewers} viewers of ${asked.length} panels every ` +
        `${every} s for ${seconds} s; load of the machine ${before} before, ${load()} after`
    );
    const figures: Figure[] = [
      { what: 'panels answered', value: panelTimes.length },
      { what: 'a panel: p50', value: percentile(panelTimes, 0.5), unit: 'ms' },
      { what: 'a panel: p95', value: percentile(panelTimes, 0.95), unit: 'ms', target: { atMost: 1000 } },
      { what: 'a push meanwhile: p50', value: percentile(pushTimes, 0.5), unit: 'ms' },
      {
        what: `a push meanwhile: p95 of ${pushTimes.length}`,
        value: percentile(pushTimes, 0.95),
        unit: 'ms',
        target: { atMost: 200 },
      },
      { what: 'longest stall of the event loop', value: cost.longestStallMs, unit: 'ms' },
      { what: 'growth of memory', value: cost.memoryMb, unit: 'MB' },
    ];
    figures.forEach((figure) => console.log(line(figure)));
    if (options.assert && figures.some(isMissed)) {
      process.exitCode = 1;
    }
  } finally {
    await hub.stop();
  }
}

void main();
