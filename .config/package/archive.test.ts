import { unzipSync } from 'fflate';
import { archive, pluginArchive, systemsOf } from './archive';
import type { BuiltPlugin } from './built-plugin';

const plugin = {
  pluginJson: { id: 'town-hub-datasource', executable: 'gpx_hub', info: { updated: '2026-11-23' } },
  files: new Map([
    ['img/logo.svg', Buffer.from('<svg/>')],
    ['gpx_hub_windows_amd64.exe', Buffer.from('for Windows')],
    ['gpx_hub_linux_amd64', Buffer.from('for Linux')],
    ['go_plugin_build_manifest', Buffer.from('0:main.go')],
  ]),
} as unknown as BuiltPlugin;

/** Names in their order, who made each entry and its Unix mode, from the central directory (APPNOTE.TXT 4.3.12). */
function entriesOf(zip: Uint8Array): string[] {
  const bytes = Buffer.from(zip);
  const found: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    found.push(`${name} ${bytes[at + 5]} ${(bytes.readUInt32LE(at + 38) >>> 16).toString(8)}`);
  }
  return found;
}

test('holds everything below the id, in order, backends executable', () => {
  const zip = pluginArchive(plugin);
  expect(entriesOf(zip)).toEqual([
    'town-hub-datasource/go_plugin_build_manifest 3 100644',
    'town-hub-datasource/gpx_hub_linux_amd64 3 100755',
    'town-hub-datasource/gpx_hub_windows_amd64.exe 3 100755',
    'town-hub-datasource/img/logo.svg 3 100644',
  ]);
  expect(Buffer.from(unzipSync(zip)['town-hub-datasource/img/logo.svg']!).toString()).toBe('<svg/>');
});

test('holds one backend where one system is wanted', () => {
  expect(systemsOf(plugin)).toEqual(['windows_amd64', 'linux_amd64']);
  expect(Object.keys(unzipSync(pluginArchive(plugin, 'windows_amd64')))).toEqual([
    'town-hub-datasource/go_plugin_build_manifest',
    'town-hub-datasource/gpx_hub_windows_amd64.exe',
    'town-hub-datasource/img/logo.svg',
  ]);
});

test('is the same on any day and in whatever order the files were found', () => {
  const one = archive('a', new Map([...plugin.files]), '2026-11-23');
  jest.useFakeTimers({ now: new Date('2031-01-01') });
  const other = archive('a', new Map([...plugin.files].reverse()), '2026-11-23');
  jest.useRealTimers();
  expect(Buffer.from(one).equals(other)).toBe(true);
});
