import { columnOf, fieldOf, rowOf } from '../../testing/frames';
import { scene } from '../../testing/scene';
import { latest } from './latest';
import { parseQuery } from '../asking/request';
import type { Frame } from '../../model/frame';
import type { Scene } from '../../testing/scene';

const NOW = '2026-07-01T12:00:00Z';

async function world(): Promise<Scene> {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', [
    { start: '2026-07-01T09:00Z', minutes: 60, value: 18 },
    { start: '2026-07-01T10:00Z', minutes: 60, value: 21, quality: 'suspect', reasons: ['step', 'neighbour'] },
  ]);
  await made.put('DENW179', 'o3', [{ start: '2026-06-29T10:00Z', minutes: 60, value: 90 }]);
  await made.put('dwd-05480', 'air_temperature', [{ start: '2026-07-01T11:50Z', value: 24.3 }], { feed: 'dwd' });
  return made;
}

async function ask(query: Record<string, unknown>, language: 'de' | 'en' = 'de'): Promise<Frame[]> {
  const scope = (await world()).scope({ from: '2026-06-30T00:00Z', to: NOW, language });
  return latest.answer(parseQuery(latest.parameters, query), scope);
}

describe('a row for each series', () => {
  it('has the newest reading with its age, quality and origin', async () => {
    const [frame] = await ask({});
    expect(rowOf(frame, 0)).toEqual({
      kommune: 'schwerte',
      kommune_name: 'Schwerte',
      station: 'DENW179',
      station_name: 'Schwerte',
      lat: 51.5,
      lon: 7.6,
      station_class: 'reference',
      property: 'no2',
      property_name: 'Stickstoffdioxid',
      value: 21,
      unit: 'µg/m³',
      time: Date.parse('2026-07-01T11:00Z'),
      age: 3600,
      made: 'Stundenmittel',
      start: Date.parse('2026-07-01T10:00Z'),
      quality: 'suspect',
      reasons: 'step,neighbour',
      feed: 'uba',
      attribution: 'Umweltbundesamt',
      demo: false,
    });
    expect(fieldOf(frame, 'age').config).toMatchObject({ unit: 's' });
  });

  it('stays without a value for a series that has been silent for too long', async () => {
    const [frame] = await ask({ stations: 'DENW179', properties: 'o3' });
    expect(rowOf(frame, 0)).toMatchObject({ property: 'o3', value: null, time: null, age: null, quality: null });
    const [old] = await ask({ stations: 'DENW179', properties: 'o3', maxAge: 'P3D' });
    expect(rowOf(old, 0)).toMatchObject({ value: 90 });
  });

  it('falls back to the newest that is good enough', async () => {
    const [frame] = await ask({ properties: 'no2', minQuality: 'provisional' });
    expect(rowOf(frame, 0)).toMatchObject({ value: 18, age: 7200, reasons: '' });
  });

  it('names properties in the reader’s language', async () => {
    const [frame] = await ask({ properties: 'no2' }, 'en');
    expect(columnOf(frame, 'property_name')).toEqual(['Nitrogen dioxide']);
  });
});

describe('a row for each station', () => {
  it('has a column for each property, in the order of the vocabulary', async () => {
    const [frame] = await ask({ layout: 'wide', maxAge: 'P3D' });
    expect(frame!.schema.fields.map((field) => field.name).slice(7)).toEqual([
      'air_temperature',
      'no2',
      'o3',
      'time',
      'age',
      'air_temperature_age',
      'no2_age',
      'o3_age',
      'attribution',
      'demo',
    ]);
    expect(columnOf(frame, 'station')).toEqual(['DENW179', 'dwd-05480']);
    expect(columnOf(frame, 'no2')).toEqual([21, null]);
    expect(columnOf(frame, 'air_temperature')).toEqual([null, 24.3]);
    expect(columnOf(frame, 'age')).toEqual([3600, 600]);
    expect(fieldOf(frame, 'no2').config).toMatchObject({
      displayName: 'Stickstoffdioxid',
      description: 'Stundenmittel',
      unit: 'conμgm3',
      decimals: 0,
    });
    // Two days old, while something else of the station is of this hour.
    expect(columnOf(frame, 'o3_age')).toEqual([2 * 86_400 + 3600, null]);
    expect(fieldOf(frame, 'o3_age').config).toMatchObject({ displayName: 'Ozon · Alter', unit: 's' });
  });
});

describe('one station that comes by two feeds', () => {
  const asked = async (query: object) => {
    const made = await world();
    await made.put('DENW179', 'no2', [{ start: '2026-07-01T10:30Z', minutes: 60, value: 33 }], { feed: 'dwd' });
    const scope = made.scope({ from: '2026-06-30T00:00Z', to: NOW });
    const question = parseQuery(latest.parameters, { stations: 'DENW179', properties: 'no2', ...query });
    return (await latest.answer(question, scope))[0];
  };

  it.each([
    ['is preferred, though the other is newer', 'PT24H', 'uba', 21],
    ['has been silent for too long, so that the other stands in', 'PT45M', 'dwd', 33],
    ['has been silent, and so has the other', 'PT10M', 'uba', null],
  ])('has one row: the first feed %s', async (_, maxAge, feed, value) => {
    const frame = await asked({ maxAge });
    expect(frame!.data.values[0]).toHaveLength(1);
    expect(rowOf(frame, 0)).toMatchObject({ feed, value });
  });

  it('has a row for each feed that is named; the newer counts where there is room for one', async () => {
    expect(columnOf(await asked({ feeds: ['uba', 'dwd'] }), 'feed')).toEqual(['uba', 'dwd']);
    expect(rowOf(await asked({ feeds: ['uba', 'dwd'], layout: 'wide' }), 0)).toMatchObject({
      no2: 33,
      attribution: 'Umweltbundesamt; Deutscher Wetterdienst',
    });
    expect(rowOf(await asked({ layout: 'wide' }), 0)).toMatchObject({ no2: 21, attribution: 'Umweltbundesamt' });
  });
});

it.each(['24', 'PT', '-PT3H', 'P0D', 'yesterday'])('does not take "%s" for a duration', async (maxAge) => {
  await expect(ask({ maxAge })).rejects.toMatchObject({ kind: 'query', message: expect.stringContaining('"maxAge"') });
});

it('is a table, which Grafana puts first among its suggestions for a new panel', async () => {
  const [frame] = await ask({});
  expect(frame!.schema.meta).toMatchObject({ type: 'table', preferredVisualisationType: 'table' });
});

it('says so when there is no such series', async () => {
  const [frame] = await ask({ properties: 'uv_index' });
  expect(frame!.schema.meta!.notices).toEqual([
    { severity: 'info', text: 'Zu dieser Auswahl gibt es keine Messreihe.' },
  ]);
});

describe('by reason', () => {
  it.each([
    ['neighbour', ['no2']],
    ['spike,step', ['no2']],
    ['spike', []],
    ['', ['no2', 'o3', 'air_temperature']],
  ])('%j', async (reasons, properties) => {
    const [frame] = await ask({ reasons });
    expect(columnOf(frame, 'property')).toEqual(properties);
  });

  it('names the reasons when it is asked for one that there is not', () => {
    expect(() => parseQuery(latest.parameters, { reasons: 'spikes' })).toThrow(/"spikes" is no reason.*spike, stuck/);
  });
});
