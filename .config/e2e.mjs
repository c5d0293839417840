/**
 * `npm run e2e`: drives a real Grafana in Chromium. Takes the Grafana at GRAFANA_URL (its data source must reach a hub
 * that runs the demo), else starts a hub with the demo and the Grafana of GRAFANA_HOME, both with empty data folders.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grafanaHome, startGrafana } from './grafana.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const children = [];

async function main() {
  if (process.env.GRAFANA_URL) {
    return playwright(process.env.GRAFANA_URL, process.env.HUB_URL ?? 'http://127.0.0.1:4000');
  }
  const home = grafanaHome();
  if (!home) {
    console.log('e2e: skipped, no Grafana here. Set GRAFANA_HOME to an installed one or GRAFANA_URL to a running one.');
    return 0;
  }
  const data = mkdtempSync(join(tmpdir(), 'smart-region-e2e-'));
  try {
    const [hubPort, grafanaPort] = [await freePort(), await freePort()];
    const hubUrl = `http://127.0.0.1:${hubPort}`;
    const env = {
      ...process.env,
      HUB_HOST: '127.0.0.1',
      HUB_PORT: String(hubPort),
      HUB_STORE: join(data, 'hub.sqlite'),
    };
    children.push(
      spawn('npm', ['start', '--silent'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
    );
    await answers(`${hubUrl}/ready`, 60);
    const grafana = startGrafana({ home, port: grafanaPort, data: join(data, 'grafana'), hubUrl, stdio: 'ignore' });
    children.push(grafana);
    const url = `http://127.0.0.1:${grafanaPort}`;
    await answers(`${url}/api/health`, 120);
    await backfilled(hubUrl);
    return await playwright(url, hubUrl);
  } finally {
    children.forEach(stop);
    await new Promise((done) => setTimeout(done, 1500));
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

function playwright(grafanaUrl, hubUrl) {
  const env = { ...process.env, GRAFANA_URL: grafanaUrl, HUB_URL: hubUrl };
  const args = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
  const child = spawn('npx', args, { cwd: ROOT, env, stdio: 'inherit' });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}

async function answers(url, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((r) => setTimeout(r, 500))) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false
      )
    ) {
      return;
    }
  }
  throw new Error(`${url} did not answer within ${seconds} s.`);
}

/** The demo's history takes a moment: a panel must not be called empty before it is there. */
async function backfilled(hubUrl) {
  for (const end = Date.now() + 240_000; Date.now() < end; await new Promise((r) => setTimeout(r, 1000))) {
    const status = await fetch(`${hubUrl}/api/v1/status`).then((answer) => answer.json());
    if (!status.backfill.running && status.backfill.total > 0) {
      return;
    }
  }
  throw new Error('The backfill of the demo did not end within four minutes.');
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function stop(child) {
  try {
    process.kill(child.spawnargs[0] === 'npm' ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    child.kill();
  }
}

process.exitCode = await main();
