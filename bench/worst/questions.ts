/** The worst questions of each type, asked of a hub of its own: those that it answers and those that it must refuse. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, HOUR } from '../../backend/src/model/time';
import { startHubUnderLoad, type HubUnderLoad, type WorstRow } from './hub-under-load';
import { AIR, fill, REGION, WEATHER } from './question-store';

interface Worst {
  readonly what: string;
  /** Of each request; all are sent at the same time. */
  readonly requests: readonly (readonly object[])[];
  /** Of what all ask for. */
  readonly years: number;
}

const ENVELOPE = { envelope: true, coverage: true };
const many = (count: number, query: object): object[] => Array.from({ length: count }, () => query);

/** @param years that the store has; the questions ask for more where they may */
function worst(years: number): Worst[] {
  const one = (what: string, query: object, asked = 5): Worst => ({ what, requests: [[query]], years: asked });
  return [
    {
      what: '3 requests at once, each 100 × series by the hour, 14 stations, five years, all columns',
      requests: many(3, many(100, { bucket: '1h', properties: 'air_temperature', ...ENVELOPE })) as object[][],
      years: 5,
    },
    one('series by the hour, 5 stations, all columns', { bucket: '1h', stations: WEATHER.slice(0, 5), ...ENVELOPE }),
    one('series by the hour beside the year before, 2 stations', {
      ...{ bucket: '1h', compare: '1y', stations: WEATHER.slice(0, 2), ...ENVELOPE },
    }),
    one(
      'series by ten minutes, 5 stations, all columns',
      { bucket: '10m', stations: WEATHER.slice(0, 5), ...ENVELOPE },
      0.9
    ),
    one('series raw, as many as there are given', { bucket: 'raw', stations: [WEATHER[0]] }, 0.94),
    one('series of codes by the day', { bucket: '1d', properties: 'weather_code' }, years),
    one('series automatic, everything, 20 years', { properties: '*', maxDataPoints: 50_000 }, 20),
    one('latest, everything', { type: 'latest' }),
    one('air-quality-index, course', { type: 'air-quality-index', stations: AIR.slice(0, 3) }),
    one('air-quality-index, table', { type: 'air-quality-index', layout: 'table' }),
    one('events, table', { type: 'events', layout: 'table' }, 20),
    one('forecast, newest', { type: 'forecast' }, 0.1),
    one('forecast, errors by lead hour', { type: 'forecast', layout: 'table' }, 0.1),
    {
      what: '200 × the same at once',
      requests: many(200, [{ bucket: 'auto', stations: WEATHER.slice(0, 5) }]) as object[][],
      years: 1,
    },
  ];
}

/** @param options.short on a store of a tenth of a year */
export async function* questionRows({ short = false }: { readonly short?: boolean } = {}): AsyncGenerator<WorstRow> {
  const folder = mkdtempSync(join(tmpdir(), 'worst-questions-'));
  const years = short ? 0.2 : 2;
  const end = Math.floor(Date.now() / HOUR) * HOUR;
  try {
    const store = join(folder, 'hub.sqlite');
    await fill(store, years, end);
    const hub = await startHubUnderLoad({ config: REGION, store });
    try {
      // The processes that answer are there.
      await Promise.all([1, 2].map(() => ask(hub, [{ type: 'latest' }], end - DAY, end)));
      for (const { what, requests, years: asked } of worst(years)) {
        const beside = watchProcesses(hub.pid);
        const start = end - Math.round(asked * 365) * DAY;
        const { result, ...cost } = await hub.measure(() =>
          Promise.all(requests.map((queries) => ask(hub, queries, start, end)))
        );
        const memoryMb = cost.memoryMb + beside.end();
        yield { what: `ask ${what}`, ...cost, memoryMb, answer: summary(result) };
      }
    } finally {
      await hub.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ask(hub: HubUnderLoad, queries: readonly object[], from: number, to: number): Promise<string> {
  const body = JSON.stringify({ from, to, queries: queries.map((query, i) => ({ refId: `Q${i}`, ...query })) });
  const answer = await fetch(`${hub.url}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  const inside = [...text.matchAll(/"status":(\d+),/g)].map(([, status]) => status);
  const statuses = answer.ok ? [...new Set(inside)].join('/') : String(answer.status);
  return `${statuses} (${(text.length / 1e6).toFixed(1)} MB)`;
}

function summary(answers: readonly string[]): string {
  const distinct = [...new Set(answers)];
  return distinct.length === 1 ? distinct[0]! : `${distinct.slice(0, 3).join(', ')}`;
}

/** Growth of the memory of the processes beside the hub at its peak, MB; 0 where the system does not tell. */
function watchProcesses(pid: number): { end(): number } {
  const before = residentOf(pid);
  let peak = before;
  const watching = setInterval(() => (peak = Math.max(peak, residentOf(pid))), 20);
  return {
    end: () => {
      clearInterval(watching);
      return peak - before;
    },
  };
}

function residentOf(parent: number): number {
  try {
    const children = readdirSync(`/proc/${parent}/task`).flatMap((task) =>
      readFileSync(`/proc/${parent}/task/${task}/children`, 'utf8').split(' ').filter(Boolean)
    );
    const pages = children.map((child) => Number(readFileSync(`/proc/${child}/statm`, 'utf8').split(' ')[1]));
    return pages.reduce((sum, count) => sum + (count * 4096) / 2 ** 20, 0);
  } catch {
    return 0;
  }
}
