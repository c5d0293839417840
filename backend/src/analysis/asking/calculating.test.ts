import { askHub } from './ask';
import { columnOf, fieldOf } from '../../testing/frames';
import { scene, sequence } from '../../testing/scene';
import type { Frame } from '../../model/frame';
import type { Purpose } from '../question';

/** What alert rules and expressions of Grafana get: series, with labels by which they find each other. */

const RANGE = { from: '2026-07-01T00:00Z', to: '2026-07-01T03:00Z' };

async function ask(query: object, purpose: Purpose): Promise<readonly Frame[]> {
  const { put, hub } = scene('2026-07-01T03:00Z');
  for (const station of ['DENW179', 'DENW010']) {
    await put(station, 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30]));
    await put(station, 'o3', sequence('2026-07-01T00:00Z', 60, [60, 70, 80]));
  }
  await put('sensor-1', 'air_temperature', sequence('2026-06-01T00:00Z', 60, [20]), { feed: 'dwd' });
  return (await askHub({ ...RANGE, purpose, queries: [{ refId: 'A', ...query }] }, hub)).results['A']!.frames;
}

const labels = (frames: readonly Frame[]) => frames.map((frame) => fieldOf(frame, 'value').labels);
const types = ({ schema }: Frame) => schema.fields.map(({ type }) => type);

test.each([
  ['auto', 'alert'],
  ['long', 'alert'],
  ['wide', 'alert'],
  ['auto', 'expression'],
  ['series', 'panel'],
  ['series', 'data'],
] as const)('latest as %s for %s is a series of one point each', async (layout, purpose) => {
  const frames = await ask({ type: 'latest', layout, properties: 'no2' }, purpose);
  expect(frames.map(types)).toEqual([
    ['time', 'number'],
    ['time', 'number'],
  ]);
  expect(frames.map((frame) => [columnOf(frame, 'time'), columnOf(frame, 'value')])).toEqual(
    Array(2).fill([[Date.parse(RANGE.to)], [30]])
  );
  expect(frames[0]!.schema.fields[0]!.typeInfo.nullable).toBe(false);
});

test('a sensor that is silent is a series without a value, which an alert rule notices', async () => {
  const [silent] = await ask({ type: 'latest', properties: 'air_temperature' }, 'alert');
  expect(columnOf(silent, 'value')).toEqual([null]);
  expect(columnOf(silent, 'time')).toEqual([Date.parse(RANGE.to)]);
});

test.each(['long', 'wide'] as const)('an expression may still ask for the table %s', async (layout) => {
  const [table] = await ask({ type: 'latest', layout, properties: 'no2' }, 'expression');
  expect(types(table!)).toContain('string');
});

test.each(['air-quality-index', 'series', 'forecast'])('%s as a table is none for an alert rule', async (type) => {
  const [first] = await ask({ type, layout: 'table', ...(type === 'series' ? { properties: 'no2' } : {}) }, 'alert');
  expect(first?.schema.meta?.type).not.toBe('table');
});

describe('labels', () => {
  const NO2 = { type: 'series', properties: 'no2', bucket: '1h' };
  const STATION = { kommune: 'schwerte', kommune_name: 'Schwerte', station: 'DENW179', station_name: 'Schwerte' };

  test('an expression finds two properties of the same station', async () => {
    const [no2] = labels(await ask(NO2, 'expression'));
    const [o3] = labels(await ask({ ...NO2, properties: 'o3' }, 'expression'));
    expect(no2).toEqual(STATION);
    expect(o3).toEqual(no2);
  });

  test('two series of one query never have the same', async () => {
    const all = labels(await ask({ ...NO2, properties: 'no2,o3' }, 'expression'));
    expect(all).toHaveLength(4);
    expect(all[0]).toEqual({ ...STATION, property: 'no2' });
    const compared = labels(await ask({ ...NO2, stations: 'DENW179', compare: '1d' }, 'expression'));
    expect(compared).toEqual([STATION, { ...STATION, compare: '1d' }]);
  });

  test('one series without labels goes with each of another query', async () => {
    expect(labels(await ask({ ...NO2, stations: 'DENW179', labels: 'none' }, 'alert'))).toEqual([undefined]);
    expect(labels(await ask({ ...NO2, labels: 'none' }, 'alert'))).toEqual([
      { station_name: 'Schwerte' },
      { station_name: 'Unna-Königsborn' },
    ]);
  });

  test.each(['alert', 'panel', 'data'] as const)('for %s are all that are known', async (purpose) => {
    const [all] = labels(await ask(NO2, purpose));
    expect(all).toMatchObject({ ...STATION, property: 'no2', feed: 'uba', attribution: 'Umweltbundesamt' });
  });
});
