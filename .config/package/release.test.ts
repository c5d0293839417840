import { createHash } from 'node:crypto';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { BuiltPlugin } from './built-plugin';
import { releaseOf } from './release';

const ROOT = path.join(__dirname, '../..');
const info = { version: '1.2.3', updated: '2026-11-23' };
const plugin = (pluginJson: object, names: readonly string[]) =>
  ({
    pluginJson: { ...pluginJson, info },
    files: new Map(names.map((name) => [name, Buffer.from(name)])),
  }) as unknown as BuiltPlugin;

const HUB = { id: 'town-hub-datasource', name: 'Hub', executable: 'gpx_hub' };
const hub = plugin(HUB, ['module.js', 'gpx_hub_linux_amd64', 'gpx_hub_windows_amd64.exe']);
const panel = plugin({ id: 'town-air-panel', name: 'Luft' }, ['module.js']);

const release = releaseOf(ROOT, [hub, panel], [{ slug: 'froendenberg', name: 'Fröndenberg/Ruhr' }]);
const text = (name: string) => Buffer.from(release.get(name)!).toString();

test('has one archive for each system, and one of a panel', () => {
  expect([...release.keys()].filter((name) => name.startsWith('plugins/'))).toEqual([
    'plugins/town-hub-datasource-1.2.3.linux_amd64.zip',
    'plugins/town-hub-datasource-1.2.3.windows_amd64.zip',
    'plugins/town-air-panel-1.2.3.zip',
  ]);
  const windows = unzipSync(release.get('plugins/town-hub-datasource-1.2.3.windows_amd64.zip')!);
  expect(Object.keys(windows)).toEqual([
    'town-hub-datasource/gpx_hub_windows_amd64.exe',
    'town-hub-datasource/module.js',
  ]);
});

test('has what is provisioned and what is imported by hand', () => {
  expect(text('provisioning/datasources/hub.yaml')).toContain('smartregion-hub-datasource');
  expect(text('provisioning/dashboards/smart-region.yaml')).toContain('SMARTREGION_DASHBOARDS');
  expect(text('provisioning/alerting/no2.yaml')).toContain('apiVersion');
  for (const language of ['de', 'en']) {
    const file = `dashboards/${language}/region-overview.json`;
    expect((JSON.parse(text(file)) as { __requires: object[] }).__requires).toContainEqual(
      expect.objectContaining({ id: 'smartregion-hub-datasource' })
    );
  }
});

test('says which archive is whose, and fills in every gap', () => {
  const readMe = text('LIESMICH.md');
  expect(readMe).toContain('# Smart Region Hub 1.2.3');
  expect(readMe).toContain('allow_loading_unsigned_plugins = town-hub-datasource,town-air-panel');
  expect(readMe).toMatch(/`town-hub-datasource-1\.2\.3\.windows_amd64\.zip` \| Datenquelle für Windows/);
  expect(readMe).toMatch(/`town-air-panel-1\.2\.3\.zip` \| Panel „Luft“/);
  expect(readMe.match(/unzip -o \S+/g)).toEqual([
    'unzip -o town-hub-datasource-1.2.3.linux_amd64.zip',
    'unzip -o town-air-panel-1.2.3.zip',
  ]);
  expect(readMe).not.toMatch(/%[A-Z]+%/);
});

/** Dashboards in which a Kommune is chosen; those of all Kommunen are none of these. */
const CHOSEN = 10;

test('has dashboards of each Kommune that ask for the data source, and where its data are open', () => {
  const file = 'kommunen/froendenberg/de/kommune-weather.json';
  const { uid, title, templating, __inputs: inputs } = JSON.parse(text(file)) as Record<string, unknown>;
  expect({ uid, title, templating }).toEqual({
    uid: 'smartregion-weather-froendenberg',
    title: 'Wetter der Kommune – Fröndenberg/Ruhr',
    templating: { list: [] },
  });
  expect(inputs).toEqual([
    expect.objectContaining({ name: 'DS_SMART_REGION_HUB', type: 'datasource' }),
    expect.objectContaining({ name: 'VAR_OPEN_DATA', type: 'constant' }),
  ]);
  expect(text(file)).not.toMatch(/VAR_KOMMUNE|\$kommune|\$station|\$\{(kommune|station)/);
  expect([...release.keys()].filter((name) => name.startsWith('kommunen/froendenberg/en/'))).toHaveLength(CHOSEN);
});

test('has the checksum of everything else', () => {
  const sums = text('SHA256SUMS').trimEnd().split('\n');
  expect(sums).toEqual(
    [...release]
      .filter(([name]) => name !== 'SHA256SUMS')
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
  );
});

test('is not made for a system that nobody could tell', () => {
  expect(() => releaseOf(ROOT, [plugin(HUB, ['gpx_hub_plan9_386'])], [])).toThrow('plan9_386');
});
