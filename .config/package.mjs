/**
 * `npm run package`: one archive per plugin in artifacts/, as Grafana's catalogue and `grafana cli` take it, after
 * checking offline what the catalogue would reject.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { archive } from './package/archive.ts';
import { readBuiltPlugin } from './package/built-plugin.ts';
import { problemsOf } from './package/checks.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every folder that holds the source of a plugin. */
function pluginFolders() {
  const panels = readdirSync(path.join(ROOT, 'panel-plugin')).map((name) => path.join('panel-plugin', name));
  return ['datasource-plugin', ...panels].filter((folder) => existsSync(path.join(ROOT, folder, 'src/plugin.json')));
}

mkdirSync(path.join(ROOT, 'artifacts'), { recursive: true });
for (const folder of pluginFolders()) {
  const plugin = readBuiltPlugin(path.join(ROOT, folder));
  const { id, info } = plugin.pluginJson;
  const problems = problemsOf(plugin);
  if (problems.length > 0) {
    console.error([`${id} is not packed:`, ...problems].join('\n  '));
    process.exitCode = 1;
    continue;
  }
  const file = `artifacts/${id}-${info.version}.zip`;
  const bytes = archive(plugin);
  writeFileSync(path.join(ROOT, file), bytes);
  console.log(`${file}  ${(bytes.length / 1e6).toFixed(1)} MB, ${plugin.files.size} files`);
}
