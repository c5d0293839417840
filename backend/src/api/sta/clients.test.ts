/**
 * What programs of others send, read in their sources: QGIS (core provider, 3.36 and later) and Grafana's SensorThings
 * plugin 0.0.6 of the Fraunhofer IOSB.
 */
import request from 'supertest';
import { scene, sequence } from '../../testing/scene';
import { staOfScene } from '../../testing/servers/sta-server';
import type { Express } from 'express';

type Entity = Readonly<Record<string, unknown>>;
interface Body {
  readonly value: readonly Entity[];
  readonly '@iot.count'?: number;
  readonly '@iot.nextLink'?: string;
}

const QUARTERS = Array.from({ length: 2500 }, (_, i) => i);
let app: Express;
let datastream: number;
beforeAll(async () => {
  const hub = scene('2026-07-27T12:00Z');
  await hub.put('DENW010', 'no2', sequence('2026-07-01T00:00Z', 60, [5, 6]));
  await hub.put('DENW179', 'air_temperature', sequence('2026-07-01T00:00Z', 15, QUARTERS), { feed: 'dwd' });
  app = staOfScene(hub).app;
  datastream = (await got("Datastreams?$filter=Thing/name eq 'Schwerte'")).value[0]!['@iot.id'] as number;
});

async function got(path: string): Promise<Body> {
  const { status, body } = await request(app).get(`/sta/v1.1/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body as Body;
}

describe('QGIS', () => {
  it.each([
    ['Locations', 'location', 2],
    ['FeaturesOfInterest', 'feature', 2],
    ['Datastreams', 'observedArea', 2],
  ])('counts %s and asks what geometries they have', async (set, member, count) => {
    const kinds = { Point: count, LineString: 0, Polygon: 0 };
    for (const [kind, expected] of Object.entries(kinds)) {
      const filter = `${member}/type eq '${kind}' or ${member}/geometry/type eq '${kind}'`;
      const body = await got(`${set}?$top=0&$count=true&$filter=${encodeURIComponent(filter)}`);
      expect(body).toEqual({ '@iot.count': expected, value: [] });
    }
  });

  it('asks for a piece of the map', async () => {
    const inside = 'Polygon ((7.5 51.4, 7.7 51.4, 7.7 51.6, 7.5 51.6, 7.5 51.4))';
    const outside = 'Polygon ((8.5 51.4, 8.7 51.4, 8.7 51.6, 8.5 51.6, 8.5 51.4))';
    const inMap = async (map: string) =>
      (
        await got(
          `Locations?$top=2&$count=false&$filter=(location/type eq 'Point' or location/geometry/type eq 'Point') and (geo.intersects(location, geography'${map}'))`
        )
      ).value.length;
    expect([await inMap(inside), await inMap(outside)]).toEqual([2, 0]);
  });

  it('expands down to the newest observations', async () => {
    const { value } = await got(
      'Locations?$expand=Things($top=5;$expand=Datastreams($top=10;$expand=Observations($orderby=phenomenonTime desc;$top=2)))'
    );
    const results = value.flatMap((location) =>
      (location['Things'] as Entity[]).flatMap((thing) =>
        (thing['Datastreams'] as Entity[]).map((one) => (one['Observations'] as Entity[]).map(({ result }) => result))
      )
    );
    expect(results).toEqual([
      [6, 5],
      [2499, 2498],
    ]);
  });

  it('reads times as intervals, and finds no null where it expects a text', async () => {
    const { value } = await got(`Datastreams(${datastream})/Observations?$top=3`);
    value.forEach(({ phenomenonTime }) => expect(String(phenomenonTime).split('/')).toHaveLength(2));
    for (const set of ['Things', 'Sensors', 'ObservedProperties', 'Datastreams', 'Locations']) {
      expect(JSON.stringify((await got(set)).value)).not.toContain('null');
    }
  });
});

describe("Grafana's SensorThings plugin", () => {
  /** It keeps what stands behind the last `?` of a link, behind the address that it knows, without repeated slashes. */
  async function all(address: string): Promise<Entity[]> {
    const found: Entity[] = [];
    let query: string | undefined = address.slice(address.indexOf('?') + 1);
    while (query !== undefined) {
      const body: Body = await got(`${address.slice(0, address.indexOf('?'))}?${query}`.replace(/\/{2,}/g, '/'));
      found.push(...body.value);
      const link = body['@iot.nextLink'];
      expect(link?.split('?').length ?? 2).toBe(2);
      query = link?.slice(link.lastIndexOf('?') + 1);
    }
    return found;
  }

  it('finds that the hub is there', async () => expect((await request(app).get('/sta/v1.1')).status).toBe(200));

  it('reads the time that a dashboard shows, over all pages', async () => {
    const from = new Date(Date.parse('2026-07-02T00:00Z')).toISOString();
    const to = new Date(Date.parse('2026-07-20T00:00Z')).toISOString();
    const filter = encodeURIComponent(`phenomenonTime ge ${from} and phenomenonTime le ${to}`);
    const found = await all(
      `Datastreams(${datastream})/Observations?$orderby=phenomenonTime asc&$filter=${filter}&$top=1000`
    );
    expect(found.map(({ result }) => result)).toEqual(QUARTERS.slice(96, 96 * 19));
  });

  it.each([
    ["startswith(unitOfMeasurement/symbol,'°')", 1],
    [`startswith(@iot.id,'${2}')`, 1],
    ["substringof('Stickstoff',name)", 1],
    ["startswith(name,'x')", 0],
  ])('searches Datastreams by %s', async (filter, count) => {
    const body = await got(`Datastreams?$count=true&$skip=0&$top=100&$filter=${encodeURIComponent(filter)}`);
    expect([body['@iot.count'], body.value.length]).toEqual([count, count]);
  });
});
