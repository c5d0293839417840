/** Which readings a window has: as values, and put together, of the same ones. */
import request from 'supertest';
import { scene, sequence, type Reading, type Scene } from '../../../testing/scene';
import { ngsiOfScene } from '../../../testing/servers/ngsi-server';

const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';
const NEXT = 'urn:ngsi-ld:AirQualityObserved:DENW010';
const WEATHER = 'urn:ngsi-ld:WeatherObserved:dwd-05480';

let made: Scene;
beforeAll(async () => {
  made = scene('2026-11-29T00:00Z');
  // The mean of the hour from 21:00 UTC of the 26th on is 1, then 2, 3 … 28.
  await made.put('DENW179', 'no2', sequence('2026-11-26T21:00Z', 60, counting(28)));
  // From 21:00 UTC of 24 October on, the day of 25 hours among them.
  await made.put('DENW179', 'o3', sequence('2026-10-24T21:00Z', 60, counting(28)));
  await made.put('dwd-05480', 'air_temperature', moments('2026-07-01T10:00Z', 30, [1, 2, 4, 8, 16]), { feed: 'dwd' });
  // Means of the 24 hours before each full hour.
  await made.put('DENW010', 'pm10_24h', gliding('2026-07-01T00:00Z', [10, 20, 30]));
});

const counting = (length: number) => Array.from({ length }, (_, i) => i + 1);

const moments = (from: string, apart: number, values: readonly number[]): Reading[] =>
  sequence(from, apart, values).map(({ start, value }) => ({ start, value }));

const gliding = (from: string, values: readonly number[]): Reading[] =>
  sequence(from, 60, values).map((one) => ({ ...one, minutes: 24 * 60 }));

type Json = Readonly<Record<string, unknown>>;

async function asked(id: string, attribute: string, query: string): Promise<Json | undefined> {
  const { app } = ngsiOfScene(made);
  const { status, body } = await request(app).get(
    `/ngsi-ld/v1/temporal/entities/${id}?attrs=${attribute}&${query.replaceAll('+', '%2B')}`
  );
  expect([status, body]).toEqual([200, expect.anything()]);
  return (body as Json)[attribute] as Json | undefined;
}

const between = (from: string, to: string) => `timerel=between&timeAt=${from}&endTimeAt=${to}`;
const after = (from: string) => `timerel=after&timeAt=${from}`;
const before = (to: string) => `timerel=before&timeAt=${to}`;

describe.each<[string, string, string, string, readonly [number, number, number, string, string]]>([
  // 3 + … + 26 of 24 hours
  [
    ...(['the hours of a day', AIR, 'no2', between('2026-11-26T23:00:00Z', '2026-11-27T23:00:00Z')] as const),
    [24, 348, 14.5, '2026-11-27T00:00:00Z', '2026-11-27T23:00:00Z'],
  ],
  // 2 + … + 26 of 25 hours
  [
    ...([
      'of a day of 25 hours',
      AIR,
      'o3',
      between('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00'),
    ] as const),
    [25, 350, 14, '2026-10-24T23:00:00Z', '2026-10-25T23:00:00Z'],
  ],
  [
    ...(['an hour', AIR, 'no2', between('2026-11-26T21:00:00Z', '2026-11-26T22:00:00Z')] as const),
    [1, 1, 1, '2026-11-26T22:00:00Z', '2026-11-26T22:00:00Z'],
  ],
  [
    ...([
      'what ends within a window that cuts hours',
      AIR,
      'no2',
      between('2026-11-26T21:30:00Z', '2026-11-26T23:30:00Z'),
    ] as const),
    [2, 3, 1.5, '2026-11-26T22:00:00Z', '2026-11-26T23:00:00Z'],
  ],
  [
    ...(['all after a moment', AIR, 'no2', after('2026-11-27T23:00:00Z')] as const),
    [2, 55, 27.5, '2026-11-28T00:00:00Z', '2026-11-28T01:00:00Z'],
  ],
  [
    ...(['all before a moment', AIR, 'no2', before('2026-11-26T23:00:00Z')] as const),
    [2, 3, 1.5, '2026-11-26T22:00:00Z', '2026-11-26T23:00:00Z'],
  ],
  [
    ...([
      'moments: the last of the window, not the first',
      WEATHER,
      'temperature',
      between('2026-07-01T10:00:00Z', '2026-07-01T11:00:00Z'),
    ] as const),
    [2, 6, 3, '2026-07-01T10:30:00Z', '2026-07-01T11:00:00Z'],
  ],
  [
    ...([
      'moments of the hour after it',
      WEATHER,
      'temperature',
      between('2026-07-01T11:00:00Z', '2026-07-01T12:00:00Z'),
    ] as const),
    [2, 24, 12, '2026-07-01T11:30:00Z', '2026-07-01T12:00:00Z'],
  ],
  [
    ...([
      'gliding means, by the time they are of',
      NEXT,
      'pm10_24h',
      between('2026-07-02T00:00:00Z', '2026-07-02T01:00:00Z'),
    ] as const),
    [1, 20, 20, '2026-07-02T01:00:00Z', '2026-07-02T01:00:00Z'],
  ],
])('%s', (_, id, attribute, query, [count, sum, avg, first, last]) => {
  it('as values', async () => {
    const { values } = (await asked(id, attribute, `options=temporalValues&${query}`)) as {
      values: [number, string][];
    };
    const total = values.reduce((all, [value]) => all + value, 0);
    expect([values.length, total, values[0]![1], values.at(-1)![1]]).toEqual([count, sum, first, last]);
  });

  it('in full', async () => {
    const found = (await asked(id, attribute, query)) as unknown;
    const instances = [found].flat() as { value: number; observedAt: string }[];
    expect([instances.length, instances[0]!.observedAt, instances.at(-1)!.observedAt]).toEqual([count, first, last]);
  });

  it('put together', async () => {
    const methods = 'options=aggregatedValues&aggrMethods=totalCount,sum,avg';
    const made = (await asked(id, attribute, `${methods}&${query}`)) as Record<string, [number][]>;
    expect(['totalCount', 'sum', 'avg'].map((name) => made[name]!.map(([value]) => value))).toEqual([
      ...[[count], [sum], [avg]],
    ]);
  });
});

it('tells when what follows a moment begins: at that moment', async () => {
  const query = `options=aggregatedValues&aggrMethods=max&${after('2026-11-27T23:00:00Z')}`;
  expect(await asked(AIR, 'no2', query)).toMatchObject({
    max: [[28, '2026-11-27T23:00:00Z', '2026-11-28T01:00:00Z']],
  });
});

it('has each moment in one piece: that which it ends', async () => {
  const query = `options=aggregatedValues&aggrMethods=sum&aggrPeriodDuration=PT1H&${before('2026-07-01T12:00:00Z')}`;
  expect(await asked(WEATHER, 'temperature', query)).toMatchObject({
    sum: [
      [1, '2026-07-01T09:00:00Z', '2026-07-01T10:00:00Z'],
      [6, '2026-07-01T10:00:00Z', '2026-07-01T11:00:00Z'],
      [24, '2026-07-01T11:00:00Z', '2026-07-01T12:00:00Z'],
    ],
  });
});

it.each([
  [AIR, 'no2', '2026-11-26T20:30:00Z', 60, 30, 406],
  [WEATHER, 'temperature', '2026-07-01T09:00:00Z', 30, 7, 31],
  [NEXT, 'pm10_24h', '2026-07-01T23:00:00Z', 60, 4, 60],
])('counts every reading of %s %s once, over windows that follow each other', async (...row) => {
  const [id, attribute, from, minutes, windows, all] = row;
  const at = (i: number) => new Date(Date.parse(from) + i * minutes * 60_000).toISOString();
  let total = 0;
  for (let i = 0; i < windows; i++) {
    const window = between(at(i), at(i + 1));
    const [{ sum = [] } = {}, { values = [] } = {}] = (await Promise.all([
      asked(id, attribute, `options=aggregatedValues&aggrMethods=sum&${window}`),
      asked(id, attribute, `options=temporalValues&${window}`),
    ])) as [{ sum?: [number][] }?, { values?: [number][] }?];
    expect(sum[0]?.[0] ?? 0).toBe(values.reduce((one, [value]) => one + value, 0));
    total += sum[0]?.[0] ?? 0;
  }
  expect(total).toBe(all);
});
