import { MINUTE } from '../../model/time';
import { columnOf, fieldOf, timesOf } from '../../testing/frames';
import { REGION } from '../../testing/region';
import { scene, sequence } from '../../testing/scene';
import { testStore } from '../../testing/test-store';
import { parseQuery } from '../asking/request';
import { derived } from './derived';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';
import type { RegionConfig } from '../../config/region';

const NOW = '2026-07-01T12:00:00Z';

/** An hour of each: what is measured, and how high the station is. */
async function ask(
  query: Record<string, unknown>,
  hour: Readonly<Record<string, number>>,
  { height, ...scope }: Partial<Scope> & { readonly height?: number } = {}
): Promise<Frame[]> {
  const kommunen = REGION.kommunen.map((kommune) => ({
    ...kommune,
    feeds: kommune.feeds.map((feed) => ({ ...feed, stations: feed.stations.map((s) => ({ ...s, height })) })),
  }));
  const region: RegionConfig = { ...REGION, kommunen };
  const { put, scope: scopeOf } = scene(NOW, testStore(), region);
  for (const [property, value] of Object.entries(hour)) {
    const six = sequence('2026-07-01T09:00Z', 10, Array<number>(6).fill(value));
    await put('dwd-05480', property, six, { feed: 'dwd', cadence: 10 * MINUTE });
  }
  return derived.answer(
    parseQuery(derived.parameters, query),
    scopeOf({ from: '2026-07-01T09:00Z', to: '2026-07-01T11:00Z', ...scope })
  );
}

// Worked numbers of domain.md 3.2; pressure: WMO-No. 8's formula by hand.
it.each([
  ['dew_point', { air_temperature: 20, relative_humidity: 50 }, 9.26, 2],
  ['absolute_humidity', { air_temperature: 20, relative_humidity: 50 }, 8.62, 2],
  ['wind_chill', { air_temperature: -5, wind_speed: 30 / 3.6 }, -13, 1],
  ['heat_index', { air_temperature: 32, relative_humidity: 60 }, 37.1, 1],
  ['apparent_temperature', { air_temperature: 30, relative_humidity: 60, wind_speed: 2 }, 33, 1],
  ['pressure_sea_level', { pressure_station: 1000, air_temperature: 15, relative_humidity: 70 }, 1011.9, 1],
] as const)('%s', async (quantity, hour, value, digits) => {
  const [frame] = await ask({ quantities: quantity }, hour, { height: 100 });
  expect(timesOf(frame)).toEqual(['2026-07-01T10:00', '2026-07-01T11:00']);
  expect(columnOf(frame, 'value')[0]).toBeCloseTo(value, digits);
  expect(columnOf(frame, 'value')[1]).toBeNull();
});

it('is the dew point where nothing is chosen, told with its unit and origin', async () => {
  const [frame, ...others] = await ask({}, { air_temperature: 20, relative_humidity: 50, wind_speed: 3 });
  expect(others).toEqual([]);
  expect(fieldOf(frame, 'value')).toMatchObject({
    labels: { station: 'dwd-05480', property: 'dew_point', feed: 'dwd', attribution: 'Deutscher Wetterdienst' },
    config: { unit: 'celsius', decimals: 1, displayNameFromDS: 'Werl · Taupunkt' },
  });
});

it('has a series for each, that expressions tell apart', async () => {
  const quantities = ['dew_point', 'absolute_humidity'];
  const hour = { air_temperature: 20, relative_humidity: 50 };
  const frames = await ask({ quantities }, hour, { purpose: 'expression', language: 'en' });
  expect(frames.map((frame) => fieldOf(frame, 'value').labels)).toEqual([
    expect.objectContaining({ station: 'dwd-05480', property: 'dew_point' }),
    expect.objectContaining({ station: 'dwd-05480', property: 'absolute_humidity' }),
  ]);
});

it('gives no daily mean of a single hour', async () => {
  const [frame] = await ask({ bucket: '1d' }, { air_temperature: 20, relative_humidity: 50 });
  expect([timesOf(frame), columnOf(frame, 'value')]).toEqual([['2026-06-30T22:00'], [null]]);
});

it.each([
  ['de', 'Ohne Höhe über dem Meer ist kein Luftdruck auf Meereshöhe zu berechnen; es fehlt „height“ bei Werl.'],
  ['en', 'Without a height above sea level no pressure can be reduced to it; "height" is missing at Werl.'],
] as const)('says which station has no height (%s)', async (language, text) => {
  const hour = { pressure_station: 1000, air_temperature: 15, relative_humidity: 70 };
  const frames = await ask({ quantities: 'pressure_sea_level' }, hour, { language, purpose: 'panel' });
  expect(frames[0]!.schema.meta?.notices).toContainEqual({ severity: 'info', text });
});

it('says where nothing can be computed', async () => {
  const [frame] = await ask({}, { air_temperature: 20 }, { purpose: 'panel' });
  expect(frame!.schema.name).toBe('Keine Messstelle dieser Auswahl misst alles, was dafür nötig ist.');
});

it('says why there is no wind chill in summer', async () => {
  const frames = await ask({ quantities: 'wind_chill' }, { air_temperature: 25, wind_speed: 5 });
  expect(frames[0]!.schema.meta?.notices?.map(({ text }) => text)).toEqual([
    'Windchill gibt es nur bis 10 °C und ab 4,8 km/h Wind; so war es in diesem Zeitraum nie.',
  ]);
});
