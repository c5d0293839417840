import request from 'supertest';
import { scene, sequence, type Scene } from '../../testing/scene';
import { ngsiOfScene } from '../../testing/servers/ngsi-server';
import { LIMITS } from './limits';

const NOW = '2026-07-02T00:00Z';
const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';
const WEATHER = 'urn:ngsi-ld:WeatherObserved:dwd-05480';

let made: Scene;
beforeAll(async () => {
  made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30, 40, null, 60]));
  await made.put('DENW179', 'no2', [
    { start: '2026-07-01T06:00Z', minutes: 60, value: 999, quality: 'implausible', reasons: ['range'] },
  ]);
  await made.put('DENW010', 'no2', sequence('2026-06-01T00:00Z', 60, [1, 2]));
  await made.put('A1-Kreuz', 'traffic_flow_all', sequence('2026-07-01T00:00Z', 15, [400, 480, 80]), {
    feed: 'counter',
  });
  await made.put('dwd-05480', 'wind_direction', sequence('2026-07-01T00:00Z', 60, [350, 10]), { feed: 'dwd' });
  await made.put('dwd-05480', 'relative_humidity', sequence('2026-07-01T00:00Z', 60, [50, 60]), { feed: 'dwd' });
  await made.put('sensor-1', 'noise_laeq', sequence('2026-07-01T00:00Z', 60, [60, 70]), { feed: 'dwd' });
});

type Json = Readonly<Record<string, unknown>>;

async function get(path: string, token?: string) {
  const { app, log } = ngsiOfScene(made, { token: 's' });
  const asked = request(app).get(`/ngsi-ld/v1/temporal/${path}`);
  const { status, body, headers } = await (token ? asked.set('authorization', `Bearer ${token}`) : asked);
  expect(log).toEqual([]);
  return { status, body: body as Json & readonly Json[], headers: headers as Record<string, string> };
}

const JULY = 'timerel=after&timeAt=2026-07-01T00:00:00Z';

it('has each reading with its time, interval and quality, also what cannot be', async () => {
  const { body } = await get(
    `entities/${AIR}?attrs=no2&timerel=between&timeAt=2026-07-01T05:00:00Z&endTimeAt=2026-07-02T00:00:00Z`
  );
  const said = (value: unknown) => ({ type: 'Property', value });
  expect(body).toEqual({
    ...{ id: AIR, type: 'AirQualityObserved' },
    no2: [
      expect.objectContaining({ value: 60, observedAt: '2026-07-01T06:00:00Z', quality: said('valid') }),
      {
        ...{ type: 'Property', value: 999, unitCode: 'GQ', observedAt: '2026-07-01T07:00:00Z' },
        ...{ dateObservedFrom: said('2026-07-01T06:00:00Z'), dateObservedTo: said('2026-07-01T07:00:00Z') },
        ...{ quality: said('implausible'), qualityReasons: said(['range']), feed: said('uba'), period: said('1h') },
        ...{ attribution: said('Umweltbundesamt'), observedProperty: said('urn:smart-region-hub:property:no2') },
      },
    ],
  });
});

describe('values alone', () => {
  const values = async (query: string, attribute = 'no2') => {
    const { status, body } = await get(`entities/${AIR}?options=temporalValues&${query}`);
    expect(status).toBe(200);
    return (body[attribute] as { values: [number, string][] } | undefined)?.values;
  };

  const FIRST: [number, string][] = [[10, '2026-07-01T01:00:00Z']];
  it.each<[string, string, [number, string][]]>([
    [
      'after, what ends at the moment not among them',
      'timerel=after&timeAt=2026-07-01T03:00:00Z',
      [
        [40, '2026-07-01T04:00:00Z'],
        [60, '2026-07-01T06:00:00Z'],
      ],
    ],
    ['before, what ends at the moment among them', 'timerel=before&timeAt=2026-07-01T01:00:00Z', FIRST],
    [
      'between, without what ends at the first moment and with what ends at the last',
      'timerel=between&timeAt=2026-07-01T01:00:00Z&endTimeAt=2026-07-01T03:00:00Z',
      [
        [20, '2026-07-01T02:00:00Z'],
        [30, '2026-07-01T03:00:00Z'],
      ],
    ],
    ['as older drafts name the times', 'timerel=before&time=2026-07-01T01:00:00Z', FIRST],
    ['with another zone', 'timerel=before&timeAt=2026-07-01T03:59:59%2B02:00', FIRST],
    [
      'the last',
      'lastN=2',
      [
        [40, '2026-07-01T04:00:00Z'],
        [60, '2026-07-01T06:00:00Z'],
      ],
    ],
    ['the last of a time', 'lastN=1&timerel=before&timeAt=2026-07-01T03:59:59Z', [[30, '2026-07-01T03:00:00Z']]],
  ])('%s', async (_, query, expected) => {
    expect(await values(query)).toEqual(expected);
  });
});

describe('put together', () => {
  const figures = async (path: string, query: string, token?: string) => {
    const { status, body } = await get(`entities/${path}?options=aggregatedValues&${query}`, token);
    expect([status, body]).toEqual([200, expect.anything()]);
    return body;
  };

  it('over periods of the range, all methods', async () => {
    const methods = 'totalCount,distinctCount,sum,avg,min,max,stddev,sumsq';
    const { no2 } = await figures(
      AIR,
      `attrs=no2&aggrMethods=${methods}&aggrPeriodDuration=PT2H&timerel=between&timeAt=2026-07-01T00:00:00Z&endTimeAt=2026-07-01T04:00:00Z`
    );
    const [first, second] = [
      ['2026-07-01T00:00:00Z', '2026-07-01T02:00:00Z'],
      ['2026-07-01T02:00:00Z', '2026-07-01T04:00:00Z'],
    ];
    const both = (a: number, b: number) => [
      [a, ...first!],
      [b, ...second!],
    ];
    expect(no2).toEqual({
      ...{ type: 'Property', unitCode: 'GQ', totalCount: both(2, 2), distinctCount: both(2, 2) },
      ...{ sum: both(30, 70), avg: both(15, 35), min: both(10, 30), max: both(20, 40) },
      // √((5² + 5²) / (2 − 1)), 10² + 20², 30² + 40²
      ...{ stddev: both(7.071068, 7.071068), sumsq: both(500, 2500) },
    });
  });

  it('over all of the range where no period is named, without what cannot be', async () => {
    const { no2 } = await figures(AIR, `attrs=no2&aggrMethods=max&${JULY}`);
    expect(no2).toMatchObject({ max: [[60, '2026-07-01T00:00:00Z', '2026-07-01T06:00:00Z']] });
  });

  it('over days of the region: this one begins at 22:00 UTC', async () => {
    const { no2 } = await figures(AIR, 'attrs=no2&aggrMethods=totalCount&aggrPeriodDuration=P1D&lastN=100');
    expect(no2).toMatchObject({ totalCount: [[5, '2026-06-30T22:00:00Z', '2026-07-01T22:00:00Z']] });
  });

  it.each([
    // 350° and 10° are north, by vectors
    ['directions', WEATHER, 'windDirection', 360, undefined],
    ['shares', WEATHER, 'relativeHumidity', 0.55, undefined],
    // 10·log10((10⁶ + 10⁷) / 2)
    ['levels by their energy', 'urn:ngsi-ld:NoiseLevelObserved:sensor-1', 'LAeq', 67.403627, undefined],
    // 100, 120 and 20 vehicles in quarters of an hour
    ['vehicles of a period', 'urn:ngsi-ld:TrafficFlowObserved:A1-Kreuz', 'intensity', 80, 's'],
  ])('%s', async (_, id, attribute, avg, token) => {
    const body = await figures(id, 'aggrMethods=avg&lastN=10', token);
    const [[value]] = (body[attribute] as { avg: [[number]] }).avg;
    expect(value).toBeCloseTo(avg, 6);
  });
});

describe('of many entities', () => {
  it.each([
    ['those that have measured in the time', `entities?type=AirQualityObserved&${JULY}`, [AIR]],
    [
      'those whose readings fulfil a q',
      'entities?q=no2<2&timerel=after&timeAt=2026-01-01T00:00:00Z',
      ['urn:ngsi-ld:AirQualityObserved:DENW010'],
    ],
    ['those that have an attribute', `entities?attrs=windDirection&${JULY}`, [WEATHER]],
  ])('%s', async (_, path, ids) => {
    const { status, body } = await get(path);
    expect([status, body.map(({ id }) => id)]).toEqual([200, ids]);
  });

  it('comes in pages with their number', async () => {
    const { body, headers } = await get(`entities?${JULY}&limit=1&count=true`);
    expect([body.length, headers['ngsild-results-count']]).toEqual([1, '3']);
    expect(headers['link']).toMatch(/offset=1[^>]*>; rel="next"/);
  });

  it('has nothing of what is closed', async () => {
    expect((await get(`entities?type=TrafficFlowObserved&${JULY}`)).body).toEqual([]);
    expect((await get('entities/urn:ngsi-ld:TrafficFlowObserved:A1-Kreuz')).status).toBe(404);
    expect((await get(`entities?type=TrafficFlowObserved&${JULY}`, 's')).body).toHaveLength(1);
  });
});

it.each([
  ['no time', 'entities?type=AirQualityObserved'],
  ['a time without a zone', 'entities?timerel=after&timeAt=2026-07-01T00:00:00'],
  ['an end before the start', 'entities?timerel=between&timeAt=2026-07-02T00:00:00Z&endTimeAt=2026-07-01T00:00:00Z'],
  ['an end that is missing', 'entities?timerel=between&timeAt=2026-07-02T00:00:00Z'],
  ['an unknown relation', 'entities?timerel=during&timeAt=2026-07-02T00:00:00Z'],
  ['no method', `entities?options=aggregatedValues&${JULY}`],
  ['an unknown method', `entities?options=aggregatedValues&aggrMethods=median&${JULY}`],
  ['a period that is none', `entities?options=aggregatedValues&aggrMethods=avg&aggrPeriodDuration=1h&${JULY}`],
  ['a period of a second', `entities?options=aggregatedValues&aggrMethods=avg&aggrPeriodDuration=PT1S&${JULY}`],
])('says what is wrong: %s', async (_, path) => {
  const { status, body } = await get(path);
  expect([status, body]).toEqual([
    400,
    {
      type: 'https://uri.etsi.org/ngsi-ld/errors/BadRequestData',
      title: 'Bad request data',
      detail: expect.stringMatching(/\. \S.*\.$/) as string,
    },
  ]);
});

it('says how much is too much', async () => {
  const many = Array.from({ length: LIMITS.readings + 1 }, (_, i) => i % 40);
  await made.put('DENW010', 'o3', sequence('2026-01-01T00:00Z', 5, many));
  const o3 = (query: string) => get(`entities/urn:ngsi-ld:AirQualityObserved:DENW010?attrs=o3&${query}`);
  const { status, body } = await o3('timerel=after&timeAt=2025-01-01T00:00:00Z');
  expect([status, body['type']]).toEqual([403, 'https://uri.etsi.org/ngsi-ld/errors/TooManyResults']);
  expect(body['detail']).toMatch(/20000 readings.*shorter time/);
  const monthly = await o3('lastN=0&options=aggregatedValues&aggrMethods=totalCount&aggrPeriodDuration=P1M');
  expect(monthly.body['o3']).toMatchObject({
    // 31 days of 288 readings, the first hour of them is that of December's in the region
    totalCount: [
      [8916, '2025-12-31T23:00:00Z', '2026-01-31T23:00:00Z'],
      [8064, '2026-01-31T23:00:00Z', '2026-02-28T23:00:00Z'],
      [3021, '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'],
    ],
  });
});
