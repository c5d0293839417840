import { toDataFrame } from '@grafana/data';
import { courseFrame, eventsFrame, GUSTS, QUIET, UNNA } from '../testdata/frames';
import { readWeather } from './readWeather';
import type { Track } from './track';

const HOUR = 3_600_000;

function tracksOf(...frames: Parameters<typeof readWeather>[0]): readonly Track[] {
  const reading = readWeather(frames);
  return reading.lack === null ? reading.tracks : [];
}

test('the answers of the hub: what is measured, what is forecast, what is warned of', () => {
  const reading = readWeather([...UNNA.series, ...UNNA.forecast, ...UNNA.warnings]);
  const tracks = reading.lack === null ? reading.tracks : [];
  const named = (forecast: boolean) =>
    tracks.filter((one) => one.forecast === forecast).map(({ quantity }) => quantity);
  expect(named(false)).toEqual(['temperature', 'wind', 'direction', 'gust', 'rain', 'radiation', 'sunshine']);
  expect(named(true)).toEqual(['temperature', 'wind', 'direction', 'gust', 'rain', 'radiation', 'cloud']);
  expect(tracks[0]).toMatchObject({
    station: { id: 'wetter-unna', name: 'Wetterstation Unna', kommuneName: 'Unna', indicative: false },
    ...{ step: HOUR, demo: true, attribution: 'Demo-Daten, erfunden', issued: null },
  });
  expect(tracks.find(({ forecast }) => forecast)?.issued).toBe(Date.parse('2026-11-27T09:00Z'));
  expect(reading.lack === null && reading.warnings.warnings).toMatchObject([
    { title: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER', level: 3 },
  ]);
});

const single = (name: string, unit: string | undefined, value: unknown) =>
  toDataFrame({
    fields: [
      { name: 'time', type: 'time', values: [HOUR, 2 * HOUR] },
      { name, type: 'number', values: [value, value], config: { unit } },
    ],
  } as Parameters<typeof toDataFrame>[0]);

test.each([
  ['air_temperature', 'celsius', 7.8, 'temperature', 7.8],
  ['Lufttemperatur', 'fahrenheit', 50, 'temperature', 10],
  ['wind_speed', 'velocityms', 10, 'wind', 10],
  ['wind', 'velocitykmh', 36, 'wind', 10],
  ['wind_gust', 'velocityknot', 10, 'gust', 5.14444],
  ['Niederschlag', 'suffix:mm', 1.2, 'rain', 1.2],
  ['cloud_cover', 'percentunit', 0.5, 'cloud', 50],
  ['Sonnenscheindauer', 'h', 0.5, 'sunshine', 30],
  ['air_temperature', undefined, 7.8, 'temperature', 7.8],
] as const)('%s in %s', (name, unit, value, quantity, expected) => {
  expect(tracksOf(single(name, unit, value))).toMatchObject([{ quantity, points: [{ value: expected }, {}] }]);
});

test.each([
  ['a temperature in bars', single('air_temperature', 'pressurebar', 7), 'unit'],
  [
    'sums of weeks',
    courseFrame({ property: 'precipitation', unit: 'suffix:mm', values: [3], first: HOUR, labels: { bucket: '1w' } }),
    'step',
  ],
])('%s is left out and said', (_, frame, why) => {
  const reading = readWeather([frame, single('cloud_cover', 'percent', 50)]);
  expect(reading).toMatchObject({ lack: null, refused: [{ why }], tracks: [{ quantity: 'cloud' }] });
});

test.each([
  ['implausible', 99],
  ['no number', Number.NaN],
  ['endless', Infinity],
  ['a text', '7,8'],
])('a value that is %s is none', (_, value) => {
  const frames = [single('air_temperature', 'celsius', value), single('cloud_cover', 'percent', 50)];
  expect(tracksOf(...frames)[0]).toMatchObject({ quantity: 'temperature', points: [{ value: null }, { value: null }] });
});

test('what is compared with, and envelopes of what was measured, are no courses of their own', () => {
  const earlier = courseFrame({
    ...{ property: 'air_temperature', unit: 'celsius', values: [5], first: HOUR, labels: { compare: '1w' } },
  });
  const envelope = courseFrame({
    property: 'air_temperature',
    unit: 'celsius',
    values: [5],
    low: [4],
    high: [6],
    first: HOUR,
  });
  expect(tracksOf(earlier, envelope)).toMatchObject([{ points: [{ value: 5, low: null, high: null }] }]);
});

test('days stand at their beginning, hours at their end', () => {
  const rain = (bucket: string) =>
    tracksOf(
      courseFrame({ property: 'precipitation', unit: 'suffix:mm', values: [3], first: 0, labels: { bucket } })
    )[0];
  expect(rain('1d')?.points[0]?.end).toBe(24 * HOUR);
  expect(rain('1h')?.points[0]?.end).toBe(0);
});

test('how long a value stands for is learnt from the times where nothing says it', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'time', type: 'time', values: [4, 1, 2, 3].map((i) => i * 600_000) },
      { name: 'rain', type: 'number', values: [4, 1, 2, 3] },
    ],
  });
  expect(tracksOf(frame)).toMatchObject([
    { step: 600_000, points: [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }] },
  ]);
});

test('what is missing is said', () => {
  expect(readWeather([])).toEqual({ lack: 'data' });
  expect(readWeather([eventsFrame([GUSTS])])).toEqual({ lack: 'data' });
  expect(readWeather([single('no2', undefined, 3)])).toEqual({ lack: 'fields', found: ['time', 'no2'] });
  expect(readWeather([single('air_temperature', undefined, null)])).toEqual({ lack: 'data' });
});

test('no warning is not an unknown one; what stands in two frames is told once', () => {
  const weather = single('air_temperature', 'celsius', 5);
  const warningsOf = (...frames: Parameters<typeof readWeather>[0]) => {
    const reading = readWeather([weather, ...frames]);
    return reading.lack === null ? reading.warnings : undefined;
  };
  expect(warningsOf()).toMatchObject({ asked: false, warnings: [], said: [] });
  expect(warningsOf(eventsFrame([QUIET]))).toMatchObject({ asked: true, warnings: [], said: [QUIET.title] });
  expect(warningsOf(eventsFrame([GUSTS]), eventsFrame([GUSTS]))?.warnings).toHaveLength(1);
  expect(warningsOf(eventsFrame([{ ...GUSTS, kind: 'roadworks' }]))?.warnings).toEqual([]);
  expect(warningsOf(eventsFrame([{ ...GUSTS, timeEnd: null }]))?.warnings[0]?.end).toBe(Infinity);
});
