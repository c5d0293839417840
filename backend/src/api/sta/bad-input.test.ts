/** A hub of 1 200 series, and what nobody who means well asks of it. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { scene, type Scene } from '../../testing/scene';
import { LICENCES, REGION } from '../../testing/region';
import { ownTime } from '../../testing/own-time';
import { staOfScene, type StaServer } from '../../testing/servers/sta-server';
import { createCatalogue } from '../catalogue-service';
import { HOUR } from '../../model/time';
import { LIMITS } from './limits';
import type { RegionConfig } from '../../config/region';

const STATIONS = 300;
const PROPERTIES = ['no2', 'o3', 'pm10', 'air_temperature'];
const T0 = Date.parse('2026-06-01T00:00Z');
const NOW = '2026-07-01T00:00Z';

const LARGE: RegionConfig = {
  ...REGION,
  kommunen: [
    {
      ...REGION.kommunen[0]!,
      feeds: [
        {
          ...{ feed: 'uba', every: HOUR, options: {}, licence: LICENCES['uba']! },
          stations: Array.from({ length: STATIONS }, (_, i) => ({
            ...{ id: `s${i}`, provider: `s${i}`, name: `Station ${i}`, class: 'reference' as const },
            ...{ lat: 51.4 + i / 1000, lon: 7.5 + i / 1000 },
          })),
        },
      ],
    },
  ],
};

let hub: Scene;
let server: http.Server;
let log: StaServer['log'];
beforeAll(async () => {
  hub = scene(NOW, undefined, LARGE);
  const keys = LARGE.kommunen[0]!.feeds[0]!.stations.flatMap(({ id: station }) =>
    PROPERTIES.map((property) => ({ station, property, feed: 'uba', period: '1h', cadence: HOUR }))
  );
  const series = await hub.store.ensureSeries(keys);
  const observations = (station: string, property: string) =>
    Array.from({ length: 100 }, (_, i) => ({
      ...{ station, property, quality: 'valid' as const, reasons: [], value: i % 50 },
      ...{ start: T0 + i * HOUR, end: T0 + (i + 1) * HOUR },
    }));
  await hub.store.write(
    series.map((one) => ({ series: one, observations: observations(one.station, one.property) })),
    Date.parse(NOW)
  );
  // As a running hub has it: made anew when there are other series.
  const catalogue = createCatalogue(
    LARGE,
    hub.store,
    () => ({ licence: LICENCES['uba']! }),
    () => 'same'
  );
  const made = staOfScene({ ...hub, catalogue });
  log = made.log;
  server = http.createServer({ maxHeaderSize: 16_384 }, made.app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => void server.close());

/** As it is, without any client that would put it right. */
function raw(path: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    http
      .get({ host: '127.0.0.1', port, path: `/sta/v1.1/${path}` }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(pieces).toString() }));
      })
      .on('error', reject);
  });
}

/** Each option encoded. */
function encoded(path: string): ReturnType<typeof raw> {
  const [set = '', query] = path.split('?');
  const options = query
    ?.split('&')
    .map((option) => option.replace(/=(.*)$/s, (_, text: string) => `=${encodeURIComponent(text)}`));
  return raw(options ? `${set}?${options.join('&')}` : set);
}

const many = (n: number, text: string, glue: string): string => Array.from({ length: n }, () => text).join(glue);

/** From now on: the longest time in which nothing else had its turn, ms of this thread's own work. */
function blocking(): () => Promise<number> {
  let [last, longest] = [ownTime(), 0];
  const timer = setInterval(() => {
    const now = ownTime();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    clearInterval(timer);
    return longest;
  };
}

describe('is told what is wrong', () => {
  it.each([
    ['an address of 10 kB', `Things?$filter=${'a'.repeat(10_000)}`, 414],
    ['deep parentheses', `Things?$filter=${'('.repeat(500)}1${')'.repeat(500)} eq 1`, 400],
    ['a wide filter', `Things?$filter=${many(300, 'id eq 1', ' or ')}`, 400],
    ['deep expands', 'Things?$expand=Datastreams/Thing/Datastreams/Thing/Datastreams/Thing/Datastreams', 400],
    [
      'expands of everything',
      'Things?$expand=Datastreams($top=10000;$expand=Observations($top=10000))&$top=10000',
      413,
    ],
    [
      'searches through all relations',
      "ObservedProperties?$filter=Datastreams/Thing/Datastreams/ObservedProperty/Datastreams/Thing/Datastreams/name eq 'x'",
      413,
    ],
    ['sorting of all readings', 'Observations?$orderby=result', 413],
    ['wrong types', "Things?$filter=name add geography'POINT(1 1)' gt year(properties)", 200],
    ['SQL', "Things('1''%20OR%201=1;%20DROP%20TABLE%20series%20--')", 404],
    ['SQL in a filter', "Things?$filter=name eq ''' OR 1=1; DROP TABLE series --'", 200],
    ['a path out of the house', '../../../../etc/passwd', 400],
    ['an encoded path', '..%2f..%2fetc%2fpasswd', 400],
    ['a prototype', 'Things(1)/__proto__/constructor', 404],
    ['a prototype in a filter', 'Things?$filter=__proto__/x eq 1', 400],
    ['a prototype in properties', 'Things?$filter=properties/__proto__/x eq null', 200],
    ['a token of somebody else', 'Observations?$skiptoken=1.2.3', 400],
    ['a token of nonsense', 'Observations?$skiptoken=x.x.x.x', 400],
    ['no number at all', 'Observations?$top=ten', 400],
    ['a number that is none of an observation', "Observations('1-2-3')", 404],
    ['a number beyond all', `Observations('${'9'.repeat(300)}-1-1')`, 404],
    ['a name for a condition', 'Things?$filter=name', 400],
    ['a name for a condition of readings', 'Observations?$filter=result', 400],
    ['a page without end', `Things?$top=${'9'.repeat(20)}`, 200],
    ['half a letter', 'Things?$filter=%ff%fe', 400],
    ['a zero byte', 'Things(%00)', 400],
  ])('who sends %s', async (_, path, status) => {
    const answer = await (path.includes('%') ? raw(path) : encoded(path));
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.anything()]);
    if (status >= 400) {
      expect(JSON.parse(answer.text)).toEqual({ type: 'error', code: status, message: expect.any(String) as string });
      expect((JSON.parse(answer.text) as { message: string }).message.length).toBeLessThanOrEqual(200);
    }
  });

  it('and the hub is as it was, without a bug in its log', async () => {
    expect(await hub.store.listSeries()).toHaveLength(STATIONS * PROPERTIES.length);
    expect(log).toEqual([]);
  });
});

const part = fc.constantFrom(
  ...[
    'Things',
    'Observations',
    'Datastreams',
    '(1)',
    "('1-1-1')",
    '/',
    '/',
    '/',
    '$value',
    '$ref',
    '?',
    '?',
    '&',
    '$filter=',
    '$top=3',
    '$skip=1',
    '$count=true',
  ],
  ...[
    '$expand=',
    '$orderby=',
    '$select=',
    '$resultFormat=dataArray',
    'result',
    'name',
    '%20eq%20',
    '%20gt%20',
    '1',
    "'x'",
    '(',
    ')',
    'Thing',
    'phenomenonTime',
    '%20desc',
    ',',
    ';',
  ]
);

it('no address makes it fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      const { status, text } = await raw(parts.join(''));
      expect([parts.join(''), status, text.slice(0, 100)]).toEqual([
        parts.join(''),
        expect.any(Number),
        expect.any(String),
      ]);
      expect(status).toBeLessThan(500 + Number(status === 501) * 2);
    }),
    { numRuns: 300 }
  );
  expect(log).toEqual([]);
});

it.each([
  ['the largest page', `Observations?$top=${LIMITS.maxPage}`],
  ['the largest page over all series in time', `Observations?$orderby=phenomenonTime desc&$top=${LIMITS.maxPage}`],
  ['the largest page as CSV', `Observations?$top=${LIMITS.maxPage}&$resultFormat=CSV`],
  ['the largest page as data array', `Observations?$top=${LIMITS.maxPage}&$resultFormat=dataArray`],
  ['the largest filter on all series', `Datastreams?$top=1&$filter=${many(70, "startswith(name,'x')", ' or ')}`],
  ['the largest filter on readings', `Observations?$filter=${many(70, 'result eq 99', ' or ')}`],
  ['a count with a filter', 'Observations?$count=true&$top=0&$filter=result eq 3'],
  ['readings expanded in all series', `Datastreams?$top=${STATIONS}&$expand=Observations($top=50),Thing/Locations`],
  [
    'a search through relations',
    "ObservedProperties?$filter=Datastreams/Thing/Datastreams/ObservedProperty/Datastreams/name eq 'x'",
  ],
])('nobody else waits for %s', async (_, path) => {
  await encoded('Things?$top=1');
  const stalls: number[] = [];
  // Processors that are shared make a try slower, and the collector; what blocks by itself blocks each time.
  while (stalls.length < 5 && !stalls.some((ms) => ms < 50)) {
    const longest = blocking();
    await encoded(path);
    stalls.push(await longest());
  }
  expect(Math.min(...stalls)).toBeLessThan(50);
});
