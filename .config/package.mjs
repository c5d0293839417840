/**
 * `npm run package`: per plugin, in artifacts/, one archive as Grafana's catalogue and `grafana cli` take it, and one of
 * the sources that it was built from, after checking offline what the catalogue would reject.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fittingGo, needsGo } from './go.mjs';
import { archive, pluginArchive } from './package/archive.ts';
import { build, layOut } from './package/build.ts';
import { readBuiltPlugin } from './package/built-plugin.ts';
import { problemsOf } from './package/checks.ts';
import { sourcesOf } from './package/sources.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARTIFACTS = path.join(ROOT, 'artifacts');

/** Every folder that holds the source of a plugin. */
export function pluginFolders() {
  const panels = readdirSync(path.join(ROOT, 'panel-plugin')).map((name) => `panel-plugin/${name}`);
  return ['datasource-plugin', ...panels].filter((folder) => existsSync(path.join(ROOT, folder, 'src/plugin.json')));
}

/**
 * Builds every plugin from its sources alone and packs both.
 *
 * @returns {import('./package/built-plugin.ts').BuiltPlugin[]} the plugins
 * @throws Error when one does not build or the catalogue would reject it
 */
export function packPlugins() {
  rmSync(ARTIFACTS, { recursive: true, force: true });
  mkdirSync(ARTIFACTS, { recursive: true });
  return pluginFolders().map(packPlugin);
}

function packPlugin(folder) {
  console.log(`${folder}: building from its sources alone …`);
  const workshop = path.join(ROOT, '.cache/package', path.basename(folder));
  const sources = layOut(sourcesOf(ROOT, folder), workshop, ROOT);
  build(workshop, ROOT);
  const plugin = readBuiltPlugin(workshop);
  const { id, info } = plugin.pluginJson;
  const problems = problemsOf(plugin);
  if (problems.length > 0) {
    throw new Error([`${id} is not packed:`, ...problems].join('\n  '));
  }
  const name = `${id}-${info.version}`;
  write(`${name}.zip`, pluginArchive(plugin));
  write(`${name}.sources.zip`, archive(`${name}.sources`, sources, info.updated));
  return plugin;
}

function write(file, bytes) {
  writeFileSync(path.join(ARTIFACTS, file), bytes);
  console.log(`artifacts/${file}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}

/** Ends with what to do, before anything starts, where the back end cannot be built. */
export function demandGo(command) {
  const go = fittingGo();
  if (!go.fits) {
    console.error(needsGo(command, go));
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  demandGo('npm run package');
  packPlugins();
}
