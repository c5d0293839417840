/**
 * `npm run package`: per plugin, in artifacts/, one archive as Grafana's catalogue and `grafana cli` take it, and one of
 * the sources that it was built from, after checking offline what the catalogue would reject.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fittingGo, needsGo } from './go.mjs';
import { archive, pluginArchive } from './package/archive.ts';
import { buildAlone } from './package/build.ts';
import { problemsOf } from './package/checks.ts';
import { sourcesOf } from './package/sources.ts';
import { pluginFolders } from './plugins.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARTIFACTS = path.join(ROOT, 'artifacts');

/**
 * Builds every plugin from its sources alone and packs both.
 *
 * @returns {import('./package/built-plugin.ts').BuiltPlugin[]} the plugins
 * @throws Error when one does not build or the catalogue would reject it
 */
export function packPlugins() {
  mkdirSync(ARTIFACTS, { recursive: true });
  for (const old of readdirSync(ARTIFACTS).filter((name) => name.endsWith('.zip'))) {
    rmSync(path.join(ARTIFACTS, old));
  }
  return pluginFolders().map(packPlugin);
}

function packPlugin(folder) {
  console.log(`${folder}: building from its sources alone …`);
  const { plugin, sources } = buildAlone(sourcesOf(ROOT, folder), ROOT);
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

/** Runs a command that packs; where the back end cannot be built, it says so before anything starts. */
export function packing(command, work) {
  const go = fittingGo();
  try {
    if (!go.fits) {
      throw new Error(needsGo(command, go));
    }
    work();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  packing('npm run package', packPlugins);
}
