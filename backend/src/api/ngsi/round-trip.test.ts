/** Two hubs: the feed `ngsi` of one polls the NGSI side of the other. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PROPERTIES, propertyOf } from '@smartregion/terms/property';
import { convert } from '@smartregion/terms/units';
import { ngsi } from '../../feeds/open/ngsi';
import { Pipeline } from '../../ingest/accept/pipeline';
import { HOUR, MINUTE } from '../../model/time';
import { ngsiOfScene } from '../../testing/servers/ngsi-server';
import { LICENCES, REGION } from '../../testing/region';
import { scene, sequence, type Scene } from '../../testing/scene';
import { typeOf } from './model/models';
import type { RegionConfig } from '../../config/region';
import type { FeedRequest } from '../../feeds/feed';
import type { Batch } from '../../model/observation';

const NOW = '2026-07-01T12:00Z';
const RANGE = { start: Date.parse('2026-07-01T00:00Z'), end: Date.parse(NOW) };
const TYPES = [
  'AirQualityObserved',
  'WeatherObserved',
  'NoiseLevelObserved',
  'TrafficFlowObserved',
  'CrowdFlowObserved',
];
const ALL_TYPES = [...TYPES, 'OffStreetParking', 'ParkingSpot', 'WaterObserved', 'Device'];

/** Single parking spaces are not for everybody. */
const TOKEN = 'geheim';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

async function served(made: Scene): Promise<string> {
  const server = createServer(ngsiOfScene(made, { token: TOKEN }).app).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a poll brings, all its pages. */
async function polled(baseUrl: string, given: object): Promise<Batch[]> {
  const options = ngsi.options.parse(given);
  const open: FeedRequest[] = [...ngsi.requests!({ options, baseUrl, stations: [], range: RANGE, now: RANGE.end })];
  const batches: Batch[] = [];
  while (open.length > 0) {
    const asked = open.shift()!;
    const response = await fetch(asked.url, { headers: { ...asked.headers, Authorization: `Bearer ${TOKEN}` } });
    expect([asked.url, response.status]).toEqual([asked.url, 200]);
    const payload = { bytes: new Uint8Array(await response.arrayBuffer()) };
    for (const batch of ngsi.parse(payload, { receivedAt: RANGE.end, options, asked })) {
      batches.push(batch);
      open.push(...(batch.next ?? []).map((next) => ({ ...asked, ...next })));
    }
  }
  return batches;
}

/** A hub that has one station, from another hub. */
function second(provider: string): RegionConfig {
  const station = { ...{ id: 'fern', provider, name: 'Fern', lat: 51.5, lon: 7.6 }, class: 'reference' as const };
  const feed = { feed: 'ngsi', every: HOUR, options: ngsi.options.parse({}), licence: LICENCES['uba']! };
  return { ...REGION, kommunen: [{ ...REGION.kommunen[0]!, feeds: [{ ...feed, stations: [station] }] }] };
}

async function stored(batches: readonly Batch[], provider: string): Promise<Scene> {
  const region = second(provider);
  const other = scene(NOW, undefined, region);
  const pipeline = new Pipeline(other.store, region.kommunen, () => ngsi as never);
  for (const batch of batches) {
    await pipeline.accept({ kommune: 'schwerte', config: region.kommunen[0]!.feeds[0]! }, batch, RANGE.end);
  }
  return other;
}

async function contents({ store }: Scene, station: string, property: string) {
  const own = (await store.listSeries()).filter((one) => one.property === property && one.station === station);
  const request = { series: own.map(({ id }) => id), range: RANGE, minQuality: 'implausible', limit: 1000 } as const;
  return [...(await store.points(request)).values()]
    .flat()
    .map(({ start, end, value, quality, reasons }) => ({ start, end, value, quality, reasons }));
}

const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';
const PROVIDED = [
  { start: '2026-07-01T00:00Z', minutes: 60, value: 17.25, quality: 'valid' },
  { start: '2026-07-01T01:00Z', minutes: 60, value: 18, quality: 'provisional' },
  { start: '2026-07-01T02:00Z', minutes: 60, value: 99, quality: 'suspect', reasons: ['spike', 'neighbour'] },
  { start: '2026-07-01T03:00Z', minutes: 60, value: 2000, quality: 'implausible', reasons: ['range'] },
  { start: '2026-07-01T04:00Z', minutes: 60, value: 31.123456, quality: 'valid' },
] as const;

describe('a hub that polls another hub', () => {
  let first: Scene;
  let root: string;
  beforeAll(async () => {
    first = scene(NOW);
    await first.put('DENW179', 'no2', PROVIDED);
    await first.put('DENW179', 'pm10', sequence('2026-07-01T00:00Z', 60, [11, 12]));
    await first.put('DENW179', 'pm10', sequence('2026-07-01T00:00Z', 10, [11, 12, 13]));
    await first.put(
      'DENW010',
      'no2',
      sequence(
        '2026-07-01T00:00Z',
        5,
        Array.from({ length: 144 }, (_, i) => i)
      )
    );
    // It has measured before and after that time, and stands before the others on their pages.
    await first.put('sensor-1', 'no2', sequence('2026-06-01T00:00Z', 60, [1]), { feed: 'dwd' });
    await first.put('sensor-1', 'no2', sequence('2026-07-02T00:00Z', 60, [2]), { feed: 'dwd' });
    root = await served(first);
  });

  it('has all of the past: values, intervals, quality and reasons, once, however often it polls', async () => {
    const options = { types: ['AirQualityObserved'], history: true, pageSize: 1 };
    const batches = [...(await polled(root, options)), ...(await polled(root, options))];
    const other = await stored(batches, AIR);
    expect(await contents(other, 'fern', 'no2')).toEqual(await contents(first, 'DENW179', 'no2'));
    const lengths = (await contents(other, 'fern', 'pm10')).map(({ start, end }) => (end - start) / MINUTE);
    expect(lengths.sort((a, b) => a - b)).toEqual([10, 10, 10, 60, 60]);
    expect(batches.flatMap(({ rejected }) => Object.keys(rejected))).toEqual([]);
  });

  it.each(['ld', 'v2'] as const)('has what is now: %s', async (version) => {
    const batches = await polled(root, { types: ['AirQualityObserved'], version });
    const other = await stored(batches, AIR);
    expect(await contents(other, 'fern', 'no2')).toEqual((await contents(first, 'DENW179', 'no2')).slice(4, 5));
    expect(batches.flatMap(({ stations }) => stations)).toContainEqual({
      ...{ station: AIR, name: 'Schwerte', lat: 51.5, lon: 7.6 },
    });
  });

  it('is not polled back: what it has from another hub is asked for there', async () => {
    const other = scene(NOW, undefined, second('x'));
    await other.put('fern', 'no2', PROVIDED, { feed: 'ngsi' });
    const batches = await polled(await served(other), { types: ['AirQualityObserved'] });
    expect(batches.map(({ readings, rejected }) => [readings.length, rejected])).toEqual([[0, {}]]);
  });
});

describe('each property', () => {
  const VALUES: Readonly<Record<string, number>> = {
    wind_direction: 271.5,
    parking_state: 1,
    wind_gust_direction: 200,
  };
  const valueOf = (property: string) => VALUES[property] ?? 0.37;
  const byProperty: Record<'ld' | 'v2', Map<string, unknown[]>> = { ld: new Map(), v2: new Map() };
  beforeAll(async () => {
    const all = scene(NOW);
    for (const { id } of PROPERTIES) {
      await all.put('sensor-1', id, [{ start: '2026-07-01T11:00Z', minutes: 60, value: valueOf(id) }], { feed: 'dwd' });
    }
    const root = await served(all);
    for (const version of ['ld', 'v2'] as const) {
      const batches = await polled(root, { types: ALL_TYPES, version });
      for (const { station, property, value, unit, start, end, quality } of batches.flatMap(
        ({ readings }) => readings
      )) {
        if (station.includes(typeOf(propertyOf(property)))) {
          const canonical = convert(value, unit, propertyOf(property).ucum);
          byProperty[version].set(property, [canonical, end - start, end, quality]);
        }
      }
    }
  });

  it.each(PROPERTIES.map(({ id }) => id))('%s comes back as it was', (id) => {
    for (const version of ['ld', 'v2'] as const) {
      expect([version, byProperty[version].get(id)]).toEqual([version, [valueOf(id), HOUR, RANGE.end, 'valid']]);
    }
  });
});
