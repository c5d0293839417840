import { askHub } from '../asking/ask';
import { columnOf, fieldOf } from '../../testing/frames';
import { scene, sequence } from '../../testing/scene';
import type { Frame } from '../../model/frame';

const RANGE = { from: '2026-07-01T00:00Z', to: '2026-07-01T03:00Z' };

async function ask(query: object): Promise<Frame> {
  const { put, hub } = scene('2026-07-01T03:09:20Z');
  await put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30]));
  await put('sensor-1', 'precipitation', [{ start: '2026-07-01T02:50Z', minutes: 10, value: 0.04 }], { feed: 'dwd' });
  return (await askHub({ ...RANGE, queries: [{ refId: 'A', ...query }] }, hub)).results['A']!.frames[0]!;
}

const names = ({ schema }: Frame) => schema.fields.map(({ name, config }) => config?.['displayName'] ?? name);

test('the newest values for people: columns, quality and age in words, figures as they are, times with their zone', async () => {
  const table = await ask({ type: 'latest', wording: 'words' });
  expect(names(table)).toEqual([
    ...['Kommune', 'Messstelle', 'Breite', 'Länge', 'Art der Messstelle', 'Größe', 'Wert', 'Einheit', 'Zeit'],
    ...['Alter in Minuten', 'Güte', 'Prüfhinweise', 'Datenquelle', 'Quelle', 'Demo'],
    ...['Kommune (Kennung)', 'Messstelle (Kennung)', 'Größe (Kennung)'],
  ]);
  expect(columnOf(table, 'quality')).toEqual(['geprüft', 'geprüft']);
  expect(columnOf(table, 'age')).toEqual([9, 9]);
  expect(fieldOf(table, 'age').config).not.toHaveProperty('unit');
  expect(columnOf(table, 'station_class')).toEqual(['Sensor, orientierend', 'Messstelle']);
  expect(columnOf(table, 'value')).toEqual([0.04, 30]);
  for (const figure of ['value', 'lat', 'lon']) {
    expect(fieldOf(table, figure)).toMatchObject({ type: 'number', config: { unit: 'string' } });
  }
  expect(fieldOf(table, 'time').config).toMatchObject({ unit: 'time:DD.MM.YYYY HH:mm Z' });
});

test('the same in English', async () => {
  const table = await ask({ type: 'latest', wording: 'words', language: 'en' });
  expect(names(table).slice(5, 11)).toEqual(['Property', 'Value', 'Unit', 'Time', 'Age in minutes', 'Quality']);
  expect(columnOf(table, 'quality')).toEqual(['checked', 'checked']);
});

test.each([
  ['latest', 'wide'],
  ['air-quality-index', 'table'],
  ['events', 'table'],
  ['series', 'table'],
])('%s as %s has a word for each column', async (type, layout) => {
  const { schema } = await ask({ type, layout, wording: 'words', ...(type === 'series' ? { properties: 'no2' } : {}) });
  expect(schema.fields.filter(({ config }) => !config?.['displayName'])).toEqual([]);
});

test('ids stay as transformations of saved panels know them', async () => {
  const table = await ask({ type: 'latest' });
  expect(names(table)).toEqual(table.schema.fields.map(({ name }) => name));
  expect(columnOf(table, 'quality')).toEqual(['valid', 'valid']);
  expect(columnOf(table, 'age')).toEqual([560, 560]);
  expect(fieldOf(table, 'lat').config).toMatchObject({ decimals: 5 });
});

test('a course as a table: a row for each value, its unit beside it, not in it', async () => {
  const table = await ask({ type: 'series', properties: 'no2', bucket: '1h', layout: 'table', coverage: true });
  expect(columnOf(table, 'value')).toEqual([10, 20, 30]);
  expect(columnOf(table, 'unit')).toEqual(['µg/m³', 'µg/m³', 'µg/m³']);
  expect(columnOf(table, 'coverage')).toEqual([1, 1, 1]);
  expect(fieldOf(table, 'value').config).toEqual({ noValue: '–' });
});

test('a course is no table, whatever the wording', async () => {
  const curve = await ask({ type: 'series', properties: 'no2', bucket: '1h', wording: 'words' });
  expect(fieldOf(curve, 'value').config).toMatchObject({ unit: 'conμgm3' });
  expect(fieldOf(curve, 'value').config).not.toHaveProperty('displayName');
});
