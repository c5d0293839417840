import { propertyOf } from '@smartregion/terms/property';
import { DAY, MINUTE } from '../../model/time';
import { alternativesOf, chosen, feedsInOrder, isRated, type FeedOrder, type Named } from './preference';
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
    period: '1h',
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
  ['one of each property of a station, the preferred first', {}, [[2, 1], [3], [4]]],
  ['each for itself where feeds are named', { feeds: ['feed-1', 'feed-2'] }, [[1], [2], [3], [4]]],
])('alternatives: %s', (_, named, expected) => {
  expect(alternativesOf(ALL, named).map((group) => group.map(({ id }) => id))).toEqual(expected);
});

const rain = (id: number, period: string, minutes: number, preference = 0) =>
  series(id, 'dwd-05480', 'precipitation', preference, {
    feed: `feed-${preference}`,
    period,
    cadence: minutes * MINUTE,
  });

const RAIN = [rain(1, '1d', 1440), rain(2, '10m', 10), rain(3, '1h', 60), rain(4, '15m', 15), rain(5, '1M', 43_200, 1)];

it.each<[string, number, Named, number[][]]>([
  ['the finest where single readings are asked for', 0, {}, [[2, 4, 3, 1, 5]]],
  ['the finest for a bucket that holds them all', DAY, {}, [[2, 4, 3, 1, 5]]],
  ['what fits the bucket before what is finer', 15 * MINUTE, {}, [[4, 2, 3, 1, 5]]],
  ['the preferred feed before the fitting period', 43_200 * MINUTE, {}, [[2, 4, 3, 1, 5]]],
  ['each period that is named, for itself', DAY, { periods: ['1d', '10m'] }, [[1], [2], [3], [4], [5]]],
  ['the finest of each feed that is named', DAY, { feeds: ['feed-0', 'feed-1'] }, [[2, 4, 3, 1], [5]]],
])('of several periods: %s', (_, bucket, named, expected) => {
  expect(alternativesOf(RAIN, named, bucket).map((group) => group.map(({ id }) => id))).toEqual(expected);
});

it('of the same length what is measured all the time goes before moments', () => {
  const both = [rain(1, 'instant', 10), rain(2, '10m', 10)];
  expect(alternativesOf(both, {})[0]!.map(({ id }) => id)).toEqual([2, 1]);
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
