/**
 * `npm test`: every test of every workspace, then the Go tests of the data source's back end. Go tests run where a
 * fitting Go is on the PATH; where not they are announced as skipped, and fail under CI=true.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fittingGo } from './go.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PLUGIN = join(ROOT, 'datasource-plugin');

function run(command, args, cwd = ROOT) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  return status === 0;
}

function goTests() {
  const { fits, reason } = fittingGo();
  if (fits) {
    return run('go', ['vet', './...'], PLUGIN) && run('go', ['test', './...'], PLUGIN);
  }
  console.log(`Go tests skipped: ${reason}.`);
  return process.env.CI !== 'true';
}

const passed = [run('npx', ['jest', '-c', '.config/jest-all.config.js']), goTests()];
process.exitCode = passed.every(Boolean) ? 0 : 1;
