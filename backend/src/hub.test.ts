import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { parseRegion } from './config/load';
import type { RegionConfig } from './config/region';
import { startHub, type RunningHub } from './hub';
import { HOUR } from './model/time';
import { FakeProvider } from './testing/fake-provider';

const SILENT = pino({ level: 'silent' });

let folder: string;
let provider: FakeProvider;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  provider = await FakeProvider.start(({ path }) => {
    const mez = (instant: number) => new Date(instant + HOUR).toISOString().slice(0, 19).replace('T', ' ');
    const end = Math.floor(Date.now() / HOUR) * HOUR;
    const hours = { [mez(end - HOUR)]: [5, 2, 42, mez(end), '1'] };
    return path.includes('DENW179')
      ? { kind: 'answer', body: JSON.stringify({ data: { '17': hours } }) }
      : { kind: 'status', status: 500 };
  });
});
afterEach(async () => {
  await provider.stop();
  rmSync(folder, { recursive: true });
});

const yaml = (port = 0) => `region: { name: Kreis Unna, ags: "05978" }
server: { port: ${port}, token: { env: TOKEN } }
store: { path: hub.sqlite }
backfillDays: 0
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: TOKEN }
    feeds:
      - feed: uba-airquality
        baseUrl: ${provider.url}
        pollutants: [no2]
        index: false
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }
      - feed: dwd-cdc
        baseUrl: ${provider.url}
        stations:
          - { id: dwd-05480, provider: "05480", name: Werl, lat: 51.5763, lon: 7.8879, class: reference }
      - feed: ecowitt
        stations:
          - { id: rathaus, name: Rathaus, lat: 51.4411, lon: 7.569, class: indicative }
`;

const region = (port?: number): RegionConfig =>
  parseRegion(yaml(port), 'region.yaml', { env: { TOKEN: 'geheim' }, folder });

async function ask(hub: RunningHub, query: object): Promise<{ data: { values: unknown[][] } }[]> {
  const body = { from: Date.now() - 24 * HOUR, to: Date.now(), queries: [{ refId: 'A', ...query }] };
  const answer = await fetch(`${hub.url}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer geheim' },
    body: JSON.stringify(body),
  });
  const { results } = (await answer.json()) as { results: { A: { frames: { data: { values: unknown[][] } }[] } } };
  return results.A.frames;
}

test('a started hub answers, polls, takes pushes, and an outage of one provider leaves the others alone', async () => {
  const hub = await startHub(region(), '1.2.3', SILENT);
  const push = await fetch(`${hub.url}/api/v1/ingest/ecowitt/schwerte?station=rathaus&token=geheim`, {
    method: 'POST',
    body: `PASSKEY=A&dateutc=${new Date().toISOString().slice(0, 19).replace('T', '+')}&tempf=50`,
  });
  expect(push.status).toBe(200);
  const temperature = await ask(hub, { type: 'latest', properties: ['air_temperature'] });
  expect(temperature[0]!.data.values.flat()).toEqual(expect.arrayContaining(['rathaus', 10]));

  while (hub.progress.lifeOf('schwerte', 'uba-airquality').lastSuccess === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const air = await ask(hub, { type: 'latest', properties: ['no2'] });
  expect(air[0]!.data.values.flat()).toEqual(expect.arrayContaining(['DENW179', 42]));

  while (hub.progress.lifeOf('schwerte', 'dwd-cdc').error === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(hub.progress.lifeOf('schwerte', 'dwd-cdc').error!.message).toMatch(/status 500|asked again/);
  expect(hub.progress.lifeOf('schwerte', 'uba-airquality').error).toBeUndefined();
  expect(await (await fetch(`${hub.url}/`)).text()).toContain('Schwerte');
  expect(provider.asked[0]!.headers['user-agent']).toBe('smart-region-hub/1.2.3 (Kreis Unna)');
  await hub.stop();
  await expect(fetch(`${hub.url}/health`)).rejects.toThrow();
});

test('a port that is taken is said in words', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(startHub(region(port), '1.2.3', SILENT)).rejects.toMatchObject({
    kind: 'unavailable',
    message: `The hub cannot listen on 127.0.0.1:${port}: another program uses it already.`,
    remedy: expect.stringContaining('HUB_PORT'),
  });
  other.close();
});

test('npm start says where it is, and ends cleanly when asked to', async () => {
  writeFileSync(join(folder, 'region.yaml'), yaml());
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), '--config', 'region.yaml'], {
    env: { ...process.env, INIT_CWD: folder, TOKEN: 'geheim', LC_ALL: 'C' },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  while (!out.includes('\n')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const url = /^Kreis Unna ist unter (http:\/\/127\.0\.0\.1:\d+) erreichbar/.exec(out)?.[1];
  expect((await fetch(`${url}/health`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});
