import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RegionConfig } from '../config/region';
import { Console, type ConsoleTarget } from './consoles';
import type { Provider } from './provider';
import { datex } from './providers/datex';
import { dwd } from './providers/dwd';
import { ecoCounter } from './providers/eco-counter';
import { uba } from './providers/uba';

/** Keyed by the feed's id: whose addresses the simulator stands in for. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  'uba-airquality': uba,
  'dwd-cdc': dwd,
  datex2: datex,
  'eco-counter-csv': ecoCounter,
};

export interface Demo {
  /** Address of the simulated provider, by feed. */
  readonly baseUrls: Readonly<Record<string, string>>;
  /** Lets the consoles post to the hub: once it listens. */
  connectConsoles(hubUrl: string): void;
  stop(): Promise<void>;
}

/**
 * Starts the provider simulator on a free loopback port. It answers in the providers' own formats, so that the demo
 * takes the same way as real data: fetch, parse, check, store.
 */
export async function startDemo(config: RegionConfig): Promise<Demo> {
  const server = await listen();
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const consoles: Console[] = [];
  return {
    baseUrls: Object.fromEntries(Object.keys(PROVIDERS).map((feed) => [feed, `${root}/${feed}`])),
    connectConsoles(hubUrl) {
      for (const target of consoleTargets(config, hubUrl)) {
        const console = new Console(target, Date.now());
        consoles.push(console);
        void console.run();
      }
    },
    async stop() {
      consoles.forEach((console) => console.stop());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
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

async function listen(): Promise<Server> {
  const app = express();
  for (const [feed, provider] of Object.entries(PROVIDERS)) {
    app.use(`/${feed}`, (request, response) => {
      const url = new URL(request.url, 'http://simulator');
      const answer = provider({ path: url.pathname.slice(1), query: url.searchParams, now: Date.now() });
      const modified = answer.headers?.['last-modified'];
      if (modified && request.headers['if-modified-since'] === modified) {
        response.status(304).end();
        return;
      }
      response.status(answer.status).type(answer.type).set(answer.headers ?? {});
      response.send(typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body));
    });
  }
  return new Promise((resolve, reject) => {
    const server = app.listen(0, '127.0.0.1', (error) => (error ? reject(error) : resolve(server)));
  });
}
