import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { readHealth, type HealthSources } from './analysis/health/read';
import { createApp } from './api/app';
import { createCatalogue, openToAll } from './api/catalogue-service';
import { ingestRoutes } from './api/ingest';
import { answerInProcesses, PROCESS_LIMITS } from './api/query/answer-processes';
import type { Answerer } from './api/query/answerer';
import { statusRouter } from './api/status/router';
import type { Catalogue } from './analysis/question';
import type { RegionConfig } from './config/region';
import { startDemo } from './demo/demo';
import { feedOf } from './feeds/registry';
import { userAgentOf } from './ingest/fetch/http-client';
import { withImported } from './ingest/import/imported-stations';
import { brokerGroups } from './ingest/mqtt/broker-groups';
import { BrokerListener } from './ingest/mqtt/broker-listener';
import { NeighbourRound } from './ingest/quality/neighbour-round';
import { OutageWatch } from './ingest/watch/outages';
import { OwnEvents } from './ingest/watch/own-events';
import { ParserPool, type Parse } from './ingest/parse/parser-pool';
import { Pipeline } from './ingest/accept/pipeline';
import { pollGroups, type PollGroup } from './ingest/poll/poll-groups';
import { Poller } from './ingest/poll/poller';
import { IngestProgress } from './ingest/watch/progress';
import { ProviderGate } from './ingest/fetch/provider/provider-gate';
import { PushIntake } from './ingest/push/push-intake';
import type { Rate } from './ingest/fetch/provider/rate-window';
import { RecurringWork } from './ingest/watch/recurring-work';
import { RetentionRound } from './ingest/watch/retention-round';
import { Scheduler } from './ingest/poll/scheduler';
import { SilenceWatch } from './ingest/watch/silence';
import { watchedFeeds } from './ingest/watch/watched-feeds';
import { SYSTEM_CLOCK } from './model/clock';
import { HubError } from './model/errors';
import type { FeedHealth } from './model/health';
import { both, type Sentence } from './model/sentence';
import { HOUR, MINUTE, SECOND, type Instant } from './model/time';
import type { ObservationStore } from './store/observation-store';
import { Running } from './running';
import { openSqliteStore } from './store/sqlite/sqlite-store';
import { WatchedStore } from './store/watched-store';

export interface RunningHub {
  /** Where it listens. */
  readonly url: string;
  readonly progress: IngestProgress;
  /** Finishes the batches at hand, answers the requests that are open, closes; all of it within seconds. */
  stop(): Promise<void>;
}

/** How long a stopping hub waits for open requests, and for all together. */
const LAST_REQUESTS = 2 * SECOND;
const LAST_WORK = 4 * SECOND;

/**
 * Puts the parts together and starts them: store, simulator (demo only), HTTP, polling, listening to brokers. Nothing
 * works before the port is there: a second hub that was started by mistake touches nothing.
 * @throws HubError `unavailable` when store or port cannot be had
 */
export async function startHub(region: RegionConfig, version: string, logger: Logger): Promise<RunningHub> {
  const config = region.demo ? withDemoTokens(region) : region;
  const running = new Running();
  try {
    return await start(config, version, logger, running);
  } catch (error) {
    await running
      .end()
      .catch((failure: unknown) => logger.error({ err: failure }, 'What had started did not end well'));
    throw error;
  }
}

async function start(config: RegionConfig, version: string, logger: Logger, running: Running): Promise<RunningHub> {
  const store = new WatchedStore(await openSqliteStore(config.store.path));
  running.standsOn(() => store.close());
  const demo = config.demo ? await startDemo(config) : undefined;
  running.works(() => demo?.stop());
  const progress = new IngestProgress();
  const own = new OwnEvents(store);
  const pipeline = new Pipeline(store, config.kommunen, feedOf, config.retention);
  const parsers = new ParserPool();
  running.works(() => parsers.close());
  const { parse } = parsers;
  const intake = new PushIntake(config, { ...SYSTEM_CLOCK, store, pipeline, parse, progress });
  const known = await withImported(config, store);
  const answerer = answerInProcesses(known, feedOf);
  running.standsOn(() => answerer.close());
  const others = watchOthers(store, logger);
  running.works(() => clearInterval(others));
  const catalogue = createCatalogue(known, store, feedOf, () => store.changes.series);
  const health = healthOf({ watched: watchedFeeds(known, config), catalogue, store, progress });
  const app = appOf(known, { store, version, logger, progress, intake, answerer, catalogue, health });
  const server = await listen(app, config.server.host, config.server.port);
  running.works(() => closed(server));
  const url = addressOf(server, config.server.host);

  const outages = new OutageWatch(config, { progress, own, log: logger, now: SYSTEM_CLOCK.now });
  running.standsOn(() => outages.settled());
  const parts = { store, pipeline, parse, progress, logger, version };
  const scheduler = schedulerOf(config, demo?.baseUrls ?? {}, parts);
  const rounds = roundsOf(config, { store, pipeline, own, health, logger });
  for (const part of [scheduler, rounds, ...listenersOf(config, parts)]) {
    part.start();
    running.works(() => part.stop());
  }
  demo?.connectConsoles(url);
  return {
    url,
    progress,
    stop: async () => {
      if (!(await running.endWithin(LAST_WORK))) {
        logger.warn('The hub ends although something has not: what was accepted is on disk, the rest comes again.');
      }
    },
  };
}

/** How soon an answer knows what another process (an import beside the hub) has written. */
const OTHERS = 2 * SECOND;

function watchOthers(store: WatchedStore, logger: Logger): NodeJS.Timeout {
  const look = () => store.lookForOthers().catch((error: unknown) => logger.warn({ err: error }, 'store'));
  void look();
  return setInterval(() => void look(), OTHERS).unref();
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

/** The way of what comes in. */
interface Intake {
  readonly pipeline: Pipeline;
  readonly parse: Parse;
}

type Health = (now: Instant) => Promise<readonly FeedHealth[]>;

interface AppParts extends Parts {
  readonly store: WatchedStore;
  readonly intake: PushIntake;
  readonly answerer: Answerer;
  readonly catalogue: Catalogue;
  readonly health: Health;
}

/** @param known with the stations that were only imported */
function appOf(known: RegionConfig, parts: AppParts): Express {
  const { store, progress, version, logger, intake, answerer, catalogue, health } = parts;
  const sources = { config: known, catalogue: openToAll(catalogue), store, progress, health, feedOf, version };
  return createApp({
    catalogue,
    store,
    health,
    changes: store.changes,
    answerer,
    threads: PROCESS_LIMITS.processes,
    version,
    token: known.server.token,
    logger,
    now: Date.now,
    hearing: (kommune, feed) => progress.lifeOf(kommune, feed),
    routers: [statusRouter(sources, Date.now), ingestRoutes(intake)],
  });
}

/** How everything is doing since now, when the hub begins to listen. */
function healthOf(sources: Omit<HealthSources, 'listened'>): Health {
  const { elapsed } = SYSTEM_CLOCK;
  const began = elapsed();
  return (now) => readHealth({ ...sources, listened: () => elapsed() - began }, now);
}

function schedulerOf(
  config: RegionConfig,
  baseUrls: Readonly<Record<string, string>>,
  { store, pipeline, parse, progress, logger, version }: Parts & Intake
): Scheduler {
  const gates = new Map<string, ProviderGate>();
  const groups = pollGroups(config, baseUrls);
  const pollers = groups.map((group) => {
    const gate = gates.get(group.servers) ?? new ProviderGate(group.servers, store, { rates: ratesOf(group, groups) });
    gates.set(group.servers, gate);
    return new Poller(group, {
      store,
      gate,
      parse,
      accept: (member, batch, receivedAt) => pipeline.accept(member, batch, receivedAt),
      log: logger,
      ...SYSTEM_CLOCK,
      random: Math.random,
      userAgent: userAgentOf(version, config.name, config.contact),
      backfillDays: config.backfillDays,
      retention: config.retention,
      progress,
    });
  });
  return new Scheduler(pollers);
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
): RecurringWork {
  const kommunen = config.kommunen.map(({ slug }) => slug);
  const silence = new SilenceWatch(kommunen, { own, health });
  const neighbours = new NeighbourRound(config, store, pipeline);
  const retention = new RetentionRound(config.retention, { store, elapsed: SYSTEM_CLOCK.elapsed });
  return new RecurringWork(
    [
      { name: 'silence', every: 5 * MINUTE, look: (now) => silence.look(now) },
      { name: 'neighbours', every: HOUR, look: (now) => neighbours.look(now) },
      { name: 'retention', every: HOUR, look: (now, signal) => retention.look(now, signal) },
    ],
    { now: SYSTEM_CLOCK.now, log: logger }
  );
}

function listenersOf(
  config: RegionConfig,
  { store, pipeline, parse, progress, logger }: Parts & Intake
): BrokerListener[] {
  const ports = { store, pipeline, progress, parse, find: feedOf, log: logger };
  return brokerGroups(config).map(
    (group) => new BrokerListener(group, { ...ports, ...SYSTEM_CLOCK, random: Math.random })
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

/** Why an address cannot be had. */
const UNUSABLE: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: { de: 'ein anderes Programm nutzt den Port schon', en: 'another program uses it already' },
  EADDRNOTAVAIL: { de: 'diese Adresse hat der Rechner nicht', en: 'this machine does not have that address' },
  EACCES: { de: 'das darf der Benutzer des Hubs nicht', en: 'the user of the hub may not' },
  ENOTFOUND: { de: 'den Namen gibt es nicht', en: 'there is no such name' },
};

function notListening(cause: NodeJS.ErrnoException, host: string, port: number): HubError {
  const { de, en } = UNUSABLE[cause.code ?? ''] ?? both(cause.code ?? cause.message);
  return new HubError(
    'unavailable',
    {
      de: `Der Hub kann nicht auf ${host}:${port} lauschen: ${de}.`,
      en: `The hub cannot listen on ${host}:${port}: ${en}.`,
    },
    {
      de: 'Halten Sie das andere Programm an (vielleicht einen Hub, der noch läuft), oder nennen Sie unter server.port oder in HUB_PORT einen anderen Port.',
      en: 'Stop the other program (perhaps a hub that still runs), or name another port under server.port or in HUB_PORT.',
    },
    { host, port },
    { cause }
  );
}

/** Answers the requests that are open; whoever takes his time is cut off. */
async function closed(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatience);
}

/** As a person on this machine opens it. */
function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
