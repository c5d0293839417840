import { toDataFrame } from '@grafana/data';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { lengthened } from '../../../shared/src/testing/lengthened';
import { courseFrame, SOEST_OST, soestOst, tableFrame } from '../testdata/frames';
import { readIndex } from './readIndex';
import type { Station } from './station';

function stationsOf(...frames: Parameters<typeof readIndex>[0]): readonly Station[] {
  const reading = readIndex(frames);
  return reading.lack === null ? reading.stations : [];
}

test('a course is read with station, hours and concentrations', () => {
  const [station] = stationsOf(courseFrame(soestOst));
  expect(station).toMatchObject({
    id: 'denw095',
    name: 'Soest-Ost',
    kommune: 'Soest',
    kind: 'reference',
    attribution: 'Umweltbundesamt',
    demo: false,
    course: true,
  });
  expect(station?.hours).toHaveLength(24);
  expect(station?.hours.at(-1)).toEqual({
    end: SOEST_OST.lastEnd,
    class: 3,
    deciding: 'o3',
    values: { o3: 127, no2: 3, pm10: 22, pm25: null, so2: null },
    measured: 3,
    number: null,
    complete: false,
    final: false,
  });
});

test('several frames are several stations', () => {
  const other = courseFrame({
    ...soestOst,
    labels: { station: 'x', station_name: 'Haus X', station_class: 'indicative', demo: 'true' },
  });
  expect(stationsOf(courseFrame(soestOst), other).map(({ id, kind, demo }) => [id, kind, demo])).toEqual([
    ['denw095', 'reference', false],
    ['x', 'indicative', true],
  ]);
});

test('a table gives one hour per station, deciding pollutants by their names', () => {
  const stations = stationsOf(tableFrame());
  expect(stations.map(({ name, course }) => [name, course])).toContainEqual(['Lünen-Niederaden', false]);
  expect(stations.map(({ hours }) => [hours[0]?.class, hours[0]?.deciding])).toEqual([
    [3, 'o3'],
    [2, 'pm10'],
    [1, 'pm25'],
    [4, 'no2'],
    [5, 'so2'],
    [null, null],
  ]);
  expect(stations[0]?.hours[0]?.values).toEqual({ o3: 127 });
});

test.each([
  ['geprüft', 'Sensor, orientierend', true, 'indicative'],
  ['vorläufig', 'Messstelle', false, 'reference'],
  ['checked', 'model', true, 'model'],
])('a table in words says the same: %s, %s', (quality, kind, final, expected) => {
  const frame = toDataFrame({
    fields: [
      { name: 'time', type: 'time', values: [1] },
      { name: 'class', type: 'number', values: [2] },
      { name: 'quality', type: 'string', values: [quality], config: { displayName: 'Güte' } },
      { name: 'station_class', type: 'string', values: [kind] },
    ],
  });
  expect(stationsOf(frame)).toMatchObject([{ kind: expected, hours: [{ final }] }]);
});

test('rows in any order come out oldest first', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'Time', type: 'time', values: [2, 1] },
      { name: 'class', type: 'number', values: [4, 1] },
    ],
  });
  expect(stationsOf(frame)[0]?.hours.map((hour) => hour.end)).toEqual([1, 2]);
});

test('without a class, concentrations with a known name are classed by the table', () => {
  const frame = toDataFrame({
    name: 'Eigene Messung',
    fields: [
      { name: 'Zeit', type: 'time', values: [1] },
      { name: 'PM₂,₅', type: 'number', values: [16] },
      { name: 'Stickstoffdioxid', type: 'number', values: [30] },
    ],
  });
  expect(stationsOf(frame)[0]).toMatchObject({
    name: 'Eigene Messung',
    hours: [{ class: 3, deciding: 'pm25', measured: 2 }],
  });
});

test.each([0, 6, 2.5, Number.NaN, '3'])('%p is no class', (value) => {
  const frame = toDataFrame({
    fields: [
      { name: 'time', type: 'time', values: [1] },
      { name: 'class', type: 'number', values: [value] },
    ],
  });
  expect(stationsOf(frame)[0]?.hours[0]?.class).toBeNull();
});

test('what is missing is said', () => {
  const temperature = toDataFrame({
    fields: [
      { name: 'time', type: 'time', values: [1] },
      { name: 'value', type: 'number', values: [21.5] },
    ],
  });
  expect(readIndex([])).toEqual({ lack: 'data' });
  expect(readIndex([toDataFrame({ fields: [] })])).toEqual({ lack: 'data' });
  expect(readIndex([temperature])).toEqual({ lack: 'fields', found: ['time', 'value'], wrong: [] });
  expect(readIndex([courseFrame({ ...soestOst, labels: { index: 'us-epa' } })])).toEqual({
    lack: 'index',
    name: 'us-epa',
  });
});

test('a frame of another question beside the index does no harm', () => {
  const temperature = toDataFrame({
    fields: [
      { name: 'time', type: 'time', values: [1] },
      { name: 'value', type: 'number', values: [21.5] },
    ],
  });
  expect(stationsOf(temperature, courseFrame(soestOst)).map(({ name }) => name)).toEqual(['Soest-Ost']);
});

const foreign = (fields: object[]) => readIndex([toDataFrame({ fields } as Parameters<typeof toDataFrame>[0])]);

test.each<[string, object[], object[]]>([
  [
    'times that are texts, as most CSV has them',
    [
      { name: 'Zeit', type: 'string', values: ['2026-07-01 12:00'] },
      { name: 'NO2', type: 'number', values: [20] },
    ],
    [{ name: 'Zeit', is: 'string', wanted: 'time' }],
  ],
  [
    'figures that are texts, with a decimal comma',
    [
      { name: 'time', type: 'time', values: [1] },
      { name: 'pm10', type: 'string', values: ['12,5'] },
      { name: 'class', type: 'string', values: ['2'] },
    ],
    [
      { name: 'pm10', is: 'string', wanted: 'number' },
      { name: 'class', is: 'string', wanted: 'number' },
    ],
  ],
])('%s are named with their type', (_, fields, wrong) => {
  expect(foreign(fields)).toMatchObject({ lack: 'fields', wrong });
});

test('what is neither a class nor a concentration is left out and named, each once', () => {
  const reading = foreign([
    { name: 'time', type: 'time', values: [1, 2, 3] },
    { name: 'class', type: 'number', values: [7, 7, 2] },
    { name: 'no2', type: 'number', values: [99_999, -999, 30] },
  ]);
  const [station] = reading.lack === null ? reading.stations : [];
  expect(station!.refused).toEqual([
    { what: 'class', value: 7 },
    { what: 'no2', value: 99_999 },
    { what: 'no2', value: -999 },
  ]);
  expect(station!.hours.map((hour) => [hour.class, hour.values.no2])).toEqual([
    [null, null],
    [null, null],
    [2, 30],
  ]);
});

// 0.03 mg/m³ are 30 µg/m³, which is class 2 (11–30); 4 ng/m³ are next to nothing.
test.each<[string | undefined, number, number | null]>([
  ['conmgm3', 0.03, 30],
  ['suffix:mg/m³', 0.03, 30],
  ['con\u03bcgm3', 30, 30],
  ['\u00b5g/m³', 30, 30],
  ['conngm3', 4, 0.004],
  ['short', 30, 30],
  [undefined, 30, 30],
  ['conppb', 15.7, null],
  ['conμgNm3', 30, null],
])('the unit %s of a field is heeded', (unit, value, amount) => {
  const reading = foreign([
    { name: 'time', type: 'time', values: [1] },
    { name: 'no2', type: 'number', values: [value], config: { unit } },
  ]);
  expect(reading).toMatchObject({ stations: [{ hours: [{ values: { no2: amount } }] }] });
});

test('a unit that is no concentration of the index is named, not guessed', () => {
  const reading = foreign([
    { name: 'time', type: 'time', values: [1, 2] },
    { name: 'no2', type: 'number', values: [15.7, 16], config: { unit: 'conppb' } },
  ]);
  expect(reading).toMatchObject({
    stations: [{ hours: [{ class: null }, { class: null }], refused: [{ what: 'no2', unit: 'ppb' }] }],
  });
});

test('less than nothing is no clean air', () => {
  const reading = foreign([
    { name: 'time', type: 'time', values: [1] },
    { name: 'pm10', type: 'number', values: [-1] },
  ]);
  expect(reading).toMatchObject({ stations: [{ hours: [{ class: null }], refused: [{ what: 'pm10', value: -1 }] }] });
});

test('a value that is impossible decides no index', () => {
  const reading = foreign([
    { name: 'time', type: 'time', values: [1] },
    { name: 'no2', type: 'number', values: [99_999] },
    { name: 'pm10', type: 'number', values: [12] },
  ]);
  expect(reading).toMatchObject({ stations: [{ hours: [{ class: 2, deciding: 'pm10', measured: 1 }] }] });
});

test.each([
  ['valid', true],
  ['provisional', false],
  [undefined, null],
])('quality %s: final is %s', (quality, final) => {
  const reading = foreign([
    { name: 'time', type: 'time', values: [1] },
    { name: 'class', type: 'number', values: [2] },
    ...(quality ? [{ name: 'quality', type: 'string', values: [quality] }] : []),
  ]);
  expect(reading).toMatchObject({ stations: [{ hours: [{ final }] }] });
});

test('ten thousand stations are read in a moment', () => {
  const frame = lengthened(tableFrame(), 10_000, 'station', 'station_name');
  expect(stationsOf(frame)).toHaveLength(10_000);
  expect(costOf(() => readIndex([frame]))).toBeLessThan(BOUND);
});
