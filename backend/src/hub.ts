import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { readHealth } from './analysis/health/read';
import { createApp } from './api/app';
import { createCatalogue, openToAll } from './api/catalogue-service';
import { ingestRoutes } from './api/ingest';
import { statusRouter } from './api/status/router';
import type { Catalogue } from './analysis/question';
import type { RegionConfig } from './config/region';
import { startDemo, type Demo } from './demo/demo';
import { feedOf } from './feeds/registry';
import { userAgentOf } from './ingest/http-client';
import { withImported } from './ingest/imported-stations';
import { brokerGroups } from './ingest/mqtt/broker-groups';
import { BrokerListener } from './ingest/mqtt/broker-listener';
import { NeighbourRound } from './ingest/neighbour-round';
import { OutageWatch } from './ingest/outages';
import { OwnEvents } from './ingest/own-events';
import { parseOffThread } from './ingest/parse-off-thread';
import { Pipeline } from './ingest/pipeline';
import { pollGroups, type PollGroup } from './ingest/poll-groups';
import { Poller } from './ingest/poller';
import { IngestProgress } from './ingest/progress';
import { ProviderGate } from './ingest/provider-gate';
import { PushIntake } from './ingest/push';
import type { Rate } from './ingest/rate-window';
import { Rounds } from './ingest/rounds';
import { Scheduler } from './ingest/scheduler';
import { SilenceWatch } from './ingest/silence';
import { watchedFeeds } from './ingest/watched-feeds';
import { HubError } from './model/errors';
import type { FeedHealth } from './model/health';
import { HOUR, MINUTE, SECOND, type Instant } from './model/time';
import type { ObservationStore } from './store/observation-store';
import { openSqliteStore } from './store/sqlite/sqlite-store';

export interface RunningHub {
  /** Where it listens. */
  readonly url: string;
  readonly progress: IngestProgress;
  /** Finishes the transaction that runs, answers the requests that are open, closes. */
  stop(): Promise<void>;
}

/** How long a stopping hub waits for open requests. */
const LAST_REQUESTS = 5 * SECOND;

/**
 * Puts the parts together and starts them: store, simulator (demo only), HTTP, polling, listening to brokers.
 * @throws HubError `unavailable` when store or port cannot be had
 */
export async function startHub(region: RegionConfig, version: string, logger: Logger): Promise<RunningHub> {
  const config = region.demo ? withDemoTokens(region) : region;
  const store = await openSqliteStore(config.store.path);
  let demo: Demo | undefined;
  try {
    demo = config.demo ? await startDemo(config) : undefined;
    const progress = new IngestProgress();
    const own = new OwnEvents(store);
    const outages = new OutageWatch(config, { progress, own, log: logger, now: Date.now });
    const pipeline = new Pipeline(store, config.kommunen);
    const intake = new PushIntake(config, { store, pipeline, parse: parseOffThread, progress, now: Date.now });
    const known = await withImported(config, store);
    const catalogue = createCatalogue(known, store, feedOf);
    const watched = watchedFeeds(known, config);
    const sources = { watched, catalogue, store, progress, listening: Date.now() };
    const health = (now: Instant) => readHealth(sources, now);
    const app = appOf(known, { store, version, logger, progress, intake, catalogue, health });
    const server = await listen(app, config.server.host, config.server.port);
    const url = addressOf(server, config.server.host);
    const scheduler = schedulerOf(config, demo?.baseUrls ?? {}, { store, pipeline, progress, logger, version });
    scheduler.start();
    const rounds = roundsOf(config, { store, pipeline, own, health, logger });
    rounds.start();
    const listeners = listenersOf(config, { store, pipeline, progress, logger, version });
    listeners.forEach((listener) => listener.start());
    demo?.connectConsoles(url);
    return {
      url,
      progress,
      stop: async () => {
        const closed = new Promise((resolve) => server.close(resolve));
        const listening = listeners.map((listener) => listener.stop());
        await Promise.all([scheduler.stop(), rounds.stop(), demo?.stop(), ...listening]);
        const impatience = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
        await closed;
        clearTimeout(impatience);
        await outages.settled();
        await store.close();
      },
    };
  } catch (error) {
    await demo?.stop();
    await store.close();
    throw error;
  }
}

/** The simulator's consoles need a token; nobody else sends to a demo. */
function withDemoTokens(config: RegionConfig): RegionConfig {
  return { ...config, kommunen: config.kommunen.map((kommune) => ({ pushToken: randomUUID(), ...kommune })) };
}

interface Parts {
  readonly store: ObservationStore;
  readonly progress: IngestProgress;
  readonly version: string;
  readonly logger: Logger;
}

type Health = (now: Instant) => Promise<readonly FeedHealth[]>;

function appOf(
  config: RegionConfig,
  parts: Parts & { readonly intake: PushIntake; readonly catalogue: Catalogue; readonly health: Health }
): Express {
  const { store, progress, version, logger, intake, catalogue, health } = parts;
  const sources = { config, catalogue: openToAll(catalogue), store, progress, health, feedOf, version };
  return createApp({
    catalogue,
    store,
    health,
    version,
    token: config.server.token,
    logger,
    now: Date.now,
    routers: [statusRouter(sources, Date.now), ingestRoutes(intake)],
  });
}

function schedulerOf(
  config: RegionConfig,
  baseUrls: Readonly<Record<string, string>>,
  { store, pipeline, progress, logger, version }: Parts & { readonly pipeline: Pipeline }
): Scheduler {
  const gates = new Map<string, ProviderGate>();
  const groups = pollGroups(config, baseUrls);
  const pollers = groups.map((group) => {
    const gate = gates.get(group.servers) ?? new ProviderGate(group.servers, store, { rates: ratesOf(group, groups) });
    gates.set(group.servers, gate);
    return new Poller(group, {
      store,
      gate,
      parse: parseOffThread,
      accept: (member, batch, receivedAt) => pipeline.accept(member, batch, receivedAt),
      log: logger,
      now: Date.now,
      random: Math.random,
      userAgent: userAgentOf(version, config.name, config.contact),
      backfillDays: config.backfillDays,
      progress,
    });
  });
  return new Scheduler(pollers, { now: Date.now, random: Math.random, log: logger });
}

function roundsOf(
  config: RegionConfig,
  {
    store,
    pipeline,
    own,
    health,
    logger,
  }: Pick<Parts, 'store' | 'logger'> & { readonly pipeline: Pipeline; readonly own: OwnEvents; readonly health: Health }
): Rounds {
  const kommunen = config.kommunen.map(({ slug }) => slug);
  const silence = new SilenceWatch(kommunen, { own, health });
  const neighbours = new NeighbourRound(config, store, pipeline);
  return new Rounds(
    [
      { name: 'silence', every: 5 * MINUTE, look: (now) => silence.look(now) },
      { name: 'neighbours', every: HOUR, look: (now) => neighbours.look(now) },
    ],
    { now: Date.now, log: logger }
  );
}

function listenersOf(
  config: RegionConfig,
  { store, pipeline, progress, logger }: Parts & { readonly pipeline: Pipeline }
): BrokerListener[] {
  const ports = { store, pipeline, progress, parse: parseOffThread, find: feedOf, log: logger };
  return brokerGroups(config).map(
    (group) => new BrokerListener(group, { ...ports, now: Date.now, random: Math.random })
  );
}

/** What a server allows holds for all feeds that ask it. */
function ratesOf({ servers }: PollGroup, groups: readonly PollGroup[]): Rate[] {
  const feeds = new Set(groups.filter((group) => group.servers === servers).map(({ feed }) => feed));
  return [...feeds].flatMap(({ rate }) => rate ?? []);
}

function listen(app: Express, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: NodeJS.ErrnoException) => {
      if (error) {
        reject(notListening(error, host, port));
      } else {
        resolve(server);
      }
    });
  });
}

function notListening(cause: NodeJS.ErrnoException, host: string, port: number): HubError {
  const why = cause.code === 'EADDRINUSE' ? 'another program uses it already' : (cause.code ?? cause.message);
  return new HubError(
    'unavailable',
    `The hub cannot listen on ${host}:${port}: ${why}.`,
    'Stop the other program (perhaps a hub that still runs), or name another port under server.port or in HUB_PORT.',
    { host, port },
    { cause }
  );
}

/** As a person on this machine opens it. */
function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
