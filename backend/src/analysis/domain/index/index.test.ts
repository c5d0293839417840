import { assess, type Concentrations, type Pollutant } from '@smartregion/terms/air-quality-scale';
import { bandCourse } from './band-course';
import { hoursPerClass } from './class-hours';
import { BAND_INDICES, US_AQI } from './definitions';
import { nowcast, nowcastCourse } from './nowcast';
import { US_SCALES, usAqiCourse, usAqiOf } from './us-aqi';

const eaqi = BAND_INDICES['eea-eaqi-2024']!;

test.each<[Concentrations, number]>([
  [{ pm25: 14, no2: 22, o3: 95, pm10: 30, so2: 3 }, 2],
  [{ o3: 101 }, 3],
  [{ pm10: 18, pm25: 11, o3: 66, no2: 14, so2: 2 }, 2],
  [{ pm25: 140 }, 5],
  [{ pm25: 141 }, 6],
])('European index of %j: class %d', (values, expected) => {
  expect(assess(eaqi, values)?.class).toBe(expected);
});

test.each<[string, number, number]>([
  ['pm25', 9.05, 50],
  ['pm25', 12, 56],
  ['pm25', 35.9, 102],
  ['pm25', 9.1, 51],
  ['pm25', 225.5, 301],
  ['pm10', 54.9, 50],
  ['pm10', 55, 51],
  ['o3_8h', 70, 100],
  ['o3_8h', 250, 300],
  ['o3_1h', 125, 101],
  ['no2_1h', 100, 100],
  ['co_8h', 9.4, 100],
  ['so2_1h', 400, 200],
  ['so2_24h', 305, 201],
])('US index of %s %d: %d', (scale, value, expected) => {
  expect(usAqiOf(US_AQI.scales[scale]!, value)).toMatchObject({ index: expected, beyond: false });
});

test('the US scale ends at 500, and an hour of ozone below 125 ppb has no index', () => {
  expect(usAqiOf(US_AQI.scales.pm25!, 400)).toEqual({ index: 500, class: 6, beyond: true });
  expect(usAqiOf(US_AQI.scales.o3_1h!, 124)).toBeNull();
  expect(usAqiOf(US_AQI.scales.pm25!, NaN)).toBeNull();
});

test('NowCast of the test vector: weight 0.5, 27.2 µg/m³, index 85', () => {
  const found = nowcast([30, 28, 24, 20, 18, 16, 15, 14, 13, 12, 12, 12]);
  expect(Math.floor(found * 10) / 10).toBe(27.2);
  expect(usAqiOf(US_AQI.scales.pm25!, found)?.index).toBe(85);
});

test.each([
  ['one of the latest three hours', [10, NaN, NaN, 10, 10], NaN],
  ['two of them', [10, NaN, 10, NaN], 10],
  ['clean air', [0, 0, 0], 0],
])('NowCast with %s', (_, newestFirst, expected) => {
  expect(nowcast(newestFirst)).toBe(expected);
});

test('the NowCast of an hour looks back, never ahead', () => {
  expect([...nowcastCourse(Float64Array.of(10, 10, 10, 999))].slice(0, 3)).toEqual([NaN, 10, 10]);
});

test('LQI 2019 rates particles over 24 hours, gases by the hour', () => {
  const hours = (value: number) => new Float64Array(24).fill(value);
  const pm10 = hours(20);
  pm10[23] = 116;
  const { classes, deciding, measured, pollutants } = bandCourse(BAND_INDICES['uba-lqi-2019']!, {
    pm10,
    no2: hours(12),
  });
  // (23 · 20 + 116) / 24 = 24: good; the last hour alone would be very poor
  expect([classes[0], classes[17], classes[23]]).toEqual([1, 1, 2]);
  expect(pollutants[deciding[23]!]).toBe<Pollutant>('pm10');
  // the eighteenth of 24 hours makes the first valid mean of a day
  expect([measured[16], measured[17]]).toEqual([1, 2]);
});

test('an hour without a measurement has no index', () => {
  const course = bandCourse(eaqi, { o3: Float64Array.of(NaN, 101) });
  expect([[...course.classes], [...course.deciding], [...course.measured]]).toEqual([
    [0, 3],
    [255, 0],
    [0, 1],
  ]);
});

test('US index by the hour: µg/m³ become ppb', () => {
  // 191.25 µg/m³ of NO₂ are 100 ppb
  const { index, classes, deciding, measured } = usAqiCourse({ no2: Float64Array.of(191.25, NaN) });
  expect([index[0], classes[0], US_SCALES[deciding[0]!]?.pollutant, measured[0]]).toEqual([100, 2, 'no2', 1]);
  expect([index[1], classes[1], deciding[1], measured[1]]).toEqual([NaN, 0, 255, 0]);
});

test('hours per class by the month of the wall clock', () => {
  // 31 March 2026, 21:00 to 23:00 UTC is 23:00 to 1:00 in summer time
  expect(hoursPerClass(Uint8Array.of(1, 2, 0), Date.UTC(2026, 2, 31, 21), 2, 'Europe/Berlin')).toEqual([
    { month: '2026-03', hours: [1, 0], unknown: 0 },
    { month: '2026-04', hours: [0, 1], unknown: 1 },
  ]);
});
