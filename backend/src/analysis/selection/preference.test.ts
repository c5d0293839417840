import { propertyOf } from '../../model/property';
import { alternativesOf, chosen, feedsInOrder, isRated, type FeedOrder } from './preference';
import type { DescribedSeries } from '../../model/series';

const AIR: FeedOrder = {
  feeds: ['dwd-airquality-forecast', 'uba-airquality', 'lanuk-csv', 'openaq'],
  modelled: new Set(['dwd-airquality-forecast']),
  prefer: {},
};

it.each<[string, Partial<FeedOrder>, string[]]>([
  ['as configured, computed values last', {}, ['uba-airquality', 'lanuk-csv', 'openaq', 'dwd-airquality-forecast']],
  [
    'what is preferred for the property goes first, the others follow as configured',
    { prefer: { no2: ['lanuk-csv'] } },
    ['lanuk-csv', 'uba-airquality', 'openaq', 'dwd-airquality-forecast'],
  ],
  [
    'what is preferred for another property does not matter',
    { prefer: { o3: ['lanuk-csv'] } },
    ['uba-airquality', 'lanuk-csv', 'openaq', 'dwd-airquality-forecast'],
  ],
  [
    'the property before all properties',
    { prefer: { '*': ['openaq', 'lanuk-csv'], no2: ['lanuk-csv'] } },
    ['lanuk-csv', 'openaq', 'uba-airquality', 'dwd-airquality-forecast'],
  ],
  [
    'even computed values, where somebody wants them first',
    { prefer: { '*': ['dwd-airquality-forecast'] } },
    ['dwd-airquality-forecast', 'uba-airquality', 'lanuk-csv', 'openaq'],
  ],
  [
    'a feed that stands twice, with two options, counts once',
    { feeds: ['dwd-cdc', 'ecowitt', 'dwd-cdc'], modelled: new Set() },
    ['dwd-cdc', 'ecowitt'],
  ],
])('%s', (_, order, expected) => {
  expect(feedsInOrder('no2', { ...AIR, ...order })).toEqual(expected);
});

function series(id: number, station: string, property: string, preference: number, more: object = {}): DescribedSeries {
  return {
    id,
    station,
    property,
    feed: `feed-${id}`,
    cadence: 3_600_000,
    stationInfo: { id: station, kommune: 'unna', name: station, lat: 51.5, lon: 7.7, class: 'reference' },
    propertyInfo: propertyOf(property),
    licence: { id: 'x', url: 'https://example.org', attribution: 'X', redistribution: 'yes' },
    preference,
    modelled: false,
    demo: false,
    ...more,
  };
}

const ALL = [
  series(1, 'DENW010', 'no2', 2),
  series(2, 'DENW010', 'no2', 0),
  series(3, 'DENW010', 'o3', 1),
  series(4, 'DENW179', 'no2', 1),
];

it.each([
  ['one of each property of a station, the preferred first', [], [[2, 1], [3], [4]]],
  ['each for itself where feeds are named', ['feed-1', 'feed-2'], [[1], [2], [3], [4]]],
])('alternatives: %s', (_, named, expected) => {
  expect(alternativesOf(ALL, named).map((group) => group.map(({ id }) => id))).toEqual(expected);
});

it.each([
  ['the preferred', [1, 2, 3], 1],
  ['the first that has something', [2, 3], 2],
  ['the preferred where none has anything', [], 1],
])('chosen is %s', (_, having, expected) => {
  expect(chosen([1, 2, 3], (one) => having.includes(one))).toBe(expected);
});

it.each([
  ['measured', {}, true],
  ['computed for a measuring station', { modelled: true }, false],
  ['computed at a point of a model', { modelled: true, stationInfo: { ...ALL[0]!.stationInfo, class: 'model' } }, true],
])('an index rates what is %s: %s', (_, more, expected) => {
  expect(isRated(series(9, 'DENW010', 'no2', 0, more))).toBe(expected);
});
