/** What is put together may be far more than what could be listed. */
import request from 'supertest';
import { HubError } from '@smartregion/terms/errors';
import { scene, sequence, type Scene } from '../../../testing/scene';
import { ngsiOfScene } from '../../../testing/servers/ngsi-server';
import { MINUTE, type Interval } from '../../../model/time';
import { LIMITS } from '../limits';
import type { Point } from '../../../store/observation-store';

const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';
const FIVE = ['no2', 'o3', 'pm10', 'pm25', 'so2'];
/** Ten minutes of a year. */
const YEAR = 365 * 144;

const START = Date.parse('2024-12-31T23:00Z');
const END = START + YEAR * 10 * MINUTE;

/** 0 … 9 and again. */
function readingsIn({ start, end }: Interval): Point[] {
  const [from, to] = [Math.max(start, START), Math.min(end, END)].map((at) => Math.ceil((at - START) / (10 * MINUTE)));
  return Array.from({ length: Math.max(0, to! - from!) }, (_, i) => {
    const at = START + (from! + i) * 10 * MINUTE;
    const value = (from! + i) % 10;
    return { start: at, end: at + 10 * MINUTE, value, quality: 'valid', reasons: [], receivedAt: at };
  });
}

let made: Scene;
beforeAll(async () => {
  made = scene('2026-01-01T00:00Z');
  for (const property of FIVE) {
    await made.put('DENW179', property, sequence('2025-12-31T22:50Z', 10, [9]));
  }
  // Writing all of it would take a minute.
  const extents = new Map((await made.store.listSeries()).map(({ id }) => [id, { start: START, end: END }]));
  made.store.extent = async () => extents;
  made.store.points = async ({ series, range, limit }) => {
    const readings = readingsIn(range);
    if (readings.length * series.length > limit) {
      throw new HubError('too-large', 'Too many.', 'Ask for fewer.');
    }
    return new Map(series.map((id) => [id, readings]));
  };
});

async function asked(query: string) {
  const { app } = ngsiOfScene(made);
  const { status, body } = await request(app).get(`/ngsi-ld/v1/temporal/${query}`);
  return { status, body: body as Record<string, unknown> };
}

const IN_2025 = 'timerel=between&timeAt=2025-01-01T00:00:00%2B01:00&endTimeAt=2026-01-01T00:00:00%2B01:00';
const PUT_TOGETHER = `${IN_2025}&options=aggregatedValues`;

it('puts a year of ten minutes of five attributes together', async () => {
  const query = `aggrMethods=totalCount,sum,distinctCount,max&aggrPeriodDuration=P1Y&${PUT_TOGETHER}`;
  const { status, body } = await asked(`entities/${AIR}?attrs=${FIVE.join(',')}&${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  const of2025 = (value: number) => [[value, '2024-12-31T23:00:00Z', '2025-12-31T23:00:00Z']];
  for (const name of FIVE) {
    expect(body[name]).toMatchObject({
      // 52 560 readings are 5256 times 0 + … + 9
      ...{ totalCount: of2025(52_560), sum: of2025(236_520), distinctCount: of2025(10), max: of2025(9) },
    });
  }
});

it.each([
  ['no2>8;o3<1', 1],
  ['no2>9', 0],
  ['no2>9|!co', 1],
  ['no2>8;co', 0],
  ['areaServed=="Schwerte";pm10==5', 1],
])('asks all of them with q=%s', async (q, found) => {
  const query = `attrs=no2,o3,pm10&aggrMethods=avg&aggrPeriodDuration=P1Y&${PUT_TOGETHER}`;
  const { status, body } = await asked(`entities?q=${encodeURIComponent(q)}&${query}`);
  expect([status, (body as unknown as unknown[]).length]).toEqual([200, found]);
});

it('says what is too much: values that are made', async () => {
  // 5 attributes, 8 methods, 8760 hours are 350 400
  const methods = 'avg,sum,min,max,stddev,sumsq,totalCount,distinctCount';
  const { status, body } = await asked(
    `entities/${AIR}?aggrMethods=${methods}&aggrPeriodDuration=PT1H&${PUT_TOGETHER}`
  );
  expect([status, body['detail']]).toEqual([
    403,
    `This would be more than ${LIMITS.aggregates} aggregates at once. Name a longer aggrPeriodDuration, fewer aggrMethods, ` +
      'a shorter time, attrs, or fewer entities (limit).',
  ]);
});

it('says what is too much: readings', async () => {
  // Forty million minutes before that year have four million readings of each attribute, by its rhythm.
  const extents = new Map(
    (await made.store.listSeries()).map(({ id }) => [id, { start: START - 4e7 * MINUTE, end: END }])
  );
  made.store.extent = async () => extents;
  const query = 'lastN=0&options=aggregatedValues&aggrMethods=avg&aggrPeriodDuration=P1M';
  const { status, body } = await asked(`entities/${AIR}?${query}`);
  expect([status, body['detail']]).toEqual([
    403,
    expect.stringMatching(`^This would take more than ${LIMITS.aggregated} readings at once. Name a shorter time`),
  ]);
});
