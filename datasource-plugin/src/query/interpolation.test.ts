import { getTemplateSrv } from '@grafana/runtime';
import { expand, expandQuery, expandSelection } from './interpolation';
import { surround } from '../testing/grafana';

const VARIABLES = {
  kommune: ['unna', 'kamen'],
  station: 'DENW179',
  everything: '$__all',
  star: '*',
  none: [],
  stichtag: '2026-03-02',
};

beforeEach(() => surround({ variables: VARIABLES }));

test.each([
  ['plain entries', ['unna', 'kamen'], ['unna', 'kamen']],
  ['one value', ['$station'], ['DENW179']],
  ['several values', ['$kommune'], ['unna', 'kamen']],
  ['values beside entries, each once', ['$kommune', 'unna', 'boenen'], ['unna', 'kamen', 'boenen']],
  ['a variable inside a name', ['$station-nord'], ['DENW179-nord']],
  ['"All" of Grafana', ['$everything'], []],
  ['"All" beside an entry', ['unna', '$star'], []],
  ['a variable without a value', ['$none'], []],
  ['a variable that does not exist stays, so that the hub can name it', ['$typo'], ['$typo']],
  ['nothing', [], []],
])('%s', (_, list, values) => {
  expect(expand(list, getTemplateSrv())).toEqual(values);
});

it('leaves out the lists that are not there', () => {
  expect(expandSelection({ kommunen: ['$kommune'] }, getTemplateSrv())).toEqual({ kommunen: ['unna', 'kamen'] });
});

it('a day that is entered at the top of a dashboard stands for a day', () => {
  const query = {
    refId: 'A',
    type: 'measure-effect',
    stations: ['$station'],
    date: '$stichtag',
    background: [],
  } as const;
  expect(expandQuery({ ...query, stations: [...query.stations], background: [] }, getTemplateSrv())).toMatchObject({
    ...{ stations: ['DENW179'], date: '2026-03-02' },
  });
});

test.each([
  ['all by name', ['*'], ['*']],
  ['all by a variable', ['$everything'], ['*']],
  ['all beside one', ['unna', '$star'], ['*']],
  ['a variable without a value', ['$none'], []],
  ['nothing chosen: that of the data source', [], []],
  ['one', ['unna'], ['unna']],
])('Kommunen of a query: %s', (_, kommunen, expanded) => {
  const query = { refId: 'A', type: 'series', properties: ['no2'], kommunen } as const;
  expect(expandQuery({ ...query, properties: ['no2'] } as never, getTemplateSrv())).toMatchObject({
    kommunen: expanded,
  });
});
