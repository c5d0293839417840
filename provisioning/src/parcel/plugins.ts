import { archive } from '../../../.config/package/archive';
import type { BuiltPlugin } from '../../../.config/package/built-plugin';

/** The plugins of a parcel, as files and packed: the same in every parcel. */
export interface PackedPlugins {
  readonly ids: readonly string[];
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly released: string;
  /** By path inside the parcel. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly zip: Uint8Array;
}

/** Packages and images of Grafana run on Linux; other systems take the release. */
const SYSTEM = '_linux_';

/** The folder that a parcel unpacks into: one for all, so that what is the same in all stands in the same place. */
export const TOP = 'smart-region';

/** @throws Error when the data source lacks its back end for Linux: it would answer nothing */
export function packedPlugins(plugins: readonly BuiltPlugin[]): PackedPlugins {
  const kept = plugins.map(forLinux);
  const files = new Map(
    kept.flatMap(({ pluginJson: { id }, files: own }) =>
      [...own].map(([name, bytes]) => [`plugins/${id}/${name}`, bytes] as const)
    )
  );
  const { version, updated } = plugins[0]!.pluginJson.info;
  const ids = plugins.map(({ pluginJson }) => pluginJson.id);
  return { ids, version, released: updated, files, zip: archive(TOP, files, updated, isExecutable) };
}

/** Back ends have no ending. */
export const isExecutable = (name: string): boolean => /\/gpx_[^/.]+$/.test(name);

function forLinux(plugin: BuiltPlugin): BuiltPlugin {
  const { id, executable } = plugin.pluginJson;
  if (!executable) {
    return plugin;
  }
  const isBackend = (name: string) => name.startsWith(`${executable}_`);
  const files = new Map([...plugin.files].filter(([name]) => !isBackend(name) || name.includes(SYSTEM)));
  if (![...files.keys()].some(isBackend)) {
    throw new Error(
      `${id} ist ohne seinen Teil für Linux gebaut und würde nichts beantworten. Bauen Sie ihn mit Go: ` +
        '„npm run build“ auf Linux, sonst „npm run build:backend -w datasource-plugin“.'
    );
  }
  return { ...plugin, files };
}
