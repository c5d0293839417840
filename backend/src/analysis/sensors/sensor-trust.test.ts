import { DAY, HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf } from '../../testing/frames';
import { REGION } from '../../testing/region';
import { scene, type Reading, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { sensorTrust } from './sensor-trust';
import type { Scope } from '../question';

const NOW = '2026-07-10T12:00Z';
const HOURS = 40 * 8;
const START = Date.parse(NOW) - HOURS * HOUR;

// The vector of the sheet on outward interfaces, section 7, forty times.
const REFERENCE = [8, 12, 18, 25, 31, 40, 52, 60];
const SENSOR = [11, 13, 22, 27, 36, 43, 59, 66];
const SECOND = [10, 14, 20, 28, 34, 45, 57, 68];

const hours = (values: readonly number[], plus = 0, count = HOURS): Reading[] =>
  Array.from({ length: count }, (_, i) => ({ start: START + i * HOUR, minutes: 60, value: values[i % 8]! + plus }));

function ask(world: Scene, query: object = {}, scope: Partial<Scope> = {}) {
  const range = { from: '2026-07-09T12:00Z', to: NOW };
  return sensorTrust.answer(parseQuery(sensorTrust.parameters, query), world.scope({ ...range, ...scope }));
}

const noticesOf = (frames: Awaited<ReturnType<typeof ask>>) =>
  frames[0]!.schema.meta?.notices?.map(({ text }) => text.replace(/\u202f/g, ' '));

/** A sensor beside a reference, in the sheet's figures. */
async function beside(): Promise<Scene> {
  const world = scene(NOW);
  await world.put('DENW179', 'pm10', hours(REFERENCE));
  await world.put('sensor-1', 'pm10', hours(SENSOR), { feed: 'dwd' });
  const humid = hours([40, 60, 80, 90, 40, 60, 80, 90]);
  await world.put('dwd-05480', 'relative_humidity', humid, { feed: 'dwd' });
  return world;
}

it('with nothing chosen, holds the sensors against the reference beside them', async () => {
  const frames = await ask(await beside());
  expect(columnOf(frames[0], 'station')).toEqual(['sensor-1']);
  expect(rowOf(frames[0], 0)).toMatchObject({
    ...{ property: 'pm10', reference: 'DENW179', reference_km: 0, n: HOURS, limit: 50, reports: true },
    ...{ slope: expect.closeTo(1.08534, 5), intercept: expect.closeTo(1.25073, 5), reference_most: 60 },
    // 1.25073 + 0.08534 × 50
    bias_at_limit: expect.closeTo(5.518, 3),
    // y − x: 1 2 3 3 4 5 6 7
    p50: 3.5,
    ...{ class_met: 1, uncertainty_allowed: 50 },
    correction: '{ property: pm10, slope: 1.085, intercept: 1.251, version: "2026-07", from: 2026-07-11 }',
  });
  expect(noticesOf(frames)).toEqual([
    '1 von 1 Sensoren melden.',
    'Bei 50 µg/m³ zeigt der Sensor 5,5 µg/m³ zu viel. Die erweiterte Unsicherheit beträgt dort 23 %; das entspricht im Feldvergleich den Zahlen der Klasse 1 (höchstens 50 %).',
    expect.stringMatching(/^Ein Feldvergleich ist kein Zertifikat/),
  ]);
});

it.each([
  // u² = 40 × 11.9967 / 318 − u²(ref) + 4.6643²
  [{ limit: 40 }, 24.12, 1],
  [{ limit: 40, referenceUncertainty: 1 }, 23.59, 1],
  [{ limit: 40, classes: '10, 20' }, 24.12, null],
  [{ limit: 40, classes: '10, 20, 25' }, 24.12, 3],
])('%j: the uncertainty at the limit is %d %%, class %s', async (query, uncertainty, met) => {
  const row = rowOf((await ask(await beside(), query))[0], 0);
  expect([row['uncertainty'], row['class_met']]).toEqual([expect.closeTo(uncertainty, 2), met]);
});

it('tells drift by month, and humidity by band', async () => {
  const [, drift, humidity, pairs] = await ask(await beside(), { layout: 'all', over: 'P40D' });
  const months = columnOf(drift, 'time').map((time) => new Date(time as number).toISOString());
  expect(months).toEqual(['2026-04-30T22:00:00.000Z', '2026-05-31T22:00:00.000Z', '2026-06-30T22:00:00.000Z']);
  expect(columnOf(drift, 'slope')).toEqual([null, expect.closeTo(1.09, 1), expect.closeTo(1.09, 1)]);
  expect(columnOf(humidity, 'humidity')).toEqual(['0–50\u202f%', '50–70\u202f%', '70–85\u202f%', '85–100\u202f%']);
  // at 40 %: 8 → 11 and 31 → 36; at 90 %: 25 → 27 and 60 → 66
  expect(columnOf(humidity, 'mean_difference')).toEqual([4, 2, 5.5, 4]);
  expect(columnOf(pairs, 'sensor_value').slice(0, 3)).toEqual([11, 13, 22]);
  expect(fieldOf(pairs, 'sensor_value').config!['displayName']).toBe('Sensor');
});

it('holds corrected values against the reference, which needs no correction', async () => {
  const world = await beside();
  await world.put('sensor-1', 'pm10_corrected', hours(REFERENCE), { feed: 'dwd' });
  const [frame] = await ask(world, { properties: 'pm10_corrected' });
  expect(rowOf(frame, 0)).toMatchObject({ reference: 'DENW179', slope: 1, intercept: 0, limit: 50, correction: null });
});

it('is the uncertainty as one figure for an alert rule', async () => {
  const [frame] = await ask(await beside(), { limit: 40 }, { purpose: 'alert' });
  expect(columnOf(frame, 'value')).toEqual([expect.closeTo(24.12, 2)]);
});

it.each([
  ['de', 'Zu wenig für ein Urteil: 100 gemeinsame Stunden, es braucht 252.'],
  ['en', 'Too little to judge: 100 hours together, it takes 252.'],
] as const)('says of few hours that they are (%s)', async (language, result) => {
  const world = scene(NOW);
  await world.put('DENW179', 'no2', hours(REFERENCE));
  await world.put('sensor-1', 'no2', hours(SENSOR, 0, 100), { feed: 'dwd' });
  expect(rowOf((await ask(world, {}, { language }))[0], 0)).toMatchObject({ result, slope: null, class_met: null });
});

it('has no limit of a temperature, and takes one', async () => {
  const world = scene(NOW);
  await world.put('dwd-05480', 'air_temperature', hours(REFERENCE), { feed: 'dwd' });
  await world.put('sensor-1', 'air_temperature', hours(SENSOR), { feed: 'dwd' });
  const query = { properties: 'air_temperature' };
  await expect(ask(world, query)).rejects.toThrow('knows no limit value of "Air temperature"');
  expect(rowOf((await ask(world, { ...query, limit: 30 }))[0], 0)).toMatchObject({ limit: 30, reference: 'dwd-05480' });
});

describe('a fleet without a reference', () => {
  const names = ['eins', 'zwei', 'drei', 'vier', 'fünf'];
  const stations = names.map((name, i) => ({
    ...{ id: name, provider: name, name, lat: 51.5 + 0.01 * i, lon: 7.6, class: 'indicative' as const },
  }));
  const [schwerte] = REGION.kommunen;
  const region = { ...REGION, kommunen: [{ ...schwerte!, feeds: [{ ...schwerte!.feeds[0]!, stations }] }] };
  let world: Scene;
  beforeAll(async () => {
    world = scene(NOW, undefined, region);
    for (const [i, name] of names.entries()) {
      await world.put(name, 'pm25', hours(i === 4 ? SECOND : REFERENCE, i, i === 3 ? HOURS - 48 : HOURS));
    }
  });

  it('is held against the median of the neighbours, and says who is silent', async () => {
    const frames = await ask(world);
    expect(columnOf(frames[0], 'reference_name')).toEqual(names.map(() => 'Median der Nachbarn'));
    expect(columnOf(frames[0], 'reports').filter((is) => is === false)).toHaveLength(1);
    // eins is held against + 1, + 2, + 3 and the fifth
    expect(rowOf(frames[0], columnOf(frames[0], 'station').indexOf('eins'))['p50']).toBe(-2.5);
    expect(noticesOf(frames)).toEqual([
      '4 von 5 Sensoren melden. Seit einem Tag schweigen: vier.',
      expect.stringMatching(/^Ohne Referenz daneben/),
      expect.stringMatching(/^Ein Feldvergleich/),
    ]);
  });

  it('or against the one that is named', async () => {
    const [frame] = await ask(world, { reference: 'eins', stations: 'zwei' });
    expect(rowOf(frame, 0)).toMatchObject({ reference: 'eins', slope: 1, intercept: 1, mean_difference: 1 });
    expect(rowOf(frame, 0)['reference_km']).toBeCloseTo(1.11, 2);
  });
});

it('says where there is no sensor', async () => {
  const world = scene(NOW);
  await world.put('DENW179', 'pm10', hours(REFERENCE));
  expect(noticesOf(await ask(world, {}, { purpose: 'panel' }))).toEqual([
    expect.stringMatching(/^In dieser Auswahl gibt es keinen Sensor/),
  ]);
});

it('costs what it reads: sensor and reference, hour by hour, and their comparison', async () => {
  const world = await beside();
  const scope = world.scope({ from: '2026-07-09T12:00Z', to: NOW });
  const footprint = await sensorTrust.footprint(parseQuery(sensorTrust.parameters, {}), scope);
  expect(footprint.rows).toBe(90 * 24 * 5);
  expect(footprint.span.start).toBe(Date.parse(NOW) - 90 * DAY);
});
