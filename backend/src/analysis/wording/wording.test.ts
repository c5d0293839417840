import { askHub } from '../asking/ask';
import { columnOf, fieldOf } from '../../testing/frames';
import { scene, sequence } from '../../testing/scene';
import type { Frame } from '../../model/frame';

const RANGE = { from: '2026-07-01T00:00Z', to: '2026-07-01T03:00Z' };

async function ask(query: object): Promise<Frame> {
  const { put, hub } = scene('2026-07-01T03:09:20Z');
  await put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30]));
  await put(
    'sensor-1',
    'precipitation',
    [{ start: '2026-07-01T02:50Z', minutes: 10, value: 0.0412, reasons: ['stuck', 'spike'] }],
    { feed: 'dwd' }
  );
  return (await askHub({ ...RANGE, queries: [{ refId: 'A', ...query }] }, hub)).results['A']!.frames[0]!;
}

const names = ({ schema }: Frame) => schema.fields.map(({ name, config }) => config?.['displayName'] ?? name);
/** As the tables of Grafana 12.2 and later read it, and those before. */
const hidden = ({ schema }: Frame) =>
  schema.fields
    .filter(({ config }) => {
      const { hideFrom, hidden: before } = (config?.['custom'] ?? {}) as Record<string, unknown>;
      return (hideFrom as { viz?: boolean } | undefined)?.viz === true && before === true;
    })
    .map(({ config }) => config?.['displayName']);

test('the newest values for people: columns, quality and age in words, figures as they are, times with their zone', async () => {
  const table = await ask({ type: 'latest', wording: 'words' });
  expect(names(table)).toEqual([
    ...['Kommune', 'Messstelle', 'Größe', 'Wert', 'Einheit', 'Zeit', 'Alter in Minuten', 'Ein Wert ist', 'Güte'],
    ...['Art der Messstelle', 'Prüfhinweise', 'Quelle'],
    ...hidden(table),
  ]);
  expect(hidden(table)).toEqual([
    ...['Kommune (Kennung)', 'Messstelle (Kennung)', 'Breite', 'Länge', 'Größe (Kennung)', 'Beginn des Intervalls'],
    ...['Datenquelle', 'Demo'],
  ]);
  expect(columnOf(table, 'quality')).toEqual(['geprüft', 'geprüft']);
  expect(columnOf(table, 'age')).toEqual([9, 9]);
  expect(fieldOf(table, 'age').config).not.toHaveProperty('unit');
  expect(columnOf(table, 'station_class')).toEqual(['Sensor, orientierend', 'Messstelle']);
  expect(columnOf(table, 'value')).toEqual([0.041, 30]);
  expect(columnOf(table, 'made')).toEqual(['10-min-Summe', 'Stundenmittel']);
  expect(columnOf(table, 'reasons')).toEqual(['hängender Sensor, Ausreißer', '']);
  expect(fieldOf(table, 'value')).toMatchObject({ type: 'number', config: { unit: 'string' } });
  expect(fieldOf(table, 'lat').config).toMatchObject({ decimals: 5 });
  expect(fieldOf(table, 'demo').config!['mappings']).toMatchObject([{ options: { true: { text: 'ja' } } }]);
  expect(fieldOf(table, 'time').config).toMatchObject({ unit: 'time:DD.MM.YYYY HH:mm Z' });
});

test('the same in English', async () => {
  const table = await ask({ type: 'latest', wording: 'words', language: 'en' });
  expect(names(table).slice(2, 7)).toEqual(['Property', 'Value', 'Unit', 'Time', 'Age in minutes']);
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
  expect(fieldOf(table, 'coverage').config).toMatchObject({ unit: 'percentunit', decimals: 0 });
  expect(fieldOf(table, 'value').config).toEqual({ noValue: '–' });
});

test.each([
  ['of feeds', { type: 'feed-health', layout: 'feeds' }],
  ['of feeds, in English', { type: 'feed-health', layout: 'feeds', language: 'en' }],
])('the share that was measured is read in percent, not as a number up to one: %s', async (_, query) => {
  const table = await ask({ ...query, wording: 'words' });
  expect(fieldOf(table, 'coverage').config).toMatchObject({ unit: 'percentunit', decimals: 0 });
});

test('a row for each station: the age of each column beside that of the newest', async () => {
  const table = await ask({ type: 'latest', layout: 'wide', wording: 'words' });
  expect(names(table).slice(0, 8)).toEqual([
    ...['Kommune', 'Messstelle', 'Niederschlag', 'Stickstoffdioxid', 'Zeit', 'Alter in Minuten'],
    ...['Niederschlag · Alter in Minuten', 'Stickstoffdioxid · Alter in Minuten'],
  ]);
  expect(columnOf(table, 'no2_age')).toEqual([null, 9]);
});

test('means say over how long they are', async () => {
  const table = await ask({
    type: 'series',
    properties: 'no2',
    bucket: '3h',
    layout: 'table',
    validity: 'any',
    wording: 'words',
  });
  expect([columnOf(table, 'value'), columnOf(table, 'made')]).toEqual([
    [10, 25],
    ['3-h-Mittel', '3-h-Mittel'],
  ]);
});

test('beside the class of each hour stands what decided, by its name', async () => {
  const course = await ask({ type: 'air-quality-index', wording: 'words' });
  expect(fieldOf(course, 'deciding').config).toMatchObject({ displayNameFromDS: 'Es bestimmt' });
  expect(columnOf(course, 'deciding')).toEqual(['Stickstoffdioxid', 'Stickstoffdioxid', 'Stickstoffdioxid']);
  expect(columnOf(course, 'quality')).toEqual(['geprüft', 'geprüft', 'geprüft']);
});

test('a course is no table, whatever the wording', async () => {
  const curve = await ask({ type: 'series', properties: 'no2', bucket: '1h', wording: 'words' });
  expect(fieldOf(curve, 'value').config).toMatchObject({ unit: 'conμgm3' });
  expect(fieldOf(curve, 'value').config).not.toHaveProperty('displayName');
});
