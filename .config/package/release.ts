/** The folder that a municipality gets: no checkout, no Node.js and no Go is needed for anything in it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pluginArchive, systemsOf } from './archive';
import { editionsOf } from '../../provisioning/generate';
import type { KommuneName } from '../../provisioning/src/kommune-edition';
import type { BuiltPlugin } from './built-plugin';

/** Where the files of a release come from. */
const COPIED: Readonly<Record<string, string>> = {
  'provisioning/datasources': 'provisioning/datasources',
  'provisioning/dashboards': 'provisioning/dashboards',
  'provisioning/alerting': 'provisioning/alerting',
  'provisioning/import': 'dashboards',
};

/** Systems in the words of those who have one, the commonest first. */
const SYSTEMS: Readonly<Record<string, string>> = {
  linux_amd64: 'Linux auf üblichen Servern (x86-64) und in Containern',
  linux_arm64: 'Linux auf ARM mit 64 Bit, zum Beispiel Raspberry Pi',
  windows_amd64: 'Windows',
  darwin_arm64: 'macOS mit Apple-Chip',
  darwin_amd64: 'macOS mit Intel-Chip',
};

/**
 * @param root folder of the bundle
 * @param kommunen that get dashboards of their own, ready to be shared
 * @returns content by path inside the release
 * @throws Error when a plugin is built for a system that has no words yet
 */
export function releaseOf(
  root: string,
  plugins: readonly BuiltPlugin[],
  kommunen: readonly KommuneName[]
): Map<string, Uint8Array> {
  const read = (name: string) => readFileSync(path.join(root, name));
  const archives = plugins.flatMap(archivesOf);
  const files = new Map<string, Uint8Array>([
    ...archives.map(({ file, bytes }) => [`plugins/${file}`, bytes] as const),
    ...Object.entries(COPIED).flatMap(([from, to]) =>
      namesBelow(path.join(root, from)).map((name) => [`${to}/${name}`, read(`${from}/${name}`)] as const)
    ),
    ...kommunen.flatMap((kommune) =>
      [...editionsOf(kommune)].map(([name, json]) => [`kommunen/${kommune.slug}/${name}`, Buffer.from(json)] as const)
    ),
    ['LICENSE', read('LICENSE')],
    ['NOTICE', read('NOTICE')],
    ['LIESMICH.md', Buffer.from(readMe(read('.config/package/LIESMICH.md').toString(), plugins, archives))],
  ]);
  return files.set('SHA256SUMS', Buffer.from(checksums(files)));
}

interface Archive {
  readonly file: string;
  /** None where it fits all. */
  readonly system?: string;
  readonly forWhom: string;
  readonly bytes: Uint8Array;
}

/** One archive for each system that the plugin has a backend for: all in one would be five times as large. */
function archivesOf(plugin: BuiltPlugin): Archive[] {
  const { id, name, info } = plugin.pluginJson;
  const systems = systemsOf(plugin);
  const unnamed = systems.find((system) => !(system in SYSTEMS));
  if (unnamed) {
    throw new Error(`${id} is built for ${unnamed}, which LIESMICH.md has no words for. Add them to SYSTEMS.`);
  }
  return systems.length === 0
    ? [
        {
          file: `${id}-${info.version}.zip`,
          forWhom: `Panel „${name}“, für jedes System`,
          bytes: pluginArchive(plugin),
        },
      ]
    : Object.keys(SYSTEMS)
        .filter((system) => systems.includes(system))
        .map((system) => ({
          file: `${id}-${info.version}.${system}.zip`,
          system,
          forWhom: `Datenquelle für ${SYSTEMS[system]}`,
          bytes: pluginArchive(plugin, system),
        }));
}

function readMe(template: string, plugins: readonly BuiltPlugin[], archives: readonly Archive[]): string {
  const rows = archives.map(({ file, forWhom }) => `| \`${file}\` | ${forWhom} |`);
  const commonest = archives.filter(({ system = 'linux_amd64' }) => system === 'linux_amd64');
  const commands = commonest.map(({ file }) => `    sudo unzip -o ${file} -d /var/lib/grafana/plugins`);
  return template
    .replaceAll('%VERSION%', plugins[0]!.pluginJson.info.version)
    .replaceAll('%PLUGINS%', plugins.map(({ pluginJson }) => pluginJson.id).join(','))
    .replaceAll('%UNPACK%', commands.join('\n'))
    .replaceAll('%ARCHIVES%', ['| Datei | für |', '|---|---|', ...rows].join('\n'));
}

/** In the form of `sha256sum -c`. */
function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files.keys()]
    .sort()
    .map((name) => `${createHash('sha256').update(files.get(name)!).digest('hex')}  ${name}\n`)
    .join('');
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? namesBelow(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
      : [entry.name]
  );
}
