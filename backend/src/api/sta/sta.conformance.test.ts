/**
 * The level-3 data set of the OGC's test suite (opengeospatial/ets-sta10, Apache-2.0) in the hub's own store, and 70 requests
 * with the answers that its tests, QGIS and the standard ask for.
 */
import request from 'supertest';
import { describeRecordings, recording } from '../../testing/recordings';
import { staServer } from '../../testing/servers/sta-server';
import { testStore } from '../../testing/test-store';
import { INSTANT } from '../../model/period';
import { DAY } from '../../model/time';
import { Time, type Entity, type SetName } from './model/entity';
import { worldOf, type World } from './model/world';

type Flat = Readonly<Record<string, unknown>> & { readonly '@iot.id': number };
type DataSet = Readonly<Record<SetName, readonly Flat[]>>;

interface Expected {
  readonly status: number;
  readonly setNames?: readonly string[];
  readonly count?: number;
  readonly names?: readonly string[];
  readonly results?: readonly number[];
  readonly nextLink?: boolean;
  readonly text?: string;
  readonly textStartsWith?: string;
  readonly keys?: readonly string[];
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly expandResults?: readonly (readonly number[])[];
  readonly expandNames?: readonly (readonly string[])[];
  readonly expandCount?: readonly number[];
  readonly dataArray?: readonly (readonly unknown[])[];
}
interface Recorded {
  readonly get: string;
  readonly expect: Expected;
}
type Body = Readonly<Record<string, unknown>> & { readonly value?: readonly Body[] };

const store = testStore();
const LINKS = ['Thing', 'Locations', 'Sensor', 'ObservedProperty'];

/** The entities as they are, with the readings of a Datastream in a series of the store that has its number. */
async function filled(data: DataSet): Promise<World> {
  const keys = data.Datastreams.map((datastream) => ({
    station: `thing-${String(datastream['Thing'])}`,
    property: 'air_temperature',
    feed: `datastream-${datastream['@iot.id']}`,
    ...{ period: INSTANT, cadence: DAY },
  }));
  const series = await store.ensureSeries(keys);
  expect(series.map(({ id }) => id)).toEqual(data.Datastreams.map((datastream) => datastream['@iot.id']));
  const observations = (id: number) => data.Observations.filter((one) => one['Datastream'] === id);
  const startOf = (one: Flat) => Date.parse(one['phenomenonTime'] as string);
  await store.write(
    series.map((one) => ({
      series: one,
      observations: observations(one.id).map((observation) => ({
        ...{ station: one.station, property: one.property, quality: 'valid' as const, reasons: [] },
        ...{ start: startOf(observation), end: startOf(observation), value: observation['result'] as number },
      })),
    })),
    Date.parse('2026-01-01T00:00Z')
  );
  const sets = Object.entries(data).filter(([set]) => set !== 'Observations') as [SetName, readonly Flat[]][];
  const features = new Map(series.map(({ id }) => [id, observations(id)[0]!['FeatureOfInterest'] as number]));
  return worldOf(
    sets.flatMap(([set, entities]) => entities.map((flat) => entityOf(set, flat, features))),
    series.map(({ id, period, cadence }) => {
      const times = observations(id).map(startOf);
      const extent = { start: Math.min(...times), end: Math.max(...times) };
      return { id, period, cadence, extent, feature: features.get(id)! };
    })
  );
}

function entityOf(set: SetName, flat: Flat, features: ReadonlyMap<number, number>): Entity {
  const { '@iot.id': id, time, ...rest } = flat;
  const entries = Object.entries(rest);
  const links = entries.filter(([name]) => LINKS.includes(name)).map(([name, ids]) => [name, [ids].flat()]);
  const feature = set === 'Datastreams' ? { FeatureOfInterest: [features.get(id)!] } : {};
  const members = Object.fromEntries(entries.filter(([name]) => !LINKS.includes(name)));
  return {
    set,
    id,
    members: time === undefined ? members : { ...members, time: new Time(Date.parse(time as string)) },
    links: { ...(Object.fromEntries(links) as Record<string, number[]>), ...feature },
  };
}

/** The suite lets the server choose its ids; those of observations say series and milliseconds since 1900. */
function withOwnIds(address: string, data: DataSet): string {
  return address.replace(/^Observations\((\d{1,2})\)/, (_, id) => {
    const { Datastream, phenomenonTime } = data.Observations.find((one) => one['@iot.id'] === Number(id))!;
    const since1900 = Date.parse(phenomenonTime as string) - Date.UTC(1900, 0, 1);
    return `Observations(${String(Datastream)}${since1900})`;
  });
}

/** As the note beside the requests asks: the query encoded. */
function encoded(address: string): string {
  const [path = '', query] = address.split('?');
  const parts = query
    ?.split('&')
    .map((part) => part.replace(/=(.*)$/, (_, text: string) => `=${encodeURIComponent(text)}`));
  return `/sta/v1.1/${path}${parts ? `?${parts.join('&')}` : ''}`;
}

const column = (body: Body, name: string): unknown[] => (body.value ?? [body]).map((one) => one[name]);
const inner = (body: Body, name: string): unknown[][] =>
  (body.value ?? [body]).map((one) =>
    ((one['Observations'] ?? one['Datastreams']) as Body[]).map((each) => each[name])
  );

function check(expected: Expected, body: Body, text: string, isOrdered: boolean): void {
  const inOrder = (list: readonly unknown[]) => (isOrdered ? list : [...list].sort());
  const checks: readonly (readonly [keyof Expected, () => void])[] = [
    ['setNames', () => expect(column(body, 'name')).toEqual(expected.setNames)],
    ['count', () => expect(body['@iot.count']).toBe(expected.count)],
    ['names', () => expect(inOrder(column(body, 'name'))).toEqual(inOrder(expected.names!))],
    ['results', () => expect(inOrder(column(body, 'result'))).toEqual(inOrder(expected.results!))],
    ['nextLink', () => expect('@iot.nextLink' in body).toBe(expected.nextLink)],
    ['text', () => expect(text).toBe(expected.text)],
    ['textStartsWith', () => expect(text.startsWith(expected.textStartsWith!)).toBe(true)],
    ['keys', () => expect(Object.keys(body)).toEqual(expected.keys)],
    ['present', () => expect(Object.keys(body)).toEqual(expect.arrayContaining([...expected.present!]))],
    ['absent', () => expect(Object.keys(body).filter((key) => expected.absent!.includes(key))).toEqual([])],
    ['expandResults', () => expect(inner(body, 'result')).toEqual(expected.expandResults)],
    ['expandCount', () => expect(column(body, 'Observations@iot.count')).toEqual(expected.expandCount)],
    ['dataArray', () => expect(body.value![0]!['dataArray']).toEqual(expected.dataArray)],
    [
      'expandNames',
      () => {
        const properties = inner(body, 'ObservedProperty') as Body[][];
        expect(properties.map((own) => own.map(({ name }) => name))).toEqual(expected.expandNames);
      },
    ],
  ];
  checks.filter(([name]) => expected[name] !== undefined).forEach(([, assert]) => assert());
}

describeRecordings('the 70 requests on the data set of the OGC suite', () => {
  const data = (JSON.parse(recording('sensorthings-ets/dataset.json').toString()) as { entities: DataSet }).entities;
  const { requests } = JSON.parse(recording('sensorthings-ets/requests.json').toString()) as { requests: Recorded[] };
  let world: World;
  beforeAll(async () => void (world = await filled(data)));

  it('are all there', () => expect(requests).toHaveLength(70));

  it.each(requests)('$get', async ({ get, expect: expected }) => {
    const { app } = staServer({
      store,
      worldFor: () => Promise.resolve(world),
      now: () => Date.parse('2026-01-02T00:00Z'),
    });
    const response = await request(app).get(encoded(withOwnIds(get, data)));
    if (get.endsWith('/resultTime/$value')) {
      // Null in the data set; the hub has the end of phenomenonTime, which the suite's level 1 asks for.
      expect([response.status, response.text]).toEqual([200, '2015-03-01T00:00:00Z']);
      return;
    }
    expect({ status: response.status, told: expected.status === 200 ? response.text.slice(0, 60) : '' }).toMatchObject({
      status: expected.status,
    });
    check(expected, response.body as Body, response.text, get.includes('$orderby'));
  });

  it('answers 204 for a member that has no value', async () => {
    const { app } = staServer({ store, worldFor: () => Promise.resolve(world), now: Date.now });
    const response = await request(app).get(encoded(withOwnIds('Observations(1)/validTime/$value', data)));
    expect(response.status).toBe(204);
  });
});
