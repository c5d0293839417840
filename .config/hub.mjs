/** Starts the hub with the demo in a folder of its own, for tests that want the whole of it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startController } from './controller.mjs';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Of a place that is nowhere but in tests. */
const FEEDBACK_TOKEN = 'anlage-0123456789abcdef';

/**
 * @param {{ weather?: 'extreme', days?: number, measure?: 'proposed' }} [demo] storm and heat; how many days are told of;
 * whether the air is such that its first measure waits for a person, at any hour, and commands a place that feeds back
 * @returns {Promise<{url: string, data: string, stop: () => Promise<void>}>} as soon as it answers
 */
export async function startDemoHub({ weather, days, measure } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'smart-region-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const controller = measure ? await startController(url, FEEDBACK_TOKEN) : undefined;
  const env = {
    ...process.env,
    ...{ HUB_HOST: '127.0.0.1', HUB_PORT: String(port), HUB_STORE: join(data, 'hub.sqlite') },
    ...(weather ? { DEMO_WEATHER: weather } : {}),
    ...(controller ? { DEMO_AIR: 'smog', DEMO_FEEDBACK_TOKEN: FEEDBACK_TOKEN } : {}),
    ...(days || controller ? { HUB_CONFIG: demoOf({ days, commands: controller?.url }, data) } : {}),
  };
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const stop = async () => {
    process.kill(-child.pid, 'SIGTERM');
    await new Promise((done) => child.on('exit', done));
    await controller?.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answers(`${url}/ready`, 60);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, data, stop };
}

/**
 * The demo's configuration with a shorter past, or with a measure that is not kept to the day.
 * @param commands where those of the measure go
 */
function demoOf({ days, commands }, folder) {
  const file = join(folder, 'demo.yaml');
  let demo = readFileSync(join(ROOT, 'config/demo.yaml'), 'utf8');
  if (days) {
    demo = demo.replace(/^backfillDays: .*$/m, `backfillDays: ${days}`);
  }
  if (commands) {
    const output = `{ kind: webhook, id: lsa, url: "${commands}", feedbackToken: { env: DEMO_FEEDBACK_TOKEN } }`;
    const fedBack = `    feedbackWithin: 5m\n    outputs: [${output}]`;
    demo = demo.replace(/^ {4}times: .*$/m, fedBack);
  }
  writeFileSync(file, demo);
  return file;
}

/** The demo's history takes a moment: nothing must be called empty before it is there. */
export async function backfilled(hubUrl, seconds = 900) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((r) => setTimeout(r, 1000))) {
    const status = await fetch(`${hubUrl}/api/v1/status`).then((answer) => answer.json());
    const { running, total } = status.backfill;
    if (total > 0 && !running) {
      return;
    }
  }
  throw new Error(`The backfill of the demo did not end within ${seconds} s.`);
}

export async function answers(url, seconds) {
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

export function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
