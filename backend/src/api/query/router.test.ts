import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { scene, sequence } from '../../testing/scene';
import type { Answer } from '../../analysis/asking/ask';
import type { Scene } from '../../testing/scene';

const RANGE = { from: '2026-07-01T00:00:00Z', to: '2026-07-01T03:00:00Z' };

async function world(): Promise<Scene> {
  const made = scene('2026-07-01T03:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, null, 30]));
  return made;
}

const post = async (body: unknown) =>
  request(appOf(await world()).app)
    .post('/api/v1/query')
    .send(body as object);

it('answers in the JSON of Grafana’s own /api/ds/query', async () => {
  const { status, type, body } = await post({
    ...RANGE,
    queries: [
      { refId: 'A', type: 'series', properties: ['no2'], bucket: '1h' },
      { refId: 'B', type: 'series', kommunen: ['unne'] },
    ],
  });
  expect({ status, type }).toEqual({ status: 200, type: 'application/json' });
  const hour = 3_600_000;
  const first = Date.parse(RANGE.from);
  expect(body).toEqual({
    results: {
      A: {
        status: 200,
        frames: [
          {
            schema: {
              refId: 'A',
              name: 'Schwerte · Stundenmittel · Stickstoffdioxid',
              meta: { type: 'timeseries-multi', typeVersion: [0, 1] },
              fields: [
                { name: 'time', type: 'time', typeInfo: { frame: 'time.Time', nullable: false } },
                {
                  name: 'value',
                  type: 'number',
                  typeInfo: { frame: 'float64', nullable: true },
                  labels: expect.objectContaining({ station: 'DENW179', property: 'no2', feed: 'uba' }),
                  config: expect.objectContaining({ unit: 'conμgm3', decimals: 0 }),
                },
              ],
            },
            data: {
              values: [
                [first + hour, first + 2 * hour, first + 3 * hour],
                [10, null, 30],
              ],
            },
          },
        ],
      },
      B: {
        status: 404,
        error: 'There is no Kommune "unne" in this hub. Did you mean "unna" (Unna)?',
        errorSource: 'downstream',
        frames: [],
      },
    },
  });
});

describe('a request that is wrong as a whole', () => {
  it('is answered as a problem with its remedy', async () => {
    const { status, type, body } = await post({ ...RANGE, queries: [] });
    expect({ status, type }).toEqual({ status: 400, type: 'application/problem+json' });
    expect(body).toMatchObject({
      type: 'urn:smart-region-hub:query',
      title: 'Bad Request',
      status: 400,
      detail: expect.stringContaining('"queries"'),
      remedy: expect.stringMatching(/openapi/),
    });
  });

  it.each([
    ['not JSON', 'application/json', '{"from":', 400, 'not JSON'],
    ['a bare number', 'application/json', '7', 400, 'not JSON'],
    ['no object', 'application/json', '[]', 400, 'not understood'],
    ['a form', 'application/x-www-form-urlencoded', 'from=1', 400, 'no body of JSON'],
    ['in an old charset', 'application/json; charset=ebcdic-de', '{}', 415, 'charset'],
    ['more than a megabyte', 'application/json', JSON.stringify({ a: 'x'.repeat(1_100_000) }), 413, 'larger'],
  ])('%s is refused', async (_, type, body, status, detail) => {
    const answer = await request(appOf(await world()).app)
      .post('/api/v1/query')
      .type(type)
      .send(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, detail: expect.stringContaining(detail), remedy: expect.any(String) });
  });

  it('without a body is refused', async () => {
    const { status, body } = await request(appOf(await world()).app).post('/api/v1/query');
    expect({ status, remedy: (body as { remedy: string }).remedy }).toEqual({
      status: 400,
      remedy: expect.stringContaining('Content-Type'),
    });
  });
});

it.each([
  ['in the request', { from: 'now-3h', to: 'now' }, {}],
  ['in one query', { from: '0', to: '1' }, { from: 'now-3h', to: 'now' }],
  ['to the end of a unit, which is yet to come', { from: 'now/d-1h', to: 'now/h' }, { from: 'now-3h' }],
])('takes times that count from now, %s', async (_, range, own) => {
  const query = { refId: 'A', type: 'series', properties: ['no2'], bucket: '1h' };
  const { body } = await post({ ...range, queries: [{ ...query, ...own }] });
  const { frames } = (body as Answer).results['A']!;
  expect(frames[0]!.data.values[1]!.slice(0, 3)).toEqual([10, null, 30]);
});

it('keeps a bug to its log, with the number that the asker sees', async () => {
  const made = await world();
  const catalogue = { ...made.catalogue, series: () => Promise.reject(new Error('/home/hub/secret')) };
  const { app, log } = appOf({ ...made, catalogue });
  const { body } = await request(app)
    .post('/api/v1/query')
    .send({ ...RANGE, queries: [{ refId: 'A' }] });
  const { error, status } = (body as Answer).results.A!;
  const id = /[0-9a-f-]{36}/.exec(error!)![0];
  expect(status).toBe(500);
  expect(error).not.toContain('secret');
  expect(log.find((line) => line.includes(id))).toContain('/home/hub/secret');
});
