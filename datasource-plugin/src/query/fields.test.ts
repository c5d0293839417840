import type { ChoiceField, Field } from './description';
import { chosenWords, fieldsAsked, numberOf, questionOf, textOf, unlessDefault } from './fields';
import type { HubQuery } from './questions';

const asked = (query: object, calculated = false) =>
  fieldsAsked({ refId: 'A', ...query } as HubQuery, calculated).map(({ key }) => key);
const fieldOf = (type: HubQuery['type'], key: string) => questionOf({ type })!.fields.find((one) => one.key === key)!;

const SELECTION = ['kommunen', 'stations', 'properties', 'feeds'];
const BUCKETED = ['aggregation', 'timestamp', 'envelope', 'coverage'];

test.each<[string, object, boolean, string[]]>([
  [
    'an untouched time series',
    { type: 'series' },
    false,
    [
      ...[
        ...SELECTION,
        'bucket',
        'aggregation',
        'validity',
        'timestamp',
        'periods',
        'minQuality',
        'timeZone',
        'layout',
        'labels',
        'compare',
      ],
      ...['envelope', 'coverage', 'apart'],
    ],
  ],
  [
    'raw readings',
    { type: 'series', bucket: 'raw' },
    false,
    [...SELECTION, 'bucket', 'periods', 'minQuality', 'reasons', 'layout', 'labels', 'compare', 'apart'],
  ],
  [
    'a rule on means of an hour',
    { type: 'series', bucket: '1h' },
    true,
    [...SELECTION, 'bucket', 'aggregation', 'validity', 'timestamp', 'periods', 'minQuality', 'labels'],
  ],
  [
    'the newest values for people',
    { type: 'latest' },
    false,
    [...SELECTION, 'layout', 'wording', 'labels', 'maxAge', 'periods', 'minQuality', 'reasons'],
  ],
  [
    'the newest values for a rule',
    { type: 'latest', layout: 'wide', wording: 'words' },
    true,
    [...SELECTION, 'labels', 'maxAge', 'periods', 'minQuality', 'reasons'],
  ],
  [
    'a table of errors, also where a rule saved it',
    { type: 'forecast', layout: 'table' },
    false,
    [...SELECTION, 'layout', 'wording', 'periods', 'minQuality', 'reference'],
  ],
  [
    'a forecast without what was measured',
    { type: 'forecast', compare: false, issued: 'lead' },
    false,
    [...SELECTION, 'layout', 'issued', 'labels', 'periods', 'minQuality', 'lead', 'ahead', 'compare'],
  ],
  ['a question of a newer release', { type: 'horoscope' }, false, []],
  ['an inherited name', { type: 'constructor' }, false, []],
])('%s asks for what matters', (_, query, calculated, keys) => {
  expect(asked(query, calculated)).toEqual(keys);
});

test('what a rule has saved of the drawing is shown, so that it can be taken back', () => {
  const query = { type: 'series', envelope: true, compare: '1d' };
  expect(asked(query, true).filter((key) => [...BUCKETED, 'compare', 'layout'].includes(key))).toEqual([
    ...['aggregation', 'timestamp', 'compare', 'envelope'],
  ]);
});

test('the hub’s default stands first and is not saved', () => {
  const { choices } = fieldOf('air-quality-index', 'minQuality') as ChoiceField;
  expect(choices.map(([value]) => value)).toEqual(['provisional', 'implausible', 'suspect', 'valid']);
  expect(unlessDefault(choices, 'provisional')).toBeUndefined();
  expect(unlessDefault(choices, 'valid')).toBe('valid');
});

test.each<[HubQuery['type'], string, unknown, string | undefined]>([
  ['series', 'bucket', 'auto', undefined],
  ['series', 'bucket', undefined, undefined],
  ['series', 'bucket', null, undefined],
  ['series', 'bucket', '1h', '1 Stunde'],
  ['series', 'bucket', '7m', '7m'],
  ['series', 'envelope', true, 'Hüllkurve'],
  ['series', 'timeZone', '', undefined],
  ['series', 'timeZone', 'Etc/GMT-1', 'Etc/GMT-1'],
  ['series', 'reasons', ['spike', 'stuck'], 'Ausreißer, hängender Sensor'],
  ['series', 'reasons', [], undefined],
  ['forecast', 'lead', 6, '6 Stunden'],
  ['forecast', 'lead', 7, '7 h'],
  ['forecast', 'compare', false, 'Mit Messwerten: aus'],
  ['forecast', 'compare', true, undefined],
  ['forecast', 'reference', 'dwd-05480', 'dwd-05480'],
])('%s %s %j is summed up as %s', (type, key, saved, words) => {
  expect(chosenWords(fieldOf(type, key), saved, 'de', 'aus')).toBe(words);
});

test('a number is summed up with its unit', () => {
  const field: Field = { kind: 'number', key: 'height', label: { de: 'Höhe', en: 'Height' }, unit: 'm' };
  expect(chosenWords(field, 12, 'de', 'aus')).toBe('12 m');
  expect(chosenWords(field, undefined, 'de', 'aus')).toBeUndefined();
});

test.each([
  ['1,5', 1.5],
  [' 24 ', 24],
  ['0', 0],
  ['', undefined],
  [undefined, undefined],
  ['bald', undefined],
])('%j typed is %s', (typed, number) => expect(numberOf(typed)).toBe(number));

test.each([
  ['a', 'a'],
  [0, '0'],
  [null, undefined],
  [[], undefined],
  [NaN, undefined],
])('%j saved reads %s', (saved, text) => expect(textOf(saved)).toBe(text));
