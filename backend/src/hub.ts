import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createActions } from './actions/create-actions';
import { createOutputs } from './actions/outputs/create-outputs';
import { readHealth } from './analysis/health/read';
import { createCatalogue } from './api/catalogue-service';
import { hubApp } from './api/hub-app';
import { DEMO_DESK } from './api/actions/page/demo-desk';
import { addressOf, closed, listen } from './api/listening';
import { createPublishing } from './api/publishing/create-publishing';
import { Tail } from './api/live/tail';
import { openSubscriptions } from './api/ngsi/subscriptions/open';
import { answerInProcesses } from './api/query/answer-processes';
import type { RegionConfig } from './config/region';
import { startDemo } from './demo/demo';
import { feedOf } from './feeds/registry';
import { Pipeline } from './ingest/accept/pipeline';
import { userAgentOf } from './ingest/fetch/http-client';
import { withImported } from './ingest/import/imported-stations';
import { createListeners } from './ingest/mqtt/create-listeners';
import { ParserPool } from './ingest/parse/parser-pool';
import { createPolling } from './ingest/poll/create-polling';
import { PushIntake } from './ingest/push/push-intake';
import { createWatch } from './ingest/watch/create-watch';
import { IngestProgress } from './ingest/watch/progress';
import { watchedFeeds } from './ingest/watch/watched-feeds';
import { SYSTEM_CLOCK } from './model/clock/clock';
import { SECOND, type Instant } from './model/time';
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

/** How long a stopping hub waits for everything together. */
const LAST_WORK = 4 * SECOND;

/** How soon an answer knows what another process (an import beside the hub) has written. */
const OTHERS = 2 * SECOND;

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
  running.works(store.watchOthers(OTHERS, (error) => logger.warn({ err: error }, 'store')));
  const demo = config.demo ? await startDemo(config) : undefined;
  running.works(() => demo?.stop());

  const parsers = new ParserPool();
  running.works(() => parsers.close());
  const progress = new IngestProgress();
  const pipeline = new Pipeline(store, config.kommunen, feedOf, config.retention);
  const parts = { store, pipeline, parse: parsers.parse, progress, log: logger };

  const known = await withImported(config, store);
  const answerer = answerInProcesses(known, feedOf);
  running.standsOn(() => answerer.close());
  const catalogue = createCatalogue(known, store, feedOf, () => store.changes.series);
  const listened = since(SYSTEM_CLOCK.elapsed);
  const watched = watchedFeeds(known, config);
  const health = (now: Instant) => readHealth({ watched, catalogue, store, progress, listened }, now);
  const intake = new PushIntake(config, { ...parts, ...SYSTEM_CLOCK });
  const tail = new Tail(store, logger);
  running.works(() => tail.stop());
  const publishing = createPublishing(config, { store, catalogue, tail, log: logger });
  const subscriptions = await openSubscriptions(config, { store, catalogue, logger, version });
  const stop = new AbortController();
  running.works(() => stop.abort());
  const telling = { now: SYSTEM_CLOCK.now, log: logger };
  const userAgent = userAgentOf(version, known.name, known.contact);
  const outputs = createOutputs(known, { userAgent, signal: stop.signal, ...telling });
  const actions = createActions(known, { store, catalogue, ...outputs, ...telling });
  const { engine: desk } = actions;
  const answering = { store, tail, catalogue, progress, intake, answerer, desk, health, logger, version };
  const app = hubApp(known, { ...answering, subscriptions: subscriptions.desk });
  const server = await listen(app, config.server);
  running.works(() => closed(server));
  const url = addressOf(server, config.server.host);

  const { outages, recurring } = createWatch(config, { ...parts, health });
  running.standsOn(() => outages.settled());
  const polling = createPolling(config, demo?.baseUrls ?? {}, { ...parts, version });
  const listeners = createListeners(config, parts);
  for (const part of [polling, recurring, actions, subscriptions, ...publishing, ...listeners]) {
    part.start();
    running.works(() => part.stop());
  }
  demo?.connectConsoles(url);
  return { url, progress, stop: () => end(running, logger) };
}

async function end(running: Running, logger: Logger): Promise<void> {
  if (!(await running.endWithin(LAST_WORK))) {
    logger.warn('The hub ends although something has not: what was accepted is on disk, the rest comes again.');
  }
}

/** The simulator's consoles need a token, and somebody must release what is proposed; nobody else sends to a demo. */
function withDemoTokens(config: RegionConfig): RegionConfig {
  return {
    actionDesk: DEMO_DESK,
    ...config,
    kommunen: config.kommunen.map((kommune) => ({ pushToken: randomUUID(), ...kommune })),
  };
}

/** @returns how long ago this was called, ms */
function since(elapsed: () => number): () => number {
  const began = elapsed();
  return () => elapsed() - began;
}
