import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { packed } from './packed';
import { packedPlugins, type PackedPlugins } from './plugins';
import { writeParcels, writeShelf } from './write';
import type { BuiltPlugin } from '../../../.config/package/built-plugin';
import type { Parcel } from './parcel';

const info = { version: '1.2.3', updated: '2026-11-23' };
const plugin = (id: string, names: readonly string[], executable?: string) =>
  ({
    pluginJson: { id, info, executable },
    files: new Map(names.map((name) => [name, Buffer.from(name)])),
  }) as unknown as BuiltPlugin;

const HUB = plugin('town-hub-datasource', ['module.js', 'gpx_hub_linux_amd64', 'gpx_hub_windows_amd64.exe'], 'gpx_hub');
const plugins = packedPlugins([HUB, plugin('town-air-panel', ['module.js'])]);

const parcel = (slug: string): Parcel => ({
  ...{ slug, name: slug, isRegion: false, language: 'de', isPublic: false, hub: 'http://localhost:4000' },
});

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'parcels-'));
});
afterEach(() => rmSync(out, { recursive: true }));

test('folder and zip hold the same, the back end of Linux can be run, and others stay away', () => {
  writeParcels(out, [packed(parcel('selm'), plugins)], plugins);
  const zipped = unzipSync(readFileSync(join(out, 'selm-de.zip')));
  for (const [name, bytes] of Object.entries(zipped)) {
    const file = join(out, 'selm-de', name.replace(/^smart-region\//, ''));
    expect([name, readFileSync(file).equals(bytes)]).toEqual([name, true]);
  }
  expect(statSync(join(out, 'selm-de/plugins/town-hub-datasource/gpx_hub_linux_amd64')).mode & 0o111).not.toBe(0);
  expect(Object.keys(zipped).filter((name) => name.includes('windows'))).toEqual([]);
});

test('the same inputs give the same bytes', () => {
  const [first, second] = [
    packed(parcel('selm'), plugins),
    packed(parcel('selm'), packedPlugins([HUB, plugin('town-air-panel', ['module.js'])])),
  ];
  expect(first.zip).toEqual(second.zip);
});

test('a newer parcel takes the place of the older one, and of nobody else', () => {
  writeParcels(out, [packed(parcel('selm'), plugins), packed(parcel('unna'), plugins)], plugins);
  const fewer: PackedPlugins = packedPlugins([HUB]);
  writeParcels(out, [packed(parcel('selm'), fewer)], fewer);
  expect(readdirSync(join(out, 'selm-de/plugins'))).toEqual(['town-hub-datasource']);
  expect(readdirSync(out).sort()).toEqual(['selm-de', 'selm-de.zip', 'unna-de', 'unna-de.zip']);
});

test('what fails leaves nothing half-written', () => {
  const broken = { ...packed(parcel('unna'), plugins) };
  Object.defineProperty(broken, 'zip', {
    get: () => {
      throw new Error('disk full');
    },
  });
  expect(() => writeParcels(out, [packed(parcel('selm'), plugins), broken], plugins)).toThrow('disk full');
  expect(readdirSync(out)).toEqual([]);
});

test('on the shelf of the hub a zip is the plugins and its own part', () => {
  const made = [packed(parcel('selm'), plugins), packed(parcel('unna'), plugins)];
  writeShelf(join(out, 'shelf'), made);
  const read = (name: string) => readFileSync(join(out, 'shelf', name));
  const { parcels } = JSON.parse(read('index.json').toString()) as { parcels: { file: string; bytes: number }[] };
  expect(parcels.map(({ file }) => file)).toEqual(['selm-de', 'unna-de']);
  const zip = Buffer.concat([read('plugins.part'), read('unna-de.part')]);
  expect(zip.length).toBe(parcels[1]!.bytes);
  expect(Object.keys(unzipSync(zip))).toContain('smart-region/provisioning/datasources/smartregion-unna.yaml');
});

test('a data source without its part for Linux is none', () => {
  expect(() => packedPlugins([plugin('town-hub-datasource', ['gpx_hub_darwin_arm64'], 'gpx_hub')])).toThrow(
    /für Linux/
  );
});
