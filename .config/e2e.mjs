/**
 * `npm run e2e`: drives a real Grafana in Chromium. Takes the Grafana at GRAFANA_URL (its data source must reach a hub
 * that runs the demo), else starts a hub with the demo and the Grafana of GRAFANA_HOME, both with empty data folders.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { grafanaHome, startGrafana } from './grafana.mjs';
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
  const hub = await startDemoHub();
  let grafana;
  try {
    const port = await freePort();
    grafana = startGrafana({
      ...{ home, port, data: join(hub.data, 'grafana'), hubUrl: hub.url, stdio: 'ignore' },
      // All specs share one session, which Grafana would change after ten minutes.
      more: { 'auth.token_rotation_interval_minutes': 24 * 60 },
    });
    const url = `http://127.0.0.1:${port}`;
    await Promise.all([answers(`${url}/api/health`, 120), backfilled(hub.url)]);
    return await playwright(url, hub.url);
  } finally {
    grafana?.kill();
    await hub.stop();
  }
}

function playwright(grafanaUrl, hubUrl) {
  const env = { ...process.env, GRAFANA_URL: grafanaUrl, HUB_URL: hubUrl };
  const args = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
  const child = spawn('npx', args, { cwd: ROOT, env, stdio: 'inherit' });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

process.exitCode = await main();
