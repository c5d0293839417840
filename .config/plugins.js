const { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');

/** Every folder that holds the source of a plugin, found by its `src/plugin.json`: the data source, then the panels. */
function pluginFolders() {
  const panels = readdirSync(path.join(ROOT, 'panel-plugin')).map((name) => `panel-plugin/${name}`);
  return ['datasource-plugin', ...panels].filter((folder) => existsSync(path.join(ROOT, folder, 'src/plugin.json')));
}

/** Folder of the built plugin, in the repository, by the plugin's id. */
function builtPlugins() {
  const idOf = (folder) => JSON.parse(readFileSync(path.join(ROOT, folder, 'src/plugin.json'), 'utf8')).id;
  return Object.fromEntries(pluginFolders().map((folder) => [idOf(folder), `${folder}/dist`]));
}

/** For images: every built plugin in a folder under its id, and their ids in a line beside it. */
function install(folder) {
  const plugins = builtPlugins();
  Object.entries(plugins).forEach(([id, dist]) =>
    cpSync(path.join(ROOT, dist), path.join(folder, id), { recursive: true })
  );
  writeFileSync(`${folder}.txt`, Object.keys(plugins).join(','));
}

if (require.main === module && process.argv[2] === '--install') {
  install(path.resolve(process.argv[3]));
}

module.exports = { pluginFolders, builtPlugins };
