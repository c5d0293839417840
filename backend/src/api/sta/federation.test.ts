/** Two hubs: the feed `sensorthings` of one polls the SensorThings service of the other. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PROPERTIES } from '@smartregion/terms/property';
import { sensorthings } from '../../feeds/open/sensorthings';
import { Pipeline } from '../../ingest/accept/pipeline';
import { LICENCES, REGION } from '../../testing/region';
import { parseAll } from '../../testing/parse-all';
import { scene, sequence, type Scene } from '../../testing/scene';
import { staOfScene } from '../../testing/servers/sta-server';
import { unitOf } from './model/series-entities';
import { DEFINED_BY_A_HUB } from '../../model/property-names';
import { HOUR } from '../../model/time';
import type { RegionConfig } from '../../config/region';
import type { Batch } from '../../model/observation';
import type { FeedRequest } from '../../feeds/feed';

const NOW = '2026-07-01T12:00Z';
const RANGE = { start: Date.parse('2026-07-01T00:00Z'), end: Date.parse(NOW) };
const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** The service of a hub, listening. */
async function served(made: Scene): Promise<string> {
  const { app } = staOfScene(made);
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sta/v1.1`;
}

/** What a poll of one Thing brings, all its pages. */
async function polled(baseUrl: string, thing: string, given: object = {}): Promise<Batch[]> {
  const options = sensorthings.options.parse(given);
  const open: FeedRequest[] = sensorthings.requests!({
    options,
    baseUrl,
    stations: [thing],
    range: RANGE,
  } as never) as never;
  const batches: Batch[] = [];
  while (open.length > 0) {
    const asked = open.shift()!;
    const response = await fetch(asked.url);
    expect(response.status).toBe(200);
    const payload = { bytes: new Uint8Array(await response.arrayBuffer()) };
    const context = { receivedAt: RANGE.end, options, asked, station: thing };
    for (const batch of sensorthings.parse(payload, context)) {
      batches.push(batch);
      open.push(...(batch.next ?? []).map((next) => ({ ...asked, ...next })));
    }
  }
  return batches;
}

/** A hub that has one station, from another hub. */
function second(thing: string): RegionConfig {
  const feed = { feed: 'sensorthings', every: HOUR, options: sensorthings.options.parse({}) };
  const station = {
    id: 'fern',
    provider: thing,
    name: 'Schwerte (fern)',
    lat: 51.5,
    lon: 7.6,
    class: 'reference' as const,
  };
  return {
    ...REGION,
    kommunen: [{ ...REGION.kommunen[0]!, feeds: [{ ...feed, licence: LICENCES['uba']!, stations: [station] }] }],
  };
}

const PROVIDED = [
  { start: '2026-07-01T00:00Z', minutes: 60, value: 17.25, quality: 'valid' },
  { start: '2026-07-01T01:00Z', minutes: 60, value: 18, quality: 'provisional' },
  { start: '2026-07-01T02:00Z', minutes: 60, value: 99, quality: 'suspect', reasons: ['spike', 'neighbour'] },
  { start: '2026-07-01T03:00Z', minutes: 60, value: 30, quality: 'suspect', reasons: ['provider-flag'] },
  { start: '2026-07-01T04:00Z', minutes: 60, value: 0.1 + 0.2, quality: 'valid' },
] as const;

describe('a hub that polls another hub', () => {
  const first = scene(NOW);
  let root: string;
  let thing: string;
  beforeAll(async () => {
    await first.put('DENW179', 'no2', PROVIDED);
    await first.put(
      'DENW179',
      'o3',
      sequence(
        '2026-07-01T00:00Z',
        5,
        Array.from({ length: 144 }, (_, i) => i)
      )
    );
    await first.put('DENW179', 'air_temperature', [{ start: '2026-07-01T05:00Z', value: 21.5 }], { feed: 'dwd' });
    root = await served(first);
    const { value } = (await (await fetch(`${root}/Things?$filter=properties/station eq 'DENW179'`)).json()) as {
      value: { '@iot.id': number }[];
    };
    thing = String(value[0]!['@iot.id']);
  });

  it('reads the same readings, over all pages', async () => {
    const readings = (await polled(root, thing, { pageSize: 50 })).flatMap((batch) => batch.readings);
    const o3 = readings.filter(({ property }) => property === 'o3');
    expect(o3.map(({ start, end, value }) => [start, end, value])).toEqual(
      Array.from({ length: 144 }, (_, i) => [RANGE.start + i * 300_000, RANGE.start + (i + 1) * 300_000, i])
    );
    expect(readings.filter(({ property }) => property === 'air_temperature')).toEqual([
      expect.objectContaining({ value: 21.5, unit: 'Cel', start: Date.parse('2026-07-01T05:00Z') }),
    ]);
  });

  it('stores the same values with the same quality and reasons, once, however often it polls', async () => {
    const region = second(thing);
    const other = scene(NOW, undefined, region);
    const pipeline = new Pipeline(other.store, region.kommunen, () => sensorthings as never);
    const [kommune] = region.kommunen;
    for (const batch of [...(await polled(root, thing)), ...(await polled(root, thing))]) {
      await pipeline.accept({ kommune: kommune!.slug, config: kommune!.feeds[0]! }, batch, RANGE.end);
    }
    expect(await contents(other, 'no2')).toEqual(await contents(first, 'no2'));
    expect(await contents(other, 'o3')).toHaveLength(144);
  });

  it('is not polled back: what a hub has from another one, a hub leaves where it is', async () => {
    const other = scene(NOW, undefined, second(thing));
    await other.put('fern', 'no2', PROVIDED, { feed: 'sensorthings' });
    const back = await served(other);
    const batches = await polled(back, '1', { datastreams: { 1: 'no2' } });
    expect(batches.flatMap((batch) => batch.readings)).toEqual([]);
    expect(batches.map(({ rejected }) => rejected)).toEqual([{}]);
    expect(
      parseAll(
        sensorthings,
        await (await fetch(`${back}/Datastreams?$expand=Observations,ObservedProperty,Thing`)).text()
      ).readings
    ).toEqual([]);
  });
});

async function contents({ store }: Scene, property: string) {
  const series = (await store.listSeries()).filter((one) => one.property === property).map(({ id }) => id);
  const points = await store.points({ series, range: RANGE, minQuality: 'implausible', limit: 1000 });
  return [...points.values()]
    .flat()
    .map(({ start, end, value, quality, reasons }) => ({ start, end, value, quality, reasons }));
}

it.each(PROPERTIES.map(({ id, de, ucum }) => [id, de, ucum]))(
  '%s is known again by its name and unit',
  (id, de, ucum) => {
    const observed = { name: de, definition: `${DEFINED_BY_A_HUB}${id}` };
    const datastream = {
      '@iot.id': 1,
      unitOfMeasurement: unitOf(ucum),
      ObservedProperty: observed,
      Thing: { '@iot.id': 1 },
    };
    const observation = {
      phenomenonTime: '2026-07-01T00:00:00Z/2026-07-01T01:00:00Z',
      result: 1,
      resultQuality: 'valid',
    };
    const { readings } = parseAll(
      sensorthings,
      JSON.stringify({ value: [{ ...datastream, Observations: [observation] }] })
    );
    expect(readings).toMatchObject([{ property: id, unit: ucum, value: 1, quality: 'valid' }]);
  }
);
