/**
 * Installs the packages that each supported Grafana shares with its plugins into .cache/grafana-<version>/.
 * What is there already stays. The version that the plugins are built against is the repository's own node_modules.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const installedVersion = (folder) => {
  const manifest = path.join(folder, 'node_modules/@grafana/ui/package.json');
  return existsSync(manifest) ? read(manifest).version : undefined;
};

const ownVersion = installedVersion(root);
const own = read(path.join(root, 'package.json')).devDependencies;

for (const { grafana, react } of read(path.join(import.meta.dirname, 'versions.json'))) {
  const folder = path.join(root, '.cache', `grafana-${grafana}`);
  if (grafana === ownVersion || existsSync(path.join(folder, 'complete'))) {
    console.log(`Grafana ${grafana}: there`);
    continue;
  }
  console.log(`Grafana ${grafana} with React ${react}: installing …`);
  mkdirSync(folder, { recursive: true });
  const dependencies = {
    '@emotion/css': own['@emotion/css'],
    '@grafana/data': grafana,
    '@grafana/runtime': grafana,
    '@grafana/ui': grafana,
    '@testing-library/dom': own['@testing-library/dom'],
    '@testing-library/react': own['@testing-library/react'],
    react,
    'react-dom': react,
    rxjs: '7.8.2',
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-save', '--no-package-lock', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  writeFileSync(path.join(folder, 'complete'), '');
}
