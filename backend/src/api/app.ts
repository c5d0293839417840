import express from 'express';
import { createAccess } from './access';
import { catalogueRoutes } from './catalogue';
import { whenFinished } from './finished';
import { infoRoutes } from './info';
import { packed } from './interfaces/packed';
import { metricsRoutes, RequestMetrics } from './metrics/metrics';
import { openApiRoutes } from './openapi/openapi';
import { problemHandler, unknownRoute } from './problem';
import { Admission } from './query/admission';
import { AnswerCache } from './query/answer-cache';
import { AnswerDesk, type DeskParts } from './query/answer-desk';
import { FairQueue, QUEUE_LIMITS } from './query/fair-queue';
import { queryRoutes } from './query/router';
import { Workshop, type WorkshopParts } from './query/workshop';
import type { Express, Router } from 'express';
import type { Logger } from 'pino';
import type { Catalogue } from '../analysis/question';
import type { FeedHealth } from '../model/health';
import type { Instant } from '../model/time';
import type { Changes } from '../store/changes';
import type { ObservationReader } from '../store/observation-store';
import type { Answerer } from './query/answerer';

export interface AppParts {
  /** All series, also those that may not be passed on to everybody. */
  readonly catalogue: Catalogue;
  readonly store: ObservationReader;
  /** How every feed is doing; a hub that polls nothing has none. */
  readonly health?: (now: Instant) => Promise<readonly FeedHealth[]>;
  /** What has been written since the hub runs. */
  readonly changes: Changes;
  /** Works on questions, so many at the same time. */
  readonly answerer: Answerer;
  readonly threads: number;
  /** Keeps what takes long to work out; absent: answers take that long. */
  readonly keeper?: WorkshopParts['store'];
  readonly version: string;
  /** Without it everybody may ask, but gets nothing whose licence forbids passing it on. */
  readonly token?: string;
  /** Web servers before the hub, beside those of its own machine: whom they answer for, stands in X-Forwarded-For. */
  readonly proxies?: readonly string[];
  readonly logger: Logger;
  now(): Instant;
  /** How the fetching of a feed of a Kommune goes. */
  readonly hearing?: DeskParts['hearing'];
  /** Routes of their own kind (push, status page), with their full paths and their own authorisation. */
  readonly routers?: readonly Router[];
  /** Routes for everybody that ask the hub's own questions. */
  readonly publicRouters?: (open: AnswerDesk) => readonly Router[];
}

/** The HTTP side of the hub; it does not listen yet. */
export function createApp(parts: AppParts): Express {
  const { catalogue, store, health = () => Promise.resolve([]), version, token, logger, now, routers = [] } = parts;
  const { publicRouters = () => [] } = parts;
  const app = express();
  const metrics = new RequestMetrics();
  const { authorise, asked, open } = createAccess(catalogue, token);
  const admission = new Admission(new FairQueue({ ...QUEUE_LIMITS, threads: parts.threads }));
  const report = (stack: string, id: string) => logger.error({ err: { stack }, id }, 'bug');
  const answering = {
    ...parts,
    admission,
    cache: new AnswerCache(parts.changes),
    workshop: parts.keeper && new Workshop({ ...parts, store: parts.keeper, admission, report }),
    report,
  };
  const desk = new AnswerDesk({ ...answering, ...asked });
  const openDesk = asked.sees === open.sees ? desk : new AnswerDesk({ ...answering, ...open });

  app.disable('x-powered-by');
  app.set('trust proxy', ['loopback', ...(parts.proxies ?? [])]);
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.use(
    whenFinished(
      (finished) => metrics.observe(finished),
      (finished) => logger.info(finished, 'request')
    )
  );
  // A Grafana beside the hub has nothing of it; all behind it goes through other people's networks.
  app.use(queryRoutes(desk, authorise), packed);
  app.use(catalogueRoutes(asked.catalogue, authorise));
  app.use(infoRoutes(catalogue, store, version, authorise));
  app.use(metricsRoutes(metrics, { store, health, now }));
  app.use(openApiRoutes(version));
  [...routers, ...publicRouters(openDesk)].forEach((router) => app.use(router));
  app.use(unknownRoute);
  app.use(problemHandler(logger));
  return app;
}
