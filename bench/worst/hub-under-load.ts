import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Watched } from './watched-hub';

/** What one request, the worst of its kind, cost a hub. */
export interface WorstRow extends Watched {
  readonly what: string;
  /** From sending to the last byte of the answer. */
  readonly seconds: number;
  /** Longest time in which `/health` answered meanwhile, seen from outside. */
  readonly slowestHealthMs: number;
  /** Status and what else tells of the answer, in a few words. */
  readonly answer: string;
}

export type Cost = Omit<WorstRow, 'what' | 'answer'>;

export interface HubUnderLoad {
  readonly url: string;
  readonly pid: number;
  /** The SQLite file that it writes. */
  readonly store: string;
  /** Runs it and says what the hub spent meanwhile; one at a time. */
  measure<Result>(run: () => Promise<Result>): Promise<Cost & { readonly result: Result }>;
  stop(): Promise<void>;
}

export interface HubUnderLoadOptions {
  /** The region, as the text of its YAML; the demo without it. */
  readonly config?: string;
  /** SQLite file to be opened; without it an empty one that is thrown away afterwards. */
  readonly store?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Heap of the hub's main thread, MB; Node's default without it. */
  readonly heapMb?: number;
}

const DEMO = resolve(__dirname, '../../config/demo.yaml');
const WATCHED_HUB = join(__dirname, 'watched-hub.ts');
const PROBE_EVERY = 20;
/** In which a stopping hub must have ended before it is killed, ms. */
const PATIENCE = 15_000;

/** Starts a hub in a process of its own, on a port that is free, and waits until it listens. */
export async function startHubUnderLoad(options: HubUnderLoadOptions = {}): Promise<HubUnderLoad> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-worst-'));
  const region = options.config === undefined ? DEMO : join(folder, 'region.yaml');
  if (options.config !== undefined) {
    writeFileSync(region, options.config);
  }
  const store = options.store ?? join(folder, 'hub.sqlite');
  const heap = options.heapMb === undefined ? [] : [`--max-old-space-size=${options.heapMb}`];
  const child = spawn(process.execPath, [...heap, '--import', 'tsx', WATCHED_HUB, '--config', region], {
    env: {
      ...process.env,
      HUB_HOST: '127.0.0.1',
      HUB_PORT: '0',
      HUB_STORE: store,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = lastWords(child);
  const url = await addressOf(child, said);
  return {
    url,
    pid: child.pid!,
    store,
    measure: async (run) => {
      await order(child, 'begin', said);
      const probe = probeHealth(url);
      const begin = performance.now();
      try {
        const result = await run();
        const seconds = (performance.now() - begin) / 1000;
        const slowestHealthMs = await probe.end();
        return { result, seconds, slowestHealthMs, ...(await order<Watched>(child, 'end', said)) };
      } finally {
        await probe.end();
      }
    },
    stop: async () => {
      await stopped(child);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The end of what it said on stderr: why it died, when it did. */
function lastWords(child: ChildProcess): () => string {
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)));
  return () => said;
}

async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  const dead = once(child, 'exit').then(([code]) => {
    throw new Error(`The hub ended with ${code}: ${said()}`);
  });
  const [line] = (await Promise.race([once(child.stdout!, 'data'), dead])) as [Buffer];
  dead.catch(() => undefined);
  child.stdout!.resume();
  return /http:\/\/\S+/.exec(line.toString())![0];
}

async function order<Answer>(child: ChildProcess, word: 'begin' | 'end', said: () => string): Promise<Answer> {
  if (child.exitCode !== null || child.signalCode !== null) {
    throw new Error(`The hub ended with ${child.exitCode ?? child.signalCode}: ${said()}`);
  }
  const ended = new AbortController();
  const answer = once(child, 'message', ended).then(([told]) => told as Answer);
  const exit = once(child, 'exit', ended).then(() => {
    throw new Error(`The hub ended: ${said()}`);
  });
  child.send(word);
  try {
    return await Promise.race([answer, exit]);
  } finally {
    ended.abort();
    await Promise.allSettled([answer, exit]);
  }
}

/** Asks for `/health` again and again; says how long the slowest answer took, ms. */
function probeHealth(url: string): { end(): Promise<number> } {
  let slowest = 0;
  let running = true;
  const done = (async () => {
    while (running) {
      const begin = performance.now();
      await fetch(`${url}/health`).then(
        (response) => response.arrayBuffer(),
        () => undefined
      );
      slowest = Math.max(slowest, performance.now() - begin);
      await pause(PROBE_EVERY);
    }
    return slowest;
  })();
  return {
    end: () => {
      running = false;
      return done;
    },
  };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exit = once(child, 'exit');
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  child.kill('SIGTERM');
  await exit;
  clearTimeout(impatience);
}
