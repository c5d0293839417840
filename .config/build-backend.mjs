/**
 * Builds a plugin's backend from its folder: one static binary per system, as Grafana starts it,
 * dist/<executable>_<os>_<arch>.
 *
 *   node ../.config/build-backend.mjs          for every system (a release; Go is needed)
 *   node ../.config/build-backend.mjs --host   for this machine alone (development; without Go the step is left out)
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const SYSTEMS = ['linux/amd64', 'linux/arm64', 'darwin/amd64', 'darwin/arm64', 'windows/amd64'];

const hostOnly = process.argv.includes('--host');
const { id: pluginID, executable } = JSON.parse(readFileSync('src/plugin.json', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Runs go and returns what it prints; null when there is no go. */
function go(args, env = {}) {
  const run = spawnSync('go', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (run.error?.code === 'ENOENT') {
    return null;
  }
  if (run.status !== 0) {
    throw new Error(`go ${args[0]} failed`, { cause: run.error });
  }
  return run.stdout.trim();
}

function build(system) {
  const [GOOS, GOARCH] = system.split('/');
  const target = `dist/${executable}_${GOOS}_${GOARCH}${GOOS === 'windows' ? '.exe' : ''}`;
  // The SDK names plugin and version to the hub in its User-Agent.
  const info = `github.com/grafana/grafana-plugin-sdk-go/build/buildinfo.buildInfoJSON=${JSON.stringify({ pluginID, version })}`;
  go(['build', '-trimpath', '-tags', 'arrow_json_stdlib', '-ldflags', `-s -w -X '${info}'`, '-o', target, './pkg'], {
    CGO_ENABLED: '0',
    GOOS,
    GOARCH,
  });
  console.log(target);
}

const host = go(['env', 'GOOS', 'GOARCH'])?.replace('\n', '/');
if (host) {
  (hostOnly ? [host] : SYSTEMS).forEach(build);
} else if (hostOnly) {
  console.warn('Go is not installed: the plugin is built without its backend and will answer no query.');
} else {
  console.error('Go is not installed. Install the version named in go.mod, or newer, and build again.');
  process.exitCode = 1;
}
