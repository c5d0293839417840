import { zipSync, type Zippable } from 'fflate';
import type { BuiltPlugin } from './built-plugin';

/** Made on Unix: only then do unpackers look at the mode. */
const UNIX = 3;

/**
 * The archive of a plugin: everything below `<id>/`, backends executable, dated with the release, so that the same
 * build gives the same archive.
 */
export function archive({ pluginJson, files }: BuiltPlugin): Uint8Array {
  // Zip has no time zone; noon keeps the day everywhere.
  const mtime = new Date(`${pluginJson.info.updated}T12:00:00`);
  const entries: Zippable = {};
  for (const [name, { bytes, executable }] of files) {
    const mode = executable ? 0o100755 : 0o100644;
    // Unsigned, as the header holds it: the mode's highest bit would make it negative.
    entries[`${pluginJson.id}/${name}`] = [bytes, { os: UNIX, attrs: (mode << 16) >>> 0, mtime, level: 9 }];
  }
  return zipSync(entries);
}
