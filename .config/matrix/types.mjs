/**
 * Type-checks the plugins against the packages of every installed Grafana: what an older one lacks or a newer one
 * removed is an error here, not in a town's browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pluginFolders } from '../plugins.js';

const root = path.resolve(import.meta.dirname, '../..');
const versions = JSON.parse(readFileSync(path.join(import.meta.dirname, 'versions.json'), 'utf8'));
/** Shared by Grafana, so of its version too; React's types come with @grafana/ui. */
const packages = ['@grafana/data', '@grafana/runtime', '@grafana/ui', '@types/react', 'rxjs'];

const folders = versions.map(({ grafana }) => path.join(root, '.cache', `grafana-${grafana}`)).filter(existsSync);
for (const folder of folders) {
  const config = path.join(folder, 'tsconfig.json');
  const options = {
    strict: true,
    moduleResolution: 'bundler',
    baseUrl: '.',
    paths: Object.fromEntries(packages.map((name) => [name.replace('@types/', ''), [`node_modules/${name}`]])),
    types: [],
  };
  const files = pluginFolders().map((plugin) => path.join(root, plugin, 'src/module.ts'));
  writeFileSync(
    config,
    JSON.stringify(
      { extends: path.join(root, '.config/tsconfig.plugin.json'), compilerOptions: options, files },
      null,
      2
    )
  );
  const { status } = spawnSync('npx', ['tsc', '--noEmit', '-p', config], { cwd: root, stdio: 'inherit' });
  console.log(`types of ${path.basename(folder)}: ${status === 0 ? 'fit' : 'do not fit'}`);
  process.exitCode ||= status ?? 1;
}
