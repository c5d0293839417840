import type { FeedRequest } from '../../feed';
import { note, parseAll } from '../../../testing/parse-all';
import { dwdSynop } from './dwd-synop';

type Entry = readonly [key: string, value: unknown, units?: string];

const entry = ([key, value, units]: Entry) => ({ key, value, ...(units ? { units } : {}) });

const WERL: readonly Entry[] = [
  ['blockNumber', 10],
  ['stationNumber', 424],
  ['stationOrSiteName', 'Werl'],
  ['year', 2026],
  ['month', 7],
  ['day', 14],
  ['hour', 12],
  ['minute', 0],
  ['latitude', 51.5763],
  ['longitude', 7.8879],
];

/** Each entry one list deeper than the one before, as ecCodes nests them. */
const nested = (entries: readonly Entry[]): unknown[] =>
  entries.reduceRight<unknown[]>((inner, e) => [entry(e), ...(inner.length > 0 ? [inner] : [])], []);

const document = (...subsets: (readonly Entry[])[]): string =>
  JSON.stringify({ messages: subsets.map((subset) => [{ key: 'edition', value: 4 }, [nested(subset)]]) });

const read = (...entries: Entry[]) => parseAll(dwdSynop, document([...WERL, ...entries]));

const HEIGHT = 'heightOfSensorAboveLocalGroundOrDeckOfMarinePlatform';
const RAIN = 'totalPrecipitationOrTotalWaterEquivalent';
const SUN = 'globalSolarRadiationIntegratedOverPeriodSpecified';

test.each<[string, Entry[], string[], { missing?: number; rejected?: Record<string, number>; contents?: object }]>([
  [
    'temperature at 2 m',
    [
      [HEIGHT, 2],
      ['airTemperature', 294.05],
    ],
    ['12:00Z/12:00Z air_temperature 294.05 K'],
    {},
  ],
  [
    'at 5 cm',
    [
      [HEIGHT, 0.05],
      ['airTemperature', 298.25],
    ],
    ['12:00Z/12:00Z air_temperature_ground 298.25 K'],
    {},
  ],
  ['sky not visible', [['cloudCoverTotal', 113]], [], { missing: 1 }],
  ['weather not observed', [['presentWeather', 509]], [], { missing: 1 }],
  ['left open', [['relativeHumidity', null]], [], { missing: 1 }],
  [
    'wind of ten minutes',
    [
      ['timePeriod', -10, 'min'],
      ['windSpeed', 2],
    ],
    ['11:50Z/12:00Z wind_speed 2 m/s'],
    {},
  ],
  [
    'rain of an hour',
    [
      ['timePeriod', -1, 'h'],
      [RAIN, 0.4],
    ],
    ['11:00Z/12:00Z precipitation 0.4 mm'],
    {},
  ],
  [
    'too little to measure',
    [
      ['timePeriod', -60, 'min'],
      [RAIN, -0.1],
    ],
    ['11:00Z/12:00Z precipitation 0 mm'],
    {},
  ],
  [
    'rain of three hours',
    [
      ['timePeriod', -3, 'h'],
      [RAIN, 4],
    ],
    [],
    { contents: { unread: { 'totalPrecipitationOrTotalWaterEquivalent (period of more than an hour)': 1 } } },
  ],
  ['no period', [['windSpeed', 2]], [], { rejected: { 'value without a period': 1 } }],
  [
    'a period that is taken back',
    [
      ['timePeriod', -1, 'h'],
      ['timePeriod', null, 'h'],
      [RAIN, 1],
    ],
    [],
    {
      rejected: { 'value without a period': 1 },
    },
  ],
  [
    'radiation',
    [
      ['timePeriod', -1, 'h'],
      [SUN, 1_951_300],
    ],
    ['11:00Z/12:00Z global_radiation 1951300 J/m2/h'],
    {},
  ],
  [
    'of ten minutes',
    [
      ['timePeriod', -10, 'min'],
      [SUN, 60_000],
    ],
    ['11:50Z/12:00Z global_radiation 360000 J/m2/h'],
    {},
  ],
  ['snow in patches', [['totalSnowDepth', -0.02]], ['12:00Z/12:00Z snow_depth 0 m'], {}],
])('%s', (_, entries, notes, counts) => {
  const batch = read(...entries);
  expect(batch.readings.map((reading) => note(reading).slice(11).replace('2026-07-14T', ''))).toEqual(notes);
  expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {}, ...counts });
  expect(batch.readings.every(({ station }) => station === '10424')).toBe(true);
});

test('of the same gust over several periods, in whatever order and message, the shortest is taken', () => {
  const gust = (minutes: number, speed: number): Entry[] => [
    ['timePeriod', -minutes, 'min'],
    ['maximumWindGustSpeed', speed],
  ];
  const batch = parseAll(
    dwdSynop,
    document([...WERL, ...gust(60, 9), ...gust(10, 7)], [...WERL, ...gust(30, 8), ...gust(360, 12)])
  );
  expect(batch.readings.map(note)).toEqual(['2026-07-14T11:50Z/12:00Z wind_gust 7 m/s']);
  expect(batch.rejected).toEqual({});
  expect(batch.contents!.unread).toEqual({
    'wind_gust (longer period beside the one taken)': 2,
    'maximumWindGustSpeed (period of more than an hour)': 1,
  });
});

test('sensors in the soil are stations of their own', () => {
  const { readings } = read(['depthBelowLandSurface', 0.05], ['soilTemperature', 297.05]);
  expect(readings).toMatchObject([{ station: '10424-5cm', property: 'soil_temperature' }]);
});

test('a station without a number goes by its name; one without a time is not taken', () => {
  const named = parseAll(dwdSynop, document([...WERL.slice(2), ['relativeHumidity', 66]]));
  expect(named.readings).toMatchObject([{ station: 'Werl', value: 66 }]);
  const broken = parseAll(dwdSynop, document([...WERL.slice(0, 4), ['month', 13], ['relativeHumidity', 66]]));
  expect(broken).toMatchObject({ readings: [], rejected: { 'report without a station or a time': 1 } });
});

test('one request serves all; of the document only the stations asked for are read', () => {
  const plan = { options: {}, baseUrl: 'https://dwd.example', stations: ['10424-5cm'], now: 3_600_000 };
  const requests = dwdSynop.requests!({ ...plan, range: { start: 0, end: 3_600_000 } });
  expect(requests.map(({ url }) => url)).toEqual([expect.stringMatching(/^https:\/\/dwd\.example\/.*LATEST.*\.bz2$/)]);
  const other: Entry[] = [['blockNumber', 10], ['stationNumber', 416], ...WERL.slice(2), ['relativeHumidity', 70]];
  const both = document([...WERL, ['relativeHumidity', 66]], other);
  const asked: FeedRequest = requests[0]!;
  expect(parseAll(dwdSynop, both, { asked }).readings).toMatchObject([{ station: '10424', value: 66 }]);
  expect(parseAll(dwdSynop, both).readings).toHaveLength(2);
});

test.each([['{}'], ['[]'], ['{"messages":{}}']])('%s is no document of reports', (text) => {
  expect(() => parseAll(dwdSynop, text)).toThrow(/holds no SYNOP reports/);
});
