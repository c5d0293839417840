import { MINUTE, HOUR } from '../../model/time';
import { propertyOf } from '@smartregion/terms/property';
import { definedAggregate } from '../../store/contract/definition';
import { checkFits, coverageOf, valueOf } from './aggregation';
import type { Aggregation } from '@smartregion/terms/property';
import type { Point } from '../../store/observation-store';
import type { Method } from './aggregation';

interface Sample {
  readonly value: number;
  readonly weight?: number;
  readonly minutes?: number;
}

/** Points one after the other, ten minutes each unless said otherwise. */
function points(samples: readonly Sample[]): Point[] {
  let start = 0;
  return samples.map(({ value, weight, minutes = 10 }) => {
    const end = start + minutes * MINUTE;
    const point = { start, end, value, weight, quality: 'valid', reasons: [], receivedAt: end } as const;
    start = end;
    return point;
  });
}

const hour = (samples: readonly Sample[], kind: Aggregation) => ({
  bucket: 0,
  ...definedAggregate(kind, () => 10 * MINUTE, points(samples)),
});
const hourly = (samples: readonly Sample[], kind: Aggregation, method?: Method) =>
  valueOf(hour(samples, kind), kind, HOUR, method);

const wind = (...obs: [direction: number, speed: number][]) =>
  hourly(
    obs.map(([value, weight]) => ({ value, weight })),
    'vector_mean'
  );

describe('wind direction', () => {
  it('is the vector mean: 350° and 10° make north, which is 360°', () => {
    expect(wind([350, 1], [10, 1])).toBe(360);
  });

  it('weighs with the speed', () => {
    expect(wind([350, 5], [10, 3], [20, 2])).toBeCloseTo(1.98, 2);
  });

  it('is unknown when the winds cancel each other out, and in calm air', () => {
    expect(wind([90, 4], [270, 4])).toBeNull();
    expect(wind([90, 0], [180, 0.1])).toBeNull();
  });

  it('of the strongest gust is the one beside it', () => {
    expect(
      hourly(
        [
          { value: 200, weight: 9 },
          { value: 260, weight: 17 },
          { value: 300, weight: 12 },
        ],
        'at_max'
      )
    ).toBe(260);
  });
});

describe('sum', () => {
  const rain = (readings: number) => hourly(Array(readings).fill({ value: 0.2 }), 'sum');

  it('is unknown under three quarters of coverage, never small', () => {
    expect(rain(4)).toBeNull();
  });

  it('counts from three quarters on', () => {
    expect(rain(5)).toBe(1);
    expect(hourly([{ value: 3, minutes: 45 }], 'sum')).toBe(3);
  });
});

it.each<[string, Aggregation, Sample[], number | null]>([
  ['temperatures average', 'mean', [{ value: 10 }, { value: 11.5 }], 10.75],
  ['gusts take the strongest', 'max', [{ value: 12 }, { value: 17.2 }, { value: 9 }], 17.2],
  ['visibility takes the shortest', 'min', [{ value: 900 }, { value: 150 }], 150],
  ['floating means take the last', 'last', [{ value: 18 }, { value: 20 }], 20],
  // 10·lg((10⁶ + 10⁷)/2)
  ['sound levels average their energy', 'energy_mean', [{ value: 60 }, { value: 70 }], 67.403627],
  // 900 Kfz/h over a quarter of an hour and 300 over three quarters are 225 + 225 vehicles.
  [
    'rates weigh with the time',
    'rate_mean',
    [
      { value: 900, minutes: 15 },
      { value: 300, minutes: 45 },
    ],
    450,
  ],
  [
    'speeds weigh with the vehicles',
    'flow_weighted_mean',
    [
      { value: 50, weight: 300 },
      { value: 100, weight: 100 },
    ],
    62.5,
  ],
  ['no vehicle, no speed', 'flow_weighted_mean', [{ value: 0, weight: 0 }], null],
])('%s', (_, kind, samples, expected) => {
  expect(hourly(samples, kind)).toBe(expected);
});

it('keeps binary noise from the reader', () => {
  expect(hourly([{ value: 0.1 }, { value: 0.2 }, { value: 0.3 }, { value: 0.1 }, { value: 0.1 }], 'sum')).toBe(0.8);
});

it.each<[Method, Aggregation, number]>([
  ['mean', 'max', 11],
  ['max', 'mean', 14],
  ['min', 'mean', 8],
  ['last', 'mean', 14],
  ['mean', 'energy_mean', 11.66506], // its own mean: 10·lg((6.30957 + 12.58925 + 25.11886) / 3), not 11
])('can be asked for the %s of a property that is %s', (method, kind, expected) => {
  expect(hourly([{ value: 8 }, { value: 11 }, { value: 14 }], kind, method)).toBeCloseTo(expected, 5);
});

it('counts coverage as a share that never exceeds the whole', () => {
  const reading = [{ value: 1, minutes: 15 }];
  expect(coverageOf(hour(reading, 'mean'), HOUR)).toBe(0.25);
  expect(coverageOf(hour([{ value: 1, minutes: 90 }], 'mean'), HOUR)).toBe(1);
});

it.each([
  ['max', 'wind_direction'],
  ['sum', 'air_temperature'],
  ['mean', 'traffic_speed_v85'],
  ['mean', 'pm10_24h'],
  ['mean', 'weather_code'],
] as const)('refuses the %s of %s', (method, property) => {
  expect(() => checkFits(method, propertyOf(property))).toThrow(
    expect.objectContaining({ kind: 'query', message: expect.stringContaining(`"${method}"`) })
  );
});

it.each([
  ['mean', 'wind_direction'],
  ['sum', 'precipitation'],
  ['max', 'traffic_speed_v85'],
  ['default', 'weather_code'],
] as const)('allows the %s of %s', (method, property) => {
  expect(() => checkFits(method, propertyOf(property))).not.toThrow();
});
