import type { Licence, Redistribution } from '../model/kommune';
import { licenceOf, strictest, type Grant } from './licences';

const licence = (id: string, redistribution: Redistribution): Licence => ({
  ...{ id, url: 'https://example.org', attribution: id, redistribution },
});
const OPEN = licence('open', 'yes');
const NAMED = licence('named', 'attribution');
const CLOSED = licence('closed', 'no');

it.each([
  ['one', [OPEN], OPEN],
  ['what is withheld, wherever it stands', [OPEN, CLOSED, NAMED], CLOSED],
  ['a name to be told before none', [OPEN, NAMED], NAMED],
  ['the first of equals', [NAMED, licence('other', 'attribution')], NAMED],
] as const)('the strictest is %s', (_, [first, ...others], expected) => {
  expect(strictest([first, ...others])).toBe(expected);
});

const twice = (first: Partial<Grant>, second: Partial<Grant>): Grant[] => [
  { feed: 'uba', licence: CLOSED, ...first },
  { feed: 'uba', licence: OPEN, ...second },
];

it.each<[string, Grant[], string, Licence | undefined]>([
  ['a feed twice, the strict entry first', twice({}, {}), 'pm10', CLOSED],
  ['a feed twice, the strict entry last', twice({}, {}).reverse(), 'pm10', CLOSED],
  [
    'entries that name their properties: the open one',
    twice({ properties: ['pm10'] }, { properties: ['no2'] }),
    'no2',
    OPEN,
  ],
  [
    'entries that name their properties: the other',
    twice({ properties: ['pm10'] }, { properties: ['no2'] }),
    'pm10',
    CLOSED,
  ],
  ['a property that no entry names any more', twice({ properties: ['pm10'] }, { properties: ['no2'] }), 'o3', CLOSED],
  ['one that names none may have brought it', twice({}, { properties: ['no2'] }), 'no2', CLOSED],
  ['another feed', [{ feed: 'dwd', licence: OPEN }], 'no2', undefined],
])('%s', (_, grants, property, expected) => {
  expect(licenceOf(grants, 'uba', property)).toBe(expected);
});
