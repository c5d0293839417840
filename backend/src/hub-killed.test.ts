import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from './model/time';
import { openSqliteStore } from './store/sqlite/sqlite-store';

const REGION = `region: { name: Kreis Unna, ags: "05978" }
demo: true
server: { port: 0 }
backfillDays: 50
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: uba-airquality
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }
          - { id: DENW292, name: Hörder Straße, lat: 51.443, lon: 7.561, class: reference }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-killed-'));
  writeFileSync(join(folder, 'region.yaml'), REGION);
});
afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
  rmSync(folder, { recursive: true });
});

const children: ChildProcess[] = [];

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function start(store: string): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), '--config', 'region.yaml'], {
    env: { ...process.env, INIT_CWD: folder, HUB_STORE: join(folder, store) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, url: /http:\/\/\S+/.exec(line.toString())![0] };
}

/** Waits until so many days are there, or all of them. */
async function backfilled({ url }: Running, days = Infinity): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/v1/status`);
    const { done, total, running } = ((await answer.json()) as { backfill: Record<string, number | boolean> }).backfill;
    if ((done as number) >= days || (!running && (total as number) > 0)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function end({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}

/** Everything measured in the days that both runs have wholly. */
async function content(store: string, until: number): Promise<Record<string, unknown>> {
  const opened = await openSqliteStore(join(folder, store));
  const series = await opened.listSeries();
  const range = { start: until - 45 * DAY, end: until };
  const asked = { series: series.map(({ id }) => id), range, minQuality: 'implausible', limit: 1e6 } as const;
  const points = await opened.points(asked);
  await opened.close();
  return Object.fromEntries(
    series.map(({ id, station, property }) => [
      `${station} ${property}`,
      (points.get(id) ?? []).map(({ start, end: to, value, quality, reasons }) => [
        start,
        to,
        value,
        quality,
        ...reasons,
      ]),
    ])
  );
}

test('after kill -9 while older data comes in, a restart brings the rest, and nothing is missing or doubled', async () => {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const first = await start('killed.sqlite');
  await backfilled(first, 1);
  await end(first, 'SIGKILL');
  const before = Object.values(await content('killed.sqlite', today)).flat().length;
  const [again, whole] = await Promise.all([start('killed.sqlite'), start('whole.sqlite')]);
  await Promise.all([again, whole].map((hub) => backfilled(hub)));
  await Promise.all([again, whole].map((hub) => end(hub, 'SIGTERM')));

  const right = await content('whole.sqlite', today);
  // Killed in the middle: some was there, not all.
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(Object.values(right).flat().length);
  expect(await content('killed.sqlite', today)).toEqual(right);
});
