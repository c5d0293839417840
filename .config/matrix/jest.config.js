/**
 * The built plugins in the packages of every supported Grafana. One jest project per version; only the packages that
 * Grafana shares with plugins change.
 */
const { existsSync } = require('fs');
const path = require('path');
const { testTimeout, ...plugin } = require('../jest-plugin.config.js');
const versions = require('./versions.json');

const root = path.resolve(__dirname, '../..');
const own = require(`${root}/node_modules/@grafana/ui/package.json`).version;

const folderOf = (version) => {
  const folder = version === own ? root : path.join(root, '.cache', `grafana-${version}`);
  if (!existsSync(path.join(folder, 'node_modules/@grafana/ui'))) {
    throw new Error(`Grafana ${version} is not installed. Run "npm run matrix", which installs what is missing.`);
  }
  return folder;
};

module.exports = {
  projects: versions.map(({ grafana, react }) => ({
    ...plugin,
    displayName: `Grafana ${grafana}`,
    rootDir: __dirname,
    roots: ['<rootDir>'],
    testMatch: ['<rootDir>/*.test.tsx'],
    globals: { expectedVersions: { grafana, react } },
    setupFiles: [path.join(__dirname, 'setup.js')],
    moduleNameMapper: {
      ...plugin.moduleNameMapper,
      '^(react|react-dom|rxjs|@emotion/css|@grafana/data|@grafana/runtime|@grafana/ui|@testing-library/react)$': `${folderOf(grafana)}/node_modules/$1`,
    },
    // Newer Grafanas ship these as ES modules only.
    transformIgnorePatterns: plugin.transformIgnorePatterns.map((pattern) =>
      pattern.replace('(?!.*(', '(?!.*(@react-hookz|@ver0|')
    ),
  })),
  testTimeout,
};
