/** What `npm start` says when something is wrong: one sentence and a remedy, never a stack, and no loop in containers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const REGION = `region: { name: Schwerte, ags: "05978028" }
server: { port: 0 }
store: { path: hub.sqlite }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: SCHWERTE_TOKEN }
    feeds:
      - feed: ecowitt
        stations: [{ id: rathaus, name: Rathaus, lat: 51.4411, lon: 7.569, class: indicative }]
`;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hub-main-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function start(yaml: string, env: Readonly<Record<string, string>> = {}) {
  writeFileSync(join(folder, 'region.yaml'), yaml);
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'main.ts'), '--config', 'region.yaml'], {
    env: { ...process.env, LC_ALL: 'C', INIT_CWD: folder, HUB_SECRETS: join(folder, 'secrets'), ...env },
  });
  const told = { out: '', said: '' };
  child.stdout.on('data', (chunk: Buffer) => (told.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told.said += chunk.toString()));
  return { child, told };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await sleep(50);
  }
}

async function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode ?? ((await once(child, 'close')) as unknown[])[0];
}

test.each([
  [
    'a missing secret',
    REGION,
    {},
    'region.yaml:8 kommunen[0].pushToken: Das Geheimnis SCHWERTE_TOKEN ist nicht gesetzt.',
  ],
  [
    'a wrong option',
    REGION.replace('feed: ecowitt', 'feed: dwd-cdc\n        resolution: 10min').replace('id: rathaus', 'id: "05480"'),
    { SCHWERTE_TOKEN: 'geheimgeheim' },
    'region.yaml:11 kommunen[0].feeds[0].resolution: „resolution“ kann nicht "10min" sein. Möglich: 10_minutes, hourly.',
  ],
  ['a level that the log does not have', REGION, { SCHWERTE_TOKEN: 'x', HUB_LOG: 'laut' }, 'HUB_LOG ist „laut“'],
])('%s ends the start with a sentence', async (_, yaml, env, sentence) => {
  const { child, told } = start(yaml, env);
  expect(await ended(child)).toBe(1);
  expect(told.said).toContain(sentence);
  expect(told.said).not.toMatch(/\n\s+at |Error/);
});

test('in a container it waits: one message, nothing answers, and it starts when the file is right', async () => {
  const { child, told } = start(REGION, { HUB_START: 'patient' });
  await until(() => told.said.includes('wartet'));
  await sleep(6000);
  expect(child.exitCode).toBeNull();
  expect(told.said.match(/SCHWERTE_TOKEN ist nicht gesetzt/g)).toHaveLength(1);
  expect(told.out).toBe('');
  writeFileSync(join(folder, 'region.yaml'), REGION.replace(/ +pushToken.*\n/, ''));
  await until(() => told.out.includes('\n'));
  const url = /http:\/\/\S+/.exec(told.out)![0];
  expect((await fetch(`${url}/health`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(0);
});

test('one that waits leaves at once when asked to', async () => {
  const { child, told } = start(REGION, { HUB_START: 'patient' });
  await until(() => told.said.includes('wartet'));
  child.kill('SIGTERM');
  expect(await ended(child)).toBe(0);
});
