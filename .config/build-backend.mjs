/**
 * Builds a plugin's back end from its folder with the build of Grafana's plugin SDK (Magefile.go): a static binary as
 * Grafana starts it, dist/<executable>_<os>_<arch>, and the manifest of the Go sources.
 *
 *   node ../.config/build-backend.mjs          for every system of a release; Go is needed
 *   node ../.config/build-backend.mjs --host   for this machine alone (development; without Go the step is left out)
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fittingGo, needsGo } from './go.mjs';

const hostOnly = process.argv.includes('--host');
const go = fittingGo();
if (go.fits) {
  const { status } = spawnSync('go', ['tool', 'mage', ...(hostOnly ? ['build:backend'] : [])], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else if (hostOnly) {
  console.warn(`The plugin is built without its back end and will answer no query: ${go.reason}.`);
} else {
  console.error(needsGo('npm run build:backend', go));
  process.exitCode = 1;
}
