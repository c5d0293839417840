import { askHub } from '../../../backend/src/analysis/asking/ask';
import { scene, sequence, type Scene } from '../../../backend/src/testing/scene';
import { requestsOf } from './asking';
import { evaluate, type AnsweredFrame, type Instance } from './evaluate';
import { RETIRED, RULES } from './rules';

/** Each rule asks a hub that was filled as the table says; limits are those of the law, the DWD and the US weather service. */

const NOW = '2026-07-08T12:05:00Z';
/** When the hours that are written below begin: the last of four ends at noon. */
const FIRST = '2026-07-08T08:00:00Z';

type Readings = Readonly<Record<string, readonly (number | null)[]>>;

async function hubWith(readings: Readings): Promise<Scene> {
  const world = scene(NOW);
  for (const [property, values] of Object.entries(readings)) {
    await world.put('DENW179', property, sequence(FIRST, 60, values));
  }
  return world;
}

async function instancesOf(slug: string, { hub }: Scene): Promise<Instance[]> {
  const rule = RULES.find((one) => one.slug === slug)!;
  const answers: Record<string, readonly AnsweredFrame[]> = {};
  for (const { letter, body } of requestsOf(rule, 'schwerte', Date.parse(NOW))) {
    const { error, frames } = (await askHub(body, hub)).results[letter]!;
    expect(error).toBeUndefined();
    answers[letter] = frames;
  }
  return evaluate(rule, answers);
}

describe.each<[slug: string, fires: Readings, rests: readonly Readings[]]>([
  ['no2-hour', { no2: [10, 10, 10, 201] }, [{ no2: [10, 10, 10, 200.4] }, { no2: [300, 300, 300, 10] }]],
  [
    'no2-alarm',
    { no2: [10, 401, 405, 450] },
    [{ no2: [10, 10, 405, 450] }, { no2: [null, null, 405, 450] }, { no2: [405, 405, 400, 405] }],
  ],
  ['so2-alarm', { so2: [10, 501, 600, 700] }, [{ so2: [20, 501, 700, 500] }]],
  ['ozone-information', { o3: [100, 120, 150, 181] }, [{ o3: [100, 120, 150, 180.4] }, { o3: [100, 120, 190, 241] }]],
  ['ozone-alarm', { o3: [100, 190, 200, 241] }, [{ o3: [100, 190, 200, 240] }]],
  // 18.1 m/s are 65.2 km/h, 29.2 m/s are 105.1 km/h
  ['storm', { wind_gust: [5, 5, 18.1, 9] }, [{ wind_gust: [5, 5, 17.9, 9] }, { wind_gust: [5, 18.1, 29.2, 9] }]],
  ['severe-storm', { wind_gust: [5, 5, 29.2, 9] }, [{ wind_gust: [5, 5, 28.9, 9] }]],
  ['heavy-rain', { precipitation: [0, 0, 15.1, 0] }, [{ precipitation: [0, 0, 14.9, 0] }]],
  // US weather service: 90 °F at 60 % are 100 °F (37.8 °C), 94 °F at 60 % are 110 °F (43 °C)
  [
    'heat',
    { air_temperature: [30, 31, 32, 32.2], relative_humidity: [60, 60, 60, 60] },
    [
      { air_temperature: [26, 27, 27, 27], relative_humidity: [40, 40, 40, 40] },
      { air_temperature: [30, 31, 34, 34.4], relative_humidity: [60, 60, 60, 60] },
    ],
  ],
  [
    'extreme-heat',
    { air_temperature: [30, 31, 34, 34.4], relative_humidity: [60, 60, 60, 60] },
    [{ air_temperature: [30, 31, 32, 32.2], relative_humidity: [60, 60, 60, 60] }],
  ],
  [
    'road-ice',
    { road_surface_temperature: [2, 1, 0.4, -0.1], water_film_thickness: [0, 0, 0.2, 0.3] },
    [
      { road_surface_temperature: [2, 1, 0.4, -0.1], water_film_thickness: [0.3, 0.3, 0.2, 0] },
      { road_surface_temperature: [-2, -1, 0, 0.2], water_film_thickness: [0, 0, 0.2, 0.3] },
      { road_surface_temperature: [-2, -1, -1, -1] },
    ],
  ],
  [
    'road-frost',
    { air_temperature: [4, 3, 2, 1], relative_humidity: [80, 85, 88, 90] },
    [
      { air_temperature: [4, 3, 2, 1], relative_humidity: [80, 85, 88, 89] },
      { air_temperature: [1, 1, 1, 1.1], relative_humidity: [95, 95, 95, 95] },
    ],
  ],
  ['flood', { flood_class: [0, 0, 1, 2] }, [{ flood_class: [2, 1, 0, 0] }, { flood_class: [2, 2, 2, 3] }]],
  ['severe-flood', { flood_class: [1, 2, 2, 3] }, [{ flood_class: [1, 1, 2, 2] }]],
  [
    'water-rise',
    { water_level: [120, 118, 140, 169] },
    [{ water_level: [120, 118, 140, 168] }, { water_level: [300, 200, 190, 180] }],
  ],
])('%s', (slug, fires, rests) => {
  it('fires, and names the station', async () => {
    const instances = await instancesOf(slug, await hubWith(fires));
    expect(instances.filter((one) => one.fires).map(({ labels }) => labels['station_name'])).toEqual(['Schwerte']);
  });

  it.each(rests.map((readings) => [JSON.stringify(readings), readings] as const))(
    'rests at %s',
    async (_, readings) => {
      expect((await instancesOf(slug, await hubWith(readings))).filter((one) => one.fires)).toEqual([]);
    }
  );

  it('rests where nothing is measured', async () => {
    expect(await instancesOf(slug, await hubWith({}))).toEqual([]);
  });
});

describe('limit values', () => {
  /** 35 days of a year may have more than 50 µg/m³ PM10. */
  const daysAbove = async (days: number) => {
    const world = scene(NOW);
    const hours = [...Array(days * 24).fill(51), ...Array((188 - days) * 24).fill(20)] as number[];
    await world.put('DENW179', 'pm10', sequence('2025-12-31T23:00:00Z', 60, hours));
    return world;
  };
  it.each([
    [28, [], []],
    [29, ['pm10-24h-limit'], []],
    [35, ['pm10-24h-limit'], []],
    [36, [], ['pm10-24h-limit']],
  ])('with %d days above 50 µg/m³', async (days, near, broken) => {
    const world = await daysAbove(days);
    const firing = async (slug: string) =>
      (await instancesOf(slug, world)).filter((one) => one.fires).map(({ labels }) => labels['rule']);
    expect(await firing('limit-near')).toEqual(near);
    expect(await firing('limit-broken')).toEqual(broken);
  });
});

test('silence of a station and of a feed are told apart', async () => {
  const world = scene(NOW);
  await world.put('dwd-05480', 'air_temperature', sequence('2026-07-01T00:00:00Z', 60, [20]), { feed: 'dwd' });
  await world.put('sensor-1', 'air_temperature', sequence('2026-07-08T11:00:00Z', 60, [20]), { feed: 'dwd' });
  await world.put('DENW179', 'no2', sequence('2026-07-01T00:00:00Z', 60, [20]));
  const silent = (await instancesOf('silent-sensor', world)).filter((one) => one.fires);
  expect(silent.map(({ labels }) => [labels['feed'], labels['station']])).toEqual(
    expect.arrayContaining([
      ['dwd', 'dwd-05480'],
      ['uba', 'DENW179'],
    ])
  );
  const stale = (await instancesOf('stale-feed', world)).filter((one) => one.fires);
  expect(stale.map(({ labels }) => labels['feed'])).toEqual(['uba']);
});

test('slugs stay apart, and none has come back', () => {
  const slugs = [...RULES.map(({ slug }) => slug), ...RETIRED];
  expect(new Set(slugs).size).toBe(slugs.length);
});
