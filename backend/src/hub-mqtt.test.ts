/** A hub that is killed while messages of a broker come in: none that was published with QoS 1 is lost. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from './model/time';
import { openSqliteStore } from './store/sqlite/sqlite-store';
import { describeMosquitto, Mosquitto } from './testing/mosquitto';

jest.setTimeout(60_000);

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
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-mqtt-'));
  broker = await Mosquitto.start();
  writeFileSync(join(folder, 'region.yaml'), region(broker.url));
});
afterEach(async () => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
  await broker.stop();
  rmSync(folder, { recursive: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function start(): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), '--config', 'region.yaml'], {
    env: { ...process.env, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, url: /http:\/\/\S+/.exec(line.toString())![0] };
}

async function end({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}

/** What the status page says of the feed: how many readings came, and whether it fails. */
async function status({ url }: Running): Promise<{ readings: number; state: string }> {
  const answer = (await (await fetch(`${url}/api/v1/status`)).json()) as {
    feeds: { readings: number; state: string }[];
  };
  return answer.feeds[0]!;
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
    await end(first, 'SIGKILL');
    const before = (await stored()).length;
    await published;
    await client.endAsync();
    const again = await start();
    await until('all is there', async () => (await stored()).length === MESSAGES);
    await end(again, 'SIGTERM');
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
    await end(hub, 'SIGTERM');
    expect(hub.child.exitCode).toBe(0);
  });
});
