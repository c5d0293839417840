import { FieldType, toDataFrame } from '@grafana/data';
import { readSheet } from './readSheet';
import { sortRows } from './sortRows';

const WORDS = [
  ...[
    'Zeile 10',
    'Zeile 9',
    'zeile 9',
    'Äpfel 2',
    'Apfel 10',
    'Ähre',
    'Öl',
    'oel',
    'Straße 3',
    'Strasse 12',
    'ß',
    'ss',
  ],
  ...[
    'Werne',
    'werne',
    'Lünen',
    'Lunen',
    'A-b',
    'Ab',
    'a b',
    'B 54',
    'B 1',
    '10',
    '9',
    'x 00012',
    'x 12',
    'São',
    'Łódź',
  ],
];

function sorted(values: readonly (string | null)[], descending: boolean, locale: string) {
  const frame = toDataFrame({ fields: [{ name: 'word', type: FieldType.string, values: [...values] }] });
  return sortRows(readSheet([frame]).rows, { column: 0, descending }, locale).map(
    ({ fields, at }) => fields[0]!.values[at] as string | null
  );
}

test.each([
  ['de-DE', false],
  ['de-DE', true],
  ['en-GB', false],
])('words stand as a dictionary of %s has them, descending %s', (locale, descending) => {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const wanted = [...WORDS].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
  expect(sorted(WORDS, descending, locale)).toEqual(wanted);
});

test('what is empty comes last whichever way', () => {
  expect(sorted(['b', null, 'a', ''], false, 'de-DE')).toEqual(['a', 'b', null, '']);
  expect(sorted(['b', null, 'a', ''], true, 'de-DE')).toEqual(['b', 'a', null, '']);
});
