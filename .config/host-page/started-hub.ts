/** A hub of its own for a browser test, with a store that is thrown away. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';

export const ROOT = resolve(__dirname, '../..');

export interface StartedHub {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param configIn the path of its configuration, given a folder that lives as long as the hub
 * @param ready resolves when the hub shows what is to be tested
 */
export async function startHub(
  configIn: (folder: string) => string,
  ready: (url: string) => Promise<void>
): Promise<StartedHub> {
  const folder = mkdtempSync(join(tmpdir(), 'smart-region-'));
  const main = join(ROOT, 'backend/src/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--config', configIn(folder)], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder, HUB_PORT: '0', HUB_STORE: join(folder, 'hub.sqlite') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.stdout.resume();
    const url = /http:\/\/\S+/.exec(line.toString())![0];
    await ready(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks twice a second until it holds. */
export async function until(holds: () => Promise<boolean>, seconds: number, otherwise: string): Promise<void> {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; await new Promise((r) => setTimeout(r, 500))) {
    if (await holds()) {
      return;
    }
  }
  throw new Error(otherwise);
}
