import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from './store/sqlite/connection';
import { openSqliteStore } from './store/sqlite/sqlite-store';
import { FakeProvider } from './testing/fake-provider';

let folder: string;
let provider: FakeProvider;
let broker: Server;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-ends-'));
  provider = await FakeProvider.start(() => ({ kind: 'hang' }));
  // Takes the connection and never says a word.
  broker = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(broker, 'listening');
});
afterEach(async () => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
  sockets.splice(0).forEach((socket) => socket.destroy());
  broker.close();
  await provider.stop();
  rmSync(folder, { recursive: true });
});
const sockets: Socket[] = [];

const region = (port: number) => `region: { name: Kreis Unna, ags: "05978" }
server: { port: ${port} }
store: { path: hub.sqlite }
backfillDays: 90
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: TOKEN }
    feeds:
      - feed: uba-airquality
        baseUrl: ${provider.url}
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }
          - { id: DENW010, name: Unna, lat: 51.54, lon: 7.7, class: reference }
      - feed: dwd-cdc
        baseUrl: ${provider.url}
        stations:
          - { id: dwd-05480, provider: "05480", name: Werl, lat: 51.5763, lon: 7.8879, class: reference }
      - feed: mqtt
        url: mqtt://127.0.0.1:${(broker.address() as AddressInfo).port}
        topics: [{ topic: "a/{station}/up", format: device-json }]
        stations:
          - { id: funk, name: Funk, lat: 51.4411, lon: 7.569, class: indicative }
      - feed: ecowitt
        stations:
          - { id: rathaus, name: Rathaus, lat: 51.4411, lon: 7.569, class: indicative }
${Array.from({ length: 60 }, (_, i) => `  - { ags: "059781${i + 10}", slug: ort-${i}, name: Ort ${i} }`).join('\n')}
`;

interface Started {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
}

/** `npm start` with a region on this port, with all its processes in a group of its own. */
function start(port: number): Started {
  writeFileSync(join(folder, `region-${port}.yaml`), region(port));
  const main = ['--import', 'tsx', join(__dirname, 'main.ts'), '--config', `region-${port}.yaml`];
  const child = spawn(process.execPath, main, {
    env: { ...process.env, INIT_CWD: folder, TOKEN: 'geheim', LC_ALL: 'en' },
    detached: true,
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return { child, said };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until it listens. */
async function listening({ said }: Started): Promise<string> {
  await until(() => said.out.includes('\n'));
  return /http:\/\/\S+/.exec(said.out)![0];
}

const BEGUN = Date.now();
/** Of another minute each, before now. */
const report = (minute: number) =>
  `PASSKEY=A&dateutc=${new Date(BEGUN - minute * 60_000).toISOString().slice(0, 16).replace('T', '+')}:00&tempf=50`;

const push = (url: string, minute: number) =>
  fetch(`${url}/api/v1/ingest/ecowitt/schwerte?station=rathaus&token=geheim`, { method: 'POST', body: report(minute) });

test('a port that is taken is one sentence and its remedy, and the hub that has it is left alone', async () => {
  const first = start(0);
  const url = await listening(first);
  const { port } = new URL(url);
  const others = Array.from({ length: 3 }, () => start(Number(port)));
  const codes = await Promise.all(others.map(({ child }) => once(child, 'close')));
  expect(codes).toEqual([
    [1, null],
    [1, null],
    [1, null],
  ]);
  for (const second of others) {
    expect(second.said).toEqual({
      out: '',
      err:
        `The hub cannot listen on 127.0.0.1:${port}: another program uses it already. Stop the other program ` +
        '(perhaps a hub that still runs), or name another port under server.port or in HUB_PORT.\n',
    });
  }
  expect((await push(url, 1)).status).toBe(200);
});

test('SIGTERM ends it within five seconds whatever runs, and nothing that was accepted is lost', async () => {
  const hub = start(0);
  const url = await listening(hub);
  // The provider hangs and with it polls and catch-up, the broker says nothing, a request comes drop by drop.
  await until(() => provider.asked.length >= 2 && sockets.length > 0);
  const slow = connect(Number(new URL(url).port), '127.0.0.1');
  slow.on('error', () => undefined);
  slow.write(
    'POST /api/v1/ingest/ecowitt/schwerte?station=rathaus&token=geheim HTTP/1.1\r\nhost: x\r\ncontent-length: 999\r\n\r\nPASS'
  );
  const drops = setInterval(() => slow.write('x'), 200);
  const acknowledged: number[] = [];
  let isOver = false;
  const pushing = (async () => {
    for (let minute = 1; !isOver; minute++) {
      const answer = await push(url, minute).catch(() => undefined);
      if (answer?.status === 200) {
        acknowledged.push(minute);
      }
    }
  })();
  await until(() => acknowledged.length >= 20);
  const asked = performance.now();
  hub.child.kill('SIGTERM');
  expect(await once(hub.child, 'close')).toEqual([0, null]);
  const took = performance.now() - asked;
  isOver = true;
  clearInterval(drops);
  slow.destroy();
  await pushing;

  expect(took).toBeLessThan(5_000);
  expect(hub.said.err).not.toMatch(/failed|defect|bug|Error/);
  const path = join(folder, 'hub.sqlite');
  const store = await openSqliteStore(path);
  const series = (await store.listSeries()).filter(({ property }) => property === 'air_temperature');
  const all = { series: series.map(({ id }) => id), minQuality: 'implausible', limit: 10_000 } as const;
  const points = await store.points({ ...all, range: { start: 0, end: 8e15 } });
  expect([...points.values()].flat().length).toBeGreaterThanOrEqual(new Set(acknowledged).size);
  await store.close();
  const connection = await Connection.open(path, 'read');
  expect(await connection.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await connection.close();
});

// Ctrl-C in a terminal goes to all processes of a group, as does the SIGTERM of a service manager.
test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s to all its processes ends it as one to the hub alone does',
  async (signal) => {
    const hub = start(0);
    const url = await listening(hub);
    const question = { from: '0', to: '1', queries: [{ refId: 'A', type: 'latest' }] };
    const answer = await fetch(`${url}/api/v1/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    expect(answer.status).toBe(200);
    const asked = performance.now();
    process.kill(-hub.child.pid!, signal);
    expect(await once(hub.child, 'close')).toEqual([0, null]);
    expect(performance.now() - asked).toBeLessThan(4_000);
    expect(hub.said.err).not.toMatch(/has not/);
  }
);
