/** What Docker Compose is given, held to what the hub looks for and the guide says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FEEDS } from '../../feeds/registry';

const ROOT = join(__dirname, '../../../..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly env_file?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly ports: readonly string[];
}

const { hub, devices } = (parse(text('docker-compose.yml')) as { services: Record<string, Service> }).services as {
  hub: Service;
  devices: Service;
};

test('all of .env reaches the hub, once it is there, and the template stands in for it', () => {
  expect(hub.env_file).toEqual(['${HUB_ENV_FILE:-.env.example}']);
  expect(text('.env.example')).toMatch(/^HUB_ENV_FILE=\.env$/m);
  expect(existsSync(join(ROOT, '.env.example'))).toBe(true);
});

test('a file for each secret is where the hub looks for it', () => {
  expect(hub.volumes).toContain('./secrets:/run/secrets:ro');
  expect(text('backend/src/config/secret-places.ts')).toContain("'/run/secrets'");
  for (const ignored of ['.gitignore', '.dockerignore']) {
    expect(text(ignored)).toMatch(/^\/?secrets\/?$/m);
    expect(text(ignored)).toMatch(/^\.env$/m);
  }
});

test('a wrong configuration makes no loop, and nothing in .env moves the port that is watched', () => {
  expect(hub.environment).toMatchObject({ HUB_START: 'patient', HUB_HOST: '0.0.0.0', HUB_PORT: '4000' });
});

test('every variable of the file is in the template', () => {
  const used = [...text('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(text('.env.example')))).toEqual([]);
});

test('nothing can be reached from elsewhere unless an address is named', () => {
  for (const port of [...hub.ports, ...devices.ports]) {
    expect(port).toMatch(/^(127\.0\.0\.1|\$\{DEVICES_BIND:-127\.0\.0\.1\}):/);
  }
});

test('the door for devices lets through where devices send to, and nothing else', () => {
  const [, paths = ''] = /^\s*path (.*)$/m.exec(text('backend/proxy/Caddyfile')) ?? [];
  const own = FEEDS.flatMap(({ pushPath }) => (pushPath === undefined ? [] : [pushPath.replace(/\{token\}.*/, '*')]));
  expect(new Set(paths.split(' '))).toEqual(new Set(['/api/v1/ingest/*', ...own]));
  expect(text('backend/proxy/Caddyfile')).toMatch(/respond .* 404/);
});
