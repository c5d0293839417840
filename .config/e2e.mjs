/**
 * `npm run e2e`: drives a real Grafana in Chromium. Takes the Grafana at GRAFANA_URL (its data source must reach a hub
 * that runs the demo), else starts a hub with the demo and the Grafana of GRAFANA_HOME, both with empty data folders.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { grafanaHome, startGrafana, startParcelGrafana } from './grafana.mjs';
import { ROOT, answers, backfilled, freePort, startDemoHub } from './hub.mjs';

async function main() {
  if (process.env.GRAFANA_URL) {
    return playwright(process.env.GRAFANA_URL, process.env.HUB_URL ?? 'http://127.0.0.1:4000');
  }
  const home = grafanaHome();
  if (!home) {
    console.log('e2e: skipped, no Grafana here. Set GRAFANA_HOME to an installed one or GRAFANA_URL to a running one.');
    return 0;
  }
  const hub = await startDemoHub(takesPictures() ? {} : { measure: 'proposed' });
  let grafana;
  let parcel;
  try {
    const port = await freePort();
    grafana = startGrafana({
      ...{ home, port, data: join(hub.data, 'grafana'), hubUrl: hub.url, stdio: 'ignore' },
      // All specs share one session, which Grafana would change after ten minutes.
      more: { 'auth.token_rotation_interval_minutes': 24 * 60 },
    });
    const url = `http://127.0.0.1:${port}`;
    await Promise.all([answers(`${url}/api/health`, 120), backfilled(hub.url)]);
    parcel = wantsParcel() ? await startParcel(home) : undefined;
    return await playwright(url, hub.url, parcel?.env);
  } finally {
    grafana?.kill();
    await parcel?.stop();
    await hub.stop();
  }
}

/** Pictures are of the demo as everybody has it. */
const takesPictures = () => process.argv.some((argument) => argument.includes('pictures'));

/** With no spec named, or this one. */
function wantsParcel() {
  const specs = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  return specs.length === 0 || specs.some((spec) => spec.includes('parcel'));
}

/** A Kommune that has roads, air, weather, and a sensor that is silent. */
const KOMMUNE = 'luenen';
/** What is measured there, and so which boards it gets, says the demo's own file. */
const OF = ['--kommune', KOMMUNE, '--config', 'config/demo.yaml'];

/** An empty Grafana with the parcels of one Kommune, and a hub whose demo has storm and heat. */
async function startParcel(home) {
  const hub = await startDemoHub({ weather: 'extreme', days: 15 });
  let grafana;
  const stop = async () => {
    grafana?.kill();
    await hub.stop();
  };
  try {
    const out = join(hub.data, 'parcels');
    for (const kind of [[], ['--public']]) {
      const args = ['run', '-s', 'bundle', '--', ...OF, '--lang', 'de', '--out', out, ...kind];
      if (spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
        throw new Error('The parcel was not made.');
      }
    }
    const [port, root] = [await freePort(), join(hub.data, 'root')];
    const parcels = [join(out, `${KOMMUNE}-de`), join(out, `${KOMMUNE}-de-public`)];
    // Panels and rules meet a hub that has its past.
    await backfilled(hub.url);
    const data = join(hub.data, 'grafana');
    grafana = startParcelGrafana({ home, port, data, root, parcels, hubUrl: hub.url, stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    await answers(`${url}/api/health`, 120);
    return { env: { PARCEL_GRAFANA_URL: url, PARCEL_ROOT: root, PARCEL_KOMMUNE: KOMMUNE }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function playwright(grafanaUrl, hubUrl, more = {}) {
  const env = { ...process.env, GRAFANA_URL: grafanaUrl, HUB_URL: hubUrl, ...more };
  const args = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
  const child = spawn('npx', args, { cwd: ROOT, env, stdio: 'inherit' });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

process.exitCode = await main();
