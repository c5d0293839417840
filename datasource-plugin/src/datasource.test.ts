import { EMPTY, lastValueFrom, of } from 'rxjs';
import { CoreApp, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { DataSourceWithBackend } from '@grafana/runtime';
import { hubDataSource, surround } from './testing/grafana';
import type { HubQuery } from './query/questions';
import type { HubVariableQuery } from './types';
import { queryOf } from './query/understand';
import { HubVariables } from './variables/variables';

const saved = (query: object) => ({ refId: 'A', ...query }) as HubQuery;

describe('a query on its way to the backend', () => {
  it('has its variables replaced by lists, and the reader’s language', () => {
    surround({ language: 'en-GB', variables: { kommune: ['unna', 'kamen'] } });
    const query = saved({ version: 1, type: 'series', kommunen: ['$kommune'], properties: ['no2'], bucket: '1h' });
    expect(hubDataSource().applyTemplateVariables(query, {})).toEqual({
      ...query,
      kommunen: ['unna', 'kamen'],
      language: 'en',
    });
  });

  it('keeps the language that a dashboard was made in', () => {
    surround({ language: 'en-GB' });
    const query = saved({ version: 1, type: 'latest', language: 'de' });
    expect(hubDataSource().applyTemplateVariables(query, {}).language).toBe('de');
  });

  it('is migrated', () => {
    surround({ variables: { kommune: 'unna' } });
    const query = saved({ type: 'latest', kommune: '$kommune' });
    expect(hubDataSource().applyTemplateVariables(query, {})).toEqual({
      refId: 'A',
      version: 1,
      type: 'latest',
      kommunen: ['unna'],
      language: 'de',
    });
  });

  it('asks something without a single click', () => {
    surround();
    expect(hubDataSource().applyTemplateVariables(saved({}), {})).toMatchObject({ type: 'series', version: 1 });
    expect(hubDataSource().getDefaultQuery()).toEqual({ type: 'series', version: 1 });
  });

  it('may leave out even the question', () => {
    surround();
    expect(queryOf(saved({ kommune: 'unna' }))).toEqual({
      refId: 'A',
      version: 1,
      type: 'series',
      kommunen: ['unna'],
    });
  });

  test.each([
    [{ type: 'series', properties: ['no2', 'pm10'], kommunen: ['schwerte'] }, 'Zeitreihe: no2, pm10 · schwerte'],
    [{ type: 'air-quality-index', kommunen: ['unna'], stations: ['DENW179'] }, 'Luftqualitätsindex: DENW179'],
    [{ type: 'latest' }, 'Neueste Werte'],
    [{ type: 'events', kommunen: ['unna'] }, 'Ereignisse: unna'],
    [{ type: 'forecast', properties: ['precipitation'] }, 'Vorhersage: precipitation'],
  ])('is told from its neighbours %#', (query, text) => {
    surround();
    expect(hubDataSource().getQueryDisplayText(saved(query))).toBe(text);
  });
});

test.each([
  [CoreApp.Explore, { type: 'latest' }, 'words'],
  [CoreApp.Explore, { type: 'events', wording: 'ids' }, 'ids'],
  [CoreApp.Dashboard, { type: 'latest' }, undefined],
])('in %s %j is worded as %s', (app, query, wording) => {
  const sent = jest.spyOn(DataSourceWithBackend.prototype, 'query').mockReturnValue(EMPTY);
  hubDataSource().query({ app, targets: [saved(query)] } as DataQueryRequest<HubQuery>);
  expect(sent.mock.lastCall![0].targets).toEqual([{ ...saved(query), ...(wording ? { wording } : {}) }]);
  sent.mockRestore();
});

test('asks again by itself while the hub is still working the answer out', () => {
  jest.useFakeTimers();
  const working = [{ meta: { custom: { progress: 0.4 } } }] as unknown as DataQueryResponse['data'];
  const sent = jest
    .spyOn(DataSourceWithBackend.prototype, 'query')
    .mockReturnValueOnce(of({ data: working }))
    .mockReturnValueOnce(of({ data: [] }));
  const came: DataQueryResponse['data'][] = [];
  const request = { app: CoreApp.Dashboard, targets: [saved({ type: 'measure-effect' })] };
  hubDataSource()
    .query(request as DataQueryRequest<HubQuery>)
    .subscribe(({ data }) => came.push(data));
  jest.advanceTimersByTime(60_000);
  expect([sent.mock.calls.length, came]).toEqual([2, [working, []]]);
  sent.mockRestore();
  jest.useRealTimers();
});

describe('an annotation', () => {
  const { annotations } = hubDataSource();
  const saved = { name: 'Warnungen', enable: true, iconColor: 'red' };

  it('asks for events without a single click, also where its saved form says nothing', () => {
    const events = { refId: 'Anno', version: 1, type: 'events' };
    expect(annotations!.getDefaultQuery!()).toEqual(events);
    expect(annotations!.prepareAnnotation!(saved)).toEqual({ ...saved, target: events });
  });

  it('keeps what was chosen, and has its variables replaced like any query', () => {
    surround({ variables: { kommune: 'unna', art: ['flood', 'roadworks'] } });
    const target = { refId: 'Anno', version: 1, type: 'events', kommunen: ['$kommune'], kinds: ['$art'] } as HubQuery;
    expect(annotations!.prepareAnnotation!({ ...saved, target })!.target).toEqual(target);
    const inWords = { ...target, wording: 'words' } as HubQuery;
    expect(annotations!.prepareAnnotation!({ ...saved, target: inWords })!.target).toEqual(target);
    expect(hubDataSource().applyTemplateVariables(target, {})).toMatchObject({
      kommunen: ['unna'],
      kinds: ['flood', 'roadworks'],
    });
  });
});

describe('a forecast on its way to the backend', () => {
  it('has a variable in place of the compared station replaced', () => {
    surround({ variables: { station: 'dwd-05480' } });
    const query = { refId: 'A', version: 1, type: 'forecast', reference: '$station' } as HubQuery;
    expect(hubDataSource().applyTemplateVariables(query, {})).toMatchObject({ reference: 'dwd-05480' });
  });
});

describe('catalogue', () => {
  it('is narrowed by values in place of variables', async () => {
    const asked = surround({ variables: { kommune: ['unna', 'kamen'] } });
    const stations = await hubDataSource().entries('stations', { kommunen: ['$kommune'] });
    expect(stations.map(({ id }) => id)).toEqual(['DENW179', 'hof', 'dwd-05480']);
    expect(asked).toEqual([['catalogue/stations', { kommune: 'unna,kamen', lang: 'de' }]]);
  });

  it('says what the backend says when the hub is away', async () => {
    surround({ resource: () => 'Der Hub unter http://hub:4000 antwortet nicht.' });
    await expect(hubDataSource().entries('kommunen', {})).rejects.toThrow(
      /^Der Hub unter http:\/\/hub:4000 antwortet nicht\.$/
    );
  });
});

describe('variables', () => {
  const values = async (query: object | undefined) => {
    const request = { targets: [query], scopedVars: {} } as unknown as DataQueryRequest<HubVariableQuery>;
    const { data } = await lastValueFrom(new HubVariables(hubDataSource()).query(request));
    const [text, value] = data[0].fields;
    return text.values.map((label: string, i: number) => `${label}=${value.values[i]}`);
  };

  it('show names and hold ids', async () => {
    surround();
    expect(await values({ refId: 'v', version: 1, type: 'kommunen' })).toEqual(['Schwerte=schwerte', 'Unna=unna']);
  });

  it('are named in English for an English reader', async () => {
    surround({ language: 'en-GB' });
    expect(await values({ refId: 'v', version: 1, type: 'properties' })).toContain('Nitrogen dioxide (NO₂)=no2');
  });

  it('follow other variables, also as written by hand', async () => {
    const asked = surround({ variables: { kommune: 'unna' } });
    await values({ refId: 'v', type: 'stations', kommune: '$kommune', property: 'no2' });
    expect(asked).toEqual([['catalogue/stations', { kommune: 'unna', property: 'no2', lang: 'de' }]]);
  });

  it('list Kommunen while nothing is chosen', async () => {
    surround();
    expect(await values(undefined)).toEqual(['Schwerte=schwerte', 'Unna=unna']);
  });
});
