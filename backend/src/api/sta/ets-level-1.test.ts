/**
 * What the OGC's test suite asks at level 1, the part that only reads (opengeospatial/ets-sta10 1.5, Apache-2.0; A.1
 * "SensorThings API Sensing Core"), worked out again after its description. It is written for 1.0: what it does not know
 * of 1.1 is not asked.
 */
import request from 'supertest';
import { scene, sequence } from '../../testing/scene';
import { staOfScene } from '../../testing/servers/sta-server';
import type { Express } from 'express';

type Json = Readonly<Record<string, unknown>>;

/** Mandatory members and relations of the eight sets, as the suite names them. */
const ENTITIES: Readonly<
  Record<string, { readonly members: readonly string[]; readonly relations: readonly string[] }>
> = {
  Things: { members: ['name', 'description'], relations: ['Locations', 'HistoricalLocations', 'Datastreams'] },
  Locations: {
    members: ['name', 'description', 'encodingType', 'location'],
    relations: ['Things', 'HistoricalLocations'],
  },
  HistoricalLocations: { members: ['time'], relations: ['Thing', 'Locations'] },
  Datastreams: {
    members: ['name', 'description', 'unitOfMeasurement', 'observationType'],
    relations: ['Thing', 'Sensor', 'Observations', 'ObservedProperty'],
  },
  Sensors: { members: ['name', 'description', 'encodingType', 'metadata'], relations: ['Datastreams'] },
  Observations: { members: ['phenomenonTime', 'result', 'resultTime'], relations: ['Datastream', 'FeatureOfInterest'] },
  ObservedProperties: { members: ['name', 'definition', 'description'], relations: ['Datastreams'] },
  FeaturesOfInterest: { members: ['name', 'description', 'encodingType', 'feature'], relations: ['Observations'] },
};
const SETS = Object.keys(ENTITIES);
/** Texts of JSON where the suite asks for `$value`. */
const JSON_MEMBERS = ['location', 'feature', 'unitOfMeasurement'];

/** Singular names of relations lead to one entity of these sets. */
const setOf = (relation: string): string =>
  SETS.includes(relation)
    ? relation
    : ({ ObservedProperty: 'ObservedProperties', FeatureOfInterest: 'FeaturesOfInterest' }[relation] ?? `${relation}s`);

let app: Express;
beforeAll(async () => {
  const hub = scene('2026-07-01T12:00Z');
  const hours = sequence('2026-07-01T00:00Z', 60, [10, 20, 30]);
  await hub.put('DENW179', 'no2', hours);
  await hub.put('DENW179', 'o3', hours);
  await hub.put('DENW179', 'air_temperature', [{ start: '2026-07-01T00:00Z', value: 20 }], { feed: 'dwd' });
  await hub.put('sensor-1', 'pm25', hours, { feed: 'dwd' });
  await hub.put('DENW010', 'no2', hours);
  // A forecast alone is no Datastream: it would be one without an Observation.
  await hub.put('dwd-05480', 'air_temperature', hours, { feed: 'dwd', issued: '2026-06-30T12:00Z' });
  app = staOfScene(hub, { publicUrl: 'http://hub.example' }).app;
});

async function got(path: string): Promise<Json> {
  const { status, body } = await request(app).get(`/sta/v1.1${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body as Json;
}
const firstOf = async (path: string): Promise<Json> => ((await got(path))['value'] as Json[])[0]!;
const keyOf = (entity: Json): string => {
  const id = entity['@iot.id'];
  return typeof id === 'number' ? `(${id})` : `('${String(id)}')`;
};

it('names the eight sets with their addresses in its root', async () => {
  const value = (await got(''))['value'] as Json[];
  expect(value.map(({ name }) => name).sort()).toEqual([...SETS].sort());
  for (const { name, url } of value) {
    expect(String(url)).toMatch(new RegExp(`^http://hub.example/sta/v1.1/${String(name)}$`));
  }
});

it('claims what the standard calls data model, resource path, request and data array, and no writing', async () => {
  const { serverSettings } = await got('');
  const classes = ['datamodel', 'resource-path/resource-path-to-entities', 'request-data', 'data-array/data-array'];
  expect(serverSettings).toEqual({
    conformance: classes.map((name) => `http://www.opengis.net/spec/iot_sensing/1.1/req/${name}`),
  });
});

describe.each(SETS)('%s', (set) => {
  const { members, relations } = ENTITIES[set]!;

  it('has entities, each with control information, mandatory members and links, on one page', async () => {
    const body = await got(`/${set}`);
    const entities = body['value'] as Json[];
    expect(entities.length).toBeGreaterThan(0);
    expect(body).not.toHaveProperty(['@iot.nextLink']);
    for (const entity of entities) {
      expect(String(entity['@iot.selfLink'])).toContain(`/sta/v1.1/${set}${keyOf(entity)}`);
      for (const name of [...members, '@iot.id', ...relations.map((relation) => `${relation}@iot.navigationLink`)]) {
        expect(entity).toHaveProperty([name]);
      }
      expect(Object.values(entity)).not.toContain(null);
    }
  });

  it('gives an entity by its number, as in the list, and 404 for one that there is not', async () => {
    const first = await firstOf(`/${set}`);
    expect(await got(`/${set}${keyOf(first)}`)).toEqual(first);
    expect((await request(app).get(`/sta/v1.1/${set}(9223372036854775807)`)).status).toBe(404);
  });

  it('gives each member alone, and its value', async () => {
    const first = await firstOf(`/${set}`);
    for (const name of members) {
      const path = `/${set}${keyOf(first)}/${name}`;
      expect(await got(path)).toEqual({ [name]: first[name] });
      const { text } = await request(app).get(`/sta/v1.1${path}/$value`);
      expect(JSON_MEMBERS.includes(name) ? JSON.parse(text) : text).toEqual(
        JSON_MEMBERS.includes(name) ? first[name] : String(first[name])
      );
    }
  });

  it('leads over every relation, four levels deep, to something', async () => {
    const visited: string[] = [];
    const follow = async (path: string, from: string, level: number): Promise<void> => {
      for (const relation of level > 4 ? [] : ENTITIES[from]!.relations) {
        const isMany = SETS.includes(relation);
        const next = `${path}/${relation}`;
        const entity = isMany ? await firstOf(next) : await got(next);
        expect([next, entity]).toEqual([next, expect.objectContaining({ '@iot.id': expect.anything() as unknown })]);
        visited.push(next);
        await follow(isMany ? `${next}${keyOf(entity)}` : next, setOf(relation), level + 1);
      }
    };
    await follow(`/${set}${keyOf(await firstOf(`/${set}`))}`, set, 2);
    expect(visited.length).toBeGreaterThan(relations.length);
  });

  it('gives the addresses of what is related', async () => {
    const first = await firstOf(`/${set}`);
    for (const relation of relations) {
      const body = await got(`/${set}${keyOf(first)}/${relation}/$ref`);
      const refs = (body['value'] as Json[] | undefined) ?? [body];
      refs.forEach((ref) => expect(Object.keys(ref)).toEqual(['@iot.selfLink']));
      expect(refs.length).toBeGreaterThan(0);
    }
  });
});
