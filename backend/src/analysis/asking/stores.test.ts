import { HOUR, MINUTE } from '../../model/time';
import { definedAggregates } from '../../store/contract/definition';
import { testStore } from '../../testing/test-store';
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

/** The same store, but every aggregate straight from the points, by its definition. */
function withoutRollups(store: ObservationStore): ObservationStore {
  const aggregates: ObservationStore['aggregates'] = async ({ series, edges, minQuality, hoursCovered }) => {
    const range = { start: edges[0]!, end: edges.at(-1)! };
    const points = await store.points({ series, range, minQuality, limit: 1e6 });
    const all = (await store.listSeries()).filter(({ id }) => series.includes(id));
    return new Map(all.map((one) => [one.id, definedAggregates(one, points.get(one.id) ?? [], edges, hoursCovered)]));
  };
  const eachHour: ObservationStore['eachHour'] = async ({ series, range: { start, end }, minQuality }, takerOf) => {
    const edges = Array.from({ length: (end - start) / HOUR + 1 }, (_, i) => start + i * HOUR);
    const found = await aggregates({ series, edges, minQuality });
    found.forEach((hours, id) => hours.forEach(takerOf(id)));
  };
  const own: Partial<ObservationStore> = { aggregates, eachHour };
  return new Proxy(store, { get: (other, name) => Reflect.get(name in own ? own : other, name) });
}

it('answers by rollups are those that the points give by definition', async () => {
  const answers = await answersOf(testStore());
  expect(answers).not.toContain('"error"');
  expect(answers.split('\n')).toEqual((await answersOf(withoutRollups(testStore()))).split('\n'));
});
