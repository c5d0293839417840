import { asType, changed, readable } from './query';
import type { HubQuery, SeriesQuery } from './questions';

const query: SeriesQuery = {
  refId: 'B',
  version: 1,
  hide: true,
  type: 'series',
  kommunen: ['unna'],
  properties: ['no2'],
  bucket: '1h',
};

test('a change leaves out what is empty, so that the hub’s default holds', () => {
  expect(changed(query, { bucket: undefined, kommunen: [], envelope: true })).toEqual({
    refId: 'B',
    version: 1,
    hide: true,
    type: 'series',
    properties: ['no2'],
    envelope: true,
  });
});

test('another question keeps the selection and loses the old question’s options', () => {
  const { bucket: _, ...rest } = query;
  expect(asType(query, 'latest')).toEqual({ ...rest, type: 'latest' });
});

test('the index has no properties to choose', () => {
  expect(asType(query, 'air-quality-index')).toEqual({
    refId: 'B',
    version: 1,
    hide: true,
    type: 'air-quality-index',
    kommunen: ['unna'],
  });
});

test('events have Kommunen and sources, but neither stations nor properties', () => {
  expect(asType({ ...query, stations: ['DENW010'], feeds: ['uba-airquality'] }, 'events')).toEqual({
    refId: 'B',
    version: 1,
    hide: true,
    type: 'events',
    kommunen: ['unna'],
    feeds: ['uba-airquality'],
  });
});

test.each<[string, object, object, 'words' | undefined]>([
  ['becomes a table', { type: 'series' }, { type: 'latest' }, 'words'],
  ['gets the layout of a table', { type: 'events' }, { type: 'events', layout: 'table' }, 'words'],
  ['was a table without a wording before', { type: 'latest' }, { type: 'latest', maxAge: 'PT1H' }, undefined],
  ['stays a course', { type: 'series' }, { type: 'series', bucket: '1h' }, undefined],
])('a query that %s: wording %#', (_, before, after, wording) => {
  expect(readable(before as HubQuery, after as HubQuery).wording).toBe(wording);
});

test('a wording that was chosen stays', () => {
  expect(readable(query, { ...query, type: 'latest', wording: 'ids' } as HubQuery).wording).toBe('ids');
});
