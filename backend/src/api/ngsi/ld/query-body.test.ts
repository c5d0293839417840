import request from 'supertest';
import { scene, sequence, type Scene } from '../../../testing/scene';
import { ngsiOfScene } from '../../../testing/servers/ngsi-server';

const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';
const UNNA = 'urn:ngsi-ld:AirQualityObserved:DENW010';
const WEATHER = 'urn:ngsi-ld:WeatherObserved:DENW179';
const NOW = '/entityOperations/query';
const TIME = '/temporal/entityOperations/query';

let made: Scene;
beforeAll(async () => {
  made = scene('2026-07-01T12:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T10:00Z', 60, [10, 30]));
  await made.put('DENW010', 'no2', sequence('2026-07-01T10:00Z', 60, [11, 12]));
  await made.put('DENW179', 'air_temperature', [{ start: '2026-07-01T11:00Z', value: 21.5 }], { feed: 'dwd' });
});

async function post(path: string, body: object | string, headers: Record<string, string> = {}) {
  const { app, log } = ngsiOfScene(made);
  const asked = request(app).post(`/ngsi-ld/v1${path}`).set('content-type', 'application/json').set(headers);
  const { status, body: answer, headers: answered } = await asked.send(body);
  expect(log).toEqual([]);
  const list = answer as Record<string, unknown>[] & Record<string, unknown>;
  return { status, body: list, headers: answered as Record<string, string> };
}

const query = (members: object = {}) => ({ type: 'Query', ...members });
const around = { georel: 'near;maxDistance==100', geometry: 'Point', coordinates: [7.6, 51.5] };
const BETWEEN = { timerel: 'between', timeAt: '2026-07-01T11:00:00Z', endTimeAt: '2026-07-01T12:00:00Z' };

it.each<[string, object, string[]]>([
  ['all', {}, [AIR, WEATHER, UNNA]],
  ['a type', { entities: [{ type: 'AirQualityObserved' }] }, [AIR, UNNA]],
  [
    'one of a type, or all of another',
    { entities: [{ type: 'AirQualityObserved', id: UNNA }, { type: 'WeatherObserved' }] },
    [WEATHER, UNNA],
  ],
  ['some by their ids', { entities: [{ type: '*', id: [AIR, WEATHER] }] }, [AIR, WEATHER]],
  ['a pattern', { entities: [{ type: 'AirQualityObserved', idPattern: '179$' }] }, [AIR]],
  ['an attribute', { attrs: ['temperature'] }, [WEATHER, AIR].sort()],
  ['a q', { q: 'no2>20' }, [AIR]],
  ['a place', { geoQ: around, entities: [{ type: 'AirQualityObserved' }] }, [AIR, UNNA]],
])('finds %s', async (_, members, ids) => {
  const { status, body } = await post(`${NOW}?options=keyValues`, query(members));
  expect([status, body.map(({ id }) => id).sort()]).toEqual([200, [...ids].sort()]);
});

it('answers as the address does', async () => {
  const { app } = ngsiOfScene(made);
  const address = `/ngsi-ld/v1/entities?type=AirQualityObserved&attrs=no2&limit=1&count=true`;
  const { body, headers } = await request(app).get(address);
  const members = { entities: [{ type: 'AirQualityObserved' }], attrs: ['no2'] };
  const posted = await post(`${NOW}?limit=1&count=true`, query(members));
  expect(posted.body).toEqual(body);
  expect(posted.headers['ngsild-results-count']).toBe((headers as Record<string, string>)['ngsild-results-count']);
});

it('has readings over time', async () => {
  const { status, body } = await post(
    `${TIME}?options=temporalValues`,
    query({ q: 'no2>20', attrs: ['no2'], temporalQ: BETWEEN })
  );
  expect([status, body]).toEqual([
    200,
    [
      {
        id: AIR,
        type: 'AirQualityObserved',
        no2: { type: 'Property', unitCode: 'GQ', values: [[30, '2026-07-01T12:00:00Z']] },
      },
    ],
  ]);
});

it('puts them together, by the document or by its address', async () => {
  const temporalQ = { ...BETWEEN, aggrMethods: ['max'], aggrPeriodDuration: 'PT1H' };
  const entities = [{ type: 'AirQualityObserved', id: UNNA }];
  const byDocument = await post(`${TIME}?options=aggregatedValues`, query({ entities, temporalQ }));
  const byAddress = await post(
    `${TIME}?options=aggregatedValues&aggrMethods=max&aggrPeriodDuration=PT1H`,
    query({ entities, temporalQ: BETWEEN })
  );
  expect(byDocument.body[0]!['no2']).toMatchObject({ max: [[12, '2026-07-01T11:00:00Z', '2026-07-01T12:00:00Z']] });
  expect(byAddress.body).toEqual(byDocument.body);
});

const TEXT = { 'content-type': 'text/plain' };
it.each<[string, string, object | string, number, Record<string, string>]>([
  ['no Query', NOW, { type: 'Subscription' }, 400, {}],
  ['half a document', NOW, '{"type":', 400, {}],
  ['a list', NOW, [], 400, {}],
  ['a member that is none', NOW, query({ scopeQ: '/a' }), 400, {}],
  ['no time', TIME, query(), 400, {}],
  ['the same twice', `${TIME}?lastN=1`, query({ temporalQ: { lastN: 2 } }), 400, {}],
  ['what belongs into the document', `${NOW}?q=no2`, query(), 400, {}],
  ['a pattern that takes for ever', NOW, query({ entities: [{ type: '*', idPattern: '(a+)+$' }] }), 400, {}],
  ['another context', NOW, query({ '@context': 'https://example.org/own.jsonld' }), 503, {}],
  ['a text', NOW, 'no2', 415, TEXT],
  ['100 kB', NOW, query({ q: 'a'.repeat(100_000) }), 413, {}],
])('says what is wrong with %s', async (_, path, body, status, headers) => {
  const answer = await post(path, body, headers);
  expect([answer.status, answer.body['type']]).toEqual([
    status,
    expect.stringMatching(/^https:\/\/uri\.etsi\.org\/ngsi-ld\/errors\//),
  ]);
});
