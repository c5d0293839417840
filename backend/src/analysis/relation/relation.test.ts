import { HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { REGION } from '../../testing/region';
import { scene, type Scene } from '../../testing/scene';
import { testStore } from '../../testing/test-store';
import { askHub } from '../asking/ask';
import type { RegionConfig } from '../../config/region';
import type { StationSurroundings } from '../../model/kommune';
import type { Frame } from '../../model/frame';

const FROM = Date.parse('2026-03-02T00:00Z');
const HOURS = 9 * 168;
const RANGE = { from: FROM, to: FROM + HOURS * HOUR };

/** Schwerte's air station beside a counter, the Rathaus 2 km north of it, Unna 20 km away. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  DENW179: [51.45, 7.58],
  'sensor-1': [51.468, 7.58],
  'dwd-05480': [51.57, 7.88],
  DENW010: [51.55, 7.81],
  'A1-Kreuz': [51.4501, 7.58],
};
const placed = (known: Readonly<Record<string, StationSurroundings>> = {}): RegionConfig => ({
  ...REGION,
  kommunen: REGION.kommunen.map((kommune) => ({
    ...kommune,
    feeds: kommune.feeds.map((feed) => ({
      ...feed,
      stations: feed.stations.map((station) => {
        const [lat, lon] = PLACES[station.id]!;
        return { ...station, lat, lon, surroundings: known[station.id] };
      }),
    })),
  })),
});

/** Traffic of a day: 200 at night, 800 by day, with a rush hour of 1100. */
const flowOf = (hour: number) => (hour % 24 === 8 ? 1100 : hour % 24 >= 6 && hour % 24 < 20 ? 800 : 200);
/** Each hundred vehicles make 2 µg/m³ at the street, on a background of 10. */
const streetOf = (hour: number) => 10 + flowOf(hour) / 50;

async function measured(known: Readonly<Record<string, StationSurroundings>> = {}): Promise<Scene> {
  const world = scene('2026-06-10T00:00Z', testStore(), placed(known));
  const put = (station: string, property: string, feed: string, of: (hour: number) => number) =>
    world.put(
      station,
      property,
      Array.from({ length: HOURS }, (_, i) => ({ start: FROM + i * HOUR, minutes: 60, value: of(i) })),
      { feed }
    );
  await put('DENW179', 'no2', 'uba', streetOf);
  await put('sensor-1', 'no2', 'dwd', () => 10);
  await put('DENW010', 'no2', 'uba', () => 4);
  await put('DENW179', 'traffic_flow_all', 'dwd', flowOf);
  await put('dwd-05480', 'wind_direction', 'dwd', (i) => (i % 24 < 12 ? 90 : 270));
  await put('dwd-05480', 'wind_speed', 'dwd', () => 3);
  return world;
}

let usual: Scene;
beforeAll(async () => {
  usual = await measured();
});

async function ask(query: object, purpose = 'data', world = usual, range: object = RANGE): Promise<readonly Frame[]> {
  const answer = (await askHub({ ...range, purpose, queries: [{ refId: 'A', ...query }] }, world.hub)).results['A']!;
  expect(answer.error).toBeUndefined();
  return answer.frames;
}

const notices = ([frame]: readonly Frame[]) => (frame!.schema.meta!.notices ?? []).map(({ text }) => text).join('\n');

describe('correlation', () => {
  test('with nothing chosen: traffic and the pollutant nearest to it, and what that does not prove', async () => {
    const frames = await ask({ type: 'correlation' });
    const row = rowOf(frames[0], 0);
    expect(row).toMatchObject({ x_property: 'traffic_flow_all', y_property: 'no2', y_station: 'DENW179', n: HOURS });
    expect(row['pearson']).toBeCloseTo(1);
    expect(row['spearman']).toBeCloseTo(1);
    expect(row['slope']).toBeCloseTo(0.02);
    expect(row['intercept']).toBeCloseTo(10);
    expect(row['slope_low']).toBeCloseTo(0.02);
    expect(fieldOf(frames[0], 'slope').config).toMatchObject({ displayName: 'Steigung (µg/m³ je Kfz/h)' });
    expect(notices(frames)).toContain('keine Ursache');
    expect(notices(frames)).toContain('Verglichen: Schwerte · Verkehrsstärke Kfz und Schwerte · Stickstoffdioxid.');
  });

  test('means in groups, and each hour for dots', async () => {
    const [bins] = await ask({ type: 'correlation', layout: 'bins' });
    expect(columnOf(bins, 'x').at(0)).toBe(200);
    expect(columnOf(bins, 'y').at(0)).toBe(14);
    const day = { from: FROM, to: FROM + 25 * HOUR };
    const [hours] = await ask({ type: 'correlation', layout: 'hours' }, 'data', undefined, day);
    expect(columnOf(hours, 'x').slice(7, 10)).toEqual([800, 1100, 800]);
    expect(columnOf(hours, 'y').slice(7, 10)).toEqual([26, 32, 26]);
    expect(timesOf(hours)[8]).toBe('2026-03-02T09:00');
  });

  test('y may follow x, which costs as many hours at the end', async () => {
    const [frame] = await ask({ type: 'correlation', lag: 3 });
    expect(rowOf(frame, 0)).toMatchObject({ lag: 3, n: HOURS - 3 });
    expect(rowOf(frame, 0)['pearson'] as number).toBeLessThan(0.9);
  });

  test.each([
    [{ windFrom: 180, windTo: 360 }, HOURS / 2],
    // Nine weeks of five days without Good Friday, Easter Monday and 1 May; by the clock on the wall they begin an hour late
    // (1 h on 2 March) and end two hours into 4 May
    [{ days: 'working-days' }, (45 - 3) * 24 - 1 + 2],
    [{ windFrom: 180, windTo: 360, speedFrom: 5 }, undefined],
  ])('only hours that fit %j', async (filter, n) => {
    const frames = await ask({ type: 'correlation', ...filter });
    if (n === undefined) {
      expect(notices(frames)).toContain('Nur 0 Stunden kennen beide Werte');
    } else {
      expect(rowOf(frames[0], 0)).toMatchObject({ n });
    }
  });

  test('the same property of two stations', async () => {
    const frames = await ask({ type: 'correlation', x: 'no2', y: 'no2', yStation: 'DENW179' });
    const compared = 'Verglichen: Rathaus · Stickstoffdioxid und Schwerte · Stickstoffdioxid, 2 km voneinander.';
    expect(notices(frames)).toContain(compared);
  });

  test('what never changes has no relation with anything', async () => {
    const frames = await ask({ type: 'correlation', x: 'wind_speed', y: 'no2', yStation: 'DENW179' });
    expect(notices(frames)).toContain('immer denselben Wert');
  });

  test('of a short time there is no interval, and none is given', async () => {
    const frames = await ask({ type: 'correlation' }, 'data', undefined, { from: FROM, to: FROM + 168 * HOUR });
    expect(rowOf(frames[0], 0)).toMatchObject({ n: 168, slope_low: null, slope_high: null });
    expect(notices(frames)).toContain('es braucht 8 Wochen');
  });
});

describe('roadside increment', () => {
  test('with nothing chosen: the station at a counter minus the nearest away from streets, hour by hour', async () => {
    const frames = await ask({ type: 'roadside-increment' });
    expect(frames).toHaveLength(1);
    expect(columnOf(frames[0], 'value').slice(7, 10)).toEqual([16, 22, 16]);
    expect(columnOf(frames[0], 'street')[8]).toBe(32);
    expect(columnOf(frames[0], 'background')[8]).toBe(10);
    expect(timesOf(frames[0])[8]).toBe('2026-03-02T09:00');
    expect(fieldOf(frames[0], 'value')).toMatchObject({
      labels: { station: 'DENW179', background: 'sensor-1', background_distance: '2 km', property: 'no2' },
      config: { displayNameFromDS: 'Schwerte · Stickstoffdioxid · Zusatzbelastung', unit: 'con\u03bcgm3' },
    });
    expect(notices(frames)).toContain('Straße und Hintergrund: Schwerte – Rathaus (2 km).');
  });

  test('figures with the share that traffic can change', async () => {
    const frames = await ask({ type: 'roadside-increment', layout: 'summary' });
    // of 24 hours 10 with 200, 13 with 800, 1 with 1100 vehicles
    const street = (10 * 14 + 13 * 26 + 32) / 24;
    const row = rowOf(frames[0], 0);
    expect(row).toMatchObject({
      station: 'DENW179',
      background_name: 'Rathaus',
      background: 10,
      n: HOURS,
      coverage: 1,
    });
    expect(row['street']).toBeCloseTo(street);
    expect(row['increment']).toBeCloseTo(street - 10);
    expect(row['increment_low'] as number).toBeLessThanOrEqual(street - 10 + 1e-6);
    expect(row['traffic_share']).toBeCloseTo((street - 10) / street);
    expect(row['sentence']).toMatch(/^Die Straße fügt im Mittel 11\u202fµg\/m³ hinzu: höchstens 53\u202f% /);
    expect(notices(frames)).toContain('Obergrenze');
  });

  test('an alert rule gets one number over time, whatever the layout', async () => {
    const [frame] = await ask({ type: 'roadside-increment', layout: 'summary' }, 'alert');
    expect(frame!.schema.fields.map(({ name }) => name)).toEqual(['time', 'value']);
    expect(frame!.schema.meta!.type).toBe('timeseries-multi');
  });

  test('only hours that both know', async () => {
    const world = await measured();
    await world.put('DENW010', 'pm10', [{ start: FROM, minutes: 60, value: 8 }]);
    await world.put('DENW179', 'pm10', [
      { start: FROM, minutes: 60, value: 20 },
      { start: FROM + HOUR, minutes: 60, value: 90 },
    ]);
    const query = { type: 'roadside-increment', properties: ['pm10'], layout: 'summary' };
    const [frame] = await ask(query, 'data', world);
    expect(rowOf(frame, 0)).toMatchObject({
      n: 1,
      street: 20,
      background: 8,
      increment: 12,
      background_name: 'Unna-Königsborn',
    });
  });

  test('street and background may be named', async () => {
    const frames = await ask({ type: 'roadside-increment', stations: ['sensor-1'], background: 'DENW010' });
    expect(columnOf(frames[0], 'value')[0]).toBe(6);
  });

  test.each<[string, Readonly<Record<string, StationSurroundings>>, string]>([
    ['a street where nobody counts', { 'sensor-1': 'traffic', DENW179: 'background' }, 'Rathaus – Schwerte (2 km)'],
    ['industry is neither', { 'sensor-1': 'industrial' }, 'Schwerte – Unna-Königsborn (19 km)'],
    [
      'a second street',
      { 'sensor-1': 'traffic' },
      'Rathaus – Unna-Königsborn (18 km); Schwerte – Unna-Königsborn (19 km)',
    ],
  ])('what the configuration says of surroundings comes before any counter: %s', async (_, known, pairs) => {
    const frames = await ask({ type: 'roadside-increment' }, 'data', await measured(known));
    expect(notices(frames)).toContain(`Straße und Hintergrund: ${pairs}.`);
  });

  test('a counter beside a station away from streets makes it no street', async () => {
    const world = await measured({ DENW179: 'background' });
    const frames = await ask({ type: 'roadside-increment' }, 'panel', world);
    expect(frames[0]!.schema.name).toContain(
      'Von keiner dieser Messstellen ist bekannt, dass sie an einer Straße steht'
    );
  });

  test('where nothing stands at a street, that is said', async () => {
    const frames = await ask({ type: 'roadside-increment', kommunen: ['unna'] }, 'panel');
    expect(frames[0]!.schema.name).toContain(
      'Von keiner dieser Messstellen ist bekannt, dass sie an einer Straße steht'
    );
  });
});
