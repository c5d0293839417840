/** Every test of every workspace in one run: what one leaves of two processors at its end, the next one takes. */
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');

const panels = readdirSync(path.join(ROOT, 'panel-plugin')).map((name) => `panel-plugin/${name}`);
const workspaces = ['backend', 'datasource-plugin', ...panels].map((folder) => path.join(ROOT, folder));

/** A run has these, a project must not. */
function projectIn(rootDir) {
  const { maxWorkers: _, testTimeout: __, ...project } = require(path.join(rootDir, 'jest.config.js'));
  return { ...project, rootDir };
}

module.exports = {
  projects: [...workspaces, __dirname]
    .filter((folder) => existsSync(path.join(folder, 'jest.config.js')))
    .map((folder) => projectIn(folder)),
  // Measures nothing, and ends what hangs: a machine that does other things, too, is slow.
  testTimeout: 180_000,
  maxWorkers: '100%',
};
