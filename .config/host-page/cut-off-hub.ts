/** A hub without a way to the internet: what it asks for stands at names that no resolver knows. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';

const ROOT = resolve(__dirname, '../..');

const REGION = `
region: { name: Kreis Unna, ags: "05978", timeZone: Europe/Berlin }
server: { host: 127.0.0.1, port: 0 }
store: { path: hub.sqlite }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: uba-airquality
        baseUrl: https://luftdaten.umweltbundesamt.invalid/api/air-data/v3
        stations: [{ id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }]
      - feed: dwd-cap
        baseUrl: https://opendata.dwd.invalid
        stations: [{ id: warnung, provider: "805978028", name: Warngebiet, lat: 51.44, lon: 7.56, class: reference }]
  - ags: "05978012"
    slug: froendenberg
    name: Fröndenberg/Ruhr
    feeds:
      - feed: dwd-mosmix
        baseUrl: https://opendata.dwd.invalid
        stations: [{ id: vorhersage, provider: N8686, name: Fröndenberg, lat: 51.4732, lon: 7.7673, class: model }]
`;

/** Resolves as soon as it knows that nothing can be reached. */
export async function startCutOffHub(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'smart-region-'));
  writeFileSync(join(folder, 'region.yaml'), REGION);
  const main = join(ROOT, 'backend/src/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--config', 'region.yaml'], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder, HUB_PORT: '0', HUB_STORE: join(folder, 'hub.sqlite') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.stdout.resume();
    const url = /http:\/\/\S+/.exec(line.toString())![0];
    await untilCutOff(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilCutOff(url: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((r) => setTimeout(r, 500))) {
    const answer = await fetch(`${url}/api/v1/status`);
    const { feeds, problems } = (await answer.json()) as { feeds: { state: string }[]; problems: { id: string }[] };
    if (problems[0]?.id === 'no-internet' && feeds.every(({ state }) => state === 'failing')) {
      return;
    }
  }
  throw new Error('The hub has not found out within a minute that it cannot reach anything.');
}
