import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the checks need to know of plugin.json; plugin.schema.json holds it to the rest. */
export interface PluginJson {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly backend?: boolean;
  readonly executable?: string;
  readonly info: {
    readonly logos: { readonly small: string; readonly large: string };
    readonly screenshots?: readonly { readonly path: string }[];
    readonly version: string;
    readonly updated: string;
  };
  readonly includes?: readonly { readonly path: string }[];
}

/** A plugin as it was built, in memory. */
export interface BuiltPlugin {
  readonly pluginJson: PluginJson;
  readonly packageJson: {
    readonly version: string;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  /** By path inside dist/, with slashes. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** @throws Error when the plugin has not been built */
export function readBuiltPlugin(folder: string): BuiltPlugin {
  const dist = path.join(folder, 'dist');
  if (!existsSync(path.join(dist, 'plugin.json'))) {
    throw new Error(`${folder} has not been built. Run: npm run build`);
  }
  const files = new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(dist, name)).isFile())
      .sort()
      .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(dist, name))] as const)
  );
  return {
    pluginJson: JSON.parse(files.get('plugin.json')!.toString()) as PluginJson,
    packageJson: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as BuiltPlugin['packageJson'],
    files,
  };
}
