import { type DataFrame, toDataFrame } from '@grafana/data';
import { mastFrames, type Question, unnaFrame } from '../testdata/frames';
import { isClassRose, type Rose, shareOf } from './rose';
import { readRoses } from './readRoses';

function rosesOf(...series: DataFrame[]): readonly Rose[] {
  const reading = readRoses(series);
  return reading.lack === null ? reading.roses : [];
}

test.each<[Question, string, string]>([
  ['windRose', 'wind', 'm/s'],
  ['pollutionRose', 'pollution', 'µg/m³'],
  ['percentileRose', 'percentile', 'µg/m³'],
  ['conditionalProbability', 'probability', 'µg/m³'],
  ['polarField', 'field', 'µg/m³'],
])('%s of the hub is a rose of kind %s in %s', (question, kind, unit) => {
  const [rose] = rosesOf(unnaFrame(question));
  expect(rose).toMatchObject({ kind, unit, demo: true, attribution: 'Demo-Daten, erfunden' });
});

test('a rose of shares and its calm hours are the whole', () => {
  for (const rose of [...rosesOf(...mastFrames()), ...rosesOf(unnaFrame('pollutionRose'))]) {
    if (!isClassRose(rose)) {
      throw new Error(rose.kind);
    }
    const shares = rose.sectors.reduce((sum, sector) => sum + shareOf(sector), 0);
    expect(shares + rose.calm! + rose.undirected!).toBeCloseTo(100, 1);
  }
});

test('classes by their ends, wherever the wind was measured', () => {
  const [rose] = rosesOf(unnaFrame('pollutionRose', { wind_station_name: 'Werl', wind_distance: '3,2 km' }));
  expect(rose).toMatchObject({
    windOf: 'Werl (3,2 km)',
    provisional: true,
    hours: 1357,
    classes: [
      { above: null, upTo: 7, name: '' },
      { above: 7, upTo: 9, name: '' },
      { above: 9, upTo: 11, name: '' },
      { above: 11, upTo: 13, name: '' },
      { above: 13, upTo: null, name: '' },
    ],
  });
});

test('a name that somebody chose for a class stays', () => {
  const frame = unnaFrame('windRose');
  frame.fields.find(({ name }) => name === 'class_1')!.config.displayName = 'schwach';
  expect(rosesOf(frame)[0]).toMatchObject({ classes: [{ name: 'schwach' }, { name: '' }, {}, {}, {}] });
});

test('the expected share is what lies above the percentile', () => {
  const [rose] = rosesOf(unnaFrame('conditionalProbability'));
  expect(rose).toMatchObject({ percent: 90, least: 10 });
  expect((rose as { expected: number }).expected).toBeCloseTo(0.1);
});

test('a field without labels has the grid of its points', () => {
  const labelled = unnaFrame('polarField');
  const fields = labelled.fields.map((field) => ({ ...field, labels: undefined }));
  const [bare] = rosesOf({ ...labelled, fields });
  const [own] = rosesOf(labelled);
  if (bare?.kind !== 'field' || own?.kind !== 'field') {
    throw new Error('no field');
  }
  expect(own.size).toBe(31);
  expect(bare.step).toBeCloseTo(own.step, 2);
});

test('rows in any order, angles beyond the circle, each direction once', () => {
  const frame = toDataFrame({
    fields: [
      { name: 'direction', type: 'number', values: [270, -270, 360, 180, 0] },
      { name: 'class_1', type: 'number', values: [1, 2, 3, 4, 99] },
    ],
  });
  const [rose] = rosesOf(frame);
  expect(rose!.kind !== 'field' && rose!.sectors.map(({ direction, values }) => [direction, values[0]])).toEqual([
    [0, 3],
    [90, 2],
    [180, 4],
    [270, 1],
  ]);
});

test.each<[string, DataFrame[], object]>([
  ['nothing', [], { lack: 'data' }],
  ['no rows', [toDataFrame({ fields: [{ name: 'direction', type: 'number', values: [] }] })], { lack: 'data' }],
  ['a note', [toDataFrame({ fields: [{ name: 'note', values: ['Zu wenige Stunden'] }] })], { lack: 'data' }],
  [
    'temperatures',
    [toDataFrame({ fields: [{ name: 'air_temperature', values: [21.4] }] })],
    { lack: 'fields', found: ['air_temperature'] },
  ],
])('what is missing is known: %s', (_, series, expected) => {
  expect(readRoses(series)).toEqual(expected);
});
