import { DAY, HOUR, MINUTE } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { REGION } from '../../testing/region';
import { scene, type Scene } from '../../testing/scene';
import { testStore } from '../../testing/test-store';
import { parseQuery } from '../asking/request';
import { parking } from './parking';
import type { RegionConfig } from '../../config/region';
import type { Scope } from '../question';

const NOW = Date.parse('2026-06-01T12:00Z');
const SENSORS = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5'];

/** Five single spaces in a square, and a car park that counts. */
const CITY: RegionConfig = {
  ...REGION,
  kommunen: REGION.kommunen.map((kommune) =>
    kommune.slug === 'unna'
      ? {
          ...kommune,
          feeds: [
            {
              ...{ feed: 'dwd', every: HOUR, options: {} },
              stations: [...SENSORS, 'garage'].map((id) => ({
                ...{ id, provider: id, name: id, lat: 51.5, lon: 7.7, class: 'indicative' as const },
                ...(id === 'garage' ? {} : { zone: 'Rathausplatz' }),
              })),
            },
          ],
        }
      : kommune
  ),
};

const city = () => scene(new Date(NOW).toISOString(), testStore(), CITY);

/** Reports of a space: hours ago, and whether it is occupied. */
const space = (world: Scene, id: string, ...reports: (readonly [hours: number, occupied: 0 | 1])[]) =>
  world.put(
    id,
    'parking_state',
    reports.map(([hours, value]) => ({ start: NOW - hours * HOUR, value })),
    { feed: 'dwd', cadence: DAY }
  );

const count = (world: Scene, property: string, ...readings: (readonly [minutes: number, value: number])[]) =>
  world.put(
    'garage',
    property,
    readings.map(([minutes, value]) => ({ start: NOW - minutes * MINUTE, value })),
    { feed: 'dwd', cadence: 10 * MINUTE }
  );

function ask(world: Scene, query: object = {}, scope: Partial<Scope> = {}) {
  const range = { from: new Date(NOW - 2 * HOUR).toISOString(), to: new Date(NOW).toISOString() };
  return parking.answer(parseQuery(parking.parameters, query), world.scope({ ...range, ...scope }));
}

it('counts a zone over the sensors that report: a silent one is unknown, never occupied', async () => {
  const world = city();
  await space(world, 'p-1', [3, 1]);
  await space(world, 'p-2', [5, 0]);
  await space(world, 'p-3', [47, 1]);
  await space(world, 'p-4', [49, 1]);
  const [frame] = await ask(world);
  expect(rowOf(frame, 0)).toMatchObject({
    ...{ zone: 'Rathausplatz', kind: 'sensors', statement: '1 frei; 3 von 4 Sensoren melden', kommune: 'unna' },
    ...{ total: 4, free: 1, occupied: 2, unknown: 1, occupancy: 2 / 3, reporting: 0.75 },
    // of fewer than five spaces nobody learns how long cars stay
    ...{ mean_stay: null, turnover: null, time: NOW - 3 * HOUR, age: 3 * 3600, feed: 'dwd' },
  });
});

it('tells stays and turnover of a zone from edges, without impossible ones', async () => {
  const world = city();
  await space(world, 'p-1', [100, 0], [98, 1], [97, 0], [96, 1], [93, 0], [4, 0]);
  await space(world, 'p-2', [100, 0], [90, 1], [30, 0], [4, 0]);
  for (const id of SENSORS.slice(2)) {
    await space(world, id, [100, 0], [4, 0]);
  }
  const [frame] = await ask(world);
  // stays of one and three hours; the one of sixty missed an edge. Three stays in four days over five spaces.
  expect(rowOf(frame, 0)).toMatchObject({ total: 5, free: 5, mean_stay: 120, turnover: 0.2, doubtful_stays: 1 });
});

it.each([
  [
    { parking_free: 30, parking_total: 100 },
    { total: 100, free: 30, occupied: 70, occupancy: 0.7 },
    '30 frei; 100 von 100 Stellplätzen sind bekannt',
  ],
  [
    { parking_occupied: 70, parking_total: 100 },
    { total: 100, free: 30, occupied: 70, occupancy: 0.7 },
    '30 frei; 100 von 100 Stellplätzen sind bekannt',
  ],
  [
    { parking_free: 30, parking_occupied: 70 },
    { total: 100, free: 30, occupied: 70, occupancy: 0.7 },
    '30 frei; 100 von 100 Stellplätzen sind bekannt',
  ],
  [{ parking_free: 30 }, { total: null, free: 30, occupied: null, occupancy: null }, '30 frei'],
])('a counter that sends %j', async (sent, row, statement) => {
  const world = city();
  for (const [property, value] of Object.entries(sent)) {
    await count(world, property, [15, value!]);
  }
  const [frame] = await ask(world);
  expect(rowOf(frame, 0)).toMatchObject({ zone: 'garage', kind: 'counter', statement, ...row });
});

it('a silent counter is unknown', async () => {
  const world = city();
  await count(world, 'parking_free', [21, 30]);
  await count(world, 'parking_total', [900, 100]);
  const [frame] = await ask(world);
  expect(rowOf(frame, 0)).toMatchObject({
    statement: 'unbekannt',
    total: 100,
    free: null,
    unknown: 100,
    occupancy: null,
  });
});

it('has a row for each space, whose times are told to five minutes', async () => {
  const world = city();
  await world.put('p-1', 'parking_state', [{ start: NOW - 12 * MINUTE, value: 1 }], { feed: 'dwd', cadence: DAY });
  await space(world, 'p-2', [50, 1]);
  const [frame] = await ask(world, { layout: 'spaces' });
  expect([columnOf(frame, 'statement'), columnOf(frame, 'state')]).toEqual([
    ['belegt', 'unbekannt'],
    ['occupied', 'unknown'],
  ]);
  expect(columnOf(frame, 'time')[0]).toBe(NOW - 15 * MINUTE);
});

it('tells everybody of zones as they are, and of single spaces as they were five minutes ago and more', async () => {
  const world = city();
  const ago = (minutes: number, value: number) => ({ start: NOW - minutes * MINUTE, value });
  await world.put('p-1', 'parking_state', [ago(60, 0), ago(4, 1)], { feed: 'dwd', cadence: DAY });
  await world.put('p-2', 'parking_state', [ago(60, 0), ago(5, 1)], { feed: 'dwd', cadence: DAY });
  const { series } = world.catalogue;
  const open = { catalogue: { ...world.catalogue, coarse: series, series: () => Promise.resolve([]) } };
  const spaces = async (more: Partial<Scope> = {}) => (await ask(world, { layout: 'spaces' }, more))[0];
  expect(columnOf(await spaces(), 'state')).toEqual(['occupied', 'occupied']);
  expect(columnOf(await spaces(open), 'state')).toEqual(['free', 'occupied']);
  expect(columnOf(await spaces(open), 'time')).toEqual([NOW - 60 * MINUTE, NOW - 5 * MINUTE]);
  const [zone] = await ask(world, {}, open);
  expect(rowOf(zone, 0)).toMatchObject({ zone: 'Rathausplatz', occupied: 2, free: 0, time: NOW - 5 * MINUTE });
});

it('follows the share over time, as it was known then', async () => {
  const world = city();
  await space(world, 'p-1', [20, 0], [1, 1]);
  await space(world, 'p-2', [20, 1]);
  await count(world, 'parking_total', [5000, 10]);
  await count(world, 'parking_free', [60, 4], [50, 2]);
  const frames = await ask(world, {}, { purpose: 'alert', intervalMs: 30 * MINUTE });
  const [garage, zone] = frames;
  expect(timesOf(zone)).toEqual(['2026-06-01T10:30', '2026-06-01T11:00', '2026-06-01T11:30', '2026-06-01T12:00']);
  expect(columnOf(zone, 'occupancy')).toEqual([0.5, 1, 1, 1]);
  // the garage was last heard at 11:10, and may be silent for twenty minutes
  expect(columnOf(garage, 'occupancy')).toEqual([null, 0.6, 0.8, null]);
  expect(columnOf(garage, 'free')).toEqual([null, 4, 2, null]);
  expect(fieldOf(zone, 'occupancy')).toMatchObject({
    labels: { zone: 'Rathausplatz', kind: 'sensors', kommune: 'unna' },
    config: { unit: 'percentunit', displayNameFromDS: 'Rathausplatz' },
  });
});

it('says where nobody counts', async () => {
  const [frame] = await ask(city(), {}, { purpose: 'panel', language: 'en' });
  expect(frame!.schema.name).toBe('No station of this selection counts parking spaces.');
});
