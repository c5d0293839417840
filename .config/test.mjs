/**
 * `npm test`: every test of every workspace, then the Go tests of the data source's back end. Go tests run where a
 * fitting Go is on the PATH; where not they are announced as skipped, and fail under CI=true.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PLUGIN = join(ROOT, 'datasource-plugin');

function run(command, args, cwd = ROOT) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  return status === 0;
}

/** The Go on the PATH, if it is new enough for go.mod. */
function fittingGo() {
  const wanted = /^go (\d+)\.(\d+)/m.exec(readFileSync(join(PLUGIN, 'go.mod'), 'utf8'));
  const found = /go(\d+)\.(\d+)/.exec(String(spawnSync('go', ['version']).stdout ?? ''));
  if (!found) {
    return { fits: false, reason: 'there is no Go on the PATH' };
  }
  const fits =
    Number(found[1]) > Number(wanted[1]) || (found[1] === wanted[1] && Number(found[2]) >= Number(wanted[2]));
  return { fits, reason: `Go ${found[1]}.${found[2]} is older than the ${wanted[1]}.${wanted[2]} of go.mod` };
}

function goTests() {
  const { fits, reason } = fittingGo();
  if (fits) {
    return run('go', ['vet', './...'], PLUGIN) && run('go', ['test', './...'], PLUGIN);
  }
  console.log(`Go tests skipped: ${reason}.`);
  return process.env.CI !== 'true';
}

const passed = [run('npm', ['test', '--workspaces', '--if-present']), goTests()];
process.exitCode = passed.every(Boolean) ? 0 : 1;
