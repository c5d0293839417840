import { columnOf } from '../../testing/frames';
import { scene, sequence } from '../../testing/scene';
import { askHub } from './ask';
import type { Scene } from '../../testing/scene';

const RANGE = { from: '2026-07-01T00:00:00Z', to: '2026-07-01T03:00:00Z' };

async function world(): Promise<Scene> {
  const made = scene('2026-07-01T03:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30]));
  await made.put('DENW010', 'no2', sequence('2026-07-01T00:00Z', 60, [40, 50, 60]));
  return made;
}

const ask = async (body: object) => (await askHub({ ...RANGE, ...body }, (await world()).hub)).results;

it('answers every query by its name, in the JSON that Grafana reads', async () => {
  const results = await ask({
    queries: [
      { refId: 'A', type: 'series', properties: ['no2'], stations: ['DENW179'] },
      { refId: 'B', type: 'latest' },
    ],
  });
  expect(results.A).toMatchObject({
    status: 200,
    frames: [{ schema: { refId: 'A', name: 'Schwerte · Stundenmittel · Stickstoffdioxid' } }],
  });
  expect(columnOf(results.A!.frames[0], 'value')).toEqual([10, 20, 30]);
  expect(results.B).toMatchObject({ status: 200, frames: [{ schema: { refId: 'B' } }] });
});

it('lets no failing query spoil the others', async () => {
  const results = await ask({
    queries: [
      { refId: 'A', stations: 'DENW178' },
      { refId: 'B', type: 'serie' },
      { refId: 'C', bucket: '7m' },
      { refId: 'D', type: 7 },
      { refId: 'E', properties: 'no2' },
    ],
  });
  expect(results).toMatchObject({
    A: { status: 404, errorSource: 'downstream', frames: [] },
    B: { status: 400, error: 'The hub knows no question of type "serie". Did you mean "series"?' },
    C: { status: 400, error: expect.stringContaining('"bucket"') },
    D: { status: 400, error: expect.stringContaining('"type"') },
    E: { status: 200 },
  });
  expect(results.A!.error).toBe('There is no station "DENW178" in this hub. Did you mean "DENW179" (Schwerte)?');
});

it('takes a query without a type for a course, as the saved JSON of alert rules is run as it is', async () => {
  const results = await ask({ queries: [{ refId: 'A', properties: 'no2' }] });
  expect(results.A!.frames).toHaveLength(2);
});

it('uses the defaults of the data source where the query says nothing', async () => {
  const defaults = { kommune: 'unna', language: 'en' };
  const results = await ask({
    defaults,
    queries: [
      { refId: 'A', properties: 'no2' },
      { refId: 'B', properties: 'no2', kommunen: 'schwerte', language: 'de' },
      { refId: 'C', properties: 'no2', kommunen: ['*'] },
      { refId: 'D', properties: 'no2', kommunen: '$__all' },
      { refId: 'E', properties: 'no2', kommunen: [] },
    ],
  });
  const [unna, schwerte] = ['Unna-Königsborn', 'Schwerte'].map((name) => `${name} · hourly mean · Nitrogen dioxide`);
  expect(Object.values(results).map((r) => r.frames.map((frame) => frame.schema.name).sort())).toEqual([
    [unna],
    ['Schwerte · Stundenmittel · Stickstoffdioxid'],
    [schwerte, unna],
    [schwerte, unna],
    [unna],
  ]);
});

it('lets a query have a time of its own, and leaves hidden ones out', async () => {
  const results = await ask({
    queries: [
      { refId: 'A', properties: 'no2', from: Date.parse(RANGE.from), to: Date.parse(RANGE.from) + 3_600_000 },
      { refId: 'B', hide: true },
    ],
  });
  expect(columnOf(results.A!.frames[0], 'value')).toEqual([10]);
  expect(results).not.toHaveProperty('B');
});

it.each([
  ['the end before the start', { from: RANGE.to, to: RANGE.from }, 'ends before it begins'],
  ['no time at all', { from: RANGE.from, to: RANGE.from }, 'ends before it begins'],
  ['a hundred years', { from: '1926-07-01T00:00Z', to: '2026-07-01T00:00Z' }, 'has 100 years, more than the 20'],
  ['the Stone Age', { from: -8e15, to: -7.9e15 }, 'outside the years 1800 to 2199'],
])('refuses %s', async (_, range, message) => {
  const results = await ask({ ...range, queries: [{ refId: 'A' }] });
  expect(results.A).toMatchObject({ status: 400, error: expect.stringContaining(message) });
});

it('shortens an answer that would be too fine, however many points are asked for', async () => {
  const results = await ask({
    from: '2016-07-01T00:00Z',
    to: '2026-07-01T00:00Z',
    queries: [{ refId: 'A', properties: 'no2', maxDataPoints: 1e9 }],
  });
  expect(results.A!.frames[0]!.data.values[0]!.length).toBeLessThanOrEqual(50_000);
});

it.each([
  ['nothing', undefined],
  ['a text', 'series'],
  ['no queries', { ...RANGE, queries: [] }],
  ['a query without a name', { ...RANGE, queries: [{ type: 'series' }] }],
  ['two queries of one name', { ...RANGE, queries: [{ refId: 'A' }, { refId: 'A' }] }],
  ['no time', { queries: [{ refId: 'A' }] }],
  ['a time in words', { ...RANGE, from: 'an hour ago', queries: [{ refId: 'A' }] }],
])('refuses %s as a whole', async (_, body) => {
  const { hub } = await world();
  await expect(askHub(body, hub)).rejects.toMatchObject({ kind: 'query', remedy: expect.stringContaining('openapi') });
});

it('is not fooled by names that objects have anyway', async () => {
  const results = await ask({ queries: JSON.parse('[{"refId":"__proto__","properties":"no2"}]') as unknown });
  expect(Object.keys(results)).toEqual(['__proto__']);
});

it('reports a bug with a number and keeps its inside to itself', async () => {
  const { hub, bugs } = await world();
  const broken = { ...hub, catalogue: { ...hub.catalogue, series: () => Promise.reject(new Error('secret path')) } };
  const { results } = await askHub({ ...RANGE, queries: [{ refId: 'A' }] }, broken);
  expect(results.A).toMatchObject({ status: 500, error: expect.stringMatching(/the number [0-9a-f-]{36}/) });
  expect(JSON.stringify(results)).not.toContain('secret');
  expect(bugs.map((bug) => bug.message)).toEqual(['secret path']);
});

describe('keys that nobody reads', () => {
  test.each([
    [{ type: 'latest', kommune: ['menden'] }, '"kommune" is no key of the question "latest". Did you mean "kommunen"?'],
    [{ bukket: '1h' }, '"bukket" is no key of the question "series". Did you mean "bucket"?'],
    [
      { type: 'events', active: true, kindes: 'flood' },
      '"kindes" is no key of the question "events". Did you mean "kinds"?',
    ],
    [{ type: 'latest', bucket: '1h' }, /^"bucket" is no key of the question "latest"\. There are: kommunen, .*\.$/],
    [
      { type: 'forecast', language: 'de', leed: 3 },
      '„leed“ ist kein Schlüssel der Frage „forecast“. Meinten Sie „lead“?',
    ],
  ])('%j is refused with the nearest', async (query, error) => {
    const results = await ask({ queries: [{ refId: 'A', ...query }, { refId: 'B' }] });
    expect(results.A).toMatchObject({ status: 400, error: expect.stringMatching(error), frames: [] });
    expect(results.B).toMatchObject({ status: 200 });
  });

  test.each([
    [{ queries: [{ refId: 'A' }], purpos: 'panel' }, /"purpos" is no key of a request/, 'Did you mean "purpose"?'],
    [{ querys: [{ refId: 'A' }] }, /"querys" is no key of a request/, 'Did you mean "queries"?'],
    [{ queries: [{ refId: 'A' }], defaults: { kommunen: 'unna' } }, /"kommunen" is no key/, 'Did you mean "kommune"?'],
  ])('%j is refused as a whole', async (body, message, remedy) => {
    await expect(ask(body)).rejects.toMatchObject({ kind: 'query', message: expect.stringMatching(message), remedy });
  });

  test('are not those that Grafana writes, nor those that are null', async () => {
    const grafana = {
      ...{ datasource: { type: 'x', uid: 'y' }, datasourceId: 3, key: 'Q-1', queryType: '', hide: false, version: 1 },
      ...{ intervalMs: 1000, maxDataPoints: 500, queryCachingTTL: 0, scopes: [], filters: [], timeRange: {} },
    };
    const query = { refId: 'A', properties: 'no2', bucket: null, kommunen: null, foreign: null, ...grafana };
    expect((await ask({ queries: [query] })).A).toMatchObject({ status: 200 });
  });
});
