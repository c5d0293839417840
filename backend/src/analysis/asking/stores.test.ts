import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE } from '../../model/time';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { MemoryStore } from '../../testing/memory-store';
import { scene } from '../../testing/scene';
import { askHub } from './ask';
import type { ObservationStore } from '../../store/observation-store';

/** Numbers as random as weather, and the same every time. */
function* noise(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

const PROPERTIES = [
  'air_temperature',
  'precipitation',
  'wind_direction',
  'wind_gust_direction',
  'noise_laeq',
  'pm10',
  'traffic_flow_all',
  'traffic_speed_mean',
  'traffic_speed_v85',
  'weather_code',
];
const FIRST = Date.parse('2026-03-27T00:00Z');
const QUALITIES = ['valid', 'valid', 'provisional', 'suspect', 'implausible'] as const;

/** Four days around the change of clocks, ten-minute readings with gaps, in all qualities, some with a weight. */
async function answersOf(store: ObservationStore): Promise<string> {
  const { put, hub } = scene('2026-03-31T00:00Z', store);
  const random = noise(5978);
  const next = () => random.next().value;
  for (const property of PROPERTIES) {
    const readings = Array.from({ length: 4 * 144 }, (_, i) => ({
      start: FIRST + i * 10 * MINUTE,
      minutes: 10,
      value: property === 'weather_code' ? Math.floor(4 * next()) : Math.round(900 * next()) / 10,
      quality: QUALITIES[Math.floor(QUALITIES.length * next())],
      ...(next() < 0.8 ? { weight: Math.round(50 * next()) / 10 } : {}),
    })).filter(() => next() < 0.9);
    await put('dwd-05480', property, readings, { feed: 'dwd', cadence: 10 * MINUTE });
  }
  const buckets = ['raw', '10m', '30m', '1h', '3h', '1d', '1w'].flatMap((bucket) =>
    (['suspect', 'valid'] as const).map((minQuality) => ({
      refId: `${bucket} ${minQuality}`,
      properties: PROPERTIES,
      bucket,
      minQuality,
      envelope: true,
      coverage: true,
      compare: bucket === 'raw' || bucket === '1w' ? '' : '1d',
    }))
  );
  const others = [
    { refId: 'latest', type: 'latest' },
    { refId: 'index', type: 'air-quality-index' },
    {
      refId: 'index 2019',
      type: 'air-quality-index',
      index: 'uba-lqi-2019',
      layout: 'table',
      minQuality: 'implausible',
    },
  ];
  const range = { from: '2026-03-27T22:00Z', to: '2026-03-30T22:00Z' };
  return JSON.stringify(await askHub({ ...range, queries: [...buckets, ...others] }, hub), null, 1);
}

it('SQLite, by rollups or by points, answers as plain memory does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-'));
  const sqlite = await openSqliteStore(join(folder, 'hub.sqlite'));
  try {
    const answers = await answersOf(sqlite);
    expect(answers).not.toContain('"error"');
    expect(answers.split('\n')).toEqual((await answersOf(new MemoryStore())).split('\n'));
  } finally {
    await sqlite.close();
    await rm(folder, { recursive: true });
  }
});
