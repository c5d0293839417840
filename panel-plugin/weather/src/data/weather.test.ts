import { courseFrame, FORECAST_LABELS, stormForecast, stormMeasured, UNNA } from '../testdata/frames';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { STORM, UNNA_NOW } from '../testdata/moments';
import { HOUR } from './axis';
import { placeAt, stationsOf } from './place';
import { readWeather } from './readWeather';
import { type Weather, weatherAt } from './weather';

const ZONE = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

function weatherOf(frames: Parameters<typeof readWeather>[0], now: number, back = 48): Weather {
  const reading = readWeather(frames);
  const tracks = reading.lack === null ? reading.tracks : [];
  const place = placeAt(stationsOf(tracks)[0]!, tracks);
  return weatherAt(place, { start: now - back * HOUR, end: now, now, zone: ZONE, ahead: true });
}

const temperature = (values: readonly (number | null)[], first: number, more: object = {}) =>
  courseFrame({ property: 'air_temperature', unit: 'celsius', values, first, ...more });
const rain = (values: readonly (number | null)[], first: number, more: object = {}) =>
  courseFrame({ property: 'precipitation', unit: 'suffix:mm', values, first, ...more });

describe('what the hub answered of Unna', () => {
  const weather = weatherOf([...UNNA.series, ...UNNA.forecast], UNNA_NOW, 24);

  // Summed up from the answer by another program; one hour of rain is missing.
  test('now', () => {
    expect(weather.present).toMatchObject({
      temperature: { value: 11.78, end: at('2026-11-27T16:00Z') },
      rain: { value: expect.closeTo(3.3, 1) as number, atLeast: true },
      ...{ gust: 11.1, direction: 290, wind: 6.42 },
    });
  });

  test('the axis goes from a day back to the last hour of the forecast', () => {
    const ends = UNNA.forecast.map((frame) => (frame.fields[0]!.values as number[]).at(-1)!);
    expect([weather.axis.start, weather.axis.end]).toEqual([at('2026-11-26T16:00Z'), Math.max(...ends)]);
  });

  test('highest and lowest point of the day', () => {
    expect(weather.extremes.filter(({ forecast }) => !forecast)).toMatchObject([
      { kind: 'max', value: 12.12, end: at('2026-11-27T15:00Z') },
      { kind: 'min', value: 6.95, end: at('2026-11-27T03:00Z') },
    ]);
  });
});

test('a day that the axis cuts has no highest and lowest point, unless no day is whole', () => {
  const now = at('2026-11-26T09:00Z');
  // From Di 10 Uhr on, warmest at 14, coldest at 2 Uhr.
  const values = Array.from({ length: 48 }, (_, i) => 8 + 3 * Math.cos(((i - 4) / 12) * Math.PI));
  const course = temperature(values, at('2026-11-24T10:00Z'));
  const [dayStart, dayEnd] = [at('2026-11-24T23:00Z'), at('2026-11-25T23:00Z')];
  const { extremes } = weatherOf([course], now);
  expect(extremes.length).toBeGreaterThan(0);
  expect(extremes.every(({ end }) => end > dayStart && end <= dayEnd)).toBe(true);
  expect(weatherOf([course], now, 20).extremes.length).toBeGreaterThan(0);
});

describe('hours of readings of ten minutes', () => {
  const now = at('2026-11-26T12:00Z');
  const tens = (property: string, unit: string, values: readonly (number | null)[]) =>
    courseFrame({
      property,
      unit,
      values,
      first: now - 50 * 60_000,
      step: 600_000,
      labels: { bucket: 'raw', period: '10m' },
    });
  const lastOf = (...frames: Parameters<typeof readWeather>[0]) => weatherOf(frames, now, 2).hours.at(-1)!;

  test.each([
    ['six of rain are summed up', 'precipitation', 'suffix:mm', [0.1, 0.2, 0.3, 0, 0, 0.4], 'rain', 1],
    [
      'five of them, too: more than three quarters',
      'precipitation',
      'suffix:mm',
      [0.1, 0.2, 0.3, 0, 0, null],
      'rain',
      0.6,
    ],
    ['four are no hour', 'precipitation', 'suffix:mm', [0.1, 0.2, 0.3, 0.1, null, null], 'rain', null],
    ['of gusts the strongest', 'wind_gust', 'velocityms', [8, 9, 17, 10, 9, 8], 'gust', 17],
    ['of temperatures the mean', 'air_temperature', 'celsius', [7, 8, 9, 7, 8, 9], 'temperature', 8],
    [
      'of directions around north the mean is north',
      'wind_direction',
      'degree',
      [350, 10, 350, 10, 350, 10],
      'direction',
      0,
    ],
    [
      'of opposite directions there is none',
      'wind_direction',
      'degree',
      [90, 270, 90, 270, 90, 270],
      'direction',
      null,
    ],
    ['30 minutes of sun are half an hour', 'sunshine_duration', 'm', [10, 10, 10, 0, 0, 0], 'sun', 0.5],
  ] as const)('%s', (_, property, unit, values, name, expected) => {
    const value = lastOf(tens(property, unit, values), temperature([5], now))[name];
    expect(value === null ? null : (value % 360) + (value > 359.999 ? -360 : 0)).toEqual(
      expected === null ? null : expect.closeTo(expected, 6)
    );
  });
});

describe('rain by day', () => {
  const now = at('2026-11-26T09:00Z');
  const first = at('2026-11-24T10:00Z');
  const dry = Array<number>(48).fill(0);

  test.each([
    ['all hours known', dry.map((value, i) => (i === 20 ? 2 : value)), [0, 2, 0], [false, false, false]],
    [
      'an hour is missing',
      dry.map((value, i) => (i === 20 ? null : i === 21 ? 2 : value)),
      [0, 2, 0],
      [false, true, false],
    ],
  ])('%s', (_, values, sums, atLeast) => {
    const weather = weatherOf([rain(values, first)], now);
    expect(weather.sums.map((sum) => sum.rain)).toEqual(sums);
    expect(weather.sums.map((sum) => sum.atLeast)).toEqual(atLeast);
    expect(weather.sums[0]).toMatchObject({ from: at('2026-11-24T09:00Z') });
  });

  test('measured and forecast hours of today are one sum; where the forecast ends it is said until when', () => {
    const forecast = rain([1, 1, 1], at('2026-11-26T10:00Z'), { labels: FORECAST_LABELS });
    const today = weatherOf(
      [
        rain(
          dry.map((_, i) => (i === 47 ? 0.5 : 0)),
          first
        ),
        forecast,
      ],
      now
    ).sums.at(-1)!;
    expect(today).toMatchObject({ rain: 3.5, atLeast: false, until: at('2026-11-26T12:00Z') });
  });

  // 25 October 2026 has 25 hours in Berlin.
  test('the day on which the clocks go back has one hour more', () => {
    const morning = at('2026-10-26T06:00Z');
    const weather = weatherOf([rain(Array<number>(60).fill(1), morning - 59 * HOUR)], morning, 60);
    expect(weather.sums.map((sum) => sum.rain)).toContain(25);
  });
});

describe('measured and forecast', () => {
  const now = at('2026-11-26T09:10Z');
  const ends = (weather: Weather, which: 'measured' | 'forecast') =>
    weather.courses.temperature[which].map(({ end }) => end);

  test('of a forecast counts what is to come, of an hour that goes on the whole', () => {
    const weather = weatherOf([...stormMeasured(), ...stormForecast()], STORM.now);
    expect(Math.max(...ends(weather, 'measured'))).toBe(at('2026-11-26T09:00Z'));
    expect(Math.min(...ends(weather, 'forecast'))).toBe(at('2026-11-26T10:00Z'));
    expect(weather.hours.filter(({ forecast }) => forecast)).toHaveLength(72);
  });

  test('data that do not say which is which tell it by the time', () => {
    const values = Array.from({ length: 48 }, (_, i) => i / 10);
    const weather = weatherOf([temperature(values, at('2026-11-25T10:00Z'))], now);
    expect(Math.max(...ends(weather, 'measured'))).toBe(at('2026-11-26T09:00Z'));
    expect(ends(weather, 'forecast')).toHaveLength(24);
  });

  test('several forecasts of one place are a span', () => {
    const models = [5, 7, 4].map((value, i) =>
      temperature([value, value], at('2026-11-26T10:00Z'), { labels: { ...FORECAST_LABELS, feed: `model-${i}` } })
    );
    const weather = weatherOf([temperature([6], at('2026-11-26T09:00Z')), ...models], now);
    expect(weather.courses.temperature.forecast[0]).toMatchObject({ value: 5, low: 4, high: 7 });
  });
});

describe('gaps', () => {
  const storm = weatherOf([...stormMeasured(), ...stormForecast()], STORM.now);

  test('four hours without any value are a silence, Mi 13 to 17 Uhr', () => {
    expect(storm.silences).toEqual([{ start: at('2026-11-25T12:00Z'), end: at('2026-11-25T16:00Z') }]);
  });

  test('no point beside a gap is called the highest of its day', () => {
    expect(
      storm.extremes.some(({ end, kind }) => kind === 'max' && end < STORM.now && end > at('2026-11-25T00:00Z'))
    ).toBe(false);
  });

  test('a gap of one quantity alone is its own', () => {
    const first = at('2026-11-24T10:00Z');
    const known = Array<number>(48).fill(5);
    const frames = [
      temperature(known, first),
      rain(
        known.map((v, i) => (i === 10 ? null : v)),
        first
      ),
    ];
    const { silences, gaps } = weatherOf(frames, STORM.now);
    expect(silences).toEqual([]);
    expect(gaps).toMatchObject({
      temperature: [],
      wind: [],
      rain: [{ start: first + 9 * HOUR, end: first + 10 * HOUR }],
    });
  });

  test('late is not missing, long silent is', () => {
    const until = (hours: number) =>
      weatherOf([temperature(Array<number>(48 - hours).fill(5), at('2026-11-24T10:00Z'))], STORM.now);
    expect(until(1).silences).toEqual([]);
    expect(until(8).silences).toEqual([{ start: at('2026-11-26T01:00Z'), end: STORM.now }]);
  });
});

test('ten thousand readings of each quantity are worked out at once', () => {
  const count = 10_000;
  const long = ['air_temperature', 'precipitation', 'wind_speed', 'wind_gust', 'wind_direction', 'cloud_cover'].map(
    (property) =>
      courseFrame({
        ...{ property, unit: '', step: 600_000, labels: { bucket: 'raw', period: '10m' } },
        values: Array.from({ length: count }, (_, i) => 5 + 4 * Math.sin(i / 50)),
        first: STORM.now - count * 600_000,
      })
  );
  expect(weatherOf(long, STORM.now, count / 6).hours.length).toBeGreaterThan(100);
  expect(costOf(() => weatherOf(long, STORM.now, count / 6)) / long.length).toBeLessThan(BOUND);
});
