/** When cars come and go in a single parking space: who shows no token learns it by no way out of the hub. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { parseRegion } from './config/load';
import { startHub, type RunningHub } from './hub';
import { inSteps, newestTold } from './model/personal';
import { HOUR, iso, MINUTE } from './model/time';
import { connectBroker, type Broker } from './outward/mqtt/broker';
import { describeMosquitto, Mosquitto } from './testing/servers/mosquitto';

const ENV = { TOKEN: 'geheim-0123456789abcdef' };
const TOKEN = { Authorization: `Bearer ${ENV.TOKEN}` };

/** Somebody has parked: long enough ago for everybody to know it, at a second that no interval begins with. */
const PARKED = newestTold(Date.now()) - 3 * MINUTE + 37_123;
/** Beside it the air was measured, which anybody may know to the second. */
const MEASURED = PARKED - 11_000;

/** Whether an answer gives the moment away; minute and second are the same in UTC and Berlin. */
const tells = (text: string, at: number) =>
  [String(at), iso(at).slice(13, 19)].some((exactly) => text.includes(exactly));

const yaml = (broker: string) => `region: { name: Kreis Unna, ags: "05978" }
server: { port: 0, token: { env: TOKEN } }
store: { path: hub.sqlite }
accessPoint: { nationalIdentifier: DE-KREIS-UNNA, informationStatus: test }
outward: { mqtt: { url: "${broker}", topic: region } }
kommunen:
  - ags: "05978036"
    slug: unna
    name: Unna
    pushToken: { env: TOKEN }
    feeds:
      - feed: device-json
        profile: own
        profiles:
          own: { time: time, fields: { occupied: { property: parking_state }, t: { property: air_temperature, unit: Cel }, battery: { property: battery_voltage, unit: V } } }
        stations:
          - { id: platz-1, name: Rathausplatz 1, zone: Rathausplatz, lat: 51.5349, lon: 7.6899, class: indicative }
          - { id: rathaus, name: Rathaus, lat: 51.5349, lon: 7.6899, class: indicative }
`;

describeMosquitto('beside a broker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-spaces-'));
  let server: Mosquitto;
  let hub: RunningHub;
  let listener: Broker;
  const published: string[] = [];
  const streams = { with: '', without: '' };
  const ending = new AbortController();

  beforeAll(async () => {
    server = await Mosquitto.start();
    listener = connectBroker({ url: server.url, version: '5' });
    await listener.subscribe('#', (payload) => void published.push(payload.toString()));
    const region = parseRegion(yaml(server.url), 'region.yaml', { env: ENV, folder });
    hub = await startHub(region, '0.0.0', pino({ enabled: false }));
    follow('with', TOKEN);
    follow('without', {});
    await until(() => streams.with !== '' && streams.without !== '');
    await push('platz-1', { occupied: true, battery: 3.3, time: iso(PARKED) });
    await push('rathaus', { t: 21.5, time: iso(MEASURED) });
    const all = () => [streams.with, streams.without, published.join()];
    await until(() => all().every((text) => tells(text, MEASURED)));
  });
  afterAll(async () => {
    ending.abort();
    await hub.stop();
    await listener.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  function follow(who: keyof typeof streams, headers: Record<string, string>): void {
    const read = async () => {
      const { body } = await fetch(`${hub.url}/api/v1/stream`, { headers, signal: ending.signal });
      for await (const piece of body!) {
        streams[who] += Buffer.from(piece as Uint8Array).toString();
      }
    };
    read().catch(() => undefined);
  }

  async function push(station: string, values: object): Promise<void> {
    const address = `${hub.url}/api/v1/ingest/device-json/unna?station=${station}`;
    const sent = await fetch(address, {
      method: 'POST',
      headers: { 'X-Hub-Token': ENV.TOKEN },
      body: JSON.stringify(values),
    });
    expect(sent.status).toBeLessThan(300);
  }

  const get = async (path: string, headers = {}) => (await fetch(`${hub.url}${path}`, { headers })).text();

  async function asked(query: object): Promise<string> {
    const body = JSON.stringify({ from: 'now-2h', to: 'now', queries: [{ refId: 'A', ...query }] });
    const headers = { ...TOKEN, 'Content-Type': 'application/json' };
    return (await fetch(`${hub.url}/api/v1/query`, { method: 'POST', headers, body })).text();
  }

  const since = `timerel=after&timeAt=${iso(PARKED - HOUR)}`;
  test.each([
    ['the export', '/api/v1/export?from=now-2h'],
    ['the export as GeoJSON', '/api/v1/export?from=now-2h&format=geojson'],
    ['SensorThings', '/sta/v1.1/Observations'],
    ['SensorThings, by its things', '/sta/v1.1/Things?$expand=Datastreams($expand=Observations)'],
    ['SensorThings 2.0', '/sta/v2.0/Observations'],
    ['NGSI-LD', '/ngsi-ld/v1/entities?type=ParkingSpot,WeatherObserved'],
    ['NGSI-LD, over time', `/ngsi-ld/v1/temporal/entities?type=ParkingSpot,WeatherObserved&${since}`],
    ['NGSI-LD, of devices', '/ngsi-ld/v1/entities?type=Device,WeatherObserved'],
    ['NGSI-v2', '/v2/entities'],
  ])('%s: with the token, and without', async (_, path) => {
    const [without, withToken] = [await get(path), await get(path, TOKEN)];
    expect([tells(withToken, PARKED), tells(without, PARKED)]).toEqual([true, false]);
    expect(tells(without, MEASURED)).toBe(true);
  });

  test('the stream: with the token, and without', () => {
    expect([tells(streams.with, PARKED), tells(streams.without, PARKED)]).toEqual([true, false]);
  });

  test('a broker is told what is open', () => expect(tells(published.join(), PARKED)).toBe(false));

  test.each([
    ['DATEX II', '/datex2/v3/data.xml'],
    ['the status', '/api/v1/status'],
    ['the status page', '/'],
    ['the metrics', '/metrics'],
    ['the catalogue', '/api/v1/catalogue/stations'],
  ])('%s tells it nobody', async (_, path) => {
    expect(tells(await get(path), PARKED)).toBe(false);
    expect(tells(await get(path, TOKEN), PARKED)).toBe(false);
  });

  test('questions tell who shows the token', async () => {
    expect(
      tells(
        await asked({ type: 'series', stations: ['platz-1'], properties: ['parking_state'], bucket: 'raw' }),
        PARKED
      )
    ).toBe(true);
    expect(tells(await asked({ type: 'parking', layout: 'spaces' }), PARKED)).toBe(false);
    expect(await asked({ type: 'parking', layout: 'spaces' })).toContain(String(inSteps(PARKED)));
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !holds(); await wait(20)) {
    if (Date.now() > end) {
      throw new Error(`It does not happen: ${holds.toString()}`);
    }
  }
}
