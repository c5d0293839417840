import { zipSync, type Zippable } from 'fflate';
import type { BuiltPlugin } from './built-plugin';

/** Made on Unix: only then do unpackers look at the mode. */
const UNIX = 3;

/**
 * An archive of everything below one folder, in the order of names and dated with the release, so that the same files
 * give the same archive.
 *
 * @param released `YYYY-MM-DD`
 */
export function archive(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  released: string,
  isExecutable: (name: string) => boolean = () => false
): Uint8Array {
  // Zip has no time zone; noon keeps the day everywhere.
  const mtime = new Date(`${released}T12:00:00`);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const mode = isExecutable(name) ? 0o100755 : 0o100644;
    // Unsigned, as the header holds it: the mode's highest bit would make it negative.
    entries[`${folder}/${name}`] = [files.get(name)!, { os: UNIX, attrs: (mode << 16) >>> 0, mtime, level: 6 }];
  }
  return zipSync(entries);
}

/**
 * The archive of a plugin as Grafana's catalogue and `grafana cli` take it: backends executable.
 *
 * @param system keeps only the backend of that one, e.g. `linux_amd64`
 */
export function pluginArchive({ pluginJson, files }: BuiltPlugin, system?: string): Uint8Array {
  const { id, info, executable } = pluginJson;
  const isBackend = (name: string) => executable !== undefined && name.startsWith(`${executable}_`);
  const kept = [...files].filter(([name]) => !system || !isBackend(name) || systemOf(name, executable!) === system);
  return archive(id, new Map(kept), info.updated, isBackend);
}

/** The systems that a plugin has a backend for; none without one. */
export function systemsOf({ pluginJson: { executable }, files }: BuiltPlugin): string[] {
  return executable
    ? [...files.keys()].filter((name) => name.startsWith(`${executable}_`)).map((name) => systemOf(name, executable))
    : [];
}

function systemOf(name: string, executable: string): string {
  return name.slice(executable.length + 1).replace(/\.exe$/, '');
}
