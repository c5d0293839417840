import { unzipSync } from 'fflate';
import { archive } from './archive';
import type { BuiltPlugin } from './built-plugin';

const plugin = {
  pluginJson: { id: 'town-hub-datasource', info: { updated: '2026-11-23' } },
  files: new Map([
    ['gpx_hub_linux_amd64', { bytes: Buffer.from('binary'), executable: true }],
    ['img/logo.svg', { bytes: Buffer.from('<svg/>'), executable: false }],
  ]),
} as unknown as BuiltPlugin;

/** Who made each entry and its Unix mode, from the central directory (APPNOTE.TXT 4.3.12). */
function modes(zip: Uint8Array): Record<string, { madeBy: number; mode: string }> {
  const bytes = Buffer.from(zip);
  const found: Record<string, { madeBy: number; mode: string }> = {};
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    found[name] = { madeBy: bytes[at + 5]!, mode: (bytes.readUInt32LE(at + 38) >>> 16).toString(8) };
  }
  return found;
}

test('holds everything below the id, backends executable', () => {
  const zip = archive(plugin);
  expect(modes(zip)).toEqual({
    'town-hub-datasource/gpx_hub_linux_amd64': { madeBy: 3, mode: '100755' },
    'town-hub-datasource/img/logo.svg': { madeBy: 3, mode: '100644' },
  });
  expect(Buffer.from(unzipSync(zip)['town-hub-datasource/img/logo.svg']!).toString()).toBe('<svg/>');
});

test('is the same on any day', () => {
  expect(Buffer.from(archive(plugin)).equals(archive(plugin))).toBe(true);
});
