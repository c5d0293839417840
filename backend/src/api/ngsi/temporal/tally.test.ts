import { propertyOf } from '@smartregion/terms/property';
import { HOUR } from '../../../model/time';
import { meaningOf, type EntityType } from '../model/models';
import { METHODS } from './methods';
import { Tally } from './tally';
import type { Slot } from '../model/frames';
import type { Point } from '../../../store/observation-store';

function slotOf(property: string, type: EntityType): Slot {
  const propertyInfo = propertyOf(property);
  return { series: { propertyInfo }, meaning: meaningOf(propertyInfo, type)! } as unknown as Slot;
}

type Given = readonly (number | readonly [value: number, weight: number])[];

/** One value an hour. */
function pointsOf(values: Given): Point[] {
  return values.map((given, i) => {
    const [value, weight] = typeof given === 'number' ? [given, undefined] : given;
    return { start: i * HOUR, end: (i + 1) * HOUR, value, weight } as Point;
  });
}

function tallied(property: string, type: EntityType, values: Given): Record<string, number | undefined> {
  const tally = new Tally(slotOf(property, type), METHODS);
  pointsOf(values).forEach((point) => tally.take(point));
  return Object.fromEntries(METHODS.map((method) => [method, tally.made(method)]));
}

it('has all methods of plain numbers', () => {
  // mean 5, deviations −3 −1 −1 −1 0 0 2 4: their squares are 32
  expect(tallied('no2', 'AirQualityObserved', [2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
    ...{ totalCount: 8, distinctCount: 5, sum: 40, avg: 5, min: 2, max: 9 },
    // √(32 / 7); 4 + 3·16 + 2·25 + 49 + 81
    ...{ stddev: 2.13809, sumsq: 232 },
  });
});

it('keeps the deviation of great numbers that are close to each other', () => {
  expect(tallied('pressure_station', 'WeatherObserved', [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])['stddev']).toBe(
    // mean + −6, −3, 3, 6: √(90 / 3)
    5.477226
  );
});

it('makes nothing of nothing', () => {
  expect(tallied('no2', 'AirQualityObserved', [])).toEqual({ totalCount: 0, distinctCount: 0 });
  expect(tallied('no2', 'AirQualityObserved', [3])).toMatchObject({ avg: 3, stddev: undefined });
});

it('counts texts, and no more', () => {
  expect(tallied('parking_state', 'ParkingSpot', [0, 1, 1])).toEqual({ totalCount: 3, distinctCount: 2 });
});

it.each<[string, string, EntityType, Given, number | undefined]>([
  // north-east and north-west
  ['directions as vectors', 'wind_direction', 'WeatherObserved', [315, 45], 360],
  ['directions that cancel each other out', 'wind_direction', 'WeatherObserved', [90, 270], undefined],
  // east twice as long as south: atan(1/2) south of east
  [
    'directions with their weight',
    'wind_direction',
    'WeatherObserved',
    [
      [90, 2],
      [180, 1],
    ],
    116.565051,
  ],
  ['directions as a model writes them', 'wind_direction', 'AirQualityObserved', [260, 280], -90],
  // 10·log10((10⁶ + 10⁷) / 2)
  ['levels by their energy', 'noise_laeq', 'NoiseLevelObserved', [60, 70], 67.403627],
  // (50·10 + 30·30) / 40
  [
    'speeds by the vehicles that had them',
    'traffic_speed_mean',
    'TrafficFlowObserved',
    [
      [50, 10],
      [30, 30],
    ],
    35,
  ],
  ['speeds of nobody', 'traffic_speed_mean', 'TrafficFlowObserved', [[50, 0]], undefined],
])('%s', (_, property, type, values, avg) => {
  expect(tallied(property, type, values)['avg']).toBe(avg);
});
