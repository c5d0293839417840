import request from 'supertest';
import { ngsiOfScene } from '../../../testing/servers/ngsi-server';
import { scene, sequence, type Scene } from '../../../testing/scene';

const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';

let made: Scene;
beforeAll(async () => {
  made = scene('2026-07-01T12:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T11:00Z', 60, [30]));
  await made.put('DENW010', 'no2', sequence('2026-07-01T10:00Z', 60, [12]));
  await made.put('DENW179', 'air_temperature', [{ start: '2026-07-01T11:00Z', value: 21.5 }], { feed: 'dwd' });
  await made.put('A1-Kreuz', 'traffic_flow_all', sequence('2026-07-01T11:00Z', 15, [400]), { feed: 'counter' });
});

async function get(path: string, token?: string) {
  const { app, log } = ngsiOfScene(made, { token: 's' });
  const asked = request(app).get(`/v2${path}`);
  const { status, body, headers } = await (token ? asked.set('authorization', `Bearer ${token}`) : asked);
  expect(log).toEqual([]);
  return {
    status,
    body: body as Record<string, unknown> & Record<string, unknown>[],
    headers: headers as Record<string, string>,
  };
}

it('writes an attribute with its type and metadata', async () => {
  const { body } = await get(`/entities/${AIR}?attrs=no2,location,dateObserved,refWeatherObserved`);
  const text = (value: string) => ({ type: 'Text', value });
  expect(body).toEqual({
    ...{ id: AIR, type: 'AirQualityObserved' },
    dateObserved: { type: 'DateTime', value: '2026-07-01T12:00:00Z', metadata: {} },
    no2: {
      ...{ type: 'Number', value: 30 },
      metadata: {
        ...{ unitCode: text('GQ'), quality: text('valid'), feed: text('uba'), period: text('1h') },
        ...{ dateObservedFrom: text('2026-07-01T11:00:00Z'), dateObservedTo: text('2026-07-01T12:00:00Z') },
        ...{ observedProperty: text('urn:smart-region-hub:property:no2'), attribution: text('Umweltbundesamt') },
        TimeInstant: { type: 'DateTime', value: '2026-07-01T12:00:00Z' },
      },
    },
    location: { type: 'geo:json', value: { type: 'Point', coordinates: [7.6, 51.5] }, metadata: {} },
    refWeatherObserved: { type: 'Relationship', value: 'urn:ngsi-ld:WeatherObserved:DENW179', metadata: {} },
  });
});

it('writes attributes alone, and plain values', async () => {
  const { body } = await get(`/entities/${AIR}/attrs?attrs=no2,temperature&options=keyValues`);
  expect(body).toEqual({ no2: 30, temperature: 21.5 });
});

const shown = { type: 'Number', value: 30 };
it.each<[string, string, string, unknown]>([
  ['an attribute', 'no2', 'application/json', expect.objectContaining(shown)],
  ['a number, as a text', 'no2/value', 'text/plain', '30'],
  ['a text, in quotation marks', 'areaServed/value', 'text/plain', '"Schwerte"'],
  ['a time, as a text', 'dateObserved/value', 'text/plain', '"2026-07-01T12:00:00Z"'],
  ['what has members', 'location/value', 'application/json', { type: 'Point', coordinates: [7.6, 51.5] }],
])('writes %s alone', async (_, path, type, expected) => {
  const { app } = ngsiOfScene(made);
  const { status, body, text, headers } = await request(app).get(`/v2/entities/${AIR}/attrs/${path}`);
  expect([status, headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
  expect(type === 'text/plain' ? text : body).toEqual(expected);
});

it('writes values without names in the order that is asked for, what is missing in its place', async () => {
  const query = 'type=AirQualityObserved&attrs=areaServed,temperature,no2';
  expect((await get(`/entities?${query}&options=values`)).body).toEqual([
    ['Schwerte', 21.5, 30],
    ['Unna', null, 12],
  ]);
  expect((await get(`/entities/${AIR}/attrs?attrs=no2,areaServed&options=values`)).body).toEqual([30, 'Schwerte']);
  const double = 'attrs=dateObserved,dateObservedTo,no2';
  expect((await get(`/entities/${AIR}?${double}&options=unique`)).body).toEqual(['2026-07-01T12:00:00Z', 30]);
});

it.each([
  ['an attribute', 'type=AirQualityObserved&orderBy=no2', ['AirQualityObserved:DENW010', 'AirQualityObserved:DENW179']],
  [
    'it from the greatest down',
    'type=AirQualityObserved&orderBy=!no2',
    ['AirQualityObserved:DENW179', 'AirQualityObserved:DENW010'],
  ],
  [
    'what some do not have: these first',
    'orderBy=no2,id',
    ['WeatherObserved:DENW179', 'AirQualityObserved:DENW010', 'AirQualityObserved:DENW179'],
  ],
  [
    'a text, then a number',
    'orderBy=!areaServed,!no2',
    ['AirQualityObserved:DENW010', 'AirQualityObserved:DENW179', 'WeatherObserved:DENW179'],
  ],
  ['what is not shown', 'orderBy=!no2&attrs=areaServed&limit=1', ['AirQualityObserved:DENW179']],
])('orders by %s', async (_, query, ids) => {
  const { body } = await get(`/entities?${query}`);
  expect(body.map(({ id }) => String(id).replace('urn:ngsi-ld:', ''))).toEqual(ids);
});

it('cannot write a number as JSON alone', async () => {
  const { app } = ngsiOfScene(made);
  const asked = request(app).get(`/v2/entities/${AIR}/attrs/no2/value`).set('accept', 'application/json');
  expect((await asked).status).toBe(406);
});

it.each([
  ['all', '/entities', 3],
  ['a type', '/entities?type=AirQualityObserved', 2],
  ['a pattern of types', '/entities?typePattern=^Weather', 1],
  ['a pattern of ids', '/entities?idPattern=DENW179$', 2],
  ['a comparison', '/entities?q=no2>20', 1],
  ['a text without quotes', '/entities?q=areaServed==Unna', 1],
  ['a text in single quotes', "/entities?q=areaServed:'Unna'", 1],
  ['a member of a value', '/entities?q=address.addressLocality==Schwerte', 2],
  ['a range', '/entities?q=no2==11..13', 1],
  ['what is not there', '/entities?q=!temperature', 1],
  ['both', '/entities?q=no2>20;temperature>20', 1],
  ['near, latitude first', '/entities?georel=near;maxDistance:100&geometry=point&coords=51.5,7.6', 3],
  ['covered by a box', '/entities?georel=coveredBy&geometry=box&coords=51,7;52,8', 3],
  ['not covered by a polygon', '/entities?georel=disjoint&geometry=polygon&coords=51,8;52,8;52,9;51,8', 3],
])('finds %s', async (_, path, count) => {
  const { status, body } = await get(encodeURI(path));
  expect([status, body.length]).toEqual([200, count]);
});

it('comes in pages with the number of all', async () => {
  const { body, headers } = await get('/entities?limit=1&offset=2&options=count,keyValues');
  expect([body.map(({ id }) => id), headers['fiware-total-count']]).toEqual([
    ['urn:ngsi-ld:AirQualityObserved:DENW010'],
    '3',
  ]);
});

it('lists types with their attributes', async () => {
  const { body } = await get('/types');
  expect(body.map(({ type, count }) => [type, count])).toEqual([
    ['AirQualityObserved', 2],
    ['WeatherObserved', 1],
  ]);
  expect((await get('/types/WeatherObserved')).body).toMatchObject({ attrs: { temperature: { types: ['Number'] } } });
  expect((await get('/types?options=values')).body).toEqual(['AirQualityObserved', 'WeatherObserved']);
});

it('shows what is closed to the token alone', async () => {
  expect((await get('/entities?type=TrafficFlowObserved')).body).toEqual([]);
  expect((await get('/entities?type=TrafficFlowObserved&options=keyValues', 's')).body).toMatchObject([
    { intensity: 100 },
  ]);
  expect((await get('/entities', 'wrong')).status).toBe(401);
});

it.each([
  ['/entities/urn:x', 404, 'NotFound'],
  ['/types/X', 404, 'NotFound'],
  ['/nothing', 404, 'NotFound'],
  [`/entities/${AIR}/attrs/co`, 404, 'NotFound'],
  [`/entities/${AIR}/attrs/__proto__/value`, 404, 'NotFound'],
  ['/entities/urn:x/attrs/no2', 404, 'NotFound'],
  ['/entities?limit=0', 400, 'BadRequest'],
  ['/types?limit=0', 400, 'BadRequest'],
  ['/entities?orderBy=!', 400, 'BadRequest'],
  ['/entities?q=no2>', 400, 'BadRequest'],
  ['/entities?limit=2000', 400, 'BadRequest'],
  ['/entities?georel=coveredBy&geometry=circle&coords=1,1', 400, 'BadRequest'],
  ['/entities?georel=coveredBy&geometry=box&coords=1,1', 400, 'BadRequest'],
  ['/entities?georel=coveredBy&geometry=point&coords=a,b', 400, 'BadRequest'],
  ['/entities?id=a&idPattern=b', 400, 'BadRequest'],
])('says in the shape of NGSI-v2 what is wrong: %s', async (path, status, error) => {
  const answer = await get(encodeURI(path));
  expect([answer.status, answer.body]).toEqual([status, { error, description: expect.any(String) as string }]);
});
