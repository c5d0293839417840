import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RegionConfig } from '../config/region';
import type { ConsoleTarget } from './consoles';
import { PROVIDERS } from './providers/registry';

export interface Demo {
  /** Address of the simulated provider, by feed. */
  readonly baseUrls: Readonly<Record<string, string>>;
  /** Lets the consoles post to the hub: once it listens. */
  connectConsoles(hubUrl: string): void;
  stop(): Promise<void>;
}

/**
 * Starts the provider simulator in a thread of its own, on a free loopback port. It answers in the providers' own
 * formats, so that the demo takes the same way as real data: fetch, parse, check, store.
 */
export async function startDemo(config: RegionConfig): Promise<Demo> {
  const extension = extname(__filename);
  const execArgv = extension === '.ts' ? ['--require', require.resolve('tsx/cjs')] : undefined;
  const worker = new Worker(join(__dirname, `simulator${extension}`), { execArgv });
  const [root] = (await once(worker, 'message')) as [string];
  return {
    baseUrls: Object.fromEntries(Object.keys(PROVIDERS).map((feed) => [feed, `${root}/${feed}`])),
    connectConsoles: (hubUrl) => worker.postMessage(consoleTargets(config, hubUrl)),
    stop: async () => void (await worker.terminate()),
  };
}

/** One console for each station of a Kommune that takes pushes. */
export function consoleTargets(config: RegionConfig, hubUrl: string): ConsoleTarget[] {
  return config.kommunen.flatMap((kommune) => {
    const stations = kommune.feeds.filter((f) => f.feed === 'ecowitt').flatMap((f) => f.stations);
    return stations.map((station) => ({
      station: station.id,
      url: `${hubUrl}/api/v1/ingest/ecowitt/${kommune.slug}?station=${encodeURIComponent(station.id)}`,
      token: kommune.pushToken ?? '',
    }));
  });
}
