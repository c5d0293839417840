import { FieldType, toDataFrame } from '@grafana/data';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { lengthened } from '../../../shared/src/testing/lengthened';
import { ringsPath } from '../view/trust/marks';
import {
  fleetFrames,
  healthFrame,
  outsideFrames,
  restartedFrame,
  sensorFrames,
  trendFrames,
  withinFrames,
} from '../testdata/frames';
import { areDatesClose, differenceOf } from './effect';
import { readFrames } from './reading';
import { straightOf } from './trend';
import { countOf, silentOf } from './trust';

const effectOf = (frames: Parameters<typeof readFrames>[0]) => {
  const reading = readFrames(frames);
  return reading.kind === 'effect' ? reading.effects[0]! : undefined;
};

test('an effect: street, background, weeks of both, and twelve dates without a measure', () => {
  const effect = effectOf(withinFrames())!;
  expect([effect.street.name, effect.backgrounds.map(({ name }) => name)]).toEqual(['Schwerte', ['Unna-Königsborn']]);
  expect([effect.street.weeks.length, effect.backgrounds[0]!.weeks.length]).toEqual([157, 157]);
  expect(effect.placebos).toHaveLength(12);
  // Counted again, not taken from the hub: as strong or stronger, in the same direction.
  const stronger = effect.placebos.filter(({ adjusted }) => adjusted <= effect.street.change!.adjusted).length;
  expect(stronger).toBe(effect.stronger);
  expect(effect.verdict).toBe('within-placebos');
});

test('the difference is the share of the mean before', () => {
  const { street } = effectOf(outsideFrames())!;
  expect(differenceOf(street)).toBeCloseTo(street.change!.adjusted * street.meanBefore!, 1);
});

test.each([
  [[0, 100], 60, true],
  [[0, 100], 50, false],
  [[], 50, false],
])('dates %j around %d days compared: too close %s', (dates, days, close) => {
  const placebos = dates.map((date) => ({ date, adjusted: 0, low: 0, high: 0, raw: null, links: () => [] }));
  expect(areDatesClose({ placebos, span: { before: null, date: 1000, after: 1000 + days } })).toBe(close);
});

test('sensors: the worst first, months and bands at the right one, hours by the name of their frame', () => {
  const reading = readFrames(fleetFrames());
  const sensors = reading.kind === 'trust' ? reading.sensors : [];
  const uncertainties = sensors.map(({ fit }) => fit!.uncertainty);
  expect(uncertainties).toEqual([...uncertainties].sort((a, b) => b - a));
  const worst = sensors[0]!;
  expect([worst.months.length, worst.bands.length]).toEqual([7, 4]);
  // Least squares of what is drawn lie near the hub's orthogonal line through all hours.
  const { reference: x, sensor: y } = worst.pairs;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope = mean(x.map((value, i) => (value - mx) * (y[i]! - my))) / mean(x.map((value) => (value - mx) ** 2));
  expect(Math.abs(slope - worst.fit!.slope)).toBeLessThan(0.15);
});

test('a fleet: each station once; heard by one way is heard', () => {
  const twice = [...sensorFrames(), healthFrame()];
  const reading = readFrames(twice);
  expect(reading.kind === 'trust' && [reading.fleet.length, silentOf(reading.fleet).length]).toEqual([50, 3]);
});

test.each([
  ['nothing says what is a sensor', undefined, { heard: 2, all: 5, areSensors: false }, [3, 4, 5]],
  ['official stations are left out', (n: number) => n !== 1 && n !== 4, { heard: 1, all: 3, areSensors: true }, [3, 5]],
])('behind by minutes is heard; by months, out of use or never heard is not; %s', (_name, isSensor, count, silent) => {
  const reading = readFrames([...sensorFrames(), restartedFrame(isSensor)]);
  const fleet = reading.kind === 'trust' ? reading.fleet : [];
  expect(countOf(fleet)).toEqual(count);
  expect(silentOf(fleet).map(({ name }) => name)).toEqual(silent.map((n) => `Sensor ${n}`));
});

test('trends find their months by station and property', () => {
  const reading = readFrames(trendFrames());
  expect(reading.kind === 'trend' && reading.trends.map(({ months }) => months.length)).toEqual([84, 84]);
});

test('a straight line through the median of what is left', () => {
  const YEAR = 365 * 86_400_000;
  const none = { line: null, adjusted: null, links: () => [] };
  const months = [10, 12, 99, 16, 18].map((measured, i) => ({ ...none, time: i * YEAR, measured }));
  const line = straightOf(2, months, ({ measured }) => measured)!;
  expect([line.from.value, line.to.value]).toEqual([10, 18]);
});

test('ten thousand hours are read and drawn in a moment', () => {
  const hours = Array.from({ length: 10_000 }, (_, i) => i);
  const pairs = toDataFrame({
    fields: [
      { name: 'reference_value', type: FieldType.number, values: hours.map((i) => (i * 37) % 400) },
      { name: 'sensor_value', type: FieldType.number, values: hours.map((i) => (i * 91) % 500) },
    ],
  });
  const frames = [sensorFrames()[0]!, pairs];
  const draw = () => {
    const reading = readFrames(frames);
    const own = reading.kind === 'trust' ? reading.sensors[0]!.pairs : { reference: [], sensor: [] };
    return { own, path: ringsPath(own.reference, own.sensor, 2) };
  };
  expect(draw().own.reference).toHaveLength(10_000);
  expect(draw().path.length).toBeGreaterThan(0);
  expect(costOf(draw)).toBeLessThan(BOUND);
});

test('ten thousand weeks are read in a moment', () => {
  const [summary, , course] = withinFrames();
  const weeks = Array.from({ length: 10_000 }, (_, i) => i);
  const long = {
    ...course!,
    length: weeks.length,
    fields: course!.fields.map((field) => ({
      ...field,
      values: weeks.map((i) => (field.type === FieldType.time ? i * 604_800_000 : (i * 7) % 40)),
    })),
  };
  expect(effectOf([summary!, long])!.street.weeks).toHaveLength(10_000);
  expect(costOf(() => readFrames([summary!, long]))).toBeLessThan(BOUND);
});

test('ten thousand sensors are read in a moment, with who of them is heard', () => {
  const frames = [fleetFrames()[0]!, healthFrame()].map((one) => lengthened(one, 10_000, 'station', 'station_name'));
  const reading = readFrames(frames);
  expect(reading.kind === 'trust' && [reading.sensors.length, reading.fleet.length]).toEqual([10_000, 10_000]);
  expect(costOf(() => readFrames(frames))).toBeLessThan(BOUND);
});
