/** A hub that is killed while messages of a broker come in: none that was published with QoS 1 is lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from './model/time';
import { openSqliteStore } from './store/sqlite/sqlite-store';
import { HubProcess } from './testing/hub-process';
import { describeMosquitto, Mosquitto } from './testing/servers/mosquitto';

const MESSAGES = 300;
const started = Math.floor(Date.now() / DAY) * DAY - DAY;

const region = (url: string) => `region: { name: Kreis Unna, ags: "05978" }
server: { port: 0 }
store: { path: hub.sqlite }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: mqtt
        url: ${url}
        topics:
          - topic: wetter/{station}/up
            format: device-json
            options:
              profile: own
              profiles:
                own: { time: at, fields: { t: { property: air_temperature, scale: 0.1 } } }
        stations:
          - { id: rathaus, name: Rathaus, lat: 51.4411, lon: 7.569, class: indicative }
`;

let folder: string;
let broker: Mosquitto;
const hubs: HubProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-mqtt-'));
  broker = await Mosquitto.start();
  writeFileSync(join(folder, 'region.yaml'), region(broker.url));
});
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.end('SIGKILL')));
  await broker.stop();
  rmSync(folder, { recursive: true });
});

/** How the feed is doing, as the status page says. */
const status = async (hub: HubProcess) => (await hub.feeds())[0]!;

async function start(): Promise<HubProcess> {
  const hub = await HubProcess.start(folder);
  hubs.push(hub);
  return hub;
}

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`It does not happen that ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function stored(): Promise<number[]> {
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  const series = (await store.listSeries()).map(({ id }) => id);
  const range = { start: started, end: started + 2 * DAY };
  const points = await store.points({ series, range, minQuality: 'implausible', limit: 1e6 });
  await store.close();
  return [...points.values()].flat().map(({ start }) => (start - started) / 60_000);
}

describeMosquitto('a hub that listens to a broker', () => {
  test('is killed in the middle and started again: every message is there, none twice', async () => {
    const first = await start();
    const client = await broker.client();
    const publish = (i: number) => {
      const at = new Date(started + i * 60_000).toISOString();
      return client.publishAsync('wetter/rathaus/up', JSON.stringify({ t: i % 100, at }), { qos: 1 });
    };
    await until('the hub listens', async () => {
      await publish(0);
      return (await status(first)).readings > 0;
    });
    const published = (async () => {
      for (let i = 0; i < MESSAGES; i++) {
        await publish(i);
      }
    })();
    await until('a part is there', async () => (await status(first)).readings > 50);
    await first.end('SIGKILL');
    const before = (await stored()).length;
    await published;
    await client.endAsync();
    const again = await start();
    await until('all is there', async () => (await stored()).length === MESSAGES);
    await again.end('SIGTERM');
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(MESSAGES);
    expect((await stored()).sort((a, b) => a - b)).toEqual(Array.from({ length: MESSAGES }, (_, i) => i));
  });

  test('shows on its status page when the broker is away', async () => {
    const hub = await start();
    await broker.down();
    await until('it is failing', async () => (await status(hub)).state === 'failing');
    await broker.up();
    await until('it is not', async () => (await status(hub)).state === 'waiting');
    expect(await hub.end('SIGTERM')).toBe(0);
  });
});
